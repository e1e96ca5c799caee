// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "domain/repository.h"
#include "engine/environment.h"

#include <optional>

namespace pulpit::engine {

/// What asking a server for its status told.
struct ServerLook
{
    QString server;
    QDateTime when;
    Result<domain::PulpStatus> status;
};

/// Asks a configured server for its status. Never fails: no answer is a finding as well. Engine thread.
[[nodiscard]] QCoro::Task<ServerLook> lookAt(Environment &environment, QString server, CancellationToken cancellation);

/// The state that follows from \a look and what was known before. Roll-up and other findings stay. Pure.
[[nodiscard]] domain::ServerState stateAfter(const ServerLook &look, domain::ServerState before, ServerId id);

/// Whether \a after is worth a write: something that an operator would see has changed, or \a before is older than \a
/// maxAge. Pure.
[[nodiscard]] bool isWorthStoring(const domain::ServerState &before, const domain::ServerState &after,
                                  std::chrono::milliseconds maxAge);

} // namespace pulpit::engine
