// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/versionservice.h"

#include "engine/services/versionchange.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr int kMaxVersionsListed = 10000;

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
    co_return co_await one->server->versionsOf(one->repository.href, std::clamp(limit, 1, kMaxVersionsListed),
                                               core->call());
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

/// The version that a side means, and its number.
Async<std::pair<ComparedVersion, int>> versionOfSide(Core *core, ports::VersionSide side)
{
    const auto one = known(*core, side.repository);
    if (!one)
        co_return fail(one.error());
    const auto versions = co_await one->server->versionsOf(one->repository.href, kMaxVersionsListed, core->call());
    if (!versions)
        co_return fail(versions.error());
    for (const domain::PulpVersion &version : *versions)
        if (side.number < 0 || version.number == side.number)
            co_return std::pair(ComparedVersion {one->server, version.href, one->repository.type}, version.number);
    co_return fail(ErrorCode::NotFound,
                   u"the server has no version %1 of this repository (any more)"_s.arg(side.number),
                   u"%1 on %2"_s.arg(one->repository.name, one->repository.server));
}

Async<ports::VersionDifference> compareSides(Core *core, ports::VersionSide first, ports::VersionSide second, int shown)
{
    const auto mine = co_await versionOfSide(core, first);
    if (!mine)
        co_return fail(mine.error());
    const auto theirs = co_await versionOfSide(core, second);
    if (!theirs)
        co_return fail(theirs.error());
    auto difference = co_await compareTwoVersions(mine->first, theirs->first, shown, core->call());
    if (!difference)
        co_return fail(difference.error());
    difference->first = mine->second;
    difference->second = theirs->second;
    co_return std::move(*difference);
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

QFuture<Result<ports::VersionDifference>> EngineVersionService::compare(ports::VersionSide first,
                                                                        ports::VersionSide second, int shown)
{
    return m_bridge.run<ports::VersionDifference>(
        [this, first, second, shown] { return compareSides(&m_core, first, second, shown); });
}

} // namespace pulpit::engine
