// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/editing/editing.h"
#include "engine/operations/housekeeping/housekeeping.h"
#include "engine/operations/requestedservers.h"
#include "engine/sync/publicationrequest.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

/// Repositories whose latest version could be published and is not.
struct Unpublished
{
    QList<domain::PulpRepository> repositories;
    int others = 0; ///< of types that need no publication
};

Async<Unpublished> readUnpublished(std::shared_ptr<ports::PulpServer> server, QList<domain::PulpRepository> chosen,
                                   ports::CallContext call)
{
    Unpublished open;
    QStringList latest;
    for (const domain::PulpRepository &repository : std::as_const(chosen)) {
        const PluginTraits *traits = pluginTraits(repository.type);
        if (!traits || !traits->hasPublications())
            ++open.others;
        else if (versionNumberOf(repository.latestVersionHref) > 0) // the empty version 0 has nothing to publish
            latest.append(repository.latestVersionHref);
    }
    if (latest.isEmpty())
        co_return open;
    const auto publications = co_await server->publications(latest, call);
    if (!publications)
        co_return fail(publications.error());
    QSet<QString> missing(latest.begin(), latest.end());
    for (const domain::PulpPublication &one : *publications)
        missing.remove(one.versionHref);
    for (const domain::PulpRepository &repository : std::as_const(chosen))
        if (missing.contains(repository.latestVersionHref))
            open.repositories.append(repository);
    co_return open;
}

domain::PlannedChange publicationOf(const QString &server, const domain::PulpRepository &repository,
                                    const ListIndex &index, const QString &rpmVersion)
{
    PublicationChoice choice;
    choice.versionHref = repository.latestVersionHref;
    choice.rpmVersion = rpmVersion;
    if (const domain::PulpRemote *remote = index.remoteOf(repository))
        choice.isFlatDeb = remote->debDistributions.trimmed() == u"/"_s;
    const PublicationRequest request = publicationRequests(*pluginTraits(repository.type), choice).first();
    domain::PlannedChange change;
    change.id = u"%1/publication/%2"_s.arg(server, repository.name);
    change.server = server;
    change.object = u"publication"_s;
    change.name = repository.name;
    change.collection = request.collection;
    change.fields = request.fields;
    change.note = u"version %1 was never published"_s.arg(versionNumberOf(repository.latestVersionHref));
    return change;
}

} // namespace

Async<domain::Plan> RepositoryPublication::plan(PlanReader &reader, QJsonObject request) const
{
    PlanReader *const world = &reader;
    if (!choosesRepositories(request))
        co_return fail(ErrorCode::InvalidInput, u"names or a pattern must say which repositories are meant"_s);
    const auto servers = requestedServers(world->fleet(), request);
    if (!servers)
        co_return fail(servers.error());
    domain::Plan plan = beginPlan(*this, request, world->now());
    plan.title = u"Publish latest versions"_s;
    for (const QString &name : *servers) {
        const auto lists = co_await world->lists(name);
        if (!lists)
            co_return fail(lists.error());
        const auto server = world->serverOf(name);
        if (!server)
            co_return fail(server.error());
        const auto chosen = chosenRepositories(name, (*lists)->repositories, request);
        if (!chosen)
            co_return fail(chosen.error());
        const auto open = co_await readUnpublished(*server, *chosen, world->call());
        if (!open)
            co_return fail(open.error());
        if (open->others > 0)
            plan.remarks.append({domain::PlanRemark::Severity::Note,
                                 name,
                                 {},
                                 u"%1 repositories are served without publications"_s.arg(open->others),
                                 {}});
        if (open->repositories.isEmpty())
            continue;
        const auto status = co_await (*server)->status(world->call());
        if (!status)
            co_return fail(status.error());
        const ListIndex index(**lists);
        for (const domain::PulpRepository &repository : open->repositories) {
            plan.changes.append(publicationOf(name, repository, index, status->versionOf(u"rpm"_s)));
            plan.preconditions.append(
                {name, domain::Precondition::List::Repositories, repository.name, domain::stampOf(repository)});
        }
    }
    co_return plan;
}

} // namespace pulpit::engine
