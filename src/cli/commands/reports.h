// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace pulpit::cli {

/// "report schedule list|add|remove|run".
[[nodiscard]] QCoro::Task<ExitCode> reportSchedule(Call call);
/// "report targets list|set|remove".
[[nodiscard]] QCoro::Task<ExitCode> reportTargets(Call call);

} // namespace pulpit::cli
