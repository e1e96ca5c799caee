// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pulpserver.h"
#include "ports/secretsource.h"

namespace pulpit::pulp {

/// The connection test: name, TCP, certificate, API root, log-in, versions, permissions. See
/// ports::PulpConnector::probe().
Async<QList<ports::ProbeStep>> probeServer(domain::Server server, std::optional<Secret> password,
                                           std::shared_ptr<ports::SecretSource> secrets,
                                           std::function<void(ports::ProbeStep)> onStep,
                                           CancellationToken cancellation);

} // namespace pulpit::pulp
