// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/clientcertificate.h"

#include <QSslConfiguration>
#include <QSslError>

#include <optional>

namespace pulpit::pulp {

/// How the certificates of one server are judged during the handshake. Built from configuration once, then immutable.
class TlsPolicy
{
public:
    /// What the connection carries. The API gets credentials, so a pin is the only accepted certificate there; the
    /// content app is read without any and may have another certificate on another host, so there a pin is accepted
    /// beside what the system trusts.
    enum class Purpose { Api, Content };

    /// The system's trust.
    TlsPolicy();
    TlsPolicy(const domain::TlsTrust &trust, Purpose purpose);
    /// Of a server's API, to which a client certificate is shown where one is configured. Reads its files.
    explicit TlsPolicy(const domain::Server &server);

    [[nodiscard]] const QSslConfiguration &configuration() const { return m_configuration; }
    /// Set when the configured trust cannot be used, e.g. no certificate in the PEM text. Nothing may be sent then.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// Whether the server may be talked to although the system found \a errors with \a peer.
    [[nodiscard]] bool accepts(const QSslCertificate &peer) const;
    /// The failure to report for \a errors, with advice.
    [[nodiscard]] Error describe(const QList<QSslError> &errors, const QSslCertificate &peer,
                                 const QString &fallback) const;

private:
    void present(const domain::ClientCertificate &own);

    domain::TlsTrust m_trust;
    QSslConfiguration m_configuration;
    std::optional<Error> m_problem;
};

/// "AB:CD:…" as people compare fingerprints.
[[nodiscard]] QString fingerprintText(const QByteArray &sha256);

} // namespace pulpit::pulp
