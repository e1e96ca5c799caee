// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planfixture.h"

#include "engine/async/waiting.h"
#include "store/store.h"

#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pulpit::test {

using domain::PlannedChange;
using domain::Precondition;

namespace {

const QStringList kServers {u"pulp-1"_s, u"pulp-2"_s};

QStringList namesOf(const QJsonObject &request)
{
    QStringList names;
    for (const QJsonValue &name : request.value("names"_L1).toArray())
        names.append(name.toString());
    return names;
}

PlannedChange changeOf(PlannedChange::Kind kind, const QString &server, const QString &object, const QString &name)
{
    PlannedChange change;
    change.id = u"%1/%2/%3/%4"_s.arg(server, toString(kind), object, name);
    change.kind = kind;
    change.server = server;
    change.object = object;
    change.name = name;
    return change;
}

PlannedChange creation(const QString &server, const QString &object, const QString &name, QJsonObject fields)
{
    PlannedChange change = changeOf(PlannedChange::Kind::Create, server, object, name);
    change.collection = (object == u"repository"_s ? u"repositories"_s : object + u's') + u"/rpm/rpm"_s;
    fields.insert(u"name"_s, name);
    change.fields = fields;
    return change;
}

PlannedChange removal(const QString &server, const QString &object, const QString &name, const QString &href)
{
    PlannedChange change = changeOf(PlannedChange::Kind::Remove, server, object, name);
    change.href = href;
    change.phase = 1;
    return change;
}

} // namespace

void MirrorOperation::planServer(const QString &server, const engine::ServerLists &lists, const QJsonObject &request,
                                 domain::Plan *plan)
{
    const engine::ListIndex index(lists);
    const QString url = request.value("url"_L1).toString(u"https://example.com/"_s);
    const QStringList names = namesOf(request);
    for (const QString &name : names) {
        QJsonObject wanted {{u"url"_s, url + name}};
        if (request.contains("secret"_L1))
            wanted.insert(u"client_key"_s, domain::secretAt(request.value("secret"_L1).toString(), u"key"_s));
        const domain::PulpRemote *const remote = index.remote(name);
        const QString remoteId = u"%1/create/remote/%2"_s.arg(server, name);
        if (!remote) {
            plan->changes.append(creation(server, u"remote"_s, name, wanted));
            plan->preconditions.append({server, Precondition::List::Remotes, name, {}});
        } else if (remote->url != url + name) {
            PlannedChange change = changeOf(PlannedChange::Kind::Update, server, u"remote"_s, name);
            change.href = remote->href;
            change.fields = {{u"url"_s, url + name}};
            change.before = {{u"url"_s, remote->url}};
            plan->changes.append(change);
            plan->preconditions.append({server, Precondition::List::Remotes, name, domain::stampOf(*remote)});
        }
        const QString repositoryId = u"%1/create/repository/%2"_s.arg(server, name);
        if (!index.repository(name)) {
            const QJsonValue itsRemote = remote ? QJsonValue(remote->href) : domain::createdBy(remoteId);
            plan->changes.append(creation(server, u"repository"_s, name, {{u"remote"_s, itsRemote}}));
            plan->preconditions.append({server, Precondition::List::Repositories, name, {}});
            PlannedChange modify = changeOf(PlannedChange::Kind::Act, server, u"repository"_s, name);
            modify.href = domain::hrefCreatedBy(repositoryId);
            modify.action = u"modify"_s;
            plan->changes.append(modify);
            PlannedChange distribution = creation(server, u"distribution"_s, name,
                                                  {{u"repository"_s, domain::createdBy(repositoryId)},
                                                   {u"version"_s, domain::createdBy(modify.id, u"/versions/"_s)}});
            plan->changes.append(distribution);
        }
    }
    for (const domain::PulpDistribution &distribution : lists.distributions)
        if (distribution.name.startsWith(u"old-"_s)) {
            plan->changes.append(removal(server, u"distribution"_s, distribution.name, distribution.href));
            plan->preconditions.append(
                {server, Precondition::List::Distributions, distribution.name, domain::stampOf(distribution)});
        }
    for (const domain::PulpRepository &repository : lists.repositories)
        if (repository.name.startsWith(u"old-"_s)) {
            plan->changes.append(removal(server, u"repository"_s, repository.name, repository.href));
            plan->preconditions.append(
                {server, Precondition::List::Repositories, repository.name, domain::stampOf(repository)});
        }
}

void MirrorOperation::planSwitch(const QString &server, const engine::ServerLists &lists, const QJsonObject &request,
                                 domain::Plan *plan)
{
    plan->onFailure = domain::OnFailure::RollBackPhase;
    const engine::ListIndex index(lists);
    const domain::PulpRepository *const target = index.repository(request.value("switch"_L1).toString());
    for (const domain::PulpDistribution &distribution : lists.distributions) {
        if (!target || distribution.repositoryHref == target->href)
            continue;
        PlannedChange change = changeOf(PlannedChange::Kind::Update, server, u"distribution"_s, distribution.name);
        change.href = distribution.href;
        change.fields = {{u"repository"_s, target->href}};
        change.before = {{u"repository"_s, distribution.repositoryHref}};
        plan->changes.append(change);
        plan->preconditions.append(
            {server, Precondition::List::Distributions, distribution.name, domain::stampOf(distribution)});
    }
}

