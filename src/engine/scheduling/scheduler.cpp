// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scheduling/scheduler.h"

#include "engine/async/pool.h"
#include "engine/async/waiting.h"
#include "engine/requests.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr int kManyJobs = 1'000'000; // all queued and running top-level jobs

/// The settings of a schedule that are no part of domain::Schedule, by server and group.
QHash<QPair<QString, QString>, SchedulePolicy> policiesOf(const domain::FleetConfiguration &fleet,
                                                          std::chrono::milliseconds missedAfter)
{
    QHash<QPair<QString, QString>, SchedulePolicy> policies;
    policies.reserve(fleet.groupsOnServers.size());
    for (const domain::GroupOnServer &group : fleet.groupsOnServers)
        policies.insert({group.server, group.group}, {group.jitterSeconds, group.catchUp, missedAfter});
    return policies;
}

} // namespace

Scheduler::Scheduler(Environment &environment, EngineTiming timing, QTimeZone zone)
    : m_environment(environment)
    , m_timing(timing)
    , m_nextRun(std::move(zone))
    , m_serverSchedules(environment)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { pass(); });
}

void Scheduler::setActive(bool active)
{
    if (active == m_isActive)
        return;
    m_isActive = active;
    m_isStale = true;
    m_serverSchedules.reset();
    if (active)
        pass();
    else
        m_timer.stop();
}

void Scheduler::look()
{
    m_isStale = true;
    if (m_isActive)
        pass();
}

QCoro::Task<> Scheduler::pass()
{
    m_again = true;
    if (m_isPassing)
        co_return;
    m_isPassing = true;
    while (m_isActive && std::exchange(m_again, false))
        co_await passOnce();
    m_isPassing = false;
    if (m_isActive)
        sleep();
}

QCoro::Task<bool> Scheduler::readStale()
{
    if (!std::exchange(m_isStale, false))
        co_return true;
    ports::Store *const store = &m_environment.store();
    const auto readSchedules = [store] { return store->schedules().schedules(); };
    const auto readWishes = [store] { return readControls(*store); };
    const auto reading = startInPool<QList<domain::Schedule>>(m_environment.pool(), readSchedules);
    Result<QList<domain::Schedule>> schedules = co_await answerOf(reading);
    const auto readingWishes = startInPool<ScheduleControls>(m_environment.pool(), readWishes);
    Result<ScheduleControls> controls = co_await answerOf(readingWishes);
    if (!schedules || !controls) {
        m_isStale = true;
        co_return false;
    }
    m_schedules = std::move(*schedules);
    m_controls = std::move(*controls);
    co_return true;
}

QCoro::Task<> Scheduler::passOnce()
{
    const bool isRead = co_await readStale();
    if (!isRead)
        co_return;
    prune();
    const ScheduleControls controls = m_controls;
    const auto nextOfServers = co_await m_serverSchedules.fireDue(&m_nextRun, &controls);
    m_nextOfServers = nextOfServers.value_or(QDateTime());
    const QDateTime now = m_environment.clock().now();
    const auto isTouched = [&now](const domain::Schedule &schedule) {
        const bool isUnknown = !schedule.nextRun.isValid() && !schedule.cron.isEmpty();
        const bool isOver = schedule.isPaused && !isPaused(schedule, now);
        return isUnknown || isOver
            || (schedule.nextRun.isValid() && (schedule.nextRun <= now || schedule.cron.isEmpty()));
    };
    if (std::ranges::none_of(m_schedules, isTouched))
        co_return;
    (void)m_environment.reloadConfiguration();
    const auto policies = policiesOf(m_environment.configuration()->fleet, m_timing.missedAfter);
    const Result<Busy> busyJobs = busy();
    if (!busyJobs)
        co_return;
    ports::ScheduleStore &store = m_environment.store().schedules();
    QHash<ScheduleId, QDateTime> next;
    QFuture<Result<std::optional<JobId>>> lastFired;
    bool hasFired = false;
    for (const domain::Schedule &schedule : std::as_const(m_schedules)) {
        if (!isTouched(schedule))
            continue;
        const SchedulePolicy policy
            = policies.value({schedule.server, schedule.group}, {0, true, m_timing.missedAfter});
        const ScheduleDecision decision = decide(schedule, now, policy, m_nextRun);
        if (decision.resumes)
            store.setPaused(schedule.id, false, {});
        if (decision.action == ScheduleDecision::Action::SetNext)
            next.insert(schedule.id, decision.next);
        if (decision.action != ScheduleDecision::Action::Fire)
            continue;
        if (const auto fired = fire(schedule, decision, *busyJobs, &next)) {
            lastFired = *fired;
            hasFired = true;
        }
    }
    // Writes take effect in their order: when the last is done, all are.
    m_isStale = true;
    if (!next.isEmpty())
        co_await answerOf(store.setNextRuns(next));
    if (hasFired)
        co_await answerOf(lastFired);
}

