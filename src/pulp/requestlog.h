// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/connectionlog.h"

#include <QHash>
#include <QSslCertificate>
#include <QUrl>

#include <mutex>

namespace pulpit::pulp {

/// What of a certificate is public: names, digest, times; use and whose it is is left to the caller.
[[nodiscard]] domain::Certificate publicParts(const QSslCertificate &certificate, const QDateTime &seen);

/// Remembers the last requests to each server and the certificate that it showed. Filled by Transport, the one place
/// where requests are made. Thread-safe; nothing fails.
class RequestLog final : public ports::ConnectionLog
{
public:
    static constexpr qsizetype kKept = 200; ///< requests of a server
    static constexpr qsizetype kServers = 1000; ///< a fleet has fewer; who is asked beyond is not remembered

    void note(const QString &server, ports::RequestRecord record);
    void noteCertificate(const QString &server, const QSslCertificate &certificate);

    [[nodiscard]] QList<ports::RequestRecord> requests(const QString &server, int limit) const override;
    [[nodiscard]] std::optional<domain::Certificate> serverCertificate(const QString &server) const override;
    [[nodiscard]] QList<domain::Certificate> certificatesIn(const QString &pem) const override;

private:
    struct Seen
    {
        QList<ports::RequestRecord> ring;
        qsizetype next = 0; ///< where the next one goes once the ring is full
        QSslCertificate certificate = QSslCertificate(); ///< null: none was shown
        QDateTime certificateSeen;
    };
    [[nodiscard]] Seen *seenOf(const QString &server); ///< with m_mutex held; null: there are too many servers

    mutable std::mutex m_mutex; // guards m_servers
    QHash<QString, Seen> m_servers;
};

/// Path and query as they may be shown and kept: values of parameters that are named like a secret and passwords in
/// URLs are "***"; cut at 4,096 characters. Pure.
[[nodiscard]] QString maskedTarget(const QUrl &url);

} // namespace pulpit::pulp
