// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cron.h"
#include "domain/placedrun.h"
#include "domain/timedschedule.h"

/// The coming runs of a schedule with everything that concerns them: windows, pauses, wishes. What front ends draw and
/// what the scheduler does come from here and from domain/placedrun.h. Pure; any thread.
namespace pulpit::domain {

struct ComingRun
{
    enum class Fate {
        Runs, ///< at placed.start, which a window may have moved
        LeftOutByWindow,
        LeftOutOnRequest, ///< of who
        InPause, ///< it falls due in a pause and is not made up for
    };
    Fate fate = Fate::Runs;
    PlacedRun placed;
    QString who;

    bool operator==(const ComingRun &) const = default;
    /// Where it belongs on a time line.
    [[nodiscard]] QDateTime when() const { return fate == Fate::Runs ? placed.start : placed.due; }
};

/// How windows concern the runs of a kind.
[[nodiscard]] WindowUse windowUseOf(ScheduleKind kind);

/// Whether \a run, by \a cron, is the one that \a skip wishes away: that is for a time of the expression, the run may
/// have been put off a little.
[[nodiscard]] bool isSkipOf(const SkippedRun &skip, const QDateTime &run, const CronExpression &cron,
                            const QTimeZone &zone);
/// The pause that holds at \a when.
[[nodiscard]] std::optional<PausePeriod> pauseAt(const QList<PausePeriod> &pauses, const QDateTime &when);

/// How far comingRuns() looks.
struct ComingLimits
{
    QDateTime to; ///< UTC; invalid: no end
    int most = 400; ///< of all
    int enough = 400; ///< of those that begin
};

/// From TimedSchedule::nextDue on, by when they are due. Runs that one window makes one are one. \a windows: those that
/// concern it, see windowsFor(). A schedule without time or with a wrong one has none.
[[nodiscard]] QList<ComingRun> comingRuns(const TimedSchedule &schedule, const QList<MaintenanceWindow> &windows,
                                          const QTimeZone &zone, const ComingLimits &limits);

/// The time that a run at the end of windows was due at before those moved it; \a run itself where none did.
[[nodiscard]] QDateTime dueBeforeWindows(const QDateTime &run, const CronExpression &cron,
                                         const QList<MaintenanceWindow> &windows, const QTimeZone &zone);

} // namespace pulpit::domain
