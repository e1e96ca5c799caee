// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scheduling/scheduler.h"

#include "engine/async/pool.h"
#include "engine/async/waiting.h"
#include "engine/requests.h"
#include "engine/scheduling/scheduleplan.h"

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
    , m_registrations(environment)
    , m_housekeeping(environment)
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
    m_registrations.reset();
    m_housekeeping.reset();
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

QCoro::Task<> Scheduler::passOnce()
{
    if (std::exchange(m_isStale, false)) {
        ports::ScheduleStore *const store = &m_environment.store().schedules();
        const auto read = [store] { return store->schedules(); };
        const auto reading = startInPool<QList<domain::Schedule>>(m_environment.pool(), read);
        Result<QList<domain::Schedule>> schedules = co_await answerOf(reading);
        if (!schedules) {
            m_isStale = true;
            co_return;
        }
        m_schedules = std::move(*schedules);
    }
    prune();
    const auto registration = co_await m_registrations.fireDue(&m_nextRun);
    m_nextRegistration = registration.value_or(QDateTime());
    const auto housekeeping = co_await m_housekeeping.fireDue(&m_nextRun);
    m_nextHousekeeping = housekeeping.value_or(QDateTime());
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
    for (domain::Schedule &schedule : m_schedules) {
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
        const QList<domain::MaintenanceWindow> windows
            = windowsFor(m_environment.configuration()->fleet, schedule.server, schedule.source);
        const std::optional<DueWindow> window = dueWindow(windows, now, m_nextRun.zone());
        if (window && !window->skips) {
            next.insert(schedule.id, window->until);
            continue;
        }
        const Result<domain::Job> job = jobFor(schedule, *busyJobs, window);
        if (!job) {
            next.insert(schedule.id, decision.next);
            continue;
        }
        lastFired = store.fire(schedule.id, schedule.nextRun, *job, decision.next);
        hasFired = true;
    }
    // Writes take effect in their order: when the last is done, all are.
    m_isStale = true;
    if (!next.isEmpty())
        co_await answerOf(store.setNextRuns(next));
    if (hasFired)
        co_await answerOf(lastFired);
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

Result<domain::Job> Scheduler::jobFor(const domain::Schedule &schedule, const Busy &busy,
                                      const std::optional<DueWindow> &window) const
{
    const Result<domain::SyncRequest> request
        = groupRequest(m_environment.configuration()->fleet, schedule.server, schedule.group);
    if (!request)
        return fail(request.error());
    domain::Job job = syncJob(*request, u"schedule"_s);
    const auto last = busy.constFind({schedule.server, schedule.group});
    if (last == busy.constEnd() && !window)
        return job;
    const QString reason = window ? window->reason
        : last->state == domain::JobState::Running
        ? u"the run before (job %1) is still going since %2 UTC"_s.arg(last->id.value)
              .arg(last->started.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s))
        : u"the run before (job %1) is still waiting in the queue"_s.arg(last->id.value);
    job.state = domain::JobState::Skipped;
    job.failure.failureClass = domain::FailureClass::Conflict;
    job.failure.message = reason;
    job.summary = u"skipped: %1"_s.arg(reason);
    job.finished = m_environment.clock().now();
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
    if (m_nextRegistration.isValid())
        delay = std::min(delay, now.msecsTo(m_nextRegistration));
    if (m_nextHousekeeping.isValid())
        delay = std::min(delay, now.msecsTo(m_nextHousekeeping));
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
