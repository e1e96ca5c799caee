// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core.h"

#include "engine/async/waiting.h"

namespace pulpit::engine {

Core::Core(ports::Store &store, ports::PulpConnector &connector, ports::SecretSource &secrets, const Clock &clock,
           JobRegistry jobs, EngineIdentity engine, EngineTiming timing, QTimeZone zone,
           ReportRuns::Writer reportWriter)
    : environment(store, connector, secrets, clock, timing.watch)
    , registry(std::move(jobs))
    , identity(std::move(engine))
    , queue(environment, registry, identity, timing)
    , scheduler(environment, timing, zone)
    , reports(environment, identity.id, std::move(reportWriter), timing.longestSleep, zone)
    , watch(environment, timing, registry.reconcile)
    , m_presence(environment, identity, timing,
                 {
                     [this](bool schedules) {
                         scheduler.setActive(schedules);
                         reports.setActive(schedules);
                         watch.setActive(schedules);
                     },
                     [this] { queue.abandon(); },
                     [this] {
                         // Not before: jobs of an engine without a heartbeat would count as orphaned at once.
                         queue.start();
                         queue.recover();
                     },
                 })
{
    (void)environment.reloadConfiguration();
}

Async<void> Core::start(bool schedules)
{
    if (m_isStopped)
        co_return fail(ErrorCode::Conflict, QStringLiteral("the engine has been stopped"));
    (void)environment.reloadConfiguration();
    const Result<> announced = co_await m_presence.start(schedules);
    co_return announced;
}

QCoro::Task<> Core::stop()
{
    if (std::exchange(m_isStopped, true)) {
        co_await m_stopped.wait();
        co_return;
    }
    m_calls.cancel();
    scheduler.setActive(false);
    reports.setActive(false);
    environment.tasks().stop();
    co_await queue.stop();
    co_await watch.stop();
    co_await m_presence.stop();
    m_stopped.set();
}

void Core::take(ports::Topics topics)
{
    if (m_isStopped)
        return;
    if (topics.testFlag(ports::Topic::Configuration))
        (void)environment.reloadConfiguration();
    if (topics.testFlag(ports::Topic::Servers))
        watch.takeStored();
    if (topics.testFlag(ports::Topic::Configuration) || topics.testFlag(ports::Topic::Schedules))
        scheduler.look();
    if (topics.testFlag(ports::Topic::Jobs))
        queue.look();
}

} // namespace pulpit::engine
