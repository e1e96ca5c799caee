// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/removal/removal.h"

#include "domain/selection.h"
#include "engine/operations/packages/packagesearch.h"
#include "engine/operations/repositoryrows.h"
#include "engine/operations/requestedservers.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

using Change = domain::PlannedChange;
using Condition = domain::Precondition;
using Severity = domain::PlanRemark::Severity;

namespace {

/// What was asked for.
struct Wanted
{
    QJsonObject request;
    bool isNamed = false; ///< by names or targets
    std::optional<domain::Selection> selection; ///< not set: names alone decide
    bool includeSnapshots = false;
};

Result<Wanted> wantedBy(const QJsonObject &request)
{
    Wanted wanted;
    wanted.request = request;
    wanted.isNamed = namesAny(request);
    wanted.includeSnapshots = request.value("include_snapshots"_L1).toBool();
    const QString include = request.value("regex_include"_L1).toString();
    const QString exclude = request.value("regex_exclude"_L1).toString();
    if (!wanted.isNamed && include.isEmpty() && exclude.isEmpty())
        return fail(ErrorCode::InvalidInput, u"names or a pattern must say which repositories to remove"_s);
    if (include.isEmpty() && exclude.isEmpty())
        return wanted;
    const auto selection = domain::Selection::make(include, exclude);
    if (!selection)
        return fail(selection.error());
    wanted.selection = *selection;
    return wanted;
}

/// The plan for one server.
class ServerPart
{
public:
    ServerPart(QString server, const ServerLists &lists, domain::Plan &plan)
        : m_server(std::move(server))
        , m_lists(lists)
        , m_index(lists)
        , m_plan(plan)
    {
    }

    /// \a pinned: versions by publication href, for distributions that serve a publication.
    Result<> build(const Wanted &wanted, const QHash<QString, QString> &pinned)
    {
        int snapshots = 0;
        const QStringList names = namedOn(wanted.request, m_server).value_or(QStringList());
        for (const domain::PulpRepository &repository : m_lists.repositories) {
            const bool isNamed = names.contains(repository.name);
            bool isChosen = isNamed || !wanted.isNamed;
            if (isChosen && wanted.selection) {
                const Result<bool> selected = wanted.selection->selects(repository.name);
                if (!selected)
                    return fail(selected.error());
                isChosen = *selected;
            }
            const bool isSnapshot = repository.name.startsWith(kSnapshotPrefix);
            const bool mayGo = !isSnapshot || isNamed || wanted.includeSnapshots;
            if (isChosen && mayGo)
                m_chosen.append(&repository);
            else if (isChosen)
                ++snapshots;
        }
        if (snapshots > 0)
            remark(Severity::Note, {}, u"%1 snapshots that the pattern finds stay"_s.arg(snapshots),
                   u"Ask for snapshots as well to remove them."_s);
        for (const domain::PulpRepository *repository : std::as_const(m_chosen))
            m_going.insert(repository->href);
        for (const domain::PulpRepository *repository : std::as_const(m_chosen))
            removeOne(*repository, pinned);
        return {};
    }

    [[nodiscard]] const QList<const domain::PulpRepository *> &chosen() const { return m_chosen; }

private:
    void removeOne(const domain::PulpRepository &repository, const QHash<QString, QString> &pinned)
    {
        QStringList before;
        for (const domain::PulpDistribution &distribution : m_lists.distributions) {
            if (!serves(distribution, repository, pinned))
                continue;
            before.append(remove(u"distribution"_s, distribution.name, distribution.href, {}));
            condition(Condition::List::Distributions, distribution.name, domain::stampOf(distribution));
        }
        // The repository goes last: whatever fails before it, the same request finds the rest by it.
        if (const QString remote = removeRemote(repository, before); !remote.isEmpty())
            before.append(remote);
        remove(u"repository"_s, repository.name, repository.href, before);
        condition(Condition::List::Repositories, repository.name, domain::stampOf(repository));
    }

