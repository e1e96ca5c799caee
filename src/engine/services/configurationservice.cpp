// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/configurationservice.h"

#include "engine/async/waiting.h"
#include "engine/configuration/configurationplan.h"

namespace pulpit::engine {

namespace {

using NextRuns = QHash<ScheduleId, QDateTime>;

/// Next runs of the schedules that have none: the new ones, and those whose cron text has changed. Pool thread.
Result<NextRuns> missingNextRuns(ports::Store &store, const domain::FleetConfiguration &fleet, const QDateTime &now,
                                 NextRun nextRun)
{
    const Result<QList<domain::Schedule>> schedules = store.schedules().schedules();
    if (!schedules)
        return fail(schedules.error());
    QHash<QPair<QString, QString>, int> jitter;
    for (const domain::GroupOnServer &group : fleet.groupsOnServers)
        if (group.jitterSeconds > 0)
            jitter.insert({group.server, group.group}, group.jitterSeconds);
    NextRuns next;
    QHash<QString, QDateTime> computed; // thousands of schedules share a handful of texts
    for (const domain::Schedule &schedule : *schedules) {
        if (schedule.nextRun.isValid() || schedule.cron.isEmpty())
            continue;
        const int seconds = jitter.value({schedule.server, schedule.group});
        if (seconds > 0) {
            next.insert(schedule.id, nextRun.after(schedule.cron, now, seconds));
            continue;
        }
        auto known = computed.find(schedule.cron);
        if (known == computed.end())
            known = computed.insert(schedule.cron, nextRun.after(schedule.cron, now, 0));
        if (known->isValid())
            next.insert(schedule.id, *known);
    }
    return next;
}

Async<qint64> applyConfiguration(Core *core, domain::FleetConfiguration fleet, QString yaml, QString author,
                                 std::optional<qint64> expectedVersion)
{
    ports::Store *const store = &core->environment.store();
    const auto check = [fleet] { return checkConfiguration(fleet); };
    const auto checking = startInPool<void>(core->environment.pool(), check);
    const Result<> checked = co_await answerOf(checking);
    if (!checked)
        co_return fail(checked.error());
    const Result<qint64> version = co_await answerOf(store->fleet().apply(fleet, yaml, author, expectedVersion));
    if (!version)
        co_return fail(version.error());
    const QDateTime now = core->environment.clock().now();
    const NextRun nextRun = core->scheduler.nextRun();
    const auto compute = [store, fleet, now, nextRun] { return missingNextRuns(*store, fleet, now, nextRun); };
    const auto computing = startInPool<NextRuns>(core->environment.pool(), compute);
    const Result<NextRuns> next = co_await answerOf(computing);
    if (!next)
        co_return fail(next.error());
    if (!next->isEmpty()) {
        const Result<> written = co_await answerOf(store->schedules().setNextRuns(*next));
        if (!written)
            co_return fail(written.error());
    }
    const Result<> reloaded = core->environment.reloadConfiguration();
    if (!reloaded)
        co_return fail(reloaded.error());
    core->scheduler.look();
    co_return *version;
}

} // namespace

EngineConfigurationService::EngineConfigurationService(Bridge &bridge, Core &core, ports::Store &store)
    : m_bridge(bridge)
    , m_core(core)
    , m_store(store)
{
}

ports::Answer<ports::StoredConfiguration> EngineConfigurationService::current()
{
    return m_bridge.read<ports::StoredConfiguration>([this] { return m_store.fleet().configuration(); });
}

ports::Answer<domain::Plan> EngineConfigurationService::plan(domain::FleetConfiguration fleet)
{
    const QDateTime now = m_core.environment.clock().now();
    return m_bridge.read<domain::Plan>([this, fleet, now]() -> Result<domain::Plan> {
        const Result<> checked = checkConfiguration(fleet);
        if (!checked)
            return fail(checked.error());
        const Result<ports::StoredConfiguration> stored = m_store.fleet().configuration();
        if (!stored)
            return fail(stored.error());
        domain::Plan plan = planChanges(stored->fleet, fleet);
        plan.read = now;
        return plan;
    });
}

ports::Answer<qint64> EngineConfigurationService::apply(domain::FleetConfiguration fleet, QString yaml, QString author,
                                                        std::optional<qint64> expectedVersion)
{
    return m_bridge.run<qint64>([this, fleet, yaml, author, expectedVersion] {
        return applyConfiguration(&m_core, fleet, yaml, author, expectedVersion);
    });
}

} // namespace pulpit::engine
