// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/scheduleservice.h"

#include "engine/async/pool.h"
#include "engine/async/waiting.h"
#include "engine/scheduling/scheduleanswers.h"
#include "engine/services/jobservice.h"
#include "engine/services/operationservice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr int kMostAsked = 10'000; // coming runs of one question

/// A schedule with what it works by.
struct Found
{
    domain::TimedSchedule schedule; ///< completed
    std::optional<ServerSchedule> ofServer; ///< set: it is no sync of a group
    QDateTime stored; ///< next run as the database has it, of syncs
    ScheduleControl control;
};

Result<Found> scheduleOf(Core *core, ScheduleId id)
{
    ports::Store &store = core->environment.store();
    NextRun &nextRun = core->scheduler.nextRun();
    const auto controls = readControls(store);
    if (!controls)
        return fail(controls.error());
    Found found;
    found.control = controls->value(id);
    if ((found.ofServer = core->scheduler.serverSchedules().find(id))) {
        const auto all = core->scheduler.serverSchedules().schedules(&nextRun, *controls);
        if (!all)
            return fail(all.error());
        found.schedule = *std::ranges::find(*all, id, &domain::TimedSchedule::id);
        return found;
    }
    const Result<QList<domain::Schedule>> schedules = store.schedules().schedules();
    if (!schedules)
        return fail(schedules.error());
    const auto one = std::ranges::find(*schedules, id, &domain::Schedule::id);
    if (one == schedules->end())
        return fail(ErrorCode::NotFound, u"there is no such schedule"_s, QString::number(id.value));
    static_cast<domain::Schedule &>(found.schedule) = *one;
    found.stored = found.schedule.nextDue = one->nextRun;
    complete(&found.schedule, found.control, core->environment.configuration()->fleet, nextRun.zone(),
             core->environment.clock().now());
    return found;
}

Result<QList<domain::TimedSchedule>> readCompleted(ports::Store &store, const domain::FleetConfiguration &fleet,
                                                   const QTimeZone &zone, const QDateTime &now)
{
    const auto schedules = store.schedules().schedules();
    const auto controls = readControls(store);
    if (!schedules || !controls)
        return fail(schedules ? controls.error() : schedules.error());
    QList<domain::TimedSchedule> completed;
    completed.reserve(schedules->size());
    for (const domain::Schedule &schedule : *schedules) {
        domain::TimedSchedule one;
        static_cast<domain::Schedule &>(one) = schedule;
        one.nextDue = schedule.nextRun;
        complete(&one, controls->value(schedule.id), fleet, zone, now);
        completed.append(one);
    }
    return completed;
}

Async<QList<domain::TimedSchedule>> allSchedules(Core *core)
{
    // In the pool: there may be thousands.
    const std::function<Result<QList<domain::TimedSchedule>>()> read
        = [store = &core->environment.store(), configuration = core->environment.configuration(),
           zone = core->scheduler.nextRun().zone(),
           now = core->environment.clock().now()] { return readCompleted(*store, configuration->fleet, zone, now); };
    const auto reading = startInPool<QList<domain::TimedSchedule>>(core->environment.pool(), read);
    Result<QList<domain::TimedSchedule>> schedules = co_await answerOf(reading);
    if (!schedules)
        co_return schedules;
    const auto controls = readControls(core->environment.store());
    if (!controls)
        co_return fail(controls.error());
    const auto ofServers = core->scheduler.serverSchedules().schedules(&core->scheduler.nextRun(), *controls);
    if (!ofServers)
        co_return fail(ofServers.error());
    co_return *schedules + *ofServers;
}

Async<QList<domain::Schedule>> schedulesOfGroups(Core *core)
{
    const Result<QList<domain::TimedSchedule>> all = co_await allSchedules(core);
    if (!all)
        co_return fail(all.error());
    QList<domain::Schedule> schedules;
    for (const domain::TimedSchedule &one : *all)
        if (one.kind == domain::ScheduleKind::Sync)
            schedules.append(one);
    co_return schedules;
}

Async<QList<QDateTime>> nextRunsOf(Core *core, ScheduleId id, int count)
{
    const Result<Found> found = scheduleOf(core, id);
    if (!found)
        co_return fail(found.error());
    domain::TimedSchedule schedule = found->schedule;
    const QDateTime now = core->environment.clock().now();
    NextRun &nextRun = core->scheduler.nextRun();
    // Not looked at by a scheduler (yet): from now on.
    const bool isKnown = schedule.nextDue.isValid() && (schedule.nextDue > now || schedule.nextRun > now);
    if (!isKnown)
        schedule.nextDue = nextRun.after(schedule.cron, now, 0);
    co_return beginsOf(schedule, core->environment.configuration()->fleet, nextRun.zone(),
                       std::clamp(count, 0, kMostAsked));
}

