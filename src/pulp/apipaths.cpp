// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/apipaths.h"

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

namespace {

constexpr auto kApi = "/api/v3/"_L1;
constexpr qsizetype kMaxBatch = 70;

QByteArray encoded(const QString &value)
{
    // What may stand in a query unescaped stays readable, and keeps request lines with many hrefs short.
    return QUrl::toPercentEncoding(value, "/:,()!*'");
}

bool isPlainPath(const QString &path)
{
    if (!path.startsWith(u'/') || path.startsWith("//"_L1) || path.contains("/../"_L1) || path.contains(u'\\'))
        return false;
    for (const QChar c : path)
        if (c.unicode() <= 0x20 || c.unicode() == 0x7f || c == u'?' || c == u'#')
            return false;
    return true;
}

} // namespace

ApiPaths::ApiPaths(const domain::Server &server)
    : m_server(server.url)
    , m_apiRoot(server.apiRoot)
    , m_base(server.apiRoot + (server.domain.isEmpty() ? QString() : server.domain + u'/') + "api/v3/"_L1)
{
}

Result<> ApiPaths::check() const
{
    const QString scheme = m_server.scheme();
    if (!m_server.isValid() || m_server.host().isEmpty() || (scheme != "http"_L1 && scheme != "https"_L1))
        return fail(ErrorCode::InvalidConfiguration, u"the server's URL is not an http or https URL with a host"_s,
                    m_server.toDisplayString(QUrl::RemoveUserInfo), u"write it as https://host or https://host:port"_s);
    if (!isPlainPath(m_base) || !m_apiRoot.endsWith(u'/'))
        return fail(ErrorCode::InvalidConfiguration, u"the API root must begin and end with a slash"_s, m_apiRoot,
                    u"Pulp's default is /pulp/"_s);
    return {};
}

QString ApiPaths::collection(const QString &name) const
{
    return m_base + name + u'/';
}

Result<QString> ApiPaths::object(const QString &href) const
{
    if (!isPlainPath(href) || !href.startsWith(m_apiRoot) || !href.contains(kApi))
        return fail(ErrorCode::InvalidInput, u"this is no path of an object on this server"_s, href.left(200));
    return href;
}

Result<QUrl> ApiPaths::url(const QString &path, const Query &query, const QByteArray &method) const
{
    QByteArray target = QUrl::toPercentEncoding(path, "/:@!$&'()*+,;=");
    char separator = '?';
    for (const auto &[key, value] : query) {
        target += separator + encoded(key) + '=' + encoded(value);
        separator = '&';
    }
    const qsizetype line = method.size() + 1 + target.size() + qsizetype(sizeof(" HTTP/1.1") - 1);
    if (line > kMaxRequestLine)
        return fail(ErrorCode::InvalidInput,
                    u"the request line would have %1 bytes, servers take %2"_s.arg(line).arg(kMaxRequestLine), path);
    const QUrl url = QUrl::fromEncoded(origin().toUtf8() + target, QUrl::StrictMode);
    if (!url.isValid())
        return fail(ErrorCode::InvalidInput, u"this cannot be written as a URL"_s, path.left(200));
    return url;
}

QString ApiPaths::origin() const
{
    QUrl url;
    url.setScheme(m_server.scheme());
    url.setHost(m_server.host());
    url.setPort(m_server.port());
    return url.toString(QUrl::FullyEncoded);
}

QList<QStringList> batches(const QStringList &hrefs, qsizetype reserved)
{
    QList<QStringList> result;
    qsizetype room = 0;
    for (const QString &href : hrefs) {
        const qsizetype size = encoded(href).size() + 1;
        if (result.isEmpty() || result.last().size() >= kMaxBatch || size > room) {
            result.append(QStringList());
            room = kMaxRequestLine - reserved;
        }
        result.last().append(href);
        room -= size;
    }
    return result;
}

QString collectionOf(const QString &href)
{
    const qsizetype at = href.indexOf(kApi);
    if (at < 0)
        return {};
    const QStringList parts = href.mid(at + kApi.size()).split(u'/', Qt::SkipEmptyParts);
    return parts.size() < 4 ? QString() : QStringList(parts.first(3)).join(u'/');
}

QString typeOf(ObjectKind kind, const QString &href)
{
    const QString collection = collectionOf(href);
    if (collection.isEmpty())
        return {};
    const QString plugin = collection.section(u'/', 1, 1);
    const QString name = collection.section(u'/', 2, 2);
    if (plugin == "deb"_L1) {
        switch (kind) {
        case ObjectKind::Repository: break;
        case ObjectKind::Remote: return u"deb.%1-remote"_s.arg(name);
        case ObjectKind::Distribution: return u"deb.%1-distribution"_s.arg(name);
        case ObjectKind::Publication: return u"deb.%1-publication"_s.arg(name);
        }
    }
    if (plugin == "python"_L1 && name == "pypi"_L1)
        return u"python.python"_s;
    return plugin + u'.' + name;
}

} // namespace pulpit::pulp
