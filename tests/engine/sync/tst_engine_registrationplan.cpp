// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a secondary shall look like, and what of it is missing.
#include "engine/sync/debdistributions.h"
#include "engine/sync/feedurl.h"
#include "engine/sync/registrationplan.h"
#include "engine/sync/serverlists.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::engine;
using namespace Qt::StringLiterals;

namespace {

bool all(const QString &)
{
    return true;
}

domain::Server sourceServer()
{
    domain::Server server;
    server.name = u"primary"_s;
    server.url = QUrl(u"https://primary"_s);
    server.contentUrl = QUrl(u"https://content.example"_s);
    return server;
}

domain::PulpRepository repository(const QString &name, const QString &type)
{
    domain::PulpRepository r;
    r.name = name;
    r.type = type;
    r.href = u"/pulp/api/v3/repositories/x/%1/"_s.arg(name);
    r.description = u"words - owner - base_url:base"_s;
    r.latestVersionHref = r.href + u"versions/3/"_s;
    return r;
}

domain::PulpDistribution distribution(const QString &name, const QString &type)
{
    domain::PulpDistribution d;
    d.name = name;
    d.type = type;
    d.href = u"/pulp/api/v3/distributions/x/%1/"_s.arg(name);
    d.basePath = u"base/"_s + name;
    d.baseUrl = u"http://internal:24816/pulp/content/base/%1/"_s.arg(name);
    return d;
}

domain::PulpRemote remote(const QString &name, const QString &type)
{
    domain::PulpRemote r;
    r.name = name;
    r.type = type;
    r.href = u"/pulp/api/v3/remotes/x/%1/"_s.arg(name);
    return r;
}

WantedRepository wantedOf(const QString &type, const domain::EngineSettings &settings = {})
{
    ServerLists lists;
    lists.repositories = {repository(u"r"_s, type)};
    lists.distributions = {distribution(u"r"_s, type)};
    Wanted wanted = wantedFrom(sourceServer(), lists, settings, all);
    return wanted.repositories.isEmpty() ? WantedRepository() : wanted.repositories.first();
}

/// A target that looks exactly as \a change wants it.
ServerLists applied(const RegistrationChange &change, const WantedRepository &wanted)
{
    ServerLists lists;
    domain::PulpRemote r = remote(wanted.name, wanted.type);
    r.url = change.remoteFields.value("url"_L1).toString();
    r.tlsValidation = change.remoteFields.value("tls_validation"_L1).toBool(true);
    r.caCert = change.remoteFields.value("ca_cert"_L1).toString();
    r.debDistributions = change.remoteFields.value("distributions"_L1).toString();
    r.fields = change.remoteFields;
    domain::PulpRepository p = repository(wanted.name, wanted.type);
    p.description = change.repositoryFields.value("description"_L1).toString();
    p.remoteHref = r.href;
    domain::PulpDistribution d = distribution(wanted.name, wanted.type);
    d.basePath = change.distributionFields.value("base_path"_L1).toString();
    d.repositoryHref = p.href;
    lists.remotes = {r};
    lists.repositories = {p};
    lists.distributions = {d};
    return lists;
}

} // namespace

class RegistrationPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void feedsByType_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("feed");
        QTest::newRow("rpm") << u"rpm.rpm"_s << u"https://content.example/pulp/content/base/r"_s;
        QTest::newRow("deb") << u"deb.apt"_s << u"https://content.example/pulp/content/base/r"_s;
        QTest::newRow("file") << u"file.file"_s << u"https://content.example/pulp/content/base/r/PULP_MANIFEST"_s;
        QTest::newRow("python") << u"python.python"_s << u"https://primary/pypi/base/r/"_s;
        QTest::newRow("container") << u"container.container"_s << u"https://content.example"_s;
    }
    void feedsByType()
    {
        QFETCH(QString, type);
        QFETCH(QString, feed);
        const WantedRepository wanted = wantedOf(type);
        QVERIFY2(!wanted.problem.isSet(), qPrintable(wanted.problem.message));
        QVERIFY2(isSameFeed(wanted.feed, feed), qPrintable(wanted.feed));
        QCOMPARE(wanted.basePath, u"base/r"_s);
    }

    void onlyTheSamePlaceIsTheSameFeed()
    {
        QVERIFY(isSameFeed(u"https://a/b"_s, u"https://A/b/"_s));
        QVERIFY(!isSameFeed(u"https://a/b"_s, u"http://a/b"_s));
        QVERIFY(!isSameFeed(u"https://a/b"_s, u"https://a/B"_s));
    }

    void newRepositoryNeedsAllThree()
    {
        WantedRepository wanted = wantedOf(u"deb.apt"_s);
        wanted.debDistributions = QStringList {u"bookworm"_s, u"bookworm.v2"_s};
        const ServerLists nothing;
        const RegistrationChange change = changeFor(wanted, ListIndex(nothing), {}, u"/service/1/"_s);
        QVERIFY(change.attachesRemote);
        QVERIFY(change.pointsAtRepository);
        QCOMPARE(change.remoteFields.value("distributions"_L1).toString(), u"bookworm bookworm.v2"_s);
        QCOMPARE(change.remoteFields.value("policy"_L1).toString(), u"immediate"_s);
        QCOMPARE(change.repositoryFields.value("signing_service"_L1).toString(), u"/service/1/"_s);
        QCOMPARE(change.repositoryFields.value("description"_L1).toString(), wanted.description);
        QCOMPARE(change.distributionFields.value("base_path"_L1).toString(), u"base/r"_s);
    }

    void equalOnesAreLeftAlone_data()
    {
        QTest::addColumn<QString>("type");
        for (const char *type : {"rpm.rpm", "deb.apt", "file.file", "python.python", "container.container"})
            QTest::newRow(type) << QString::fromLatin1(type);
    }
    void equalOnesAreLeftAlone()
    {
        QFETCH(QString, type);
        domain::EngineSettings settings;
        settings.internalDomains = QStringList {u"content.example"_s};
        settings.rootCaPem = "-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----\n";
        settings.remoteTlsValidation = false;
        settings.sockConnectTimeout = 120.5;
        WantedRepository wanted = wantedOf(type, settings);
        wanted.debDistributions = QStringList {u"b"_s, u"a"_s};
        const ServerLists nothing;
        const RegistrationChange first = changeFor(wanted, ListIndex(nothing), settings, {});
        const ServerLists target = applied(first, wanted);
        const RegistrationChange second = changeFor(wanted, ListIndex(target), settings, {});
        QVERIFY2(second.isEmpty(), qPrintable(QString::fromUtf8(QJsonDocument(second.remoteFields).toJson())));
        QVERIFY(!second.attachesRemote);
        QVERIFY(!second.pointsAtRepository);
    }

    void tlsValidationIsTheSameOnCreateAndUpdate()
    {
        domain::EngineSettings settings;
        settings.remoteTlsValidation = true;
        const WantedRepository wanted = wantedOf(u"rpm.rpm"_s);
        const ServerLists nothing;
        const RegistrationChange created = changeFor(wanted, ListIndex(nothing), settings, {});
        QCOMPARE(created.remoteFields.value("tls_validation"_L1), QJsonValue(true));
        ServerLists target = applied(created, wanted);
        QVERIFY(changeFor(wanted, ListIndex(target), settings, {}).isEmpty());
        target.remotes.first().tlsValidation = false;
        QCOMPARE(changeFor(wanted, ListIndex(target), settings, {}).remoteFields,
                 QJsonObject({{u"tls_validation"_s, true}}));
    }

    void internalDomainsForceTheRootCa()
    {
        domain::EngineSettings settings;
        settings.internalDomains = QStringList {QString(), u"content.example"_s};
        settings.rootCaPem = "PEM";
        settings.remoteTlsValidation = false;
        const ServerLists nothing;
        const RegistrationChange change = changeFor(wantedOf(u"rpm.rpm"_s), ListIndex(nothing), settings, {});
        QCOMPARE(change.remoteFields.value("tls_validation"_L1), QJsonValue(true));
        QCOMPARE(change.remoteFields.value("ca_cert"_L1).toString(), u"PEM"_s);
        settings.internalDomains = QStringList {QString()}; // blank is nothing internal, in contrast to Pulp Manager
        const RegistrationChange external = changeFor(wantedOf(u"rpm.rpm"_s), ListIndex(nothing), settings, {});
        QCOMPARE(external.remoteFields.value("tls_validation"_L1), QJsonValue(false));
        QVERIFY(!external.remoteFields.contains("ca_cert"_L1));
    }

    void onlyDifferencesArePatched()
    {
        const WantedRepository wanted = wantedOf(u"rpm.rpm"_s);
        const ServerLists nothing;
        ServerLists target = applied(changeFor(wanted, ListIndex(nothing), {}, {}), wanted);
        target.remotes.first().url = u"https://elsewhere/"_s;
        target.repositories.first().description = u"old"_s;
        target.repositories.first().remoteHref.clear();
        target.distributions.first().basePath = u"old"_s;
        const RegistrationChange change = changeFor(wanted, ListIndex(target), {}, {});
        QCOMPARE(change.remoteFields.keys(), QStringList({u"url"_s}));
        QCOMPARE(change.repositoryFields.keys(), QStringList({u"description"_s, u"remote"_s}));
        QCOMPARE(change.distributionFields.keys(), QStringList({u"base_path"_s}));
    }

    void pinnedDistributionsKeepTheirPin()
    {
        const WantedRepository wanted = wantedOf(u"rpm.rpm"_s);
        const ServerLists nothing;
        ServerLists target = applied(changeFor(wanted, ListIndex(nothing), {}, {}), wanted);
        target.distributions.first().repositoryHref.clear();
        target.distributions.first().publicationHref = u"/pulp/api/v3/publications/rpm/rpm/1/"_s;
        QVERIFY(changeFor(wanted, ListIndex(target), {}, {}).isEmpty());
    }

    void missingBaseUrlFallsBackToTheBasePath()
    {
        ServerLists lists;
        lists.repositories = {repository(u"r"_s, u"rpm.rpm"_s)};
        lists.repositories.first().description.clear();
        lists.distributions = {distribution(u"r"_s, u"rpm.rpm"_s)};
        lists.distributions.first().basePath = u"own/path"_s;
        const Wanted wanted = wantedFrom(sourceServer(), lists, {}, all);
        QVERIFY(!wanted.repositories.first().problem.isSet());
        QCOMPARE(wanted.repositories.first().basePath, u"own/path"_s);
    }

    void orphansAreNamedAndOthersGoOn()
    {
        ServerLists lists;
        lists.repositories = {repository(u"r"_s, u"rpm.rpm"_s), repository(u"undistributed"_s, u"rpm.rpm"_s)};
        lists.distributions = {distribution(u"orphan"_s, u"rpm.rpm"_s), distribution(u"r"_s, u"rpm.rpm"_s)};
        const Wanted wanted = wantedFrom(sourceServer(), lists, {}, all);
        QCOMPARE(wanted.repositories.size(), 1);
        QCOMPARE(wanted.distributionsWithoutRepository, QStringList({u"orphan"_s}));
    }

    void unsupportedTypesAreAProblemOfTheirOwn()
    {
        const WantedRepository wanted = wantedOf(u"ostree.ostree"_s);
        QVERIFY(wanted.problem.isSet());
        QVERIFY(wanted.problem.message.contains(u"ostree.ostree"_s));
        const ServerLists nothing;
        QVERIFY(changeFor(wanted, ListIndex(nothing), {}, {}).isEmpty());
    }

    void debDistributionsOfRemotes()
    {
        QCOMPARE(debDistributionsOfRemote(u"b  a b"_s), QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(debDistributionsOfRemote(u"/"_s), QStringList({u"default"_s}));
        QCOMPARE(debDistributionsOfRemote(u"bookworm/updates 12.4"_s), QStringList({u"12.4"_s, u"bookworm/updates"_s}));
    }

    void remoteTellsDistributionsOnlyWhileUnchanged()
    {
        WantedRepository wanted = wantedOf(u"deb.apt"_s);
        const QDateTime made(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
        wanted.sourceRemoteDistributions = u"bookworm"_s;
        wanted.sourceRemoteChanged = made.addSecs(-1);
        QVERIFY(remoteTellsDistributions(wanted, {{wanted.sourceVersionHref, made}}));
        QVERIFY(!remoteTellsDistributions(wanted, {}));
        wanted.sourceRemoteChanged = made.addSecs(1);
        QVERIFY(!remoteTellsDistributions(wanted, {{wanted.sourceVersionHref, made}}));
        wanted.sourceRemoteChanged = made.addSecs(-1);
        wanted.sourceVersionHref = u"/pulp/api/v3/repositories/deb/apt/1/versions/0/"_s;
        QVERIFY(!remoteTellsDistributions(wanted, {{wanted.sourceVersionHref, made}}));
    }

    void rowsMaskCredentialsAndFindRemotes()
    {
        ServerLists lists;
        lists.repositories = {repository(u"r"_s, u"rpm.rpm"_s), repository(u"detached"_s, u"rpm.rpm"_s)};
        lists.remotes
            = {remote(u"r"_s, u"rpm.rpm"_s), remote(u"detached"_s, u"rpm.rpm"_s), remote(u"other"_s, u"rpm.rpm"_s)};
        lists.remotes[0].url = u"https://user:secret@host/x/"_s;
        lists.remotes[1].url = u"https://host/y/"_s;
        lists.remotes[2].url = u"https://user:secret2@host/z/"_s;
        lists.repositories[0].remoteHref = lists.remotes[2].href;
        const QList<domain::Repository> rows = repositoryRows(u"s"_s, lists, QDateTime::currentDateTimeUtc());
        QVERIFY(rows[0].remoteFeed.contains(u"host/z"_s));
        QVERIFY(!rows[0].remoteFeed.contains(u"secret"_s));
        QCOMPARE(rows[1].remoteFeed, u"https://host/y/"_s);
        QCOMPARE(rows[0].latestVersion, 3);
    }
};

QTEST_APPLESS_MAIN(RegistrationPlanTest)
#include "tst_engine_registrationplan.moc"
