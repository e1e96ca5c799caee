// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/releases/preparerelease.h"

#include "engine/async/waiting.h"
#include "engine/operations/snapshots/pointing.h"
#include "engine/operations/snapshots/repositorychoice.h"
#include "engine/requests.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr int kReleaseVersionsToSearch = 20;
constexpr QLatin1String kGroupKey("group");

/// The newest version of a repository that is published; empty where none of the last twenty is.
Async<QString> newestPublished(PlanReader &reader, std::shared_ptr<ports::PulpServer> server, QString repository)
{
    const auto versions = co_await server->versionsOf(repository, kReleaseVersionsToSearch, reader.call());
    if (!versions)
        co_return fail(versions.error());
    QStringList hrefs;
    for (const domain::PulpVersion &version : *versions)
        hrefs.append(version.href);
    const auto publications = co_await server->publications(hrefs, reader.call());
    if (!publications)
        co_return fail(publications.error());
    for (const QString &href : std::as_const(hrefs)) // newest first
        for (const domain::PulpPublication &publication : *publications)
            if (publication.versionHref == href)
                co_return href;
    co_return QString();
}

} // namespace

Async<domain::Plan> PrepareRelease::plan(PlanReader &reader, QJsonObject request) const
{
    const Result<QStringList> servers = serversOf(request, reader.fleet());
    if (!servers)
        co_return fail(servers.error());
    domain::Plan plan;
    plan.operation = name();
    plan.request = request;
    plan.read = reader.now();
    for (const QString &server : *servers) {
        const auto planned = co_await planServer(reader, server, &plan);
        if (!planned)
            co_return fail(planned.error());
    }
    const QString group = request.value("group"_L1).toString();
    for (const QString &server : *servers) {
        if (group.isEmpty())
            break;
        const auto sync = groupRequest(reader.fleet(), server, group);
        if (!sync)
            co_return fail(sync.error());
        plan.remarks.append({domain::PlanRemark::Severity::Note,
                             server,
                             {},
                             u"then the group %1 is synced, unseen by clients"_s.arg(group),
                             {}});
        plan.memory.insert(kGroupKey, group);
    }
    plan.title = u"Pin %1 distributions on %2 to what they serve now"_s.arg(QString::number(plan.changes.size()),
                                                                            servers->join(u", "_s));
    co_return plan;
}

Async<void> PrepareRelease::planServer(PlanReader &reader, QString server, domain::Plan *plan) const
{
    const Result<RepositoryChoice> choice = RepositoryChoice::make(plan->request);
    if (!choice)
        co_return fail(choice.error());
    const auto connection = reader.serverOf(server);
    if (!connection)
        co_return fail(connection.error());
    const auto lists = co_await reader.lists(server);
    if (!lists)
        co_return fail(lists.error());
    QHash<QString, const domain::PulpRepository *> repositories;
    for (const domain::PulpRepository &repository : (*lists)->repositories)
        repositories.insert(repository.href, &repository);
    QList<WantedServing> following;
    QStringList latest;
    for (const domain::PulpDistribution &distribution : (*lists)->distributions) {
        const auto *repository = repositories.value(distribution.repositoryHref);
        const Result<bool> isChosen = choice->selects(distribution.name);
        if (!isChosen)
            co_return fail(isChosen.error());
        if (!*isChosen || !repository || pointedAt(distribution).isPinned())
            continue;
        following.append(
            {server, distribution, repository->name, repository->type, repository->latestVersionHref, false, 0});
        latest.append(repository->latestVersionHref);
    }
    const auto publications = co_await (*connection)->publications(latest, reader.call());
    if (!publications)
        co_return fail(publications.error());
    QSet<QString> published;
    for (const domain::PulpPublication &publication : *publications)
        published.insert(publication.versionHref);
    QList<WantedServing> wanted;
    for (WantedServing one : std::as_const(following)) {
        const PluginTraits *traits = pluginTraits(one.type);
        if (traits && traits->hasPublications() && !published.contains(one.versionHref)) {
            // The newest version is not published, so an older one is served.
            const auto served = co_await newestPublished(reader, *connection, one.distribution.repositoryHref);
            if (!served)
                co_return fail(served.error());
            if (served->isEmpty()) {
                plan->remarks.append({domain::PlanRemark::Severity::Note,
                                      server,
                                      one.distribution.name,
                                      u"serves nothing yet; what is published first will be seen at once"_s,
                                      {}});
                continue;
            }
            one.versionHref = *served;
        }
        wanted.append(one);
    }
    co_return co_await planServing(reader, wanted, plan);
}

Async<void> PrepareRelease::conclude(PlanReader &reader, const domain::Plan &plan) const
{
    const QString group = plan.memory.value(kGroupKey).toString();
    const Result<QStringList> servers = serversOf(plan.request, reader.fleet());
    if (!servers || group.isEmpty())
        co_return {};
    const QString scope = u"release syncs"_s;
    const auto queued = reader.store().memory().recall(scope);
    if (!queued)
        co_return fail(queued.error());
    const QString stamp = plan.read.toUTC().toString(Qt::ISODateWithMs);
    for (const QString &server : *servers) {
        const QString key = server + u'/' + group;
        if (queued->value(key).value("plan"_L1).toString() == stamp)
            continue; // by an engine that was killed afterwards
        const auto sync = groupRequest(reader.fleet(), server, group);
        if (!sync)
            co_return fail(sync.error());
        const auto job = co_await answerOf(reader.store().jobs().insert(syncJob(*sync, u"release prepare"_s)));
        if (!job)
            co_return fail(job.error());
        const QHash<QString, QJsonObject> note {{key, {{u"plan"_s, stamp}, {u"job"_s, job->value}}}};
        const auto noted = co_await answerOf(reader.store().memory().remember(scope, note, {}));
        if (!noted)
            co_return fail(noted.error());
    }
    co_return {};
}

} // namespace pulpit::engine
