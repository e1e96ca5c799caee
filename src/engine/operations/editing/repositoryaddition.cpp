// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/additiontype.h"
#include "domain/naming.h"
#include "engine/operations/editing/editing.h"
#include "engine/operations/editing/editplan.h"
#include "engine/operations/registration/definitiondifference.h"
#include "engine/operations/requestedservers.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

using Severity = domain::PlanRemark::Severity;

namespace {

bool isAddedName(const QString &name)
{
    if (name.isEmpty() || name.size() > 255 || name != name.trimmed())
        return false;
    return std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPrint() && c != u'/'; });
}

/// Secondaries and snapshots read the base URL out of the description; see domain::baseUrlOf().
QString addedDescription(const QString &text, const QString &name, const QString &path)
{
    if (domain::baseUrlOf(text))
        return text;
    QString base = path == name ? name : path;
    if (base.endsWith(u'/' + name))
        base.chop(name.size() + 1);
    return domain::repositoryDescription(text.isEmpty() ? name : text, u"pulpit"_s, base);
}

QString typeNames()
{
    QStringList names;
    for (const domain::AdditionType &one : domain::additionTypes())
        names.append(one.name);
    return names.join(u", "_s);
}

QString missingText(const QString &field)
{
    return field == "upstream_name"_L1 ? u"a container remote needs the name of the repository at the registry"_s
                                       : u"a deb remote needs the names of its distributions"_s;
}

QString missingAdvice(const QString &field)
{
    return field == "upstream_name"_L1 ? u"upstream_name, for example library/debian."_s
                                       : u"For example bookworm, or / for a flat repository."_s;
}

Result<domain::RepositoryDefinition> definitionOf(const QJsonObject &request, const WantedEdit &wanted)
{
    domain::RepositoryDefinition one;
    one.name = request.value("name"_L1).toString();
    if (!isAddedName(one.name))
        return fail(ErrorCode::InvalidInput, u"a repository needs a name of up to 255 characters without slashes"_s);
    const QString type = request.value("type"_L1).toString();
    const domain::AdditionType *added = domain::additionType(type);
    const auto known = domain::definitionType(type);
    if (!known || !added)
        return fail(ErrorCode::InvalidInput, u"\"%1\" is no type that can be added here"_s.arg(type.left(40)), {},
                    u"It is one of %1; others are registered by definitions in Git."_s.arg(typeNames()));
    one.type = *known;
    one.remote = wanted.remote;
    if (const QString url = request.value("url"_L1).toString(); !url.isEmpty())
        one.remote.insert("url"_L1, url);
    one.isExternal = one.remote.contains("url"_L1);
    if (one.isExternal && added->remote == domain::AdditionType::Remote::None)
        return fail(ErrorCode::InvalidInput, u"%1 repositories are not synced from a URL"_s.arg(type), one.name,
                    u"Their content is pushed, or fetched when clients ask through a remote of the distribution."_s);
    if (!one.isExternal && (!one.remote.isEmpty() || !wanted.secrets.isEmpty()))
        return fail(ErrorCode::InvalidInput, u"a remote needs a URL"_s, one.name);
    if (one.isExternal) {
        const auto problem
            = domain::problemWith(*domain::editField(domain::EditPart::Remote, u"url"_s), one.remote.value("url"_L1));
        if (problem != domain::EditProblem::None)
            return fail(ErrorCode::InvalidInput, u"url: %1"_s.arg(domain::toString(problem)), one.name);
    }
    for (const QString &field : added->required)
        if (one.isExternal && !one.remote.contains(field))
            return fail(ErrorCode::InvalidInput, missingText(field), one.name, missingAdvice(field));
    one.distribution = wanted.distribution;
    one.contentGuard = one.distribution.take("content_guard"_L1).toString();
    QString path = request.value("base_path"_L1).toString();
    if (path.isEmpty())
        path = one.distribution.value("base_path"_L1).toString(one.name);
    const auto problem = domain::problemWith(*domain::editField(domain::EditPart::Distribution, u"base_path"_s), path);
    if (problem != domain::EditProblem::None)
        return fail(ErrorCode::InvalidInput, u"base_path: %1"_s.arg(domain::toString(problem)), path);
    one.distribution.insert("base_path"_L1, path);
    one.repository = wanted.repository;
    const QString description
        = request.value("description"_L1).toString(one.repository.value("description"_L1).toString());
    one.repository.insert("description"_L1, addedDescription(description, one.name, path));
    for (auto it = wanted.secrets.begin(); it != wanted.secrets.end(); ++it)
        if (!it->reference.isEmpty())
            one.secrets.append(*it);
    return one;
}

