// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace pulpit::test {

/// What every clock says in a program that links fixedtime.cpp: pictures of the window are the same whenever they are
/// made. Timers go on, they use the monotonic clock.
[[nodiscard]] QDateTime fixedTime();

} // namespace pulpit::test
