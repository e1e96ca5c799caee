// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/releases/followrepository.h"

#include "engine/operations/snapshots/pointing.h"
#include "engine/operations/snapshots/pointinghistory.h"
#include "engine/operations/snapshots/pointingproof.h"
#include "engine/operations/snapshots/repositorychoice.h"
#include "engine/operations/snapshots/snapshotnames.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

/// The repository that a pinned distribution shall follow; nullptr: there is none.
const domain::PulpRepository *repositoryToFollow(const ServerLists &lists, const domain::PulpDistribution &distribution,
                                                 const QString &servedVersion)
{
    const QString served = repositoryHrefOf(servedVersion);
    const domain::PulpRepository *ofItsName = nullptr;
    const domain::PulpRepository *ofItsVersion = nullptr;
    for (const domain::PulpRepository &one : lists.repositories) {
        if (one.name == distribution.name && domain::pluginOf(one.type) == domain::pluginOf(distribution.type))
            ofItsName = &one;
        if (!served.isEmpty() && one.href == served)
            ofItsVersion = &one;
    }
    return ofItsVersion && !isSnapshotName(ofItsVersion->name) ? ofItsVersion : ofItsName;
}

} // namespace

Async<domain::Plan> FollowRepository::plan(PlanReader &reader, QJsonObject request) const
{
    const Result<QStringList> servers = serversOf(request, reader.fleet());
    if (!servers)
        co_return fail(servers.error());
    domain::Plan plan;
    plan.operation = name();
    plan.request = request;
    plan.read = reader.now();
    plan.onFailure = domain::OnFailure::RollBackPhase;
    for (const QString &server : *servers) {
        const auto planned = co_await planServer(reader, server, &plan);
        if (!planned)
            co_return fail(planned.error());
    }
    plan.title = u"Let %1 distributions on %2 follow their repositories"_s.arg(QString::number(plan.changes.size()),
                                                                               servers->join(u", "_s));
    if (plan.isEmpty() && plan.remarks.isEmpty())
        plan.remarks.append({domain::PlanRemark::Severity::Note, {}, {}, u"none of them is pinned"_s, {}});
    co_return plan;
}

Async<void> FollowRepository::planServer(PlanReader &reader, QString server, domain::Plan *plan)
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
    QList<domain::PulpDistribution> pinned;
    for (const domain::PulpDistribution &distribution : (*lists)->distributions) {
        const Result<bool> isChosen = choice->selects(distribution.name);
        if (!isChosen)
            co_return fail(isChosen.error());
        if (*isChosen && pointedAt(distribution).isPinned() && !isSnapshotName(distribution.name))
            pinned.append(distribution);
    }
    const auto served = co_await pinnedVersions(*connection, pinned, reader.call());
    if (!served)
        co_return fail(served.error());
    QJsonObject versions = plan->memory.value(kServedBefore).toObject();
    for (const domain::PulpDistribution &distribution : std::as_const(pinned)) {
        const QString version = served->value(distribution.href);
        const domain::PulpRepository *repository = repositoryToFollow(**lists, distribution, version);
        if (!repository) {
            plan->remarks.append({domain::PlanRemark::Severity::Error, server, distribution.name,
                                  u"there is no repository that it could follow"_s,
                                  u"point it at a snapshot or another repository"_s});
            continue;
        }
        domain::PlannedChange change = repoint(server, distribution, {"repository"_L1, repository->href}, 0);
        change.note = u"follows %1, whose newest version is %2"_s.arg(repository->name)
                          .arg(versionNumberOf(repository->latestVersionHref));
        if (!version.isEmpty()) {
            change.note += u"; served version %1 of %2"_s.arg(versionNumberOf(version))
                               .arg(repositoryHrefOf(version) == repository->href ? u"it"_s : u"another"_s);
            versions.insert(change.id, version);
        }
        plan->changes.append(change);
        plan->preconditions.append(
            {server, domain::Precondition::List::Distributions, distribution.name, domain::stampOf(distribution)});
    }
    if (!versions.isEmpty())
        plan->memory.insert(kServedBefore, versions);
    co_return {};
}

Async<domain::Proof> FollowRepository::prove(PlanReader &reader, const domain::Plan &plan) const
{
    co_return co_await provePointing(reader, plan);
}

Async<void> FollowRepository::concludePart(PlanReader &reader, const domain::Plan &plan) const
{
    co_return co_await conclude(reader, plan); // looks at what became of each distribution
}

Async<void> FollowRepository::conclude(PlanReader &reader, const domain::Plan &plan) const
{
    const QString label = u"following their repositories"_s;
    co_return co_await rememberPointing(reader, plan, kReleased, label);
}

} // namespace pulpit::engine
