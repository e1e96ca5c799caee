// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pulpit::app {

/// Whether standard error is a terminal, and how wide it is (80 where that cannot be told).
[[nodiscard]] bool isErrorOutputInteractive();
[[nodiscard]] int terminalWidth();
/// Whether somebody can be asked: standard input and standard error are terminals.
[[nodiscard]] bool isInputInteractive();
/// Whether a line (or the end) of standard input can be read without blocking; true where that cannot be told.
[[nodiscard]] bool isInputReady();
/// Name of the account that the process runs as; "unknown" where it has none.
[[nodiscard]] QString accountName();
/// Keeps memory out of core dumps and away from other processes of the same user, because it may hold passwords. First
/// thing in main(). No core dump is written from here on, by programs that this one starts neither.
void protectMemory();

} // namespace pulpit::app
