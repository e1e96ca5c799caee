// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/requestlog.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

namespace {

constexpr qsizetype kLongestTarget = 4096; // servers take no longer request line
constexpr qsizetype kLongestPem = 1024 * 1024;
constexpr qsizetype kMostCertificates = 20;
constexpr qsizetype kLongestName = 300;

QString nameOf(const QStringList &commonNames, const QString &whole)
{
    return (commonNames.isEmpty() || commonNames.first().isEmpty() ? whole : commonNames.first()).left(kLongestName);
}

QString wholeName(const QSslCertificate &certificate, bool isIssuer)
{
    QStringList parts;
    const QList<QByteArray> attributes
        = isIssuer ? certificate.issuerInfoAttributes() : certificate.subjectInfoAttributes();
    for (const QByteArray &attribute : attributes) {
        const QStringList values = isIssuer ? certificate.issuerInfo(attribute) : certificate.subjectInfo(attribute);
        for (const QString &value : values)
            parts.append(QString::fromLatin1(attribute) + u'=' + value);
    }
    return parts.join(u", "_s);
}

} // namespace

domain::Certificate publicParts(const QSslCertificate &certificate, const QDateTime &seen)
{
    domain::Certificate result;
    result.subject = nameOf(certificate.subjectInfo(QSslCertificate::CommonName), wholeName(certificate, false));
    result.issuer = nameOf(certificate.issuerInfo(QSslCertificate::CommonName), wholeName(certificate, true));
    result.sha256 = certificate.digest(QCryptographicHash::Sha256);
    result.notBefore = certificate.effectiveDate().toUTC();
    result.notAfter = certificate.expiryDate().toUTC();
    result.seen = seen;
    return result;
}

RequestLog::Seen *RequestLog::seenOf(const QString &server)
{
    const auto known = m_servers.find(server);
    if (known != m_servers.end())
        return &*known;
    if (m_servers.size() >= kServers)
        return nullptr;
    return &*m_servers.insert(server, Seen());
}

void RequestLog::note(const QString &server, ports::RequestRecord record)
{
    const std::lock_guard lock(m_mutex);
    Seen *const seen = seenOf(server);
    if (!seen)
        return;
    if (seen->ring.size() < kKept) {
        seen->ring.append(std::move(record));
        return;
    }
    seen->ring[seen->next] = std::move(record);
    seen->next = (seen->next + 1) % kKept;
}

void RequestLog::noteCertificate(const QString &server, const QSslCertificate &certificate)
{
    if (certificate.isNull())
        return;
    const std::lock_guard lock(m_mutex);
    if (Seen *const seen = seenOf(server)) {
        seen->certificate = certificate;
        seen->certificateSeen = QDateTime::currentDateTimeUtc();
    }
}

QList<ports::RequestRecord> RequestLog::requests(const QString &server, int limit) const
{
    const std::lock_guard lock(m_mutex);
    QList<ports::RequestRecord> newestFirst;
    const auto seen = m_servers.constFind(server);
    if (seen == m_servers.cend())
        return newestFirst;
    const qsizetype count = seen->ring.size();
    const qsizetype wanted = std::clamp<qsizetype>(limit, 0, count);
    newestFirst.reserve(wanted);
    for (qsizetype i = 0; i < wanted; ++i)
        newestFirst.append(seen->ring.at((seen->next + count - 1 - i) % count));
    return newestFirst;
}

std::optional<domain::Certificate> RequestLog::serverCertificate(const QString &server) const
{
    QSslCertificate certificate;
    QDateTime when;
    {
        const std::lock_guard lock(m_mutex);
        const auto seen = m_servers.constFind(server);
        if (seen == m_servers.cend() || seen->certificate.isNull())
            return {};
        certificate = seen->certificate;
        when = seen->certificateSeen;
    }
    domain::Certificate result = publicParts(certificate, when);
    result.use = domain::Certificate::Use::Server;
    result.server = server;
    return result;
}

QList<domain::Certificate> RequestLog::certificatesIn(const QString &pem) const
{
    QList<domain::Certificate> result;
    if (pem.size() > kLongestPem || !pem.contains("-----BEGIN"_L1))
        return result;
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(pem.toUtf8(), QSsl::Pem);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const QSslCertificate &certificate : certificates) {
        if (result.size() >= kMostCertificates)
            break;
        if (!certificate.isNull())
            result.append(publicParts(certificate, now));
    }
    return result;
}

QString maskedTarget(const QUrl &url)
{
    static const QRegularExpression secret(
        uR"((?i)(^|&)([^=&]*(?:pass|secret|token|credential|api_?key|private|signature|authorization)[^=&]*)=[^&]*)"_s);
    static const QRegularExpression userinfo(uR"((?i)((?::|%3a)//|(?:%3a)%2f%2f)[^&/@]*?(@|%40))"_s);
    QString target = url.path(QUrl::FullyEncoded);
    QString query = url.query(QUrl::FullyEncoded);
    if (!query.isEmpty()) {
        query.replace(secret, u"\\1\\2=***"_s);
        query.replace(userinfo, u"\\1***\\2"_s);
        target += u'?' + query;
    }
    return target.left(kLongestTarget);
}

} // namespace pulpit::pulp
