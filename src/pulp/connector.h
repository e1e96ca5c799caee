// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pulpserver.h"
#include "ports/secretsource.h"
#include "pulp/requestlog.h"

#include <memory>

namespace pulpit::pulp {

/// The way to Pulp servers over HTTP. Passwords come from \a secrets when they are needed. The connector may be shared
/// by threads; what connect() makes belongs to the thread that called it. Its requests are noted in
/// \a log, if there is one.
[[nodiscard]] std::unique_ptr<ports::PulpConnector> makeConnector(std::shared_ptr<ports::SecretSource> secrets,
                                                                  std::shared_ptr<RequestLog> log = {});

} // namespace pulpit::pulp
