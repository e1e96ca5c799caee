// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/timedschedules.h"
#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// ScheduleService of a FakeEngine: answers with the schedules of the fleet.
class FakeScheduleService final : public ports::ScheduleService, public ports::TimedSchedules
{
public:
    explicit FakeScheduleService(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    ports::Answer<QList<domain::Schedule>> schedules() override
    {
        return m_engine.answer<QList<domain::Schedule>>(m_engine.fleet.schedules);
    }
    ports::Answer<QList<domain::TimedSchedule>> all() override
    {
        QList<domain::TimedSchedule> all;
        for (const domain::Schedule &schedule : std::as_const(m_engine.fleet.schedules)) {
            domain::TimedSchedule one;
            static_cast<domain::Schedule &>(one) = schedule;
            one.nextDue = schedule.nextRun;
            one.skips = skips.value(schedule.id);
            all.append(one);
        }
        return m_engine.answer<QList<domain::TimedSchedule>>(all + ofServers);
    }
    ports::Answer<QList<QDateTime>> nextRuns(ScheduleId id, int count) override
    {
        QList<QDateTime> runs;
        const domain::Schedule *const schedule = find(id);
        for (int i = 0; schedule && schedule->nextRun.isValid() && i < count; ++i)
            runs.append(schedule->nextRun.addDays(i));
        return m_engine.answer<QList<QDateTime>>(runs);
    }
    ports::Answer<JobId> runNow(ScheduleId id, QString startedBy) override
    {
        return m_engine.change<JobId>(QStringLiteral("runNow %1").arg(id.value), [&] {
            return Result<JobId>(m_engine.queue(QStringLiteral("run"), QStringLiteral("pulp-eu-1.example.com"),
                                                QStringLiteral("external"), startedBy));
        });
    }
    ports::Answer<> pause(ScheduleId id, QDateTime until) override
    {
        return m_engine.change<void>(QStringLiteral("pause %1").arg(id.value),
                                     [&] { return setPaused(id, true, until); });
    }
    ports::Answer<> resume(ScheduleId id) override
    {
        return m_engine.change<void>(QStringLiteral("resume %1").arg(id.value),
                                     [&] { return setPaused(id, false, {}); });
    }
    ports::Answer<QDateTime> skipNext(ScheduleId id) override { return skip(id, {}); }
    ports::Answer<QDateTime> skip(ScheduleId id, QString who) override
    {
        return m_engine.change<QDateTime>(QStringLiteral("skipNext %1").arg(id.value), [&]() -> Result<QDateTime> {
            domain::Schedule *const schedule = find(id);
            if (!schedule || !schedule->nextRun.isValid())
                return fail(ErrorCode::Conflict, QStringLiteral("this schedule has no next run that could be skipped"));
            skips[id].append({schedule->nextRun, who});
            return schedule->nextRun = schedule->nextRun.addDays(1);
        });
    }
    ports::Answer<QDateTime> unskip(ScheduleId id) override
    {
        return m_engine.change<QDateTime>(QStringLiteral("unskip %1").arg(id.value), [&]() -> Result<QDateTime> {
            domain::Schedule *const schedule = find(id);
            if (!schedule || skips.value(id).isEmpty())
                return fail(ErrorCode::NotFound, QStringLiteral("no run is left out"));
            return schedule->nextRun = skips[id].takeLast().due;
        });
    }
    ports::Answer<domain::SchedulerRole> role() override
    {
        return m_engine.answer<domain::SchedulerRole>(m_engine.fleet.role);
    }

    QList<domain::TimedSchedule> ofServers; ///< registrations and housekeeping; a test may put some here
    QHash<ScheduleId, QList<domain::SkippedRun>> skips;

private:
    domain::Schedule *find(ScheduleId id)
    {
        for (domain::Schedule &schedule : m_engine.fleet.schedules)
            if (schedule.id == id)
                return &schedule;
        for (domain::TimedSchedule &schedule : ofServers)
            if (schedule.id == id)
                return &schedule;
        return nullptr;
    }
    Result<> setPaused(ScheduleId id, bool paused, const QDateTime &until)
    {
        if (domain::Schedule *const schedule = find(id)) {
            schedule->isPaused = paused;
            schedule->pausedUntil = until;
        }
        return {};
    }
    FakeEngine &m_engine;
};

} // namespace pulpit::test
