// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/snapshotservice.h"

#include "engine/operations/snapshots/snapshotlist.h"

namespace pulpit::engine {

namespace {

Async<QList<domain::Snapshot>> listSnapshots(Core *core, QString server)
{
    (void)core->environment.reloadConfiguration();
    PlanReader reader(core->environment, core->call());
    QStringList servers {server};
    if (server.isEmpty()) {
        servers.clear();
        for (const domain::Server &one : reader.fleet().servers)
            servers.append(one.name);
    }
    QList<domain::Snapshot> all;
    for (const QString &name : std::as_const(servers)) {
        auto snapshots = co_await readSnapshots(reader, name);
        if (!snapshots)
            co_return fail(snapshots.error());
        all += *snapshots;
    }
    co_return all;
}

Async<domain::SnapshotComparison> compareSnapshots(Core *core, ports::SnapshotCompareRequest request)
{
    (void)core->environment.reloadConfiguration();
    PlanReader reader(core->environment, core->call());
    co_return co_await compareSnapshot(reader, request);
}

} // namespace

EngineSnapshotService::EngineSnapshotService(Bridge &bridge, Core &core)
    : m_bridge(bridge)
    , m_core(core)
{
}

QFuture<Result<QList<domain::Snapshot>>> EngineSnapshotService::snapshots(QString server)
{
    return m_bridge.run<QList<domain::Snapshot>>([this, server] { return listSnapshots(&m_core, server); });
}

QFuture<Result<domain::SnapshotComparison>> EngineSnapshotService::compare(ports::SnapshotCompareRequest request)
{
    return m_bridge.run<domain::SnapshotComparison>([this, request] { return compareSnapshots(&m_core, request); });
}

} // namespace pulpit::engine
