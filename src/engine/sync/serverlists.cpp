// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/serverlists.h"

#include "domain/naming.h"
#include "engine/inspection/servedversions.h"

namespace pulpit::engine {

Async<ServerLists> readLists(std::shared_ptr<ports::PulpServer> server, ports::CallContext context)
{
    // All three are under way before the first is waited for.
    auto repositoriesTask = server->repositories(context);
    auto remotesTask = server->remotes(context);
    auto distributionsTask = server->distributions(context);
    auto repositories = co_await repositoriesTask;
    auto remotes = co_await remotesTask;
    auto distributions = co_await distributionsTask;
    if (!repositories)
        co_return fail(repositories.error());
    if (!remotes)
        co_return fail(remotes.error());
    if (!distributions)
        co_return fail(distributions.error());
    ServerLists lists;
    lists.repositories = std::move(*repositories);
    lists.remotes = std::move(*remotes);
    lists.distributions = std::move(*distributions);
    co_return lists;
}

ListIndex::ListIndex(const ServerLists &lists)
{
    for (const domain::PulpRepository &repository : lists.repositories)
        m_repositories.insert(repository.name, &repository);
    for (const domain::PulpRemote &remote : lists.remotes) {
        m_remotes.insert(remote.name, &remote);
        m_remotesByHref.insert(remote.href, &remote);
    }
    for (const domain::PulpDistribution &distribution : lists.distributions) {
        m_distributions.insert(distribution.name, &distribution);
        if (!distribution.repositoryHref.isEmpty()
            && !m_distributionsByRepository.contains(distribution.repositoryHref))
            m_distributionsByRepository.insert(distribution.repositoryHref, &distribution);
    }
}

const domain::PulpRemote *ListIndex::remoteOf(const domain::PulpRepository &repository) const
{
    if (const auto *own = m_remotesByHref.value(repository.remoteHref); own && !repository.remoteHref.isEmpty())
        return own;
    return m_remotes.value(repository.name);
}

const domain::PulpDistribution *ListIndex::distributionOf(const domain::PulpRepository &repository) const
{
    if (const auto *sameName = m_distributions.value(repository.name))
        return sameName;
    return m_distributionsByRepository.value(repository.href);
}

QList<domain::Repository> repositoryRows(const QString &server, const ServerLists &lists, const QDateTime &seen)
{
    const ListIndex index(lists);
    QList<domain::Repository> rows;
    rows.reserve(lists.repositories.size());
    for (const domain::PulpRepository &repository : lists.repositories) {
        domain::Repository row;
        row.server = server;
        row.name = repository.name;
        row.type = repository.type;
        row.href = repository.href;
        if (const domain::PulpRemote *remote = index.remoteOf(repository)) {
            row.remoteHref = remote->href;
            row.remoteFeed = domain::withMaskedCredentials(remote->url);
        }
        const domain::PulpDistribution *const distribution = index.distributionOf(repository);
        row.served = servedBy(distribution, repository);
        if (distribution) {
            row.distributionHref = distribution->href;
            row.basePath = distribution->basePath;
            row.baseUrl = distribution->baseUrl;
        }
        row.latestVersionHref = repository.latestVersionHref;
        row.latestVersion = versionNumberOf(repository.latestVersionHref);
        row.seen = seen;
        rows.append(row);
    }
    return rows;
}

int versionNumberOf(const QString &versionHref)
{
    bool isNumber = false;
    const int number = versionHref.section(QLatin1Char('/'), -2, -2).toInt(&isNumber);
    return isNumber && versionHref.contains(QLatin1String("/versions/")) ? number : -1;
}

QString repositoryHrefOf(const QString &versionHref)
{
    const qsizetype at = versionHref.lastIndexOf(QLatin1String("/versions/"));
    return at < 0 ? QString() : versionHref.left(at + 1);
}

} // namespace pulpit::engine
