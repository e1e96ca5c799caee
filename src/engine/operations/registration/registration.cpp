// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/registration/registration.h"

#include "engine/operations/registration/definitionexport.h"
#include "engine/operations/registration/registrationrun.h"
#include "engine/operations/repositoryrows.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using pulpit::domain::PlanRemark;

namespace pulpit::engine {

namespace {

/// Writes what the plan says that was registered.
Async<void> rememberRegistered(PlanReader &reader, QJsonObject memory)
{
    DefinitionMemory store(reader.store().memory());
    const QJsonObject all = memory.value("registered"_L1).toObject();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonObject of = it.value().toObject();
        AppliedDefinitions set;
        const QJsonObject rows = of.value("set"_L1).toObject();
        for (auto row = rows.begin(); row != rows.end(); ++row)
            set.insert(row.key(), AppliedDefinition::fromJson(row.value().toObject()));
        QStringList forgotten;
        const QJsonArray names = of.value("forgotten"_L1).toArray();
        for (const QJsonValue &name : names)
            forgotten.append(name.toString());
        const auto saved = co_await store.saveApplied(it.key(), set, forgotten);
        if (!saved)
            co_return fail(saved.error());
    }
    co_return {};
}

class RegistrationOperation : public Operation
{
public:
    explicit RegistrationOperation(std::shared_ptr<ports::DefinitionSource> source)
        : m_source(std::move(source))
    {
    }
    QString name() const override { return u"repo-config apply"_s; }
    domain::JobKind jobKind() const override { return domain::JobKind::RepoCreationFromGit; }
    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override
    {
        RegistrationRun run(reader, *m_source, request);
        co_return co_await run.plan();
    }
    /// The lists again: what was created or changed is there. Definitions are not read again, since Git may have moved.
    Async<domain::Proof> prove(PlanReader &reader, const domain::Plan &plan) const override
    {
        const QList<domain::PlannedChange> changes = plan.changes;
        domain::Proof proof;
        QHash<QString, std::shared_ptr<const ListIndex>> indexes;
        for (const domain::PlannedChange &change : changes) {
            if (!indexes.contains(change.server)) {
                const auto lists = co_await reader.lists(change.server);
                if (!lists)
                    co_return fail(lists.error());
                indexes.insert(change.server, std::make_shared<const ListIndex>(**lists));
            }
            const ListIndex &index = *indexes.value(change.server);
            const bool isThere = change.object == "remote"_L1 ? index.remote(change.name) != nullptr
                : change.object == "repository"_L1            ? index.repository(change.name) != nullptr
                                                              : index.distribution(change.name) != nullptr;
            const bool shallBe = change.kind != domain::PlannedChange::Kind::Remove;
            proof.lines.append({change.server, change.name, isThere == shallBe,
                                u"%1 is %2on the server"_s.arg(change.object, isThere ? u""_s : u"not "_s)});
        }
        co_return proof;
    }
    Async<void> conclude(PlanReader &reader, const domain::Plan &plan) const override
    {
        const QJsonObject memory = plan.memory;
        const QStringList servers = serversOfChanges(plan);
        PlanReader *const world = &reader;
        const auto remembered = co_await rememberRegistered(reader, memory);
        if (!remembered)
            co_return fail(remembered.error());
        co_return co_await saveRepositoryRows(world, servers);
    }
    /// What was made is known at once, also where the rest failed.
    Async<void> concludePart(PlanReader &reader, const domain::Plan &plan) const override
    {
        const QStringList servers = serversOfChanges(plan);
        const auto saved = co_await saveRepositoryRows(&reader, servers);
        Q_UNUSED(saved); // the next look at the server does the same; the job tells why it failed
        co_return {};
    }

protected:
    const std::shared_ptr<ports::DefinitionSource> m_source;
};

class ExportOperation final : public Operation
{
public:
    QString name() const override { return u"repo-config export"_s; }
    domain::JobKind jobKind() const override { return domain::JobKind::Reconcile; }
    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override
    {
        const auto none = [](const domain::Server &) { return false; };
        const auto servers = RegistrationRun::serversOf(reader, request, none);
        if (!servers)
            co_return fail(servers.error());
        if (servers->size() != 1)
            co_return fail(ErrorCode::InvalidInput, u"name the server whose repositories are exported"_s);
        const auto connection = reader.serverOf(servers->first());
        if (!connection)
            co_return fail(connection.error());
        const auto lists = co_await reader.lists(servers->first());
        if (!lists)
            co_return fail(lists.error());
        reader.report(u"reads the details of %1 repositories"_s.arg((*lists)->repositories.size()));
        const auto view = co_await readForExport(*connection, servers->first(), *lists, reader.call());
        if (!view)
            co_return fail(view.error());
        domain::Plan plan;
        plan.operation = name();
        plan.request = request;
        plan.read = reader.now();
        QJsonObject files;
        const auto definitions = exportedDefinitions(*view, reader.fleet().settings, &plan.remarks);
        for (auto it = definitions.begin(); it != definitions.end(); ++it)
            files.insert(it.key(), it.value());
        plan.memory.insert("files"_L1, files);
        plan.title = u"%1 definitions of %2"_s.arg(definitions.size()).arg(servers->first());
        co_return plan;
    }
};

/// Drift: registration without trust in what is remembered, and what the database knows of the servers.
class ReconcileOperation final : public RegistrationOperation
{
public:
    using RegistrationOperation::RegistrationOperation;
    QString name() const override { return u"reconcile"_s; }
    domain::JobKind jobKind() const override { return domain::JobKind::Reconcile; }

    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override
    {
        const auto all = [](const domain::Server &) { return true; };
        const auto servers = RegistrationRun::serversOf(reader, request, all);
        if (!servers)
            co_return fail(servers.error());
        domain::Plan plan;
        plan.operation = name();
        plan.request = request;
        plan.read = reader.now();
        for (const QString &server : *servers)
            if (const auto compared = co_await compareDatabase(reader, server, &plan); !compared)
                co_return fail(compared.error());
        QStringList registered;
        for (const QString &server : *servers)
            if (reader.fleet().server(server)->registration)
                registered.append(server);
        if (!registered.isEmpty() && reader.fleet().settings.definitions.isSet()) {
            QJsonObject thorough = request;
            thorough.insert("thorough"_L1, true);
            RegistrationRun run(reader, *m_source, thorough);
            const auto planned = co_await run.planInto(&plan, registered);
            if (!planned)
                co_return fail(planned.error());
        }
        plan.title = u"%1 findings on %2 servers"_s.arg(plan.remarks.size() + plan.changes.size()).arg(servers->size());
        co_return plan;
    }

