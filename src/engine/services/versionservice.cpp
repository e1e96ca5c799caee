// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/versionservice.h"

#include "engine/services/versionchange.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr int kMaxVersions = 10000;

/// A repository as it is stored, and the connection to its server.
struct Known
{
    domain::Repository repository;
    std::shared_ptr<ports::PulpServer> server;
};

Result<Known> known(Core &core, RepositoryId id)
{
    (void)core.environment.reloadConfiguration();
    auto repository = core.environment.store().repositories().repository(id);
    if (!repository)
        return fail(repository.error());
    auto server = core.environment.serverOf(repository->server);
    if (!server)
        return fail(server.error());
    return Known {std::move(*repository), std::move(*server)};
}

Async<QList<domain::PulpVersion>> readVersions(Core *core, RepositoryId id, int limit)
{
    const auto one = known(*core, id);
    if (!one)
        co_return fail(one.error());
    co_return co_await one->server->versionsOf(one->repository.href, std::clamp(limit, 1, kMaxVersions), core->call());
}

Async<ports::VersionChange> readChange(Core *core, RepositoryId id, int number, int shown)
{
    const auto one = known(*core, id);
    if (!one)
        co_return fail(one.error());
    if (number < 0)
        co_return fail(ErrorCode::InvalidInput, u"versions are counted from 0"_s, one->repository.name);
    co_return co_await readVersionChange(one->server, one->repository, number, shown, core->call());
}

} // namespace

EngineVersionService::EngineVersionService(Bridge &bridge, Core &core)
    : m_bridge(bridge)
    , m_core(core)
{
}

QFuture<Result<QList<domain::PulpVersion>>> EngineVersionService::versions(RepositoryId id, int limit)
{
    return m_bridge.run<QList<domain::PulpVersion>>([this, id, limit] { return readVersions(&m_core, id, limit); });
}

QFuture<Result<ports::VersionChange>> EngineVersionService::change(RepositoryId id, int number, int shown)
{
    return m_bridge.run<ports::VersionChange>(
        [this, id, number, shown] { return readChange(&m_core, id, number, shown); });
}

} // namespace pulpit::engine