/// Hashes of what was sent of fields that Pulp does not tell, for those that are asked for now.
QMap<QString, QString> sentFields(const QJsonObject &sent, const domain::RepositoryDefinition &definition)
{
    QMap<QString, QString> fields;
    for (auto it = sent.begin(); it != sent.end(); ++it) {
        const QString field = it.key().section(u'/', 1);
        const bool isSecret = std::any_of(definition.secrets.begin(), definition.secrets.end(),
                                          [&](const auto &one) { return one.property == field; });
        if (isSecret || definition.remote.contains(field))
            fields.insert(it.key(), it->toString());
    }
    return fields;
}

QJsonObject writeOnlyHashes(const DefinitionDifference &difference, const domain::RepositoryDefinition &definition)
{
    QJsonObject hashes;
    for (auto it = difference.applied.fields.begin(); it != difference.applied.fields.end(); ++it) {
        const QString field = it.key().section(u'/', 1);
        const domain::EditField *known = domain::editField(domain::EditPart::Remote, field);
        const bool isSecret = std::any_of(definition.secrets.begin(), definition.secrets.end(),
                                          [&](const auto &one) { return one.property == field; });
        if (it.key().startsWith("remote/"_L1) && (isSecret || (known && known->isWriteOnly)))
            hashes.insert(it.key(), *it);
    }
    return hashes;
}

struct AdditionRun
{
    domain::RepositoryDefinition definition;
    std::optional<KeyedHash> hash;
    QHash<QString, QString> digests; ///< by secretId()
    QJsonObject sent; ///< Plan::memory of a plan that was just applied
};

/// Whether the server has the plugin, with a remark where it has not.
Async<bool> offers(PlanReader *world, QString server, domain::RepositoryDefinition definition, domain::Plan *plan)
{
    const auto connection = world->serverOf(server);
    if (!connection)
        co_return fail(connection.error());
    const auto endpoints = co_await (*connection)->endpoints(world->call());
    if (!endpoints)
        co_return fail(endpoints.error());
    if (endpoints->contains(u"repositories/"_s + definition.type.objects))
        co_return true;
    plan->remarks.append({Severity::Error, server, definition.name,
                          u"the server has no plugin for %1 repositories"_s.arg(definition.type.plugin),
                          u"Install it there, or choose another server."_s});
    co_return false;
}

/// true: it can be added there, or is there already.
Async<bool> planAddition(PlanReader *world, const AdditionRun *run, QString server, domain::Plan *plan)
{
    const domain::RepositoryDefinition &definition = run->definition;
    const auto isOffered = co_await offers(world, server, definition, plan);
    if (!isOffered)
        co_return fail(isOffered.error());
    if (!*isOffered)
        co_return false;
    const auto lists = co_await world->lists(server);
    if (!lists)
        co_return fail(lists.error());
    const ListIndex index(**lists);
    ServerView view;
    view.server = server;
    view.index = &index;
    view.hash = &*run->hash;
    view.secretDigests = run->digests;
    const auto sent = sentHashes(world->store(), server, run->sent);
    if (!sent)
        co_return fail(sent.error());
    AppliedDefinition before;
    before.fields = sentFields(sent->value(definition.name), definition);
    view.applied.insert(definition.name, before);
    QStringList there;
    if (const auto *repository = index.repository(definition.name))
        there.append(repository->href);
    if (const auto *remote = index.remote(definition.name))
        there.append(remote->href);
    const auto *distribution = index.distribution(definition.name);
    if (distribution)
        there.append(distribution->href);
    auto details = co_await readObjects(*world, server, there);
    if (!details)
        co_return fail(details.error());
    view.details = std::move(*details);
    auto guards = co_await readContentGuards(*world, server, !definition.contentGuard.isEmpty());
    if (!guards)
        co_return fail(guards.error());
    view.contentGuards = std::move(*guards);
    DefinitionDifference difference = differenceOf(definition, view);
    const QString path = definition.distribution.value("base_path"_L1).toString();
    if (const auto *other = overlappingWith(path, **lists, distribution ? distribution->href : QString()))
        difference.remarks.append(
            {Severity::Error, server, definition.name,
             u"its path %1 would overlap with %2, which is the one of %3"_s.arg(path, other->basePath, other->name),
             u"Give it another path."_s});
    for (const domain::PlannedChange &change : std::as_const(difference.changes))
        if (change.kind == domain::PlannedChange::Kind::Update)
            difference.remarks.append({Severity::Error, server, definition.name,
                                       u"there is a %1 of this name already, with another %2"_s.arg(
                                           change.object, change.fields.keys().join(u", "_s)),
                                       u"Edit it instead, or take another name."_s});
    const bool canBe = std::none_of(difference.remarks.begin(), difference.remarks.end(),
                                    [](const auto &one) { return one.severity == Severity::Error; });
    plan->remarks += difference.remarks;
    if (!canBe)
        co_return false;
    plan->changes += difference.changes;
    plan->preconditions += difference.preconditions;
    if (!difference.changes.isEmpty())
        noteSent(plan, server, definition.name, writeOnlyHashes(difference, definition));
    co_return true;
}

