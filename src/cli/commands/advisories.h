// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "domain/bannedrule.h"

namespace pulpit::cli {

/// Looks an advisory up on all servers and gives the rules that keep out what it mends. Unsupported: another type than
/// rpm was asked for, or no server lists advisories. NotFound: no server that answered has it; those that did not are
/// named on the terminal.
[[nodiscard]] QCoro::Task<Result<QList<domain::BannedRule>>> rulesOfAdvisory(Call call, ports::Engine *engine,
                                                                             QString id);

} // namespace pulpit::cli