Async<domain::Plan> MirrorOperation::plan(engine::PlanReader &given, QJsonObject request) const
{
    engine::PlanReader *const reader = &given;
    domain::Plan plan;
    plan.operation = name();
    plan.request = request;
    plan.title = u"Mirror"_s;
    plan.read = reader->now();
    if (request.value("names"_L1).toArray().size() > 1000)
        co_return fail(ErrorCode::InvalidInput, u"too many names"_s);
    for (const QString &server : kServers) {
        const auto lists = co_await reader->lists(server);
        if (!lists)
            co_return fail(lists.error());
        if (request.contains("switch"_L1))
            planSwitch(server, **lists, request, &plan);
        else
            planServer(server, **lists, request, &plan);
    }
    if (request.contains("remark"_L1))
        plan.remarks.append({domain::PlanRemark::Severity::Error, {}, u"x.json"_s, u"cannot be read"_s, {}});
    co_return plan;
}

Async<void> MirrorOperation::conclude(engine::PlanReader &reader, const domain::Plan &plan) const
{
    QHash<QString, QJsonObject> memory;
    memory.insert(u"last"_s, {{u"changes"_s, plan.changes.size()}});
    co_return co_await engine::answerOf(reader.store().memory().remember(u"mirror"_s, memory, {}));
}

Async<Secret> WorldSecrets::secret(QString reference, QString field)
{
    ++asked;
    const QString key = reference + u'#' + field;
    if (!values.contains(key))
        co_return pulpit::fail(ErrorCode::NotFound, u"no such secret"_s, reference);
    co_return Secret(values.value(key));
}

PlanFixture::PlanFixture()
    : m_database(m_folder.filePath(u"pulpit.db"_s))
{
    startEngine();
    domain::FleetConfiguration fleet;
    for (const QString &name : kServers) {
        domain::Server server;
        server.name = name;
        server.url = QUrl(u"https://%1"_s.arg(name));
        fleet.servers.append(server);
    }
    const Result<qint64> version = get(m_engine->configuration().apply(fleet, u"yaml"_s, u"test"_s, {}));
    if (!version)
        qFatal("cannot apply: %s", qPrintable(version.error().oneLine()));
}

void PlanFixture::startEngine(const QString &database)
{
    if (!database.isEmpty())
        m_database = database;
    store::StoreOptions options;
    options.url = u"sqlite:"_s + m_database;
    options.clock = &clock;
    options.quiet = 1ms;
    options.longestDelay = 5ms;
    options.pollInterval = 50ms;
    auto opened = store::open(options);
    if (!opened)
        qFatal("cannot open the database: %s", qPrintable(opened.error().oneLine()));
    m_store = std::move(*opened);
    engine::JobRegistry registry;
    engine::OperationRegistry operations;
    operations.add(std::make_unique<MirrorOperation>());
    engine::addOperations(registry, std::move(operations));
    engine::EngineOptions engineOptions;
    engineOptions.id = u"engine-%1"_s.arg(++m_engines);
    engineOptions.clock = &clock;
    engineOptions.timing.heartbeat = 100ms;
    engineOptions.timing.lease = 1500ms;
    engineOptions.timing.tick = 10ms;
    engineOptions.timing.stopLimit = 2s;
    engineOptions.timing.serverWatch = std::chrono::hours(1);
    engineOptions.timing.watch.longest = 20ms;
    engineOptions.timing.watch.cancelLimit = 1s;
    m_engine = engine::makeEngine(engineOptions, *m_store, m_connector, secrets, std::move(registry));
    m_engine->start(false);
}

void PlanFixture::stopEngine()
{
    m_engine.reset();
    m_store.reset();
}

QString PlanFixture::databaseFile() const
{
    return m_database;
}

void PlanFixture::kill()
{
    const QString copy = m_folder.filePath(u"after-%1.db"_s.arg(m_engines));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"kill"_s);
        database.setDatabaseName(m_database);
        if (!database.open())
            qFatal("cannot open the database to copy it");
        QSqlQuery query(database);
        if (!query.exec(u"VACUUM INTO '%1'"_s.arg(copy)))
            qFatal("cannot copy the database");
    }
    QSqlDatabase::removeDatabase(u"kill"_s);
    stopEngine();
    world->join();
    clock.advance(1min); // the heartbeat of the killed one is over
    m_database = copy;
}

Result<domain::Plan> PlanFixture::plan(const QJsonObject &request)
{
    return get(m_engine->operations().plan(u"test mirror"_s, request, {}, {}));
}

JobId PlanFixture::apply(const domain::Plan &plan)
{
    const Result<JobId> id = get(m_engine->operations().apply(plan, u"test"_s));
    if (!id)
        qFatal("cannot apply: %s", qPrintable(id.error().oneLine()));
    return *id;
}

domain::Job PlanFixture::finished(JobId id, int milliseconds)
{
    (void)QTest::qWaitFor([&] { return domain::isFinal(jobOf(*m_store, id).state); }, milliseconds);
    return jobOf(*m_store, id);
}

domain::Job PlanFixture::run(const QJsonObject &request)
{
    const Result<domain::Plan> planned = plan(request);
    if (!planned)
        qFatal("cannot plan: %s", qPrintable(planned.error().oneLine()));
    return finished(apply(*planned));
}

QList<domain::Stage> PlanFixture::stages(JobId id)
{
    const Result<domain::JobDetails> details = m_store->jobs().job(id);
    return details ? details->stages : QList<domain::Stage>();
}

QJsonObject mirrorRequest(const QStringList &names)
{
    return {{u"names"_s, QJsonArray::fromStringList(names)}};
}

} // namespace pulpit::test
