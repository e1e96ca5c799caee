// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/inspectionservice.h"

#include "engine/findings/findingmemory.h"
#include "engine/inspection/certificates.h"
#include "engine/inspection/masking.h"
#include "engine/inspection/referrers.h"
#include "engine/inspection/upstreamcertificates.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

/// The connection to a server for a service call, of a configuration as new as the caller's.
Result<std::shared_ptr<ports::PulpServer>> inspected(Core &core, const QString &server)
{
    if (!core.environment.configuration()->fleet.server(server))
        (void)core.environment.reloadConfiguration();
    return core.environment.serverOf(server);
}

/// Whether \a href is a plain path below the API root of a configured server.
Result<> checkHref(const Core &core, const QString &server, const QString &href)
{
    const ConfigurationSnapshot configuration = core.environment.configuration();
    const domain::Server *const configured = configuration->fleet.server(server);
    if (!configured)
        return fail(ErrorCode::NotFound, u"there is no server of this name in the configuration"_s, server);
    constexpr qsizetype kLongest = 2000;
    const bool isBelow = href.startsWith(configured->apiRoot) && href.endsWith(u'/');
    const bool isPlain = !href.contains(u'?') && !href.contains(u'#') && !href.contains("//"_L1)
        && !href.contains("/../"_L1) && !href.contains("/./"_L1) && !href.contains(u'%') && href.size() <= kLongest;
    if (!isBelow || !isPlain)
        return fail(ErrorCode::InvalidInput, u"this is no object of the server"_s, href.left(200),
                    u"objects of %1 are named by a path that begins with %2"_s.arg(server, configured->apiRoot));
    return {};
}

Async<QJsonObject> readObject(Core *core, QString server, QString href)
{
    const auto connection = inspected(*core, server);
    if (!connection)
        co_return fail(connection.error());
    if (const Result<> checked = checkHref(*core, server, href); !checked)
        co_return fail(checked.error());
    const std::shared_ptr<ports::PulpServer> pulp = *connection;
    const ports::CallContext context = core->call();
    const Result<QJsonObject> object = co_await pulp->object(href, context);
    if (!object)
        co_return fail(object.error());
    co_return withoutSecrets(*object, href);
}

Async<QList<ports::ObjectReference>> readReferrers(Core *core, QString server, QString href)
{
    const auto connection = inspected(*core, server);
    if (!connection)
        co_return fail(connection.error());
    if (const Result<> checked = checkHref(*core, server, href); !checked)
        co_return fail(checked.error());
    const std::shared_ptr<ports::PulpServer> pulp = *connection;
    const ports::CallContext context = core->call();
    co_return co_await findReferrers(pulp, href, context);
}

Async<QList<domain::PulpTask>> findPulpTasks(Core *core, QString server, domain::PulpTaskQuery query)
{
    const auto connection = inspected(*core, server);
    if (!connection)
        co_return fail(connection.error());
    const std::shared_ptr<ports::PulpServer> pulp = *connection;
    const ports::CallContext context = core->call();
    co_return co_await pulp->findTasks(query, context);
}

Async<domain::AccountRights> rightsOn(Core *core, RightsMemory *memory, QString server)
{
    if (const auto connection = inspected(*core, server); !connection)
        co_return fail(connection.error());
    const ports::CallContext context = core->call();
    co_return co_await memory->rights(core->environment, server, context);
}

/// Its own, those of its remotes, and what the hosts show that its repositories sync from.
Result<QList<domain::Certificate>> certificatesOf(ports::Store &store, const QString &server)
{
    Result<QList<domain::Certificate>> certificates = readCertificates(store, server);
    const auto upstreams = readUpstreamCertificates(store);
    if (!certificates || !upstreams || upstreams->isEmpty())
        return !certificates || upstreams ? certificates : fail(upstreams.error());
    const auto repositories = store.repositories().repositories({server, {}, false, {}});
    if (!repositories)
        return fail(repositories.error());
    QSet<QString> told;
    for (const domain::Repository &repository : *repositories) {
        const std::optional<UpstreamHost> host = upstreamHostOf(repository.remoteFeed);
        if (!host || told.contains(host->text()) || !upstreams->contains(host->text()))
            continue;
        told.insert(host->text());
        domain::Certificate one = upstreams->value(host->text());
        one.server = server;
        certificates->append(one);
    }
    std::ranges::stable_sort(*certificates, {}, &domain::Certificate::notAfter);
    return certificates;
}

