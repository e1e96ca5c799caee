// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/plan.h"
#include "domain/server.h"

namespace pulpit::engine {

/// What making \a after the configuration in force would change, in the order in which the file has it. Ids do not
/// count. Pure.
[[nodiscard]] domain::Plan planChanges(const domain::FleetConfiguration &before,
                                       const domain::FleetConfiguration &after);

/// Whether a configuration holds together: names, references, cron texts, durations, patterns. The reader of the files
/// has said so before and better; this keeps what comes another way from the running system. InvalidConfiguration.
/// Pure.
[[nodiscard]] Result<> checkConfiguration(const domain::FleetConfiguration &fleet);

} // namespace pulpit::engine
