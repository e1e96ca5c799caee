// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/snapshots/goback.h"

#include "engine/operations/snapshots/pointinghistory.h"
#include "engine/operations/snapshots/pointingproof.h"
#include "engine/operations/snapshots/repositorychoice.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

/// A distribution and the step that is to be undone.
struct WayBack
{
    const domain::PulpDistribution *distribution = nullptr;
    PointingStep step;
};

PointTo pointBack(const PointedAt &at)
{
    if (!at.publication.isEmpty())
        return {"publication"_L1, at.publication};
    if (!at.version.isEmpty())
        return {"repository_version"_L1, at.version};
    return {"repository"_L1, at.repository};
}

Result<QList<WayBack>> waysBack(const PointingHistory &history, const ListIndex &index, const QString &server,
                                domain::Plan &plan)
{
    const Result<RepositoryChoice> choice = RepositoryChoice::make(plan.request);
    if (!choice)
        return fail(choice.error());
    const QString label = plan.request.value("label"_L1).toString();
    QList<WayBack> returns;
    for (const QString &name : history.distributions()) {
        const Result<bool> isChosen = choice->selects(name);
        if (!isChosen)
            return fail(isChosen.error());
        const PointingStep &step = *history.last(name);
        if (!*isChosen || (!label.isEmpty() && step.label != label))
            continue;
        const domain::PulpDistribution *distribution = index.distribution(name);
        if (!distribution || pointedAt(*distribution) != step.to || step.from.isNothing()) {
            plan.remarks.append({domain::PlanRemark::Severity::Warning,
                                 server,
                                 name,
                                 distribution ? u"was pointed elsewhere since it was switched, and is left alone"_s
                                              : u"does not exist any more"_s,
                                 {}});
            continue;
        }
        returns.append({distribution, step});
    }
    return returns;
}

} // namespace

GoBack::GoBack(QString name, QString family, domain::JobKind kind)
    : m_name(std::move(name))
    , m_family(std::move(family))
    , m_kind(kind)
{
}

Async<domain::Plan> GoBack::plan(PlanReader &reader, QJsonObject request) const
{
    const Result<QStringList> servers = serversOf(request, reader.fleet());
    if (!servers)
        co_return fail(servers.error());
    domain::Plan plan;
    plan.operation = m_name;
    plan.request = request;
    plan.read = reader.now();
    plan.onFailure = domain::OnFailure::RollBackPhase;
    for (const QString &server : *servers) {
        const auto planned = co_await planServer(reader, server, &plan);
        if (!planned)
            co_return fail(planned.error());
    }
    std::stable_sort(plan.changes.begin(), plan.changes.end(),
                     [](const auto &a, const auto &b) { return a.phase < b.phase; });
    const auto count = std::count_if(plan.changes.cbegin(), plan.changes.cend(),
                                     [](const auto &change) { return change.object == "distribution"_L1; });
    plan.title = u"Point %1 distributions on %2 back"_s.arg(QString::number(count), servers->join(u", "_s));
    if (plan.isEmpty() && plan.remarks.isEmpty())
        plan.remarks.append(
            {domain::PlanRemark::Severity::Note, {}, {}, u"nothing was switched that could go back"_s, {}});
    co_return plan;
}

Async<void> GoBack::planServer(PlanReader &reader, QString server, domain::Plan *plan) const
{
    const auto lists = co_await reader.lists(server);
    if (!lists)
        co_return fail(lists.error());
    const ListIndex index(**lists);
    const auto history = PointingHistory::read(reader.store(), m_family, server);
    if (!history)
        co_return fail(history.error());
    const auto returns = waysBack(*history, index, server, *plan);
    if (!returns)
        co_return fail(returns.error());
    QStringList publications;
    for (const WayBack &one : *returns)
        if (!one.step.from.publication.isEmpty())
            publications.append(one.step.from.publication);
    const auto connection = reader.serverOf(server);
    if (!connection)
        co_return fail(connection.error());
    const auto existing = co_await (*connection)->publicationsAt(publications, reader.call());
    if (!existing)
        co_return fail(existing.error());
    QSet<QString> usable;
    for (const domain::PulpPublication &publication : *existing)
        usable.insert(publication.href);
    QHash<QString, QString> repositoryNames;
    for (const domain::PulpRepository &repository : (*lists)->repositories) {
        usable.insert(repository.href);
        repositoryNames.insert(repository.href, repository.name);
    }
    QList<WantedServing> again;
    for (const WayBack &one : *returns) {
        const PointedAt &from = one.step.from;
        const QString repository = repositoryHrefOf(from.version.isEmpty() ? one.step.fromVersion : from.version);
        const bool isThere = usable.contains(from.publication) || usable.contains(from.repository)
            || (!from.version.isEmpty() && repositoryNames.contains(repository));
        if (isThere) {
            domain::PlannedChange change = repoint(server, *one.distribution, pointBack(from), 1);
            change.note = u"as before it was switched to %1"_s.arg(one.step.label);
            plan->changes.append(change);
            plan->preconditions.append({server, domain::Precondition::List::Distributions, one.distribution->name,
                                        domain::stampOf(*one.distribution)});
        } else if (!from.publication.isEmpty() && repositoryNames.contains(repository)) {
            const domain::PulpRepository *owner = index.repository(repositoryNames.value(repository));
            again.append({server, *one.distribution, owner->name, owner->type, one.step.fromVersion,
                          isOfFlatUpstream(index, *owner), 1});
        } else {
            plan->remarks.append({domain::PlanRemark::Severity::Error, server, one.distribution->name,
                                  u"what it pointed at before does not exist any more"_s,
                                  u"point it at a snapshot, or at its repository"_s});
        }
    }
    if (!again.isEmpty())
        co_return co_await planServing(reader, again, plan);
    co_return {};
}

Async<domain::Proof> GoBack::prove(PlanReader &reader, const domain::Plan &plan) const
{
    co_return co_await provePointing(reader, plan);
}

Async<void> GoBack::concludePart(PlanReader &reader, const domain::Plan &plan) const
{
    co_return co_await conclude(reader, plan); // looks at what became of each distribution
}

Async<void> GoBack::conclude(PlanReader &reader, const domain::Plan &plan) const
{
    QStringList servers;
    for (const domain::PlannedChange &change : plan.changes)
        if (!servers.contains(change.server))
            servers.append(change.server);
    for (const QString &server : std::as_const(servers)) {
        const auto lists = co_await reader.lists(server);
        if (!lists)
            co_return fail(lists.error());
        const ListIndex index(**lists);
        auto history = PointingHistory::read(reader.store(), m_family, server);
        if (!history)
            co_return fail(history.error());
        for (const domain::PlannedChange &change : plan.changes) {
            if (change.server != server || change.object != "distribution"_L1)
                continue;
            const domain::PulpDistribution *distribution = index.distribution(change.name);
            if (!distribution || pointedAt(*distribution) == PointedAt::fromJson(change.before))
                continue; // it did not go back
            // Only the step that was undone: concluding twice must not take another one away.
            const PointingStep *last = history->last(change.name);
            if (last && last->to == PointedAt::fromJson(change.before))
                history->removeLast(change.name);
        }
        const auto written = co_await history->write(reader.store());
        if (!written)
            co_return fail(written.error());
    }
    co_return {};
}

} // namespace pulpit::engine
