// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/selection.h"
#include "engine/async/waiting.h"
#include "engine/operations/editing/editing.h"
#include "engine/operations/editing/editplan.h"
#include "engine/operations/requestedservers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr qint64 kMaxCountedVersions = 500'000; // beyond, what goes is not counted

/// What is the same for all servers of a plan.
struct EditRun
{
    WantedEdit wanted;
    std::optional<KeyedHash> hash;
    EditSecrets secrets;
    QJsonObject request;
    QJsonObject sent; ///< Plan::memory of a plan that was just applied
};

bool hasWriteOnly(const WantedEdit &wanted)
{
    for (auto it = wanted.remote.begin(); it != wanted.remote.end(); ++it)
        if (domain::editField(domain::EditPart::Remote, it.key())->isWriteOnly)
            return true;
    return !wanted.secrets.isEmpty();
}

QSet<QString> syncedFromOthers(const domain::FleetConfiguration &fleet, const QString &server, const QStringList &names)
{
    QSet<QString> found;
    for (const domain::GroupOnServer &link : fleet.groupsOnServers) {
        if (link.server != server || link.source.isEmpty())
            continue;
        for (const domain::RepoGroup &group : fleet.groups) {
            const auto selection = domain::Selection::make(group.regexInclude, group.regexExclude);
            if (group.name != link.group || !selection)
                continue;
            for (const QString &name : names)
                if (selection->selects(name).value_or(false))
                    found.insert(name);
        }
    }
    return found;
}

/// Only where versions may go: one list for the whole server.
Async<QHash<QString, int>> countVersions(std::shared_ptr<ports::PulpServer> server, ports::CallContext call)
{
    QHash<QString, int> counts;
    ports::ListQuery query;
    query.collection = u"repository_versions"_s;
    query.fields = QStringList {u"pulp_href"_s};
    const auto rows = co_await server->list(query, kMaxCountedVersions, call);
    if (!rows && rows.error().code == ErrorCode::TooLarge)
        co_return counts;
    if (!rows)
        co_return fail(rows.error());
    for (const QJsonValue &row : *rows)
        ++counts[repositoryHrefOf(row["pulp_href"_L1].toString())];
    co_return counts;
}

QStringList neededObjects(const WantedEdit &wanted, const ListIndex &index, const QStringList &names)
{
    QStringList hrefs;
    for (const QString &name : names) {
        const domain::PulpRepository *repository = index.repository(name);
        if (!repository)
            continue;
        if (!wanted.repository.isEmpty())
            hrefs.append(repository->href);
        if (const auto *remote = index.remoteOf(*repository);
            remote && (!wanted.remote.isEmpty() || !wanted.secrets.isEmpty()))
            hrefs.append(remote->href);
        if (const auto *distribution = index.distributionOf(*repository);
            distribution && !wanted.distribution.isEmpty())
            hrefs.append(distribution->href);
    }
    hrefs.removeDuplicates();
    return hrefs;
}

Async<void> planServerEdits(PlanReader *world, const EditRun *run, QString server, domain::Plan *plan)
{
    QStringList names = namedOn(run->request, server).value_or(QStringList());
    names.removeDuplicates();
    const auto lists = co_await world->lists(server);
    if (!lists)
        co_return fail(lists.error());
    const ListIndex index(**lists);
    EditView view;
    view.server = server;
    view.lists = *lists;
    view.index = &index;
    auto objects = co_await readObjects(*world, server, neededObjects(run->wanted, index, names));
    if (!objects)
        co_return fail(objects.error());
    view.objects = std::move(*objects);
    const bool hasGuard = run->wanted.distribution.value("content_guard"_L1).isString();
    auto guards = co_await readContentGuards(*world, server, hasGuard);
    if (!guards)
        co_return fail(guards.error());
    view.contentGuards = std::move(*guards);
    if (run->wanted.repository.value("retain_repo_versions"_L1).isDouble()) {
        const auto connection = world->serverOf(server);
        if (!connection)
            co_return fail(connection.error());
        auto versions = co_await countVersions(*connection, world->call());
        if (!versions)
            co_return fail(versions.error());
        view.versions = std::move(*versions);
    }
    auto sent = sentHashes(world->store(), server, run->sent);
    if (!sent)
        co_return fail(sent.error());
    view.sent = std::move(*sent);
    view.fromSource = syncedFromOthers(world->fleet(), server, names);
    planEdits(run->wanted, run->secrets, run->hash ? &*run->hash : nullptr, names, view, plan);
    co_return {};
}

