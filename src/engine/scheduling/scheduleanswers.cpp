// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scheduling/scheduleanswers.h"

namespace pulpit::engine {

namespace {
constexpr int kMostComingRuns = 10'000; // that are looked at for one question
} // namespace

QList<QDateTime> beginsOf(const domain::TimedSchedule &schedule, const domain::FleetConfiguration &fleet,
                          const QTimeZone &zone, int count)
{
    domain::ComingLimits limits;
    limits.most = kMostComingRuns;
    limits.enough = count;
    QList<QDateTime> begins;
    if (schedule.isPaused && !schedule.pausedUntil.isValid())
        return begins;
    const auto windows = domain::windowsFor(fleet, schedule.server, schedule.source);
    for (const domain::ComingRun &run : domain::comingRuns(schedule, windows, zone, limits))
        if (run.fate == domain::ComingRun::Fate::Runs && run.placed.start.isValid())
            begins.append(run.placed.start);
    return begins;
}

void complete(domain::TimedSchedule *schedule, const ScheduleControl &control, const domain::FleetConfiguration &fleet,
              const QTimeZone &zone, const QDateTime &now)
{
    schedule->skips = control.skips;
    schedule->pauses = control.pauses;
    const bool holds = schedule->isPaused && (!schedule->pausedUntil.isValid() || schedule->pausedUntil > now);
    if (holds && !control.pauseAt(now))
        schedule->pauses.append({now, schedule->pausedUntil});
    const auto windows = domain::windowsFor(fleet, schedule->server, schedule->source);
    const bool isPlain = windows.isEmpty() && schedule->skips.isEmpty();
    schedule->nextRun = schedule->nextDue;
    if (isPlain || !schedule->nextDue.isValid() || (holds && !schedule->pausedUntil.isValid()))
        return;
    if (!windows.isEmpty() && schedule->kind != domain::ScheduleKind::Housekeeping)
        if (const auto cron = domain::CronExpression::parse(schedule->cron))
            schedule->nextDue = domain::dueBeforeWindows(schedule->nextDue, *cron, windows, zone);
    schedule->nextRun = beginsOf(*schedule, fleet, zone, 1).value(0);
}

} // namespace pulpit::engine
