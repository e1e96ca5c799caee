// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/syncfleet.h"

#include "pulp/connector.h"
#include "store/store.h"

#include <QTest>

namespace pulpit::test {

using namespace Qt::StringLiterals;
using namespace pulpit::fakepulp;

Async<Secret> FixedSecrets::password(domain::CredentialReference, QString)
{
    co_return Secret(u"password"_s);
}

Async<Secret> FixedSecrets::secret(QString reference, QString field)
{
    const auto found = values.constFind(reference + u'#' + field);
    if (found == values.constEnd())
        co_return fail(ErrorCode::NotFound, u"no such secret"_s, reference);
    co_return Secret(*found);
}

Async<void> FixedSecrets::store(QString, Secret)
{
    co_return fail(ErrorCode::Unsupported, u"nothing is stored here"_s);
}

Async<void> FixedSecrets::forget(QString)
{
    co_return {};
}

namespace {

/// The future's answer; the test's event loop runs meanwhile.
template <typename T>
Result<T> waitFor(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000) || future.resultCount() == 0)
        qFatal("no answer within 30 s");
    return future.result();
}

domain::Server serverOf(const QString &name, const QUrl &url)
{
    domain::Server server;
    server.name = name;
    server.url = url;
    server.contentUrl = url;
    server.credentials.kind = domain::CredentialReference::Kind::LocalPassword;
    server.credentials.username = u"admin"_s;
    return server;
}

} // namespace

SyncFleet::SyncFleet()
    : SyncFleet(Options())
{
}

SyncFleet::SyncFleet(Options options)
{
    m_fleet.run([&](Fleet &fleet) {
        for (const QString &name : {primary(), secondary()}) {
            ServerOptions server;
            server.name = name;
            server.workers = options.workers;
            if (!fleet.addServer(server))
                qFatal("the fake server could not listen");
            fleet.servers().back()->tasks().timing = options.timing;
        }
        if (options.prepare)
            options.prepare(fleet);
    });
    store::StoreOptions storeOptions;
    storeOptions.url = databaseFile();
    auto store = store::open(storeOptions);
    if (!store)
        qFatal("%s", qPrintable(store.error().oneLine()));
    m_store = std::move(*store);
    const auto log = std::make_shared<pulp::RequestLog>();
    m_log = log;
    m_connector
        = pulp::makeConnector(std::shared_ptr<ports::SecretSource>(&m_secrets, [](ports::SecretSource *) {}), log);
    m_definitions = options.definitions;
    configure(options);
    startEngine();
}

SyncFleet::~SyncFleet()
{
    m_engine.reset();
    m_connector.reset();
    m_store.reset();
}

QString SyncFleet::databaseFile() const
{
    return m_folder.filePath(u"pulpit.db"_s);
}

void SyncFleet::configure(const Options &options)
{
    onPrimary([&](Server &server) { m_configuration.servers.append(serverOf(primary(), server.url())); });
    onSecondary([&](Server &server) { m_configuration.servers.append(serverOf(secondary(), server.url())); });
    domain::RepoGroup all;
    all.name = u"all"_s;
    domain::RepoGroup upstream;
    upstream.name = u"upstream"_s;
    m_configuration.groups = {all, upstream};
    domain::GroupOnServer fromPrimary;
    fromPrimary.server = secondary();
    fromPrimary.group = u"all"_s;
    fromPrimary.maxConcurrentSyncs = options.concurrent;
    fromPrimary.maxRuntime = u"1h"_s;
    fromPrimary.source = primary();
    fromPrimary.massRemovalPercent = options.massRemovalPercent;
    domain::GroupOnServer fromUpstream = fromPrimary;
    fromUpstream.server = primary();
    fromUpstream.group = u"upstream"_s;
    fromUpstream.source.clear();
    m_configuration.groupsOnServers = {fromPrimary, fromUpstream};
    if (options.adjust)
        options.adjust(m_configuration);
    const auto applied = waitFor(m_store->fleet().apply(m_configuration, {}, u"test"_s, std::nullopt));
    if (!applied)
        qFatal("%s", qPrintable(applied.error().oneLine()));
}