QString editTitle(const QJsonObject &request, const QStringList &servers)
{
    int count = 0;
    QString only;
    for (const QString &server : servers) {
        const QStringList names = namedOn(request, server).value_or(QStringList());
        count += int(names.size());
        only = names.value(0);
    }
    const QString where = servers.size() == 1 ? servers.first() : u"%1 servers"_s.arg(servers.size());
    return u"Edit %1 on %2"_s.arg(count == 1 ? only : u"%1 repositories"_s.arg(count), where);
}

/// \a sent: memory of a plan that was just applied, for its proof.
Async<domain::Plan> planEdit(PlanReader *world, QJsonObject request, QJsonObject sent)
{
    EditRun run {{}, std::nullopt, {}, request, sent};
    auto wanted = wantedEdit(request);
    if (!wanted)
        co_return fail(wanted.error());
    run.wanted = std::move(*wanted);
    if (run.wanted.isEmpty())
        co_return fail(ErrorCode::InvalidInput, u"nothing says what shall be changed"_s);
    if (!namesAny(request))
        co_return fail(ErrorCode::InvalidInput, u"names must say which repositories are meant"_s);
    const auto servers = requestedServers(world->fleet(), request);
    if (!servers)
        co_return fail(servers.error());
    for (const QString &server : *servers)
        if (run.wanted.distribution.contains("base_path"_L1)
            && namedOn(request, server).value_or(QStringList()).size() > 1)
            co_return fail(ErrorCode::InvalidInput, u"several repositories cannot have one path"_s, server);
    if (hasWriteOnly(run.wanted)) {
        DefinitionMemory memory(world->store().memory());
        auto key = co_await memory.key();
        if (!key)
            co_return fail(key.error());
        run.hash = std::move(*key);
        auto secrets = co_await readEditSecrets(*world, run.wanted.secrets, &*run.hash);
        if (!secrets)
            co_return fail(secrets.error());
        run.secrets = std::move(*secrets);
    }
    domain::Plan plan;
    plan.operation = u"repo edit"_s;
    plan.request = request;
    plan.read = world->now();
    plan.title = editTitle(request, *servers);
    for (const QString &server : *servers) {
        const auto planned = co_await planServerEdits(world, &run, server, &plan);
        if (!planned)
            co_return fail(planned.error());
    }
    co_return plan;
}

} // namespace

Async<domain::Plan> RepositoryEdit::plan(PlanReader &reader, QJsonObject request) const
{
    co_return co_await planEdit(&reader, request, {});
}

Async<domain::Proof> RepositoryEdit::prove(PlanReader &reader, const domain::Plan &plan) const
{
    const QList<domain::PlannedChange> made = plan.changes;
    const auto left = co_await planEdit(&reader, plan.request, plan.memory);
    if (!left)
        co_return fail(left.error());
    domain::Proof proof;
    for (const domain::PlannedChange &change : made) {
        const auto open = std::find_if(left->changes.begin(), left->changes.end(),
                                       [&](const domain::PlannedChange &one) { return one.id == change.id; });
        const bool holds = open == left->changes.end();
        proof.lines.append(
            {change.server, change.name, holds,
             holds ? u"the %1 has %2 as planned"_s.arg(change.object, change.fields.keys().join(u", "_s))
                   : u"the %1 still has another %2"_s.arg(change.object, open->fields.keys().join(u", "_s))});
    }
    co_return proof;
}

Async<void> RepositoryEdit::conclude(PlanReader &reader, const domain::Plan &plan) const
{
    PlanReader *const world = &reader;
    QStringList servers;
    for (const domain::PlannedChange &change : plan.changes)
        servers.append(change.server);
    servers.removeDuplicates();
    const QJsonObject memory = plan.memory;
    const auto remembered = co_await rememberSent(*world, memory);
    if (!remembered)
        co_return fail(remembered.error());
    co_return co_await takeOverLists(world, servers);
}

void addEditing(OperationRegistry &operations)
{
    operations.add(std::make_unique<RepositoryEdit>());
    operations.add(std::make_unique<RepositoryAddition>());
    operations.add(std::make_unique<RepositoryPublication>());
}

} // namespace pulpit::engine