std::optional<QFuture<Result<std::optional<JobId>>>> Scheduler::fire(const domain::Schedule &schedule,
                                                                     const ScheduleDecision &decision, const Busy &busy,
                                                                     QHash<ScheduleId, QDateTime> *next)
{
    const domain::FleetConfiguration &fleet = m_environment.configuration()->fleet;
    const auto skip = m_controls.value(schedule.id).skipOf(schedule.nextRun, schedule.cron, m_nextRun.zone());
    const domain::PlacedRun run
        = domain::placeRun(m_environment.clock().now(), domain::windowsFor(fleet, schedule.server, schedule.source),
                           m_nextRun.zone(), domain::WindowUse::KeepsOut);
    if (!skip && run.isMoved()) {
        next->insert(schedule.id, run.start);
        return {};
    }
    const Result<domain::Job> job = jobFor(schedule, busy,
                                           skip                  ? skipReason(*skip)
                                               : run.isLeftOut() ? domain::windowReason(run)
                                                                 : QString());
    if (!job) {
        next->insert(schedule.id, decision.next);
        return {};
    }
    return m_environment.store().schedules().fire(schedule.id, schedule.nextRun, *job, decision.next);
}

Result<Scheduler::Busy> Scheduler::busy() const
{
    ports::JobQuery query;
    query.states = {domain::JobState::Queued, domain::JobState::Running};
    query.limit = kManyJobs;
    const Result<QList<domain::Job>> jobs = m_environment.store().jobs().jobs(query);
    if (!jobs)
        return fail(jobs.error());
    Busy busy;
    for (const domain::Job &job : *jobs)
        if (!job.group.isEmpty())
            busy.insert({job.server, job.group}, job);
    return busy;
}

Result<domain::Job> Scheduler::jobFor(const domain::Schedule &schedule, const Busy &busy, QString reasonToSkip) const
{
    const Result<domain::SyncRequest> request
        = groupRequest(m_environment.configuration()->fleet, schedule.server, schedule.group);
    if (!request)
        return fail(request.error());
    domain::Job job = syncJob(*request, u"schedule"_s);
    const auto last = busy.constFind({schedule.server, schedule.group});
    if (reasonToSkip.isEmpty() && last != busy.constEnd())
        reasonToSkip = last->state == domain::JobState::Running
            ? u"the run before (job %1) is still going since %2 UTC"_s.arg(last->id.value)
                  .arg(last->started.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s))
            : u"the run before (job %1) is still waiting in the queue"_s.arg(last->id.value);
    if (!reasonToSkip.isEmpty())
        recordAsSkipped(&job, reasonToSkip, m_environment.clock().now());
    return job;
}

/// Removes old jobs and history, once a day and when this engine begins to schedule.
void Scheduler::prune()
{
    const QDateTime now = m_environment.clock().now();
    if (m_lastPrune.isValid() && qAbs(m_lastPrune.daysTo(now)) < 1)
        return;
    m_lastPrune = now;
    const domain::EngineSettings &settings = m_environment.configuration()->fleet.settings;
    m_environment.store().jobs().prune(now.addDays(-settings.historyMaxAgeDays), settings.historyMaxJobs);
}

void Scheduler::sleep()
{
    const QDateTime now = m_environment.clock().now();
    qint64 delay = m_timing.longestSleep.count();
    if (m_nextOfServers.isValid())
        delay = std::min(delay, now.msecsTo(m_nextOfServers));
    for (const domain::Schedule &schedule : m_schedules) {
        if (schedule.nextRun.isValid() && !isPaused(schedule, now))
            delay = std::min(delay, now.msecsTo(schedule.nextRun));
        if (schedule.isPaused && schedule.pausedUntil.isValid())
            delay = std::min(delay, now.msecsTo(schedule.pausedUntil));
    }
    // After a failed write the same schedules are due still: not at once again.
    const qint64 shortest = m_isStale ? 200 : 1;
    m_timer.start(static_cast<int>(std::clamp<qint64>(delay, shortest, m_timing.longestSleep.count())));
}

} // namespace pulpit::engine
