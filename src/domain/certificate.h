// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace pulpit::domain {

/// A certificate that a server shows, or that one of its remotes holds. Public parts only.
struct Certificate
{
    enum class Use {
        Server, ///< what the server shows to clients
        ServerCa, ///< a CA that the server's configuration trusts
        RemoteCa, ///< ca_cert of a remote
        RemoteClient, ///< client_cert of a remote
        Upstream ///< what the host of a remote's URL shows
    };
    Use use = Use::Server;
    QString server; ///< Server::name
    QString remote; ///< name of the remote; empty unless it is one's
    QString remoteHref; ///< likewise
    QString host; ///< Upstream: "host" or "host:port" where it was seen
    QString subject; ///< the common name, or the whole subject where there is none
    QString issuer;
    QByteArray sha256; ///< of its DER form, 32 bytes
    QDateTime notBefore; ///< UTC
    QDateTime notAfter; ///< UTC
    QDateTime seen; ///< when it was read, UTC

    bool operator==(const Certificate &) const = default;
};

} // namespace pulpit::domain