    bool serves(const domain::PulpDistribution &distribution, const domain::PulpRepository &repository,
                const QHash<QString, QString> &pinned)
    {
        const QString version = distribution.publicationHref.isEmpty() ? distribution.versionHref
                                                                       : pinned.value(distribution.publicationHref);
        const QString served = version.isEmpty() ? distribution.repositoryHref : repositoryHrefOf(version);
        if (served == repository.href)
            return true;
        if (distribution.name != repository.name)
            return false;
        const bool servesOther = !served.isEmpty() || !distribution.publicationHref.isEmpty();
        if (servesOther && !m_going.contains(served) && !m_told.contains(distribution.href)) {
            m_told.insert(distribution.href);
            remark(Severity::Warning, distribution.name,
                   u"the distribution of this name serves something else and stays"_s, {});
        }
        return !servesOther;
    }

    /// The id of the change; empty: there is none for this repository.
    QString removeRemote(const domain::PulpRepository &repository, const QStringList &after)
    {
        const domain::PulpRemote *remote = m_index.remoteOf(repository);
        if (!remote || m_told.contains(remote->href))
            return {};
        m_told.insert(remote->href); // once, also where several of the removed ones share it
        QStringList others;
        for (const domain::PulpRepository &other : m_lists.repositories)
            if (other.remoteHref == remote->href && !m_going.contains(other.href))
                others.append(other.name);
        if (!others.isEmpty()) {
            remark(Severity::Note, remote->name,
                   u"the remote stays: %1 other repositories use it, e.g. %2"_s.arg(others.size()).arg(others.first()),
                   {});
            return {};
        }
        condition(Condition::List::Remotes, remote->name, domain::stampOf(*remote));
        return remove(u"remote"_s, remote->name, remote->href, after);
    }

    QString remove(const QString &object, const QString &name, const QString &href, const QStringList &after)
    {
        Change change;
        change.id = u"%1/%2/%3"_s.arg(m_server, object, name);
        change.server = m_server;
        change.kind = Change::Kind::Remove;
        change.object = object;
        change.name = name;
        change.href = href;
        change.after = after;
        if (!m_removed.contains(href))
            m_plan.changes.append(change);
        m_removed.insert(href);
        return change.id;
    }

    void condition(Condition::List list, const QString &name, const QString &stamp)
    {
        const Condition one {m_server, list, name, stamp};
        if (!m_plan.preconditions.contains(one))
            m_plan.preconditions.append(one);
    }

    void remark(Severity severity, const QString &name, const QString &text, const QString &advice)
    {
        m_plan.remarks.append({severity, m_server, name, text, advice});
    }

    QString m_server;
    const ServerLists &m_lists;
    ListIndex m_index;
    domain::Plan &m_plan;
    QList<const domain::PulpRepository *> m_chosen;
    QSet<QString> m_going; ///< hrefs of repositories
    QSet<QString> m_removed; ///< hrefs of anything
    QSet<QString> m_told; ///< hrefs that were decided on
};

Async<QHash<QString, QString>> versionsPinnedBy(std::shared_ptr<ports::PulpServer> server, const ServerLists *lists,
                                                ports::CallContext call)
{
    QStringList publications;
    for (const domain::PulpDistribution &distribution : lists->distributions)
        if (!distribution.publicationHref.isEmpty())
            publications.append(distribution.publicationHref);
    QHash<QString, QString> versions;
    if (publications.isEmpty())
        co_return versions;
    const auto known = co_await server->publicationsAt(publications, call);
    if (!known)
        co_return fail(known.error());
    for (const domain::PulpPublication &publication : *known)
        versions.insert(publication.href, publication.versionHref);
    co_return versions;
}

/// How much content goes, on the removals of repositories from \a first on.
Async<void> noteContent(std::shared_ptr<ports::PulpServer> server, QStringList latest, domain::Plan *plan, int first,
                        ports::CallContext call)
{
    const auto versions = co_await server->versions(latest, call);
    if (!versions)
        co_return fail(versions.error());
    QHash<QString, domain::ContentCounts> present;
    for (const domain::PulpVersion &version : *versions)
        present.insert(repositoryHrefOf(version.href), version.present);
    for (int i = first; i < plan->changes.size(); ++i)
        plan->changes[i].content = present.value(plan->changes.at(i).href);
    co_return {};
}

QString removalTitle(const domain::Plan &plan, const QStringList &servers)
{
    qsizetype repositories = 0;
    for (const Change &change : plan.changes)
        repositories += change.object == "repository"_L1 ? 1 : 0;
    const QString where = servers.size() == 1 ? servers.first() : u"%1 servers"_s.arg(servers.size());
    return u"Remove %1 from %2"_s.arg(repositories == 1 ? u"1 repository"_s : u"%1 repositories"_s.arg(repositories),
                                      where);
}

} // namespace

