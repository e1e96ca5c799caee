// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/packages/servedversions.h"

#include "engine/sync/plugintraits.h"
#include "engine/sync/serverlists.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

ServedVersions::ServedVersions(std::shared_ptr<ports::PulpServer> server,
                               const QList<domain::PulpRepository> &repositories, ports::CallContext call)
    : m_server(std::move(server))
    , m_repositories(repositories)
    , m_call(std::move(call))
{
}

Async<QHash<QString, QStringList>> ServedVersions::read()
{
    auto distributions = co_await m_server->distributions(m_call);
    if (!distributions)
        co_return fail(distributions.error());
    m_distributions = std::move(*distributions);
    auto pinned = co_await readPinned();
    if (!pinned)
        co_return fail(pinned.error());
    auto following = co_await readFollowing();
    if (!following)
        co_return fail(following.error());
    co_return m_served;
}

Async<void> ServedVersions::readPinned()
{
    QStringList publications;
    for (const domain::PulpDistribution &distribution : std::as_const(m_distributions)) {
        if (!distribution.versionHref.isEmpty())
            m_served[distribution.versionHref].append(distribution.basePath);
        if (!distribution.publicationHref.isEmpty())
            publications.append(distribution.publicationHref);
    }
    if (publications.isEmpty())
        co_return {};
    const auto known = co_await m_server->publicationsAt(publications, m_call);
    if (!known)
        co_return fail(known.error());
    QHash<QString, QString> versions;
    for (const domain::PulpPublication &publication : *known)
        versions.insert(publication.href, publication.versionHref);
    for (const domain::PulpDistribution &distribution : std::as_const(m_distributions))
        if (const QString version = versions.value(distribution.publicationHref); !version.isEmpty())
            m_served[version].append(distribution.basePath);
    co_return {};
}

Async<void> ServedVersions::readFollowing()
{
    QHash<QString, const domain::PulpRepository *> byHref;
    for (const domain::PulpRepository &repository : m_repositories)
        byHref.insert(repository.href, &repository);
    QHash<QString, QStringList> waiting; // for publications: base paths by repository
    QStringList versions;
    for (const domain::PulpDistribution &distribution : std::as_const(m_distributions)) {
        const domain::PulpRepository *repository = byHref.value(distribution.repositoryHref);
        if (!repository)
            continue;
        const PluginTraits *traits = pluginTraits(repository->type);
        if (!traits || !traits->hasPublications()) {
            m_served[repository->latestVersionHref].append(distribution.basePath);
            continue;
        }
        waiting[repository->href].append(distribution.basePath);
        versions.append(repository->latestVersionHref);
    }
    versions.removeDuplicates();
    const auto published = co_await m_server->publications(versions, m_call);
    if (!published)
        co_return fail(published.error());
    QHash<QString, QString> latest; // by repository
    for (const domain::PulpPublication &publication : *published)
        latest.insert(repositoryHrefOf(publication.versionHref), publication.versionHref);
    for (auto it = waiting.begin(); it != waiting.end(); ++it) {
        QString version = latest.value(it.key());
        const bool isNew = versionNumberOf(byHref.value(it.key())->latestVersionHref) <= 0;
        if (version.isEmpty() && !isNew) {
            auto newest = co_await newestPublished(it.key());
            if (!newest)
                co_return fail(newest.error());
            version = *newest;
        }
        if (!version.isEmpty())
            m_served[version].append(it.value());
    }
    co_return {};
}

/// Of a repository whose latest version has no publication; empty where it has none at all.
Async<QString> ServedVersions::newestPublished(QString repositoryHref)
{
    ports::ListQuery query;
    query.collection = u"publications"_s;
    query.filters.insert(u"repository"_s, repositoryHref);
    query.fields = {u"pulp_href"_s, u"repository_version"_s};
    const auto rows = co_await m_server->list(query, 100000, m_call);
    if (!rows)
        co_return fail(rows.error());
    QString newest;
    for (const QJsonValue &row : *rows) {
        const QString version = row.toObject().value("repository_version"_L1).toString();
        if (versionNumberOf(version) > versionNumberOf(newest))
            newest = version;
    }
    co_return newest;
}

} // namespace pulpit::engine
