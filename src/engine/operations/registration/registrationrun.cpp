// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/registration/registrationrun.h"

#include "domain/selection.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using pulpit::domain::PlanRemark;
using pulpit::domain::RepositoryDefinition;

namespace pulpit::engine {

namespace {

constexpr int kMaxRemarks = 2000;

QString placeOfDefinition(const domain::Problem &problem)
{
    return problem.line > 0 ? u"%1:%2:%3"_s.arg(problem.file).arg(problem.line).arg(problem.column) : problem.file;
}

} // namespace

std::optional<domain::DefinitionPlace> gitPlaceOf(const QString &localFolder, const QString &reference)
{
    QDir folder(QFileInfo(localFolder).canonicalFilePath());
    QStringList below;
    while (!folder.exists(u".git"_s)) {
        below.prepend(folder.dirName());
        if (!folder.cdUp())
            return std::nullopt;
    }
    domain::DefinitionPlace place;
    place.repository = folder.absolutePath();
    place.folder = below.join(u'/');
    place.reference = reference;
    return place;
}

RegistrationRun::RegistrationRun(PlanReader &reader, ports::DefinitionSource &source, QJsonObject request)
    : m_reader(reader)
    , m_source(source)
    , m_request(std::move(request))
    , m_memory(reader.store().memory())
{
}

domain::DefinitionPlace RegistrationRun::place() const
{
    domain::DefinitionPlace place = m_reader.fleet().settings.definitions;
    if (const QString folder = m_request.value("local_folder"_L1).toString(); !folder.isEmpty()) {
        place = {};
        place.localFolder = folder;
    }
    if (const QString reference = m_request.value("reference"_L1).toString(); !reference.isEmpty()) {
        place.localFolder.clear();
        place.reference = reference;
    }
    return place;
}

Result<QStringList> RegistrationRun::serversOf(const PlanReader &reader, const QJsonObject &request,
                                               const std::function<bool(const domain::Server &)> &isMeant)
{
    QStringList servers;
    const QJsonArray named = request.value("servers"_L1).toArray();
    for (const QJsonValue &one : named)
        servers.append(one.toString());
    if (const QString one = request.value("server"_L1).toString(); !one.isEmpty())
        servers.append(one);
    servers.removeDuplicates();
    if (servers.isEmpty())
        for (const domain::Server &server : reader.fleet().servers)
            if (isMeant(server))
                servers.append(server.name);
    for (const QString &server : std::as_const(servers))
        if (!reader.fleet().server(server))
            return fail(ErrorCode::NotFound, u"there is no such server"_s, server);
    return servers;
}

Async<ports::Definitions> RegistrationRun::definitionsAt(domain::DefinitionPlace place)
{
    if (!place.isSet())
        co_return fail(ErrorCode::InvalidConfiguration, u"nothing says where repositories are defined"_s, {},
                       u"set git_repo_config and git_repo_config_dir, or local_repo_config_dir, in config.ini"_s);
    const domain::EngineSettings settings = m_reader.fleet().settings;
    const CancellationToken cancellation = m_reader.call().cancellation;
    const QString rules = m_source.rulesDigest(settings);
    m_reader.report(u"asks %1 for its newest revision"_s.arg(place.text()));
    const auto revision = co_await m_source.revision(place, cancellation);
    if (!revision)
        co_return fail(revision.error());
    const auto known = m_memory.recall(place, *revision, rules);
    if (!known)
        co_return fail(known.error());
    if (known->has_value())
        co_return **known;
    m_reader.report(u"reads %1"_s.arg(place.text()));
    auto read = co_await m_source.read(place, settings, cancellation);
    if (!read)
        co_return fail(read.error());
    const auto saved = co_await m_memory.save(place, rules, *read);
    if (!saved)
        co_return fail(saved.error());
    co_return read;
}

Async<domain::Plan> RegistrationRun::plan()
{
    domain::Plan plan;
    plan.operation = u"repo-config apply"_s;
    plan.request = m_request;
    plan.read = m_reader.now();
    const auto hasRegistration = [](const domain::Server &server) { return server.registration.has_value(); };
    QStringList servers;
    if (!m_request.value("offline"_L1).toBool()) {
        const auto found = serversOf(m_reader, m_request, hasRegistration);
        if (!found)
            co_return fail(found.error());
        servers = *found;
        if (servers.isEmpty())
            plan.remarks.append({PlanRemark::Severity::Warning,
                                 {},
                                 {},
                                 u"no server has repo_config_registration"_s,
                                 u"name servers, or give them repo_config_registration in pulp_config.yml"_s});
    }
    const auto planned = co_await planInto(&plan, servers);
    if (!planned)
        co_return fail(planned.error());
    plan.title = servers.isEmpty()
        ? u"%1 definitions"_s.arg(m_definitions.definitions.size())
        : u"Register %1 definitions on %2"_s.arg(m_definitions.definitions.size())
              .arg(servers.size() == 1 ? servers.first() : u"%1 servers"_s.arg(servers.size()));
    co_return plan;
}

Async<void> RegistrationRun::planInto(domain::Plan *plan, QStringList servers)
{
    auto definitions = co_await definitionsAt(place());
    if (!definitions)
        co_return fail(definitions.error());
    m_definitions = std::move(*definitions);
    tellProblems(plan);
    if (const auto base = co_await readBase(plan); !base)
        co_return fail(base.error());
    auto key = co_await m_memory.key();
    if (!key)
        co_return fail(key.error());
    m_hash = *key;
    for (const QString &server : servers)
        if (const auto planned = co_await planServer(server, plan); !planned)
            co_return fail(planned.error());
    co_return {};
}

void RegistrationRun::tellProblems(domain::Plan *plan) const
{
    const bool tellsAll = m_request.value("tell_hints"_L1).toBool();
    for (const domain::Problem &problem : m_definitions.problems) {
        if (plan->remarks.size() >= kMaxRemarks)
            break;
        const bool isError = problem.severity == domain::Problem::Severity::Error;
        if (problem.severity == domain::Problem::Severity::Hint && !tellsAll)
            continue;
        const QString path = problem.path.isEmpty() ? QString() : u" ["_s + problem.path + u']';
        plan->remarks.append({isError                                                   ? PlanRemark::Severity::Error
                                  : problem.severity == domain::Problem::Severity::Hint ? PlanRemark::Severity::Note
                                                                                        : PlanRemark::Severity::Warning,
                              {},
                              placeOfDefinition(problem),
                              problem.message + path,
                              problem.expected});
    }
}

Async<void> RegistrationRun::readBase(domain::Plan *plan)
{
    m_hasErrors = std::any_of(m_definitions.problems.begin(), m_definitions.problems.end(),
                              [](const auto &problem) { return problem.severity == domain::Problem::Severity::Error; });
    const QString base = m_request.value("base"_L1).toString();
    if (base.isEmpty())
        co_return {};
    domain::DefinitionPlace before = place();
    if (before.isLocal()) {
        const auto inGit = gitPlaceOf(before.localFolder, base);
        if (!inGit)
            co_return fail(ErrorCode::InvalidInput, u"the folder of definitions is not in a Git repository"_s,
                           before.localFolder);
        before = *inGit;
    }
    before.reference = base;
    const auto read = co_await definitionsAt(before);
    if (!read)
        co_return fail(read.error());
    QHash<QString, QString> digests;
    for (const RepositoryDefinition &one : read->definitions)
        digests.insert(one.name, one.digest());
    QSet<QString> names;
    for (const RepositoryDefinition &one : m_definitions.definitions) {
        const QString digest = digests.take(one.name);
        if (digest == one.digest())
            continue;
        names.insert(one.name);
        plan->remarks.append({PlanRemark::Severity::Note,
                              {},
                              one.name,
                              digest.isEmpty() ? u"new in %1"_s.arg(one.file) : u"changed in %1"_s.arg(one.file),
                              {}});
    }
    const QStringList gone = digests.keys();
    for (const QString &name : gone) {
        names.insert(name);
        plan->remarks.append({PlanRemark::Severity::Note, {}, name, u"no longer defined"_s, {}});
    }
    m_onlyNames = names;
    co_return {};
}

Result<QList<RepositoryDefinition>> RegistrationRun::chosenFor(const QString &server) const
{
    const domain::Server *configured = m_reader.fleet().server(server);
    domain::RegistrationSettings patterns = configured->registration.value_or(domain::RegistrationSettings());
    if (m_request.contains("include"_L1) || m_request.contains("exclude"_L1)) {
        patterns.regexInclude = m_request.value("include"_L1).toString();
        patterns.regexExclude = m_request.value("exclude"_L1).toString();
    }
    const auto selection = domain::Selection::make(patterns.regexInclude, patterns.regexExclude);
    if (!selection)
        return fail(selection.error());
    QList<RepositoryDefinition> chosen;
    for (const RepositoryDefinition &one : m_definitions.definitions) {
        if (m_onlyNames && !m_onlyNames->contains(one.name))
            continue;
        const auto isChosen = selection->selects(one.filterName);
        if (!isChosen)
            return fail(isChosen.error());
        if (*isChosen)
            chosen.append(one);
    }
    return chosen;
}

QSet<QString> RegistrationRun::syncedFromSources(const QString &server) const
{
    QSet<QString> names;
    for (const domain::GroupOnServer &link : m_reader.fleet().groupsOnServers) {
        if (link.server != server || link.source.isEmpty())
            continue;
        for (const domain::RepoGroup &group : m_reader.fleet().groups) {
            const auto selection = domain::Selection::make(group.regexInclude, group.regexExclude);
            if (group.name != link.group || !selection)
                continue;
            for (const RepositoryDefinition &one : m_definitions.definitions)
                if (selection->selects(one.name).value_or(false))
                    names.insert(one.name);
        }
    }
    return names;
}

Async<void> RegistrationRun::planServer(QString server, domain::Plan *plan)
{
    auto chosen = chosenFor(server);
    if (!chosen)
        co_return fail(chosen.error());
    const auto lists = co_await m_reader.lists(server);
    if (!lists)
        co_return fail(lists.error());
    auto applied = m_memory.applied(server);
    if (!applied)
        co_return fail(applied.error());
    const ListIndex index(**lists);
    ServerView view;
    view.server = server;
    view.index = &index;
    view.hash = &*m_hash;
    view.applied = std::move(*applied);
    view.fromSource = syncedFromSources(server);
    if (const auto read = co_await readSecrets(&view, &*chosen, plan); !read)
        co_return fail(read.error());
    if (const auto read = co_await readNames(&view, *chosen); !read)
        co_return fail(read.error());
    if (const auto read = co_await readDetails(&view, *chosen); !read)
        co_return fail(read.error());
    QJsonObject remembered;
    for (const RepositoryDefinition &one : std::as_const(*chosen)) {
        DefinitionDifference difference = differenceOf(one, view);
        plan->remarks += difference.remarks;
        plan->changes += difference.changes;
        plan->preconditions += difference.preconditions;
        if (!difference.applied.digest.isEmpty() && difference.applied != view.applied.value(one.name))
            remembered.insert(one.name, difference.applied.toJson());
    }
    QStringList forgotten;
    planDeleted(view, plan, &forgotten);
    if (!remembered.isEmpty() || !forgotten.isEmpty()) {
        QJsonObject all = plan->memory.value("registered"_L1).toObject();
        all.insert(server,
                   QJsonObject {{u"set"_s, remembered}, {u"forgotten"_s, QJsonArray::fromStringList(forgotten)}});
        plan->memory.insert("registered"_L1, all);
    }
    co_return {};
}

void RegistrationRun::planDeleted(const ServerView &view, domain::Plan *plan, QStringList *forgotten) const
{
    QSet<QString> defined;
    for (const RepositoryDefinition &one : m_definitions.definitions)
        defined.insert(one.name);
    const bool removes = m_request.value("remove_deleted"_L1).toBool();
    const QStringList known = view.applied.keys();
    for (const QString &name : known) {
        if (defined.contains(name) || (m_onlyNames && !m_onlyNames->contains(name)))
            continue;
        const DefinitionDifference removal = removalOf(name, view);
        if (removal.changes.isEmpty()) {
            forgotten->append(name); // somebody has removed it from the server as well
            continue;
        }
        if (!removes) {
            plan->remarks.append({PlanRemark::Severity::Warning, view.server, name,
                                  u"is no longer defined, but still on the server"_s,
                                  u"repo-config apply --remove-deleted removes it"_s});
            continue;
        }
        if (m_hasErrors) {
            // Its file may be one of those that could not be read.
            plan->remarks.append({PlanRemark::Severity::Error, view.server, name,
                                  u"is not removed, since some definitions have errors"_s, u"mend them first"_s});
            continue;
        }
        plan->changes += removal.changes;
        plan->preconditions += removal.preconditions;
        plan->isDestructive = true;
        forgotten->append(name);
    }
}

Async<void> RegistrationRun::readSecrets(ServerView *view, QList<RepositoryDefinition> *definitions, domain::Plan *plan)
{
    QList<RepositoryDefinition> kept;
    for (const RepositoryDefinition &one : std::as_const(*definitions)) {
        std::optional<Error> error;
        for (const domain::DefinitionSecret &secret : one.secrets) {
            const QString id = secretId(secret);
            if (!m_secretDigests.contains(id) && !m_secretFailures.contains(id)) {
                const auto value = co_await m_reader.environment().secrets().secret(secret.reference, secret.field);
                if (value)
                    m_secretDigests.insert(id, m_hash->of(value->reveal()));
                else
                    m_secretFailures.insert(id, value.error());
            }
            if (m_secretFailures.contains(id))
                error = m_secretFailures.value(id);
        }
        if (m_reader.call().cancellation.isCanceled())
            co_return fail(ErrorCode::Canceled, u"canceled"_s);
        if (error)
            plan->remarks.append({PlanRemark::Severity::Error, view->server, one.name,
                                  u"a secret of its remote cannot be read: %1"_s.arg(error->what), error->advice});
        else
            kept.append(one);
    }
    *definitions = kept;
    view->secretDigests = m_secretDigests;
    co_return {};
}

Async<void> RegistrationRun::readNames(ServerView *view, QList<RepositoryDefinition> definitions)
{
    const auto connection = m_reader.serverOf(view->server);
    if (!connection)
        co_return fail(connection.error());
    QSet<QString> services;
    bool hasGuards = false;
    for (const RepositoryDefinition &one : definitions) {
        for (const QString &service : one.signingServices)
            services.insert(service);
        hasGuards = hasGuards || !one.contentGuard.isEmpty();
    }
    for (const QString &service : std::as_const(services)) {
        const auto href = co_await (*connection)->signingService(service, m_reader.call());
        if (href)
            view->signingServices.insert(service, *href);
        else if (href.error().code != ErrorCode::NotFound)
            co_return fail(href.error());
    }
    if (!hasGuards)
        co_return {};
    ports::ListQuery query;
    query.collection = u"contentguards"_s;
    query.fields = QStringList(u"pulp_href"_s);
    query.fields.append(u"name"_s);
    const auto guards = co_await (*connection)->list(query, 100000, m_reader.call());
    if (!guards)
        co_return fail(guards.error());
    for (const QJsonValue &guard : *guards)
        view->contentGuards.insert(guard.toObject().value("name"_L1).toString(),
                                   guard.toObject().value("pulp_href"_L1).toString());
    co_return {};
}

Async<void> RegistrationRun::readDetails(ServerView *view, QList<RepositoryDefinition> definitions)
{
    const bool isThorough = m_request.value("thorough"_L1).toBool();
    QMap<QString, QSet<QString>> wanted; // fields by collection
    for (const RepositoryDefinition &one : definitions) {
        // Nothing of an unchanged definition needs to be asked for.
        if (!isThorough && view->applied.value(one.name).digest == one.digest())
            continue;
        const auto add = [&](bool isThere, const QString &collection, DetailOf part) {
            const QStringList fields = isThere ? detailFields(one, part) : QStringList();
            if (!fields.isEmpty())
                wanted[collection] += QSet<QString>(fields.begin(), fields.end());
        };
        add(view->index->remote(one.name) && one.isExternal, u"remotes/"_s + one.type.remotes, DetailOf::Remote);
        add(view->index->repository(one.name), u"repositories/"_s + one.type.objects, DetailOf::Repository);
        add(view->index->distribution(one.name), u"distributions/"_s + one.type.distributions, DetailOf::Distribution);
    }
    const auto connection = m_reader.serverOf(view->server);
    if (!connection)
        co_return fail(connection.error());
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        ports::ListQuery query;
        query.collection = it.key();
        query.fields = QStringList(it.value().begin(), it.value().end());
        query.fields.append(u"pulp_href"_s);
        const auto rows = co_await (*connection)->list(query, 1000000, m_reader.call());
        if (!rows)
            co_return fail(rows.error());
        for (const QJsonValue &row : *rows) {
            QJsonObject details = row.toObject();
            const QString href = details.take("pulp_href"_L1).toString();
            view->details.insert(href, details);
        }
    }
    co_return {};
}

} // namespace pulpit::engine
