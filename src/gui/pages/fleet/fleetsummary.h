// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/feed/fleetfeed.h"
#include "gui/format/state.h"

namespace pulpit::gui {

/// How many repositories are in which state.
struct FleetCounts
{
    int healthy = 0;
    int attention = 0;
    int failed = 0;
    int unknown = 0;
    int never = 0;
    int syncing = 0;
    int total = 0;

    bool operator==(const FleetCounts &) const = default;
};

/// The fleet in a few numbers.
struct FleetSummary
{
    FleetCounts counts;
    QStringList silentServers; ///< by name

    bool operator==(const FleetSummary &) const = default;
};

/// One pass over the fleet. Pure; any thread.
[[nodiscard]] FleetSummary summarize(const FleetSnapshot &fleet);

} // namespace pulpit::gui
