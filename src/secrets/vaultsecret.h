// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "base/task.h"

#include <chrono>

namespace pulpit::secrets {

/// The current password of an account that Vault rotates: GET {address}/v1/{mount}/creds/{user} without a token (the
/// local Vault agent adds its own). Thread: any with an event loop. Failures: InvalidConfiguration, Unreachable,
/// Timeout, NotFound, NotAllowed, BadAnswer.
Async<Secret> readVault(QString address, QString mount, QString user, std::chrono::milliseconds timeLimit);

} // namespace pulpit::secrets
