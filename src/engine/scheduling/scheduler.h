// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "domain/schedule.h"
#include "engine/environment.h"
#include "engine/scheduling/nextrun.h"
#include "engine/scheduling/schedulecontrol.h"
#include "engine/scheduling/scheduleplan.h"
#include "engine/scheduling/serverschedules.h"
#include "engine/timing.h"

#include <QHash>
#include <QPair>
#include <QTimeZone>
#include <QTimer>

#include <optional>

namespace pulpit::engine {

/// Queues the jobs of schedules when they are due, as long as this engine holds the scheduler lease. One timer for the
/// next due schedule. Runs that were missed are caught up at most once; a run whose last one still goes on is recorded
/// as skipped. Engine thread only.
class Scheduler
{
public:
    Scheduler(Environment &environment, EngineTiming timing, QTimeZone zone);

    void setActive(bool active);
    /// Schedules have changed in the store.
    void look();
    /// Once, before it becomes active.
    void setHousekeeping(HousekeepingReader reader) { m_serverSchedules.setReader(std::move(reader)); }
    /// Registrations and housekeeping.
    [[nodiscard]] ServerSchedules &serverSchedules() { return m_serverSchedules; }
    [[nodiscard]] NextRun &nextRun() { return m_nextRun; }

private:
    /// Jobs of a server and group that are queued or running.
    using Busy = QHash<QPair<QString, QString>, domain::Job>;

    QCoro::Task<> pass();
    QCoro::Task<> passOnce();
    [[nodiscard]] Result<Busy> busy() const;
    [[nodiscard]] Result<domain::Job> jobFor(const domain::Schedule &schedule, const Busy &busy,
                                             QString reasonToSkip) const;
    /// Reads what has changed in the store. false: it could not be read.
    QCoro::Task<bool> readStale();
    /// Fires it, or puts it off by setting \a next.
    [[nodiscard]] std::optional<QFuture<Result<std::optional<JobId>>>> fire(const domain::Schedule &schedule,
                                                                            const ScheduleDecision &decision,
                                                                            const Busy &busy,
                                                                            QHash<ScheduleId, QDateTime> *next);
    void prune();
    void sleep();

    Environment &m_environment;
    EngineTiming m_timing;
    NextRun m_nextRun;
    ServerSchedules m_serverSchedules;
    QDateTime m_nextOfServers; ///< when to look at m_serverSchedules; invalid: never
    QTimer m_timer;
    QList<domain::Schedule> m_schedules;
    ScheduleControls m_controls;
    QDateTime m_lastPrune;
    bool m_isActive = false;
    bool m_isStale = true; ///< m_schedules must be read again
    bool m_isPassing = false;
    bool m_again = false;
};

} // namespace pulpit::engine
