// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/forecast.h"
#include "domain/server.h"
#include "domain/timedschedule.h"
#include "gui/charts/runcalendar.h"
#include "gui/charts/runtimeline.h"

#include <QTimeZone>

namespace pulpit::gui {

/// What past and coming runs are told from. A value, for work in another thread.
struct RunFacts
{
    QList<domain::TimedSchedule> schedules; ///< those to be shown
    QList<domain::Job> jobs; ///< of groups, newest first, far enough back for forecasts
    domain::FleetConfiguration fleet; ///< limits and maintenance
    QDateTime now; ///< UTC
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< in which cron expressions are meant
};

/// The runs of all schedules between two times.
struct ScheduledRuns
{
    QList<TimelineLane> lanes; ///< a heading for each server, its schedules below
    QHash<QPair<QDate, int>, CalendarHour> hours; ///< by local day and hour
    int conflicts = 0; ///< coming runs that get into each other's way
    int missed = 0;
    int leftOut = 0; ///< past and coming ones
    int moved = 0; ///< coming ones, by maintenance windows
    int unknown = 0; ///< schedules with too few runs for a forecast
};

/// Pure; any thread.
[[nodiscard]] ScheduledRuns scheduledRuns(const RunFacts &facts, const QDateTime &from, const QDateTime &to);

/// The times of a maintenance window that reach into a span. A window whose cron or duration makes no sense has none.
[[nodiscard]] QList<TimelinePeriod> maintenanceTimes(const domain::MaintenanceWindow &window, const QDateTime &from,
                                                     const QDateTime &to, const QTimeZone &zone);

} // namespace pulpit::gui