Async<domain::Plan> planAdditions(PlanReader *world, QJsonObject request, QJsonObject sent)
{
    const auto wanted = wantedEdit(request);
    if (!wanted)
        co_return fail(wanted.error());
    auto definition = definitionOf(request, *wanted);
    if (!definition)
        co_return fail(definition.error());
    if (!request.contains("server"_L1) && !request.contains("servers"_L1))
        co_return fail(ErrorCode::InvalidInput, u"a server must be named"_s);
    const auto servers = requestedServers(world->fleet(), request);
    if (!servers)
        co_return fail(servers.error());
    AdditionRun run {std::move(*definition), std::nullopt, {}, sent};
    DefinitionMemory memory(world->store().memory());
    auto key = co_await memory.key();
    if (!key)
        co_return fail(key.error());
    run.hash = std::move(*key);
    const auto secrets = co_await readEditSecrets(*world, wanted->secrets, &*run.hash);
    if (!secrets)
        co_return fail(secrets.error());
    for (const domain::DefinitionSecret &secret : std::as_const(run.definition.secrets))
        run.digests.insert(secretId(secret), secrets->digests.value(secret.property));
    domain::Plan plan;
    plan.operation = u"repo add"_s;
    plan.request = request;
    plan.read = world->now();
    plan.title = u"Add %1 to %2"_s.arg(run.definition.name,
                                       servers->size() == 1 ? servers->first() : u"%1 servers"_s.arg(servers->size()));
    const domain::AdditionType *added = domain::additionType(request.value("type"_L1).toString());
    if (added && added->remote != domain::AdditionType::Remote::Synced)
        plan.remarks.append({Severity::Note,
                             {},
                             run.definition.name,
                             u"Pulpit serves %1 repositories, but does not sync them"_s.arg(added->name),
                             added->remote == domain::AdditionType::Remote::ByPulp
                                 ? u"Sync it with Pulp's own tools."_s
                                 : u"Fill it by a push, or by a remote of the distribution."_s});
    int possible = 0;
    for (const QString &server : *servers) {
        const auto planned = co_await planAddition(world, &run, server, &plan);
        if (!planned)
            co_return fail(planned.error());
        possible += *planned ? 1 : 0;
    }
    if (possible == 0 && !plan.remarks.isEmpty()) {
        const domain::PlanRemark remark = plan.remarks.last();
        co_return fail(ErrorCode::Conflict, remark.text, u"%1 on %2"_s.arg(run.definition.name, remark.server),
                       remark.advice);
    }
    co_return plan;
}

} // namespace

Async<domain::Plan> RepositoryAddition::plan(PlanReader &reader, QJsonObject request) const
{
    co_return co_await planAdditions(&reader, request, {});
}

Async<domain::Proof> RepositoryAddition::prove(PlanReader &reader, const domain::Plan &plan) const
{
    const QList<domain::PlannedChange> made = plan.changes;
    const auto left = co_await planAdditions(&reader, plan.request, plan.memory);
    domain::Proof proof;
    for (const domain::PlannedChange &change : made) {
        // A Conflict says that something of it is there in another way.
        const bool isOpen = !left || std::any_of(left->changes.begin(), left->changes.end(), [&](const auto &one) {
            return one.id == change.id;
        });
        if (!left && left.error().code != ErrorCode::Conflict)
            co_return fail(left.error());
        proof.lines.append({change.server, change.name, !isOpen,
                            isOpen ? u"the %1 is not as planned"_s.arg(change.object)
                                   : u"the %1 is there as planned"_s.arg(change.object)});
    }
    co_return proof;
}

Async<void> RepositoryAddition::conclude(PlanReader &reader, const domain::Plan &plan) const
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

} // namespace pulpit::engine
