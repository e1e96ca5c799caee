// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core.h"
#include "engine/services/bridge.h"
#include "ports/timedschedules.h"

namespace pulpit::engine {

/// ScheduleService with its other face, over the store and the scheduler. Thread-safe.
class EngineScheduleService final : public ports::ScheduleService, public ports::TimedSchedules
{
public:
    EngineScheduleService(Bridge &bridge, Core &core, ports::Store &store);
    ports::Answer<QList<domain::Schedule>> schedules() override;
    ports::Answer<QList<domain::TimedSchedule>> all() override;
    ports::Answer<QList<QDateTime>> nextRuns(ScheduleId id, int count) override;
    ports::Answer<JobId> runNow(ScheduleId id, QString startedBy) override;
    ports::Answer<> pause(ScheduleId id, QDateTime until) override;
    ports::Answer<> resume(ScheduleId id) override;
    ports::Answer<QDateTime> skipNext(ScheduleId id) override;
    ports::Answer<QDateTime> skip(ScheduleId id, QString who) override;
    ports::Answer<QDateTime> unskip(ScheduleId id) override;
    ports::Answer<domain::SchedulerRole> role() override;

private:
    Bridge &m_bridge;
    Core &m_core;
    ports::Store &m_store;
};

} // namespace pulpit::engine
