// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <chrono>
#include <optional>

namespace pulpit::domain {

/// Reads a max_runtime: whole seconds ("3600"), or digits and one unit letter d, h, m or s in either case ("90s",
/// "20m", "6h", "1d").
/// "-1" is no limit (nullopt). Zero, other negatives, fractions, spaces and combinations fail with InvalidInput. Pure;
/// any thread.
[[nodiscard]] Result<std::optional<std::chrono::seconds>> parseRuntime(const QString &text);

/// The shortest form that parseRuntime() reads back: "6h", "90s", "-1".
[[nodiscard]] QString formatRuntime(std::optional<std::chrono::seconds> runtime);

} // namespace pulpit::domain
