// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/environment.h"

#include <QHash>

namespace pulpit::engine {

/// A host that remotes of the fleet sync from by https.
struct UpstreamHost
{
    QString name;
    quint16 port = 443;

    [[nodiscard]] QString text() const; ///< "mirror.example.org", "mirror.example.org:8443"
};

/// The https host of a remote's URL; nothing where it is no https URL.
[[nodiscard]] std::optional<UpstreamHost> upstreamHostOf(const QString &feed);

/// Looks at the certificate of each distinct host that repositories of the fleet sync from and that was not looked at
/// for a day: a TLS handshake, without credentials, one host after the other. Servers of the fleet itself are left out:
/// their certificates are seen anyway. Remembered in MemoryStore scope "upstream-certificates", by host; hosts that
/// nothing syncs from any more are forgotten. Engine thread.
[[nodiscard]] Async<void> lookAtUpstreams(Environment &environment, CancellationToken cancellation);

/// What the hosts showed, by host. Those that showed nothing yet are missing. Reads the store; any thread.
[[nodiscard]] Result<QHash<QString, domain::Certificate>> readUpstreamCertificates(ports::Store &store);

} // namespace pulpit::engine
