// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace pulpit::gui {

class FleetFeed;

/// A number that changes when a server comes, goes, answers again or answers no more; not with every look at servers
/// that answer as before. Who would go through all repositories at news of servers compares it first. 0: no server is
/// known.
[[nodiscard]] std::size_t reachabilityOf(const FleetFeed &feed);

} // namespace pulpit::gui
