// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/naming.h"

#include "domain/pattern.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

constexpr auto kMark = "base_url:"_L1;

QString withoutTrailingSlashes(QString text)
{
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

/// Python's str.format with plain named fields: "{group}", "{{" and "}}".
Result<QString> filled(const QString &rule, const QMap<QString, QString> &groups)
{
    const auto wrong = [&](const QString &what) {
        return pulpit::fail(ErrorCode::InvalidInput, u"the package name rule \"%1\" %2"_s.arg(rule, what));
    };
    QString result;
    for (qsizetype i = 0; i < rule.size(); ++i) {
        const QChar c = rule.at(i);
        if (c != u'{' && c != u'}') {
            result += c;
            continue;
        }
        if (i + 1 < rule.size() && rule.at(i + 1) == c) {
            result += c;
            ++i;
            continue;
        }
        const qsizetype end = c == u'{' ? rule.indexOf(u'}', i) : -1;
        if (end < 0)
            return wrong(u"has a brace without its partner"_s);
        const QString name = rule.mid(i + 1, end - i - 1);
        if (!groups.contains(name))
            return wrong(u"names the group \"%1\", which the pattern has not"_s.arg(name));
        result += groups.value(name);
        i = end;
    }
    return result;
}

/// The path of the distribution on the server, without host and without trailing slash.
QString servedPath(const PulpDistribution &distribution, const Server &source)
{
    const QString told = QUrl(distribution.baseUrl, QUrl::TolerantMode).path(QUrl::FullyEncoded);
    const bool isPython = pluginOf(distribution.type) == "python"_L1;
    if (isPython ? told.startsWith("/pypi/"_L1) : told.size() > 1)
        return withoutTrailingSlashes(told);
    const QString root = isPython ? u"/pypi/"_s : u"/pulp/content/"_s;
    return root + (source.domain.isEmpty() ? QString() : source.domain + u'/')
        + withoutTrailingSlashes(distribution.basePath);
}

QUrl hostOnly(const QUrl &url)
{
    return url.adjusted(QUrl::RemovePath | QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace

QString repositoryDescription(const QString &description, const QString &owner, const QString &baseUrl)
{
    return u"%1 - %2 - base_url:%3"_s.arg(description, owner, baseUrl);
}

Result<QString> baseUrlOf(const QString &description)
{
    const qsizetype start = description.indexOf(kMark);
    if (start < 0)
        return fail(ErrorCode::InvalidInput, u"the description tells no base_url"_s, {},
                    u"write the description of the repository as \"text - owner - base_url:PATH\""_s);
    const QString rest = description.mid(start + kMark.size());
    const qsizetype second = rest.indexOf(kMark);
    return (second < 0 ? rest : rest.left(second)).trimmed();
}

Result<QString> distributionBasePath(const QString &repositoryName, const QString &baseUrl, const QString &namePattern,
                                     const QString &nameRule)
{
    const QString base = withoutTrailingSlashes(baseUrl);
    if (base == repositoryName)
        return repositoryName;
    QString last = repositoryName;
    if (!namePattern.trimmed().isEmpty()) {
        const Result<Pattern> pattern = Pattern::compile(namePattern);
        if (!pattern)
            return fail(pattern.error());
        const Result<std::optional<QMap<QString, QString>>> match = pattern->matchAtStart(repositoryName);
        if (!match)
            return fail(match.error());
        if (match->has_value()) {
            const Result<QString> renamed = filled(nameRule, **match);
            if (!renamed)
                return fail(renamed.error());
            last = *renamed;
        }
    }
    return base.isEmpty() ? last : base + u'/' + last;
}

Result<QString> feedUrl(const PulpDistribution &distribution, const Server &source, bool useHttps,
                        const QString &manifest)
{
    if (distribution.basePath.isEmpty())
        return fail(ErrorCode::InvalidInput, u"the distribution has no base path"_s, distribution.name);
    const QString plugin = pluginOf(distribution.type);
    const bool isPython = plugin == "python"_L1;
    const bool hasContentUrl = !source.contentUrl.isEmpty();
    QString path = servedPath(distribution, source);
    QUrl host = hostOnly(hasContentUrl && !isPython ? source.contentUrl : source.url);
    if (!hasContentUrl)
        host.setScheme(useHttps ? u"https"_s : u"http"_s);
    // A content URL with a path says where the content app's tree begins.
    const QString contentRoot = withoutTrailingSlashes(source.contentUrl.path(QUrl::FullyEncoded));
    if (hasContentUrl && !isPython && !contentRoot.isEmpty())
        path = contentRoot + u'/' + (source.domain.isEmpty() ? QString() : source.domain + u'/')
            + withoutTrailingSlashes(distribution.basePath);
    QString url = withoutTrailingSlashes(host.toString(QUrl::FullyEncoded)) + path;
    if (plugin == "file"_L1)
        url += u'/' + (manifest.isEmpty() ? u"PULP_MANIFEST"_s : manifest);
    if (isPython)
        url += u'/';
    return url;
}

QString withMaskedCredentials(const QString &url)
{
    static const QRegularExpression userInfo(u"^([a-zA-Z][a-zA-Z0-9+.-]*://)[^/?#]*@"_s);
    static const QRegularExpression query(
        u"([?&][^=&#]*(?:token|key|password|passwd|secret|signature|sig|auth)[^=&#]*=)[^&#]*"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString masked = url;
    masked.replace(userInfo, u"\\1***@"_s);
    masked.replace(query, u"\\1***"_s);
    return masked;
}

bool isInternalUrl(const QString &url, const QStringList &internalDomains)
{
    return std::any_of(internalDomains.begin(), internalDomains.end(),
                       [&](const QString &domain) { return !domain.isEmpty() && url.contains(domain); });
}

} // namespace pulpit::domain