Async<domain::Plan> RepositoryRemoval::plan(PlanReader &reader, QJsonObject request) const
{
    PlanReader *const world = &reader;
    const auto wanted = wantedBy(request);
    if (!wanted)
        co_return fail(wanted.error());
    const auto servers = requestedServers(world->fleet(), request);
    if (!servers)
        co_return fail(servers.error());
    domain::Plan plan;
    plan.operation = u"repo remove"_s;
    plan.request = request;
    plan.read = world->now();
    plan.isDestructive = true;
    QSet<QString> found;
    QStringList named;
    for (const QString &name : *servers) {
        named += namedOn(request, name).value_or(QStringList());
        const auto lists = co_await world->lists(name);
        if (!lists)
            co_return fail(lists.error());
        const auto server = world->serverOf(name);
        if (!server)
            co_return fail(server.error());
        const auto pinned = co_await versionsPinnedBy(*server, *lists, world->call());
        if (!pinned)
            co_return fail(pinned.error());
        const int first = int(plan.changes.size());
        ServerPart part(name, **lists, plan);
        if (const Result<> built = part.build(*wanted, *pinned); !built)
            co_return fail(built.error());
        QStringList latest;
        for (const domain::PulpRepository *repository : part.chosen()) {
            found.insert(repository->name);
            latest.append(repository->latestVersionHref);
        }
        if (latest.isEmpty())
            continue;
        auto noted = co_await noteContent(*server, latest, &plan, first, world->call());
        if (!noted)
            co_return fail(noted.error());
    }
    named.removeDuplicates();
    for (const QString &missing : std::as_const(named))
        if (!found.contains(missing))
            plan.remarks.append({Severity::Note, {}, missing, u"there is no such repository (any more)"_s, {}});
    if (found.isEmpty() && !wanted->isNamed)
        plan.remarks.append({Severity::Note, {}, {}, u"no repository fits the patterns"_s, {}});
    plan.title = removalTitle(plan, *servers);
    co_return plan;
}

Async<domain::Proof> RepositoryRemoval::prove(PlanReader &reader, const domain::Plan &plan) const
{
    PlanReader *const world = &reader;
    const QList<Change> changes = plan.changes;
    domain::Proof proof;
    for (const Change &change : changes) {
        const auto lists = co_await world->lists(change.server);
        if (!lists)
            co_return fail(lists.error());
        const auto isListed = [&change](const auto &objects) {
            for (const auto &object : objects)
                if (object.href == change.href)
                    return true;
            return false;
        };
        const bool isThere
            = isListed((*lists)->repositories) || isListed((*lists)->remotes) || isListed((*lists)->distributions);
        proof.lines.append(
            {change.server, change.name, !isThere,
             isThere ? u"%1 is still there"_s.arg(change.object) : u"%1 is in no list any more"_s.arg(change.object)});
    }
    co_return proof;
}

/// What Pulpit knows of the servers' repositories follows at once.
Async<void> RepositoryRemoval::conclude(PlanReader &reader, const domain::Plan &plan) const
{
    PlanReader *const world = &reader;
    const QStringList servers = serversOfChanges(plan);
    co_return co_await saveRepositoryRows(world, servers);
}

void addRemoval(OperationRegistry &operations)
{
    operations.add(std::make_unique<RepositoryRemoval>());
}

} // namespace pulpit::engine
