// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/serverservice.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

/// The connection to a server for a service call, of a configuration as new as the caller's.
Result<std::shared_ptr<ports::PulpServer>> connectionTo(Core &core, const QString &server)
{
    if (!core.environment.configuration()->fleet.server(server))
        (void)core.environment.reloadConfiguration();
    return core.environment.serverOf(server);
}

Async<void> lookAndReconcile(Core *core, QString server)
{
    const auto connection = connectionTo(*core, server);
    if (!connection)
        co_return fail(connection.error());
    if (!core->registry.reconcile)
        co_return fail(ErrorCode::Unsupported, u"this engine cannot look at repositories"_s);
    const ports::CallContext context = core->call();
    co_return co_await core->registry.reconcile(core->environment, server, context);
}

Async<QList<domain::PulpTask>> tasksOf(Core *core, QString server, int limit)
{
    const auto connection = connectionTo(*core, server);
    if (!connection)
        co_return fail(connection.error());
    const std::shared_ptr<ports::PulpServer> pulp = *connection;
    const ports::CallContext context = core->call();
    co_return co_await pulp->recentTasks(limit, context);
}

Async<QList<domain::PulpWorker>> workersOf(Core *core, QString server)
{
    const auto connection = connectionTo(*core, server);
    if (!connection)
        co_return fail(connection.error());
    const std::shared_ptr<ports::PulpServer> pulp = *connection;
    const ports::CallContext context = core->call();
    co_return co_await pulp->workers(context);
}

Async<void> cancelTaskOf(Core *core, QString server, QString taskHref)
{
    const auto connection = connectionTo(*core, server);
    if (!connection)
        co_return fail(connection.error());
    const std::shared_ptr<ports::PulpServer> pulp = *connection;
    const ports::CallContext context = core->call();
    co_return co_await pulp->cancelTask(taskHref, context);
}

Async<domain::ServerState> refreshServer(Core *core, QString server)
{
    (void)connectionTo(*core, server);
    co_return co_await core->watch.refresh(server);
}

} // namespace

EngineServerService::EngineServerService(Bridge &bridge, Core &core, ports::Store &store)
    : m_bridge(bridge)
    , m_core(core)
    , m_store(store)
{
}

ports::Answer<QList<domain::Server>> EngineServerService::servers()
{
    return m_bridge.read<QList<domain::Server>>([this]() -> Result<QList<domain::Server>> {
        const Result<ports::StoredConfiguration> stored = m_store.fleet().configuration();
        if (!stored)
            return fail(stored.error());
        return stored->fleet.servers;
    });
}

ports::Answer<QList<domain::ServerState>> EngineServerService::states()
{
    return m_bridge.read<QList<domain::ServerState>>([this] { return m_store.fleet().serverStates(); });
}

ports::Answer<domain::ServerState> EngineServerService::refresh(QString server)
{
    return m_bridge.run<domain::ServerState>([this, server] { return refreshServer(&m_core, server); });
}

ports::Answer<> EngineServerService::reconcile(QString server)
{
    return m_bridge.run<void>([this, server] { return lookAndReconcile(&m_core, server); });
}

ports::Answer<QList<ports::ProbeStep>> EngineServerService::test(domain::Server server, std::optional<Secret> password,
                                                                 std::function<void(ports::ProbeStep)> onStep,
                                                                 CancellationToken cancellation)
{
    return m_bridge.run<QList<ports::ProbeStep>>([this, server, password, onStep, cancellation] {
        return m_core.environment.connector().probe(server, password, onStep, cancellation);
    });
}

ports::Answer<QList<domain::PulpTask>> EngineServerService::pulpTasks(QString server, int limit)
{
    return m_bridge.run<QList<domain::PulpTask>>([this, server, limit] { return tasksOf(&m_core, server, limit); });
}

ports::Answer<QList<domain::PulpWorker>> EngineServerService::workers(QString server)
{
    return m_bridge.run<QList<domain::PulpWorker>>([this, server] { return workersOf(&m_core, server); });
}

ports::Answer<> EngineServerService::cancelPulpTask(QString server, QString taskHref)
{
    return m_bridge.run<void>([this, server, taskHref] { return cancelTaskOf(&m_core, server, taskHref); });
}

} // namespace pulpit::engine