Result<domain::StorageForecast> storageOf(ports::Store &store, const QString &server, const QDateTime &now)
{
    const auto samples = readStorage(store);
    const auto states = store.fleet().serverStates();
    if (!samples || !states)
        return fail(samples ? states.error() : samples.error());
    for (const domain::ServerState &state : *states)
        if (state.name == server)
            return domain::forecastStorage(samples->value(server), domain::storageUse(state.status), now);
    return domain::StorageForecast();
}

Result<> checkServer(ports::Store &store, const QString &server)
{
    const Result<ports::StoredConfiguration> stored = store.fleet().configuration();
    if (!stored)
        return fail(stored.error());
    if (!stored->fleet.server(server))
        return fail(ErrorCode::NotFound, u"there is no server of this name in the configuration"_s, server);
    return {};
}

} // namespace

EngineInspectionService::EngineInspectionService(Bridge &bridge, Core &core, ports::Store &store)
    : m_bridge(bridge)
    , m_core(core)
    , m_store(store)
{
}

QFuture<Result<QJsonObject>> EngineInspectionService::object(QString server, QString href)
{
    return m_bridge.run<QJsonObject>([this, server, href] { return readObject(&m_core, server, href); });
}

QFuture<Result<QList<ports::ObjectReference>>> EngineInspectionService::referrers(QString server, QString href)
{
    return m_bridge.run<QList<ports::ObjectReference>>(
        [this, server, href] { return readReferrers(&m_core, server, href); });
}

QFuture<Result<QList<ports::RequestRecord>>> EngineInspectionService::requests(QString server, int limit)
{

    const std::shared_ptr<ports::ConnectionLog> log = m_core.environment.connectionLog();
    return m_bridge.read<QList<ports::RequestRecord>>(
        [this, log, server, limit]() -> Result<QList<ports::RequestRecord>> {
            if (const Result<> known = checkServer(m_store, server); !known)
                return fail(known.error());
            return log ? log->requests(server, limit) : QList<ports::RequestRecord>();
        });
}

QFuture<Result<QList<ports::ServerSample>>> EngineInspectionService::samples(QString server, QDateTime since)
{
    const Samples *const samples = &m_core.environment.samples();
    return m_bridge.read<QList<ports::ServerSample>>(
        [this, samples, server, since]() -> Result<QList<ports::ServerSample>> {
            if (const Result<> known = checkServer(m_store, server); !known)
                return fail(known.error());
            return samples->since(server, since);
        });
}

QFuture<Result<QList<domain::Certificate>>> EngineInspectionService::certificates(QString server)
{
    return m_bridge.read<QList<domain::Certificate>>([this, server]() -> Result<QList<domain::Certificate>> {
        if (const Result<> known = checkServer(m_store, server); !known)
            return fail(known.error());
        return certificatesOf(m_store, server);
    });
}

QFuture<Result<QList<domain::PulpTask>>> EngineInspectionService::pulpTasks(QString server, domain::PulpTaskQuery query)
{
    return m_bridge.run<QList<domain::PulpTask>>(
        [this, server, query] { return findPulpTasks(&m_core, server, query); });
}

QFuture<Result<domain::AccountRights>> EngineInspectionService::rights(QString server)
{
    return m_bridge.run<domain::AccountRights>([this, server] { return rightsOn(&m_core, &m_rights, server); });
}

QFuture<Result<domain::StorageForecast>> EngineInspectionService::storage(QString server)
{
    const Clock *const clock = &m_core.environment.clock();
    return m_bridge.read<domain::StorageForecast>([this, server, clock]() -> Result<domain::StorageForecast> {
        if (const Result<> known = checkServer(m_store, server); !known)
            return fail(known.error());
        return storageOf(m_store, server, clock->now());
    });
}

} // namespace pulpit::engine
