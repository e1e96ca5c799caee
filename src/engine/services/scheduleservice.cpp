// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/scheduleservice.h"

#include "engine/async/waiting.h"
#include "engine/services/jobservice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr int kMostComingRuns = 10'000; // that are computed for one question

Result<domain::Schedule> scheduleOf(ports::Store &store, ScheduleId id)
{
    const Result<QList<domain::Schedule>> schedules = store.schedules().schedules();
    if (!schedules)
        return fail(schedules.error());
    const auto found = std::ranges::find(*schedules, id, &domain::Schedule::id);
    if (found == schedules->end())
        return fail(ErrorCode::NotFound, u"there is no such schedule"_s, QString::number(id.value));
    return *found;
}

Async<QList<QDateTime>> nextRunsOf(Core *core, ScheduleId id, int count)
{
    const Result<domain::Schedule> schedule = scheduleOf(core->environment.store(), id);
    if (!schedule)
        co_return fail(schedule.error());
    QDateTime after = core->environment.clock().now();
    QList<QDateTime> runs;
    count = std::clamp(count, 0, kMostComingRuns);
    // The stored next run carries its jitter already.
    if (count > 0 && schedule->nextRun.isValid() && schedule->nextRun > after && !schedule->isPaused) {
        runs.append(schedule->nextRun);
        after = schedule->nextRun;
    } else if (schedule->isPaused && schedule->pausedUntil.isValid()) {
        after = std::max(after, schedule->pausedUntil);
    } else if (schedule->isPaused) {
        co_return runs;
    }
    const Result<QList<QDateTime>> computed
        = core->scheduler.nextRun().list(schedule->cron, after, count - static_cast<int>(runs.size()));
    if (!computed)
        co_return fail(computed.error());
    // As many as were asked for may be fewer, where a window takes several.
    const QList<domain::MaintenanceWindow> windows
        = windowsFor(core->environment.configuration()->fleet, schedule->server, schedule->source);
    co_return outOfWindows(runs + *computed, windows, core->scheduler.nextRun().zone());
}

Async<JobId> runScheduleNow(Core *core, ScheduleId id, QString startedBy)
{
    const Result<domain::Schedule> schedule = scheduleOf(core->environment.store(), id);
    if (!schedule)
        co_return fail(schedule.error());
    co_return co_await queueGroupSync(*core, schedule->server, schedule->group, std::move(startedBy));
}

Async<void> setPaused(Core *core, ScheduleId id, bool paused, QDateTime until)
{
    const Result<domain::Schedule> schedule = scheduleOf(core->environment.store(), id);
    if (!schedule)
        co_return fail(schedule.error());
    const QDateTime now = core->environment.clock().now();
    if (paused && until.isValid() && until <= now)
        co_return fail(ErrorCode::InvalidInput, u"the end of the pause lies in the past"_s,
                       until.toString(Qt::ISODate));
    ports::ScheduleStore &store = core->environment.store().schedules();
    // A run that fell due in the pause is not caught up.
    if (!paused && schedule->nextRun.isValid() && schedule->nextRun <= now)
        store.setNextRuns({{id, core->scheduler.nextRun().after(schedule->cron, now, 0)}});
    const Result<> written = co_await answerOf(store.setPaused(id, paused, until));
    core->scheduler.look();
    co_return written;
}

Async<QDateTime> skipNextRun(Core *core, ScheduleId id)
{
    const Result<domain::Schedule> schedule = scheduleOf(core->environment.store(), id);
    if (!schedule)
        co_return fail(schedule.error());
    if (schedule->isPaused || !schedule->nextRun.isValid())
        co_return fail(ErrorCode::Conflict, u"this schedule has no next run that could be skipped"_s,
                       schedule->server + u' ' + schedule->group);
    const Result<QList<QDateTime>> later = core->scheduler.nextRun().list(schedule->cron, schedule->nextRun, 1);
    if (!later)
        co_return fail(later.error());
    const QDateTime next = later->value(0);
    const QHash<ScheduleId, QDateTime> runs {{id, next}}; // not in the co_await: GCC 12 cannot
    const Result<> written = co_await answerOf(core->environment.store().schedules().setNextRuns(runs));
    if (!written)
        co_return fail(written.error());
    core->scheduler.look();
    co_return next;
}

} // namespace

EngineScheduleService::EngineScheduleService(Bridge &bridge, Core &core, ports::Store &store)
    : m_bridge(bridge)
    , m_core(core)
    , m_store(store)
{
}

ports::Answer<QList<domain::Schedule>> EngineScheduleService::schedules()
{
    return m_bridge.read<QList<domain::Schedule>>([this] { return m_store.schedules().schedules(); });
}

ports::Answer<QList<QDateTime>> EngineScheduleService::nextRuns(ScheduleId id, int count)
{
    return m_bridge.run<QList<QDateTime>>([this, id, count] { return nextRunsOf(&m_core, id, count); });
}

ports::Answer<JobId> EngineScheduleService::runNow(ScheduleId id, QString startedBy)
{
    return m_bridge.run<JobId>([this, id, startedBy] { return runScheduleNow(&m_core, id, startedBy); });
}

ports::Answer<> EngineScheduleService::pause(ScheduleId id, QDateTime until)
{
    return m_bridge.run<void>([this, id, until] { return setPaused(&m_core, id, true, until); });
}

ports::Answer<QDateTime> EngineScheduleService::skipNext(ScheduleId id)
{
    return m_bridge.run<QDateTime>([this, id] { return skipNextRun(&m_core, id); });
}

ports::Answer<> EngineScheduleService::resume(ScheduleId id)
{
    return m_bridge.run<void>([this, id] { return setPaused(&m_core, id, false, {}); });
}

ports::Answer<domain::SchedulerRole> EngineScheduleService::role()
{
    const std::function<Async<domain::SchedulerRole>()> work = [this]() -> Async<domain::SchedulerRole> {
        Result<domain::SchedulerRole> role = m_store.leases().scheduler(m_core.environment.clock().now());
        if (role)
            role->isThisEngine = role->engine == m_core.identity.id;
        co_return role;
    };
    return m_bridge.run<domain::SchedulerRole>(work);
}

} // namespace pulpit::engine
