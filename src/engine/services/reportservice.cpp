// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/reportservice.h"

#include "engine/findings/findfindings.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

Result<domain::HealthReport> readHealthReport(ports::Store &store, const QString &server, const QDateTime &periodStart,
                                              const QDateTime &now, const QString &engine)
{
    domain::HealthReport report;
    report.made = now;
    report.periodStart = periodStart;
    report.scope = server.isEmpty() ? u"fleet"_s : server;
    const Result<ports::StoredConfiguration> stored = store.fleet().configuration();
    if (!stored)
        return fail(stored.error());
    const auto concerns = [&server](const QString &name) { return server.isEmpty() || name == server; };
    for (const domain::Server &configured : stored->fleet.servers)
        if (concerns(configured.name))
            report.servers.append(configured);
    if (report.servers.isEmpty() && !server.isEmpty())
        return fail(ErrorCode::NotFound, u"there is no server of this name in the configuration"_s, server);
    const Result<QList<domain::ServerState>> states = store.fleet().serverStates();
    if (!states)
        return fail(states.error());
    for (const domain::ServerState &state : *states)
        if (concerns(state.name))
            report.serverStates.append(state);
    ports::RepositoryQuery query;
    query.server = server;
    query.isBrief = true;
    Result<QList<domain::Repository>> repositories = store.repositories().repositories(query);
    if (!repositories)
        return fail(repositories.error());
    report.repositories = std::move(*repositories);
    const Result<QList<domain::Schedule>> schedules = store.schedules().schedules();
    if (!schedules)
        return fail(schedules.error());
    for (const domain::Schedule &schedule : *schedules)
        if (concerns(schedule.server))
            report.schedules.append(schedule);
    const Result<QList<domain::SyncRecord>> history = store.repositories().historySince(periodStart, server);
    if (!history)
        return fail(history.error());
    report.history = *history;
    const Result<domain::SchedulerRole> role = store.leases().scheduler(now);
    if (!role)
        return fail(role.error());
    report.scheduler = *role;
    report.scheduler.isThisEngine = role->engine == engine;
    Result<QList<domain::Finding>> findings = findFindings(store, server, now);
    if (!findings)
        return fail(findings.error());
    report.findings = std::move(*findings);
    return report;
}

EngineReportService::EngineReportService(Bridge &bridge, Core &core, ports::Store &store)
    : m_bridge(bridge)
    , m_store(store)
    , m_clock(core.environment.clock())
    , m_engine(core.identity.id)
{
}

ports::Answer<domain::HealthReport> EngineReportService::health(QString server, QDateTime periodStart)
{
    return m_bridge.read<domain::HealthReport>([this, server, periodStart] {
        return readHealthReport(m_store, server, periodStart, m_clock.now(), m_engine);
    });
}

} // namespace pulpit::engine
