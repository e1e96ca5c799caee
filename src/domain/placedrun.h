// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/server.h"
#include "domain/windowtimes.h"

#include <optional>

/// What maintenance windows make of runs: the one rule of the scheduler, its answers and all forecasts. Pure; any
/// thread.
namespace pulpit::domain {

/// How a kind of runs stands to maintenance windows.
enum class WindowUse {
    KeepsOut, ///< syncs and registrations: what falls into a window runs when it is over, or not at all
    RunsInside ///< housekeeping: waits until a window opens, and ends when it closes; without windows it just runs
};

/// A run with what the windows make of it.
struct PlacedRun
{
    QDateTime due; ///< UTC
    QDateTime start; ///< UTC; invalid: it is left out
    std::optional<WindowTime> window; ///< that moves it, leaves it out, or that it runs in; none: nothing concerns it
    QDateTime windowsEnd; ///< UTC, when no window is open any more; valid with window only
    int merged = 0; ///< so many later runs became one with this one

    bool operator==(const PlacedRun &) const = default;
    [[nodiscard]] bool isLeftOut() const { return !start.isValid(); }
    [[nodiscard]] bool isMoved() const { return start.isValid() && start != due; }
};

/// The windows that concern runs of \a server that take from \a source (may be empty): those of the fleet and of both
/// servers.
[[nodiscard]] QList<MaintenanceWindow> windowsFor(const FleetConfiguration &fleet, const QString &server,
                                                  const QString &source);

[[nodiscard]] PlacedRun placeRun(const QDateTime &due, const QList<MaintenanceWindow> &windows, const QTimeZone &zone,
                                 WindowUse use);

/// Many runs of one schedule, in their order. Those that would begin at the same moment are one, see PlacedRun::merged.
[[nodiscard]] QList<PlacedRun> placeRuns(const QList<QDateTime> &due, const QList<MaintenanceWindow> &windows,
                                         const QTimeZone &zone, WindowUse use);

/// The same for people, without full stop, in UTC: maintenance "patch day" until 2026-06-01 12:05 UTC.
[[nodiscard]] QString windowReason(const PlacedRun &run);

} // namespace pulpit::domain
