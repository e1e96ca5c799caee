// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/feed/fleetfeed.h"
#include "gui/format/state.h"
#include "gui/shell/page.h"

namespace pulpit::gui {

/// Something that needs the operator: what, why and since when, and where its solution is. Most urgent first.
struct Finding
{
    enum class Action { OpenServer, OpenRepository, StartScheduling, OpenSchedule };
    State state = State::Attention;
    QString what;
    QString why;
    QString actionText;
    Action action = Action::OpenRepository;
    Location where;
    int weight = 0;

    bool operator==(const Finding &) const = default;
};

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

/// Both in one pass over the fleet. \a limit: how many findings are worth listing. Pure; any thread.
struct FleetSummary
{
    FleetCounts counts;
    QList<Finding> findings;
    int findingCount = 0; ///< all of them
    QStringList silentServers;
};
[[nodiscard]] FleetSummary summarize(const FleetSnapshot &fleet, const QDateTime &now, int limit);

} // namespace pulpit::gui
