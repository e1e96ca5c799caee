// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"

namespace pulpit::domain {

/// The message of a failure that is only known by the state of a Pulp task: "the sync task ended as failed". Pure.
[[nodiscard]] QString endedTaskMessage(const QString &task, const QString &state);

/// Whether the message of \a failure says no more than that, while Pulp's own text says why. Pure.
[[nodiscard]] bool isWhyInPulpText(const Failure &failure);

} // namespace pulpit::domain
