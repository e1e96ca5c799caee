// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/certificate.h"
#include "ports/inspectionservice.h"

#include <QList>
#include <QString>

#include <optional>

namespace pulpit::ports {

/// What the connections of this process to its servers have seen. Driven port, implemented by pulpit::pulp.
/// Thread-safe; nothing blocks.
class ConnectionLog
{
public:
    virtual ~ConnectionLog() = default;
    /// The last requests to a server, newest first, at most \a limit (and 200). Credentials are masked.
    [[nodiscard]] virtual QList<RequestRecord> requests(const QString &server, int limit) const = 0;
    /// The certificate that the server's API showed last, trusted or not; none where it speaks http or was not asked
    /// yet.
    [[nodiscard]] virtual std::optional<domain::Certificate> serverCertificate(const QString &server) const = 0;
    /// The public parts of the certificates in a PEM text, in its order, at most 20; Certificate::use and whose they
    /// are is left to the caller. Empty where there is none, or the text is longer than 1 MiB.
    [[nodiscard]] virtual QList<domain::Certificate> certificatesIn(const QString &pem) const = 0;
};

} // namespace pulpit::ports
