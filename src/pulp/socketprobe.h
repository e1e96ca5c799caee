// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancellation.h"
#include "base/task.h"
#include "domain/certificate.h"
#include "domain/server.h"

#include <QHostAddress>

#include <optional>

/// The parts of the connection test that come before HTTP. Nothing secret is sent. Thread: the caller's; it needs an
/// event loop.
namespace pulpit::pulp {

struct CertificateFinding
{
    QByteArray sha256; ///< of the DER form; empty where none was shown
    QString text; ///< for whom, by whom, until when
    std::optional<Error> problem; ///< set when it is not trusted
};

/// The addresses of a host name; Unreachable when it has none.
Async<QList<QHostAddress>> resolveHost(QString host, CancellationToken cancellation);
/// Opens and closes a TCP connection.
Async<> tryPort(QString host, quint16 port, CancellationToken cancellation);
/// Looks at the certificate and judges it by the server's trust.
Async<CertificateFinding> lookAtCertificate(domain::Server server, CancellationToken cancellation);
/// The certificate that a host shows, trusted or not; see ports::PulpConnector::certificateOf().
Async<domain::Certificate> shownCertificate(QString host, quint16 port, CancellationToken cancellation);
/// The port of the server's URL, or its scheme's.
[[nodiscard]] quint16 portOf(const QUrl &url);

} // namespace pulpit::pulp
