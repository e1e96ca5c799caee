// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/comingruns.h"

#include <algorithm>

namespace pulpit::domain {

WindowUse windowUseOf(ScheduleKind kind)
{
    return kind == ScheduleKind::Housekeeping ? WindowUse::RunsInside : WindowUse::KeepsOut;
}

bool isSkipOf(const SkippedRun &skip, const QDateTime &run, const CronExpression &cron, const QTimeZone &zone)
{
    if (run <= skip.due)
        return run == skip.due;
    const std::optional<QDateTime> after = cron.next(skip.due, zone);
    return !after || run < *after;
}

std::optional<PausePeriod> pauseAt(const QList<PausePeriod> &pauses, const QDateTime &when)
{
    for (const PausePeriod &pause : pauses)
        if (pause.from <= when && (!pause.until.isValid() || when < pause.until))
            return pause;
    return {};
}

namespace {

ComingRun comingRun(const TimedSchedule &schedule, const QDateTime &due, const CronExpression &cron,
                    const QList<MaintenanceWindow> &windows, const QTimeZone &zone)
{
    ComingRun run;
    run.placed.due = due;
    const auto skip
        = std::ranges::find_if(schedule.skips, [&](const SkippedRun &one) { return isSkipOf(one, due, cron, zone); });
    if (skip != schedule.skips.end()) {
        run.fate = ComingRun::Fate::LeftOutOnRequest;
        run.who = skip->who;
    } else if (pauseAt(schedule.pauses, due)) {
        run.fate = ComingRun::Fate::InPause;
    } else {
        run.placed = placeRun(due, windows, zone, windowUseOf(schedule.kind));
        if (run.placed.isLeftOut())
            run.fate = ComingRun::Fate::LeftOutByWindow;
    }
    return run;
}

} // namespace

QList<ComingRun> comingRuns(const TimedSchedule &schedule, const QList<MaintenanceWindow> &windows,
                            const QTimeZone &zone, const ComingLimits &limits)
{
    QList<ComingRun> runs;
    const Result<CronExpression> cron = CronExpression::parse(schedule.cron);
    if (!cron)
        return runs;
    qsizetype last = -1; // that begins
    int begin = 0;
    std::optional<QDateTime> due
        = schedule.nextDue.isValid() ? std::optional(schedule.nextDue) : std::optional<QDateTime>();
    // Many may become one: what is looked at is bounded as well.
    for (int i = 0; due && (!limits.to.isValid() || *due <= limits.to) && i < limits.most * 4;
         due = cron->next(*due, zone), ++i) {
        const ComingRun run = comingRun(schedule, *due, *cron, windows, zone);
        const bool begins = run.fate == ComingRun::Fate::Runs;
        if (begins && last >= 0 && runs.at(last).placed.start >= run.placed.start) {
            ++runs[last].placed.merged;
            continue;
        }
        if (runs.size() >= limits.most || begin >= limits.enough)
            break;
        if (begins) {
            last = runs.size();
            ++begin;
        }
        runs.append(run);
    }
    return runs;
}

QDateTime dueBeforeWindows(const QDateTime &run, const CronExpression &cron, const QList<MaintenanceWindow> &windows,
                           const QTimeZone &zone)
{
    // A run that a window moved begins exactly at its end, where nothing is open.
    QDateTime first;
    for (QDateTime end = run; !first.isValid() || first < end;) {
        if (first.isValid())
            end = first;
        const std::optional<WindowTime> before = openWindow(windows, end.addMSecs(-1), zone);
        if (!before || before->end != end || (first.isValid() && before->begin >= first))
            break;
        first = before->begin;
        if (first.daysTo(run) > 30)
            break;
    }
    if (!first.isValid())
        return run;
    const std::optional<QDateTime> due = cron.next(first.addSecs(-1), zone);
    const bool wasMoved = due && *due < run && placeRun(*due, windows, zone, WindowUse::KeepsOut).start == run;
    return wasMoved ? *due : run;
}

} // namespace pulpit::domain