Async<JobId> runScheduleNow(Core *core, ScheduleId id, QString startedBy)
{
    const Result<Found> found = scheduleOf(core, id);
    if (!found)
        co_return fail(found.error());
    if (found->ofServer)
        co_return co_await queueOperationJob(core, found->ofServer->job(startedBy));
    co_return co_await queueGroupSync(*core, found->schedule.server, found->schedule.group, std::move(startedBy));
}

Async<void> setPaused(Core *core, ScheduleId id, bool paused, QDateTime until)
{
    const Result<Found> found = scheduleOf(core, id);
    if (!found)
        co_return fail(found.error());
    const QDateTime now = core->environment.clock().now();
    if (paused && until.isValid() && until <= now)
        co_return fail(ErrorCode::InvalidInput, u"the end of the pause lies in the past"_s,
                       until.toString(Qt::ISODate));
    ports::Store &store = core->environment.store();
    ScheduleControl control = found->control;
    if (paused)
        control.pause(now, until);
    else
        control.resume(now);
    control.forgetBefore(now);
    if (!found->ofServer) {
        // A run that fell due in the pause is not caught up.
        if (!paused && found->stored.isValid() && found->stored <= now)
            store.schedules().setNextRuns({{id, core->scheduler.nextRun().after(found->schedule.cron, now, 0)}});
        const Result<> written = co_await answerOf(store.schedules().setPaused(id, paused, until));
        if (!written)
            co_return written;
    }
    const Result<> noted = co_await answerOf(storeControl(store, id, control));
    core->scheduler.look();
    co_return noted;
}

/// The first run that is neither over nor left out already; with windows it may begin later.
QDateTime nextWanted(const Found &found, Core *core)
{
    domain::ComingLimits limits;
    limits.enough = 1;
    const auto windows
        = domain::windowsFor(core->environment.configuration()->fleet, found.schedule.server, found.schedule.source);
    const auto runs = domain::comingRuns(found.schedule, windows, core->scheduler.nextRun().zone(), limits);
    for (const domain::ComingRun &run : runs)
        if (run.fate == domain::ComingRun::Fate::Runs)
            return run.placed.due;
    return {};
}

Async<QDateTime> skipNextRun(Core *core, ScheduleId id, QString who)
{
    const Result<Found> found = scheduleOf(core, id);
    if (!found)
        co_return fail(found.error());
    const QDateTime now = core->environment.clock().now();
    // A run that waits for the end of a window stands in the database at that end.
    const QDateTime wanted = nextWanted(*found, core);
    const QDateTime due = wanted == found->schedule.nextDue && found->stored.isValid() ? found->stored : wanted;
    if (found->schedule.isPaused || !due.isValid())
        co_return fail(ErrorCode::Conflict, u"this schedule has no next run that could be skipped"_s,
                       found->schedule.server + u' ' + found->schedule.group + found->schedule.operation);
    Found after = *found;
    after.control.forgetBefore(now);
    after.control.skips.append({due, who.left(100)});
    const Result<> written = co_await answerOf(storeControl(core->environment.store(), id, after.control));
    if (!written)
        co_return fail(written.error());
    core->scheduler.look();
    after.schedule.skips = after.control.skips;
    after.schedule.nextDue = due;
    co_return beginsOf(after.schedule, core->environment.configuration()->fleet, core->scheduler.nextRun().zone(), 1)
        .value(0);
}

Async<QDateTime> unskipRun(Core *core, ScheduleId id)
{
    const Result<Found> found = scheduleOf(core, id);
    if (!found)
        co_return fail(found.error());
    ScheduleControl control = found->control;
    control.skips.removeIf(
        [now = core->environment.clock().now()](const domain::SkippedRun &skip) { return skip.due <= now; });
    if (control.skips.isEmpty())
        co_return fail(ErrorCode::NotFound, u"no coming run of this schedule is left out"_s,
                       found->schedule.server + u' ' + found->schedule.group + found->schedule.operation);
    control.skips.removeLast();
    const Result<> written = co_await answerOf(storeControl(core->environment.store(), id, control));
    if (!written)
        co_return fail(written.error());
    core->scheduler.look();
    const Result<Found> again = scheduleOf(core, id);
    if (!again)
        co_return fail(again.error());
    co_return again->schedule.nextRun;
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
    return m_bridge.run<QList<domain::Schedule>>([this] { return schedulesOfGroups(&m_core); });
}

ports::Answer<QList<domain::TimedSchedule>> EngineScheduleService::all()
{
    return m_bridge.run<QList<domain::TimedSchedule>>([this] { return allSchedules(&m_core); });
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
    return skip(id, {});
}

ports::Answer<QDateTime> EngineScheduleService::skip(ScheduleId id, QString who)
{
    return m_bridge.run<QDateTime>([this, id, who] { return skipNextRun(&m_core, id, who); });
}

ports::Answer<QDateTime> EngineScheduleService::unskip(ScheduleId id)
{
    return m_bridge.run<QDateTime>([this, id] { return unskipRun(&m_core, id); });
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