void SyncFleet::onPrimary(const std::function<void(Server &)> &work)
{
    m_fleet.run([&](Fleet &fleet) { work(*fleet.servers().at(0)); });
}

void SyncFleet::onSecondary(const std::function<void(Server &)> &work)
{
    m_fleet.run([&](Fleet &fleet) { work(*fleet.servers().at(1)); });
}

void SyncFleet::stopEngine()
{
    m_engine.reset();
}

void SyncFleet::startEngine()
{
    engine::EngineOptions options;
    options.program = u"test"_s;
    options.timing.tick = std::chrono::milliseconds(50);
    options.definitions = m_definitions;
    options.connectionLog = m_log;
    options.timing.serverWatch = std::chrono::hours(1); // the tests count requests
    m_engine = engine::makeEngine(options, *m_store, *m_connector, m_secrets);
    m_engine->start(false);
}

JobId SyncFleet::begin(const QString &server, const QString &group)
{
    const auto id = waitFor(m_engine->jobs().startGroupSync(server, group, u"test"_s));
    if (!id)
        qFatal("%s", qPrintable(id.error().oneLine()));
    return *id;
}

domain::Job SyncFleet::finished(JobId id, int milliseconds)
{
    domain::Job job;
    const auto isFinal = [&] {
        const auto details = m_store->jobs().job(id);
        if (details)
            job = details->job;
        return domain::isFinal(job.state);
    };
    if (!QTest::qWaitFor(isFinal, milliseconds))
        qInfo("job %lld is still %s: %s", static_cast<long long>(id.value), qPrintable(domain::toString(job.state)),
              qPrintable(job.summary));
    return job;
}

QList<domain::Job> SyncFleet::children(JobId parent)
{
    ports::JobQuery query;
    query.level = ports::JobQuery::Level::ChildrenOf;
    query.parent = parent;
    query.limit = 100000;
    return m_store->jobs().jobs(query).value_or(QList<domain::Job>());
}

domain::Job SyncFleet::child(JobId parent, const QString &repository)
{
    const QList<domain::Job> all = children(parent);
    for (const domain::Job &job : all)
        if (job.repository == repository)
            return job;
    return {};
}

QList<domain::Stage> SyncFleet::stages(JobId job)
{
    const auto details = m_store->jobs().job(job);
    return details ? details->stages : QList<domain::Stage>();
}

domain::Repository SyncFleet::repository(const QString &server, const QString &name)
{
    const auto rows = m_store->repositories().repositories({server, name, true, {}});
    return rows && !rows->isEmpty() ? rows->first() : domain::Repository();
}

namespace {
std::optional<Served> served(Server &server, const QString &name)
{
    Domain &domain = server.domain();
    const Distribution *distribution = domain.distributions.findByName(name);
    return distribution ? servedBy(domain, *distribution) : std::nullopt;
}
} // namespace

QByteArray servedDigest(Server &server, const QString &name)
{
    const auto found = served(server, name);
    return found && found->content ? found->content->digest() : QByteArray();
}

int servedUnits(Server &server, const QString &name)
{
    const auto found = served(server, name);
    if (!found)
        return -1;
    return found->content ? found->content->leafCount() : 0;
}

void addAllTypes(Server &server, int packages, int ofEach)
{
    for (const Plugin plugin : {Plugin::Rpm, Plugin::Deb, Plugin::File, Plugin::Python})
        for (int i = 1; i <= ofEach; ++i) {
            RepositorySpec spec;
            spec.plugin = plugin;
            spec.name = QString::fromUtf8(pluginName(plugin)) + u'-' + QString::number(i);
            spec.url = u"http://upstream.invalid/"_s + spec.name + u'/';
            spec.content = ContentSet::numbered(plugin, packages, spec.name);
            server.addRepository(spec);
        }
}

} // namespace pulpit::test
