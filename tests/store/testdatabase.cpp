// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdatabase.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace pulpit::test {

namespace {

std::unique_ptr<EphemeralPostgres> cluster;
std::unique_ptr<QTemporaryDir> folder;
int databases = 0;

} // namespace

bool isPostgresql()
{
    return qEnvironmentVariable("PULPIT_TEST_BACKEND") == "postgresql"_L1;
}

void startBackend()
{
    folder = std::make_unique<QTemporaryDir>();
    if (!isPostgresql())
        return;
    cluster = std::make_unique<EphemeralPostgres>();
    if (const Result<void> started = cluster->start(); !started)
        qFatal("%s", qPrintable(started.error().oneLine()));
}

void stopBackend()
{
    cluster.reset();
    folder.reset();
}

EphemeralPostgres &postgres()
{
    return *cluster;
}

QString freshUrl()
{
    const QString name = u"test%1"_s.arg(++databases);
    if (!isPostgresql())
        return u"sqlite:"_s + folder->filePath(name + u"/pulpit.db"_s);
    const Result<QString> url = cluster->createDatabase(name);
    if (!url)
        qFatal("%s", qPrintable(url.error().oneLine()));
    return *url;
}

store::StoreOptions quickOptions(const QString &url, const Clock *clock)
{
    return {.url = url,
            .clock = clock,
            .quiet = std::chrono::milliseconds(0),
            .longestDelay = std::chrono::milliseconds(0),
            .pollInterval = std::chrono::milliseconds(100)};
}

std::unique_ptr<ports::Store> openStore(const store::StoreOptions &options)
{
    Result<std::unique_ptr<ports::Store>> opened = store::open(options);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().oneLine()));
    return std::move(*opened);
}

QVariant lookUp(const QString &url, const QString &sql)
{
    QVariant value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(isPostgresql() ? u"QPSQL"_s : u"QSQLITE"_s, u"look"_s);
        if (isPostgresql()) {
            const QUrl parsed(url);
            database.setHostName(parsed.host());
            database.setPort(parsed.port());
            database.setUserName(parsed.userName());
            database.setPassword(parsed.password());
            database.setDatabaseName(parsed.path().mid(1));
        } else {
            database.setDatabaseName(url.mid(7));
        }
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
        QSqlQuery query(database);
        if (!query.exec(sql))
            qFatal("%s", qPrintable(query.lastError().text()));
        if (query.isSelect() && query.next())
            value = query.value(0);
    }
    QSqlDatabase::removeDatabase(u"look"_s);
    return value;
}

domain::FleetConfiguration smallFleet()
{
    domain::FleetConfiguration fleet;
    for (const QString &name : {u"primary:443"_s, u"secondary:443"_s}) {
        domain::Server server;
        server.name = name;
        server.url = QUrl(u"https://"_s + name);
        server.credentials.kind = domain::CredentialReference::Kind::Keychain;
        server.credentials.name = u"service"_s;
        server.credentials.username = u"pulpit"_s;
        server.credentials.location = u"pulpit/"_s + name;
        fleet.servers << server;
    }
    fleet.servers[0].maxConcurrentSecondaries = 3;
    fleet.servers[0].maxConcurrentSnapshots = 2;
    fleet.servers[1].trust.kind = domain::TlsTrust::Kind::Pinned;
    fleet.servers[1].trust.pinnedSha256 = QByteArray(32, '\x7f');
    fleet.servers[1].registration = domain::RegistrationSettings {u"0 1 * * *"_s, u"1h"_s, u"^a"_s, {}};
    fleet.groups << domain::RepoGroup {{}, u"nightly"_s, u"^ext-"_s, {}}
                 << domain::RepoGroup {{}, u"hourly"_s, {}, u"old$"_s};
    for (const domain::RepoGroup &group : std::as_const(fleet.groups)) {
        domain::GroupOnServer on;
        on.server = u"secondary:443"_s;
        on.group = group.name;
        on.schedule = u"0 2 * * *"_s;
        on.maxRuntime = u"6h"_s;
        on.maxConcurrentSyncs = 4;
        on.source = u"primary:443"_s;
        on.syncOptionsJson = u"{\"optimize\":true}"_s;
        fleet.groupsOnServers << on;
    }
    fleet.settings.internalDomains = {u"example.com"_s};
    fleet.settings.debSigningService = u"sign"_s;
    fleet.settings.remoteTlsValidation = false;
    fleet.settings.rootCaPem = "-----BEGIN CERTIFICATE-----\nAAAA\n";
    fleet.settings.historyMaxAgeDays = 30;
    fleet.settings.maxInterruptions = 5;
    fleet.maintenance = {{u"patch day"_s, u"0 22 * * 2"_s, u"4h"_s, domain::MaintenanceWindow::Syncs::Shift}};
    fleet.servers[1].maintenance = {{{}, u"0 3 * * 0"_s, u"90m"_s, domain::MaintenanceWindow::Syncs::Skip}};
    return fleet;
}

void fillFleet(ports::Store &store)
{
    if (const auto applied = written(store.fleet().apply(smallFleet(), u"yaml"_s, u"tester"_s, std::nullopt)); !applied)
        qFatal("%s", qPrintable(applied.error().oneLine()));
    QList<domain::Repository> found;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
        domain::Repository repository;
        repository.name = name;
        repository.type = u"rpm.rpm"_s;
        repository.href = u"/pulp/api/v3/repositories/rpm/rpm/"_s + name + u'/';
        repository.remoteFeed = u"https://upstream.example.com/"_s + name;
        repository.latestVersionHref = repository.href + u"versions/1/"_s;
        repository.latestVersion = 1;
        found << repository;
    }
    const QDateTime seen({2026, 3, 1}, {11, 0}, Qt::UTC);
    if (const auto done = written(store.repositories().reconcile(u"secondary:443"_s, found, seen)); !done)
        qFatal("%s", qPrintable(done.error().oneLine()));
}

RepositoryId repositoryId(ports::Store &store, const QString &name)
{
    const auto found = store.repositories().repositories(
        {.server = u"secondary:443"_s, .name = name, .withGone = true, .changedSince = {}});
    return found && !found->isEmpty() ? found->constFirst().id : RepositoryId();
}

domain::Job groupJob(const QString &name)
{
    domain::Job job;
    job.kind = domain::JobKind::RepoGroupSync;
    job.name = name;
    job.server = u"secondary:443"_s;
    job.group = u"nightly"_s;
    job.startedBy = u"tester"_s;
    job.correlationId = u"0123456789abcdef0123456789abcdef"_s;
    job.arguments = QJsonObject {{u"server"_s, u"secondary:443"_s}, {u"percent"_s, 30}};
    return job;
}

QList<domain::Job> childJobs(int count)
{
    QList<domain::Job> children;
    for (int i = 0; i < count; ++i) {
        domain::Job child;
        child.kind = domain::JobKind::RepoSync;
        child.repository = u"repo-%1"_s.arg(i);
        child.name = u"secondary repo sync "_s + child.repository;
        child.server = u"secondary:443"_s;
        children << child;
    }
    return children;
}

} // namespace pulpit::test