    Async<void> conclude(PlanReader &reader, const domain::Plan &plan) const override
    {
        const QJsonObject memory = plan.memory;
        QStringList servers = serversOfChanges(plan);
        PlanReader *const world = &reader;
        const QJsonArray differing = memory.value("database"_L1).toArray();
        for (const QJsonValue &server : differing)
            servers.append(server.toString());
        servers.removeDuplicates();
        const auto saved = co_await saveRepositoryRows(world, servers);
        if (!saved)
            co_return fail(saved.error());
        co_return co_await rememberRegistered(reader, memory);
    }

private:
    static Async<void> compareDatabase(PlanReader &reader, QString server, domain::Plan *plan)
    {
        const auto lists = co_await reader.lists(server);
        if (!lists)
            co_return fail(lists.error());
        ports::RepositoryQuery query;
        query.server = server;
        const auto known = reader.store().repositories().repositories(query);
        if (!known)
            co_return fail(known.error());
        QHash<QString, domain::Repository> stored;
        for (const domain::Repository &one : *known)
            stored.insert(one.name, one);
        const qsizetype before = plan->remarks.size();
        const auto tell = [&](const QString &name, const QString &text) {
            plan->remarks.append({PlanRemark::Severity::Note, server, name, text, {}});
        };
        const QList<domain::Repository> rows = repositoryRows(server, **lists, reader.now());
        for (const domain::Repository &row : rows) {
            const auto old = stored.constFind(row.name);
            if (old == stored.constEnd())
                tell(row.name, u"is on the server, but not in the database"_s);
            else if (old->href != row.href)
                tell(row.name, u"was made anew on the server"_s);
            else if (old->remoteFeed != row.remoteFeed)
                tell(row.name, u"is synced from %1, in the database from %2"_s.arg(row.remoteFeed, old->remoteFeed));
            else if (old->basePath != row.basePath)
                tell(row.name, u"is served at %1, in the database at %2"_s.arg(row.basePath, old->basePath));
            stored.remove(row.name);
        }
        const QStringList gone = stored.keys();
        for (const QString &name : gone)
            tell(name, u"is in the database, but no longer on the server"_s);
        if (plan->remarks.size() > before) {
            QJsonArray servers = plan->memory.value("database"_L1).toArray();
            servers.append(server);
            plan->memory.insert("database"_L1, servers);
        }
        co_return {};
    }
};

} // namespace

void addRegistration(OperationRegistry &operations, std::shared_ptr<ports::DefinitionSource> source)
{
    operations.add(std::make_unique<RegistrationOperation>(source));
    operations.add(std::make_unique<ExportOperation>());
    operations.add(std::make_unique<ReconcileOperation>(source));
}

} // namespace pulpit::engine
