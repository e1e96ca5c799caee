// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// ScheduleService of a FakeEngine: answers with the schedules of the fleet.
class FakeScheduleService final : public ports::ScheduleService
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
    ports::Answer<QList<QDateTime>> nextRuns(ScheduleId id, int count) override
    {
        QList<QDateTime> runs;
        for (const domain::Schedule &schedule : std::as_const(m_engine.fleet.schedules))
            for (int i = 0; schedule.id == id && schedule.nextRun.isValid() && i < count; ++i)
                runs.append(schedule.nextRun.addDays(i));
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
    ports::Answer<QDateTime> skipNext(ScheduleId id) override
    {
        return m_engine.change<QDateTime>(QStringLiteral("skipNext %1").arg(id.value), [&]() -> Result<QDateTime> {
            for (domain::Schedule &schedule : m_engine.fleet.schedules)
                if (schedule.id == id && schedule.nextRun.isValid())
                    return schedule.nextRun = schedule.nextRun.addDays(1);
            return fail(ErrorCode::Conflict, QStringLiteral("this schedule has no next run that could be skipped"));
        });
    }
    ports::Answer<domain::SchedulerRole> role() override
    {
        return m_engine.answer<domain::SchedulerRole>(m_engine.fleet.role);
    }

private:
    Result<> setPaused(ScheduleId id, bool paused, const QDateTime &until)
    {
        for (domain::Schedule &schedule : m_engine.fleet.schedules) {
            if (schedule.id != id)
                continue;
            schedule.isPaused = paused;
            schedule.pausedUntil = until;
        }
        return {};
    }
    FakeEngine &m_engine;
};

} // namespace pulpit::test
