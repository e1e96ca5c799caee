// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/contentservice.h"

#include "engine/operations/packages/advisorybans.h"
#include "engine/operations/packages/banstore.h"
#include "engine/operations/packages/contenttypes.h"
#include "engine/operations/packages/packagesearch.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr int kMaxListed = 100000;

Result<std::shared_ptr<ports::PulpServer>> connectionFor(Core &core, const QString &server)
{
    (void)core.environment.reloadConfiguration();
    return core.environment.serverOf(server);
}

Async<QList<ports::ContentTypeInfo>> readTypes(Core *core, QString server)
{
    const auto connection = connectionFor(*core, server);
    if (!connection)
        co_return fail(connection.error());
    const auto endpoints = co_await (*connection)->endpoints(core->call());
    if (!endpoints)
        co_return fail(endpoints.error());
    co_return contentTypes(*endpoints);
}

Async<ports::ContentRows> readRows(Core *core, QString server, QString path, QMap<QString, QString> filters, int limit)
{
    const auto connection = connectionFor(*core, server);
    if (!connection)
        co_return fail(connection.error());
    ports::ListQuery query;
    query.collection = u"content/"_s + path;
    query.filters = filters;
    query.fields = listedFields(path, filters.contains(u"id"_s));
    query.onlyFirst = true;
    const ports::CallContext call = core->call();
    const auto total = co_await (*connection)->count(query, call);
    if (!total)
        co_return fail(total.error());
    const auto rows = co_await (*connection)->list(query, std::clamp(limit, 1, kMaxListed), call);
    if (!rows)
        co_return fail(rows.error());
    ports::ContentRows found;
    found.total = *total;
    for (const QJsonValue &row : *rows)
        found.rows.append(row.toObject());
    co_return found;
}

Async<domain::PackageFinding> search(Core *core, domain::PackageQuery query, std::function<void(QString)> onProgress,
                                     CancellationToken cancellation)
{
    (void)core->environment.reloadConfiguration();
    // Ends when the caller loses interest or the engine stops.
    CancellationSource both;
    const auto cancel = [both]() mutable { both.cancel(); };
    const std::shared_ptr<void> byCaller = cancellation.onCanceled(cancel);
    const std::shared_ptr<void> byEngine = core->call().cancellation.onCanceled(cancel);
    co_return co_await findPackages(&core->environment, query, ports::CallContext {{}, both.token()}, onProgress);
}

Async<ports::AdvisoryBans> lookUp(Core *core, QString id)
{
    (void)core->environment.reloadConfiguration();
    co_return co_await readBansOfAdvisory(&core->environment, id, core->call());
}

Async<domain::BannedRule> store(Core *core, domain::BannedRule rule)
{
    co_return co_await writeBan(&core->environment.store(), rule, core->environment.clock().now());
}

} // namespace

EngineContentService::EngineContentService(Bridge &bridge, Core &core, ports::Store &store)
    : m_bridge(bridge)
    , m_core(core)
    , m_store(store)
{
}

ports::Answer<QList<ports::ContentTypeInfo>> EngineContentService::types(QString server)
{
    return m_bridge.run<QList<ports::ContentTypeInfo>>([this, server] { return readTypes(&m_core, server); });
}

ports::Answer<ports::ContentRows> EngineContentService::list(QString server, QString path,
                                                             QMap<QString, QString> filters, int limit)
{
    return m_bridge.run<ports::ContentRows>(
        [this, server, path, filters, limit] { return readRows(&m_core, server, path, filters, limit); });
}

ports::Answer<domain::PackageFinding> EngineContentService::find(domain::PackageQuery query,
                                                                 std::function<void(QString)> onProgress,
                                                                 CancellationToken cancellation)
{
    return m_bridge.run<domain::PackageFinding>(
        [this, query, onProgress, cancellation] { return search(&m_core, query, onProgress, cancellation); });
}

ports::Answer<ports::AdvisoryBans> EngineContentService::bansOfAdvisory(QString id)
{
    return m_bridge.run<ports::AdvisoryBans>([this, id] { return lookUp(&m_core, id); });
}

ports::Answer<QList<domain::BannedRule>> EngineContentService::bans()
{
    return m_bridge.read<QList<domain::BannedRule>>([this] { return readBans(m_store); });
}

ports::Answer<domain::BannedRule> EngineContentService::ban(domain::BannedRule rule)
{
    return m_bridge.run<domain::BannedRule>([this, rule] { return store(&m_core, rule); });
}

ports::Answer<> EngineContentService::unban(QString id)
{
    return m_bridge.run<void>([this, id] { return removeBan(&m_core.environment.store(), id); });
}

} // namespace pulpit::engine
