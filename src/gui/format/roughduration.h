// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/format/format.h"

#include <algorithm>
#include <cmath>

namespace pulpit::gui {

/// "4 min" of "4 min 33 s", for what is not known to the second; a short one in steps of five seconds, at least ten.
[[nodiscard]] inline QString roughDurationText(double seconds)
{
    return durationText(std::max(10.0, std::ceil(seconds / 5) * 5)).section(QLatin1Char(' '), 0, 1);
}

} // namespace pulpit::gui
