// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/snapshots/switchsnapshot.h"

#include "engine/operations/snapshots/createsnapshot.h"
#include "engine/operations/snapshots/pointinghistory.h"
#include "engine/operations/snapshots/pointingproof.h"
#include "engine/operations/snapshots/repositorychoice.h"
#include "engine/operations/snapshots/sameeverywhere.h"
#include "engine/operations/snapshots/snapshotnames.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

/// What one server has of the snapshot, with the distributions that shall serve it.
Result<QList<WantedServing>> wantedOfSnapshot(const QString &server, const QString &prefix,
                                              const RepositoryChoice &choice, const ListIndex &index,
                                              const ServerLists &lists, domain::Plan &plan)
{
    QList<WantedServing> wanted;
    for (const domain::PulpRepository &snapshot : lists.repositories) {
        if (!snapshot.name.startsWith(prefix) || snapshot.name.size() == prefix.size())
            continue;
        const QString source = snapshot.name.mid(prefix.size());
        const Result<bool> isChosen = choice.selects(source);
        if (!isChosen)
            return fail(isChosen.error());
        if (!*isChosen)
            continue;
        const domain::PulpDistribution *distribution = index.distribution(source);
        if (!distribution)
            if (const domain::PulpRepository *repository = index.repository(source))
                distribution = index.distributionOf(*repository);
        if (!distribution || domain::pluginOf(distribution->type) != domain::pluginOf(snapshot.type)) {
            plan.remarks.append({domain::PlanRemark::Severity::Warning,
                                 server,
                                 source,
                                 distribution ? u"its distribution is of another type than the snapshot"_s
                                              : u"nothing distributes it, so there is nothing to switch"_s,
                                 {}});
            continue;
        }
        plan.preconditions.append(
            {server, domain::Precondition::List::Repositories, snapshot.name, domain::stampOf(snapshot)});
        WantedServing one;
        one.server = server;
        one.distribution = *distribution;
        one.repository = snapshot.name;
        one.type = snapshot.type;
        one.versionHref = snapshot.latestVersionHref;
        if (const domain::PulpRepository *repository = index.repository(source))
            one.isFlatDeb = isOfFlatUpstream(index, *repository);
        wanted.append(one);
    }
    return wanted;
}

} // namespace

Async<domain::Plan> SwitchSnapshot::plan(PlanReader &reader, QJsonObject request) const
{
    const Result<QString> prefix = snapshotPrefix(request.value("snapshot_prefix"_L1).toString());
    if (!prefix)
        co_return fail(prefix.error());
    const Result<QStringList> servers = serversOf(request, reader.fleet());
    if (!servers)
        co_return fail(servers.error());
    const Result<RepositoryChoice> choice = RepositoryChoice::make(request);
    if (!choice)
        co_return fail(choice.error());
    domain::Plan plan;
    plan.operation = name();
    plan.request = request;
    plan.request.insert(u"snapshot_prefix"_s, *prefix);
    plan.read = reader.now();
    plan.onFailure = domain::OnFailure::RollBackPhase;
    QList<WantedServing> wanted;
    for (const QString &server : *servers) {
        const auto lists = co_await reader.lists(server);
        if (!lists)
            co_return fail(lists.error());
        const ListIndex index(**lists);
        const auto here = wantedOfSnapshot(server, *prefix, *choice, index, **lists, plan);
        if (!here)
            co_return fail(here.error());
        if (here->isEmpty())
            co_return fail(ErrorCode::NotFound, u"there is nothing of the snapshot %1 to be switched to"_s.arg(*prefix),
                           server);
        wanted += *here;
    }
    const auto same = co_await checkSameEverywhere(reader, wanted);
    if (!same)
        co_return fail(same.error());
    const auto planned = co_await planServing(reader, wanted, &plan);
    if (!planned)
        co_return fail(planned.error());
    if (plan.isEmpty())
        plan.preconditions.clear();
    plan.title = u"Point %1 distributions on %2 at the snapshot %3"_s.arg(QString::number(wanted.size()),
                                                                          servers->join(u", "_s), *prefix);
    co_return plan;
}

Async<domain::Proof> SwitchSnapshot::prove(PlanReader &reader, const domain::Plan &plan) const
{
    co_return co_await provePointing(reader, plan);
}

Async<void> SwitchSnapshot::concludePart(PlanReader &reader, const domain::Plan &plan) const
{
    co_return co_await conclude(reader, plan); // looks at what became of each distribution
}

Async<void> SwitchSnapshot::conclude(PlanReader &reader, const domain::Plan &plan) const
{
    const QString prefix = plan.request.value("snapshot_prefix"_L1).toString();
    co_return co_await rememberPointing(reader, plan, kSwitched, prefix);
}

} // namespace pulpit::engine
