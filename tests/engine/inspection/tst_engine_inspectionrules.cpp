// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What of an object may be shown, and the samples of a day.
#include "engine/inspection/inventory.h"
#include "engine/inspection/masking.h"
#include "engine/inspection/rights.h"
#include "engine/inspection/samples.h"
#include "engine/inspection/servedversions.h"
#include "engine/inspection/upstreamcertificates.h"
#include "support/compareenum.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace pulpit;
using namespace Qt::StringLiterals;

namespace {

const QString kRemote = u"/pulp/api/v3/remotes/rpm/rpm/1/"_s;
const QDateTime kNow(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

domain::ServerState stateAt(const QDateTime &when, bool isReachable = true)
{
    domain::ServerState state;
    state.name = u"pulp-1"_s;
    state.checked = when;
    state.isReachable = isReachable;
    state.status.latencyMs = 20;
    state.status.onlineWorkers = {{}, {}};
    state.status.storageTotal = 100;
    state.status.storageUsed = 40;
    return state;
}

QString versionHref(const QString &repository, int number)
{
    return repository + u"versions/%1/"_s.arg(number);
}

domain::PulpRepository repositoryAt(const QString &name, int version, const QString &remote = {})
{
    domain::PulpRepository one;
    one.name = name;
    one.href = u"/pulp/api/v3/repositories/rpm/rpm/%1/"_s.arg(name);
    one.type = u"rpm.rpm"_s;
    one.latestVersionHref = versionHref(one.href, version);
    one.remoteHref = remote;
    return one;
}

domain::PulpRemote remoteAt(const QString &name)
{
    domain::PulpRemote one;
    one.name = name;
    one.href = u"/pulp/api/v3/remotes/rpm/rpm/%1/"_s.arg(name);
    return one;
}

domain::PulpDistribution distributionOf(const QString &name, const domain::PulpRepository *repository)
{
    domain::PulpDistribution one;
    one.name = name;
    one.href = u"/pulp/api/v3/distributions/rpm/rpm/%1/"_s.arg(name);
    one.type = u"rpm.rpm"_s;
    one.repositoryHref = repository ? repository->href : QString();
    return one;
}

} // namespace

class InspectionRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void secretsAreMasked_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char *name, const char *json, const char *shown) {
            // Quotes are written as ` here.
            QTest::newRow(name) << QByteArray(json).replace('`', '"') << QByteArray(shown).replace('`', '"');
        };
        row("plain", "{`name`:`ext-a`,`retain`:3,`remote`:null}", "{`name`:`ext-a`,`retain`:3,`remote`:null}");
        row("password", "{`password`:`hunter2`}", "{`password`:`***`}");
        row("not set", "{`password`:``,`client_key`:null}", "{`password`:``,`client_key`:null}");
        row("client key", "{`client_key`:`hunter2`}", "{`client_key`:`***`}");
        row("proxy", "{`proxy_password`:`hunter2`,`proxy_username`:`hunter2`,`proxy_url`:`http://u:hunter2@p/`}",
            "{`proxy_password`:`***`,`proxy_username`:`***`,`proxy_url`:`http://***@p/`}");
        row("tokens", "{`sles_auth_token`:`hunter2`,`token`:{`a`:`hunter2`}}",
            "{`sles_auth_token`:`***`,`token`:{`a`:`***`}}");
        row("headers", "{`headers`:[{`Authorization`:`Bearer hunter2`},{`X-My`:`hunter2`}]}",
            "{`headers`:[{`Authorization`:`***`},{`X-My`:`***`}]}");
        row("storage", "{`storage_settings`:{`secret_key`:`hunter2`,`access_key`:`hunter2`,`bucket`:`b`}}",
            "{`storage_settings`:{`secret_key`:`***`,`access_key`:`***`,`bucket`:`b`}}");
        row("hidden fields are names", "{`hidden_fields`:[{`name`:`password`,`is_set`:true}]}",
            "{`hidden_fields`:[{`name`:`password`,`is_set`:true}]}");
        row("gpg key is public", "{`gpgkey`:`-----BEGIN PGP PUBLIC KEY BLOCK-----`}",
            "{`gpgkey`:`-----BEGIN PGP PUBLIC KEY BLOCK-----`}");
        row("key in a text", "{`note`:`-----BEGIN RSA PRIVATE KEY-----\\nhunter2`}", "{`note`:`***`}");
        row("error text", "{`error`:{`description`:`404, url='https://me:hunter2@h/x'`}}",
            "{`error`:{`description`:`404, url='https://***@h/x'`}}");
    }
    void secretsAreMasked()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, shown);
        const QJsonObject masked = engine::withoutSecrets(QJsonDocument::fromJson(json).object(), kRemote);
        QCOMPARE(masked, QJsonDocument::fromJson(shown).object());
        QVERIFY(!QJsonDocument(masked).toJson().contains("hunter2"));
    }

    void namesOfUsersAreMaskedOnlyBesidePasswords()
    {
        const QJsonObject object {{u"username"_s, u"anna"_s}};
        QCOMPARE(engine::withoutSecrets(object, kRemote).value("username"_L1).toString(), u"***"_s);
        QCOMPARE(engine::withoutSecrets(object, u"/pulp/api/v3/users/1/"_s).value("username"_L1).toString(), u"anna"_s);
    }

    void anInventoryTellsWhatIsUnused()
    {
        engine::ServerLists lists;
        lists.remotes = {remoteAt(u"used"_s), remoteAt(u"same-name"_s), remoteAt(u"of-acs"_s), remoteAt(u"old"_s)};
        lists.repositories = {repositoryAt(u"fine"_s, 2, lists.remotes.at(0).href),
                              repositoryAt(u"same-name"_s, 1),
                              repositoryAt(u"unpublished"_s, 1, lists.remotes.at(0).href),
                              repositoryAt(u"older"_s, 5, lists.remotes.at(0).href),
                              repositoryAt(u"pinned"_s, 4, lists.remotes.at(0).href),
                              repositoryAt(u"undistributed"_s, 1, lists.remotes.at(0).href),
                              repositoryAt(u"empty"_s, 0, lists.remotes.at(0).href)};
        const auto at = [&lists](int i) { return &lists.repositories.at(i); };
        lists.distributions = {distributionOf(u"fine"_s, at(0)),     distributionOf(u"unpublished"_s, at(2)),
                               distributionOf(u"older"_s, at(3)),    distributionOf(u"pinned"_s, nullptr),
                               distributionOf(u"empty"_s, at(6)),    distributionOf(u"idle"_s, nullptr),
                               distributionOf(u"through"_s, nullptr)};
        lists.distributions[3].publicationHref = u"/p/pinned-3"_s;
        const QList<engine::PublicationEntry> publications {{u"/p/fine-1"_s, versionHref(at(0)->href, 1), {}},
                                                            {u"/p/fine-2"_s, versionHref(at(0)->href, 2), {}},
                                                            {u"/p/fine-2b"_s, versionHref(at(0)->href, 2), {}},
                                                            {u"/p/older-4"_s, versionHref(at(3)->href, 4), {}},
                                                            {u"/p/pinned-3"_s, versionHref(at(4)->href, 3), {}},
                                                            {u"/p/undistributed"_s, versionHref(at(5)->href, 1), {}}};
        const QSet<QString> elsewhere {lists.remotes.at(2).href, lists.distributions.at(6).href};
        const engine::Inventory found = engine::takeInventory(lists, &publications, elsewhere);
        QCOMPARE(found.unusedRemotes.names, QStringList {u"old"_s});
        QCOMPARE(found.idleDistributions.names, QStringList {u"idle"_s});
        QCOMPARE(found.unusedPublications.names, (QStringList {u"fine version 2"_s, u"undistributed version 1"_s}));
        QCOMPARE(found.pinned.names, QStringList {u"pinned"_s});
        QCOMPARE(found.lagging.keys(), (QStringList {u"older"_s, u"unpublished"_s}));
        QCOMPARE(found.lagging.value(u"older"_s), (engine::ServedVersion {5, 4}));
        QCOMPARE(found.lagging.value(u"unpublished"_s), (engine::ServedVersion {1, -1}));
        // What could not be listed is not told as missing.
        const engine::Inventory partly = engine::takeInventory(lists, nullptr, elsewhere);
        QVERIFY(partly.lagging.isEmpty());
        QCOMPARE(partly.unusedPublications.count, 0);
        QCOMPARE(partly.unusedRemotes.count, 1);
    }

    void whatIsServedIsToldByPublications()
    {
        using What = domain::Served::What;
        engine::ServerLists lists;
        for (const QString &name :
             {u"newest"_s, u"older"_s, u"never"_s, u"bound"_s, u"snapshot"_s, u"alone"_s, u"py"_s})
            lists.repositories.append(repositoryAt(name, 5));
        lists.repositories.last().type = u"python.python"_s;
        for (int i = 0; i < 7; ++i)
            if (i != 5)
                lists.distributions.append(distributionOf(lists.repositories.at(i).name, &lists.repositories.at(i)));
        const auto bind = [&lists](int i, const QString &publication) {
            lists.distributions[i].repositoryHref.clear();
            lists.distributions[i].publicationHref = publication;
        };
        bind(3, u"/p/bound-3"_s);
        bind(4, u"/p/newest-4"_s); // of another repository
        const auto href = [&lists](int i, int number) { return versionHref(lists.repositories.at(i).href, number); };
        const QList<engine::PublicationEntry> publications {
            {u"/p/newest-4"_s, href(0, 4), kNow.addDays(-9)},  {u"/p/newest-5"_s, href(0, 5), kNow.addDays(-2)},
            {u"/p/newest-5b"_s, href(0, 5), kNow.addDays(-1)}, {u"/p/older-3"_s, href(1, 3), kNow.addDays(-3)},
            {u"/p/bound-3"_s, href(3, 3), kNow.addDays(-4)},   {u"/p/bound-5"_s, href(3, 5), kNow.addDays(-1)}};
        QList<domain::Repository> rows = engine::repositoryRows(u"pulp-1"_s, lists, kNow);
        // Without publications only what needs none is told.
        COMPARE_ENUM(rows.at(0).served.what, What::Unknown);
        COMPARE_ENUM(rows.at(5).served.what, What::Nothing);
        QVERIFY(rows.at(3).served.isBound && rows.at(3).served.what == What::Unknown);
        QVERIFY((rows.at(6).served == domain::Served {What::Version, 5, false, {}}));
        engine::tellServed(lists, publications, &rows);
        QVERIFY((rows.at(0).served == domain::Served {What::Version, 5, false, kNow.addDays(-1)}));
        QVERIFY((rows.at(1).served == domain::Served {What::Version, 3, false, kNow.addDays(-3)}));
        QVERIFY((rows.at(2).served == domain::Served {What::Nothing, -1, false, {}}));
        QVERIFY((rows.at(3).served == domain::Served {What::Version, 3, true, kNow.addDays(-4)}));
        COMPARE_ENUM(rows.at(4).served.what, What::Other);
        COMPARE_ENUM(rows.at(5).served.what, What::Nothing);
        QVERIFY((rows.at(6).served == domain::Served {What::Version, 5, false, {}}));
        QCOMPARE(rows.at(0).publicationHref, u"/p/newest-5b"_s);
        QVERIFY(rows.at(1).publicationHref.isEmpty()); // the newest version has none
        QVERIFY(rows.at(1).served.isBehind(5) && rows.at(2).served.isBehind(5) && !rows.at(0).served.isBehind(5));
    }

    void versionsTellWhenTypesWithoutPublicationsWereServed()
    {
        using What = domain::Served::What;
        const auto row = [](const QString &name, const QString &type, int version) {
            domain::Repository one;
            one.name = name;
            one.type = type;
            one.href = u"/r/%1/"_s.arg(name);
            one.latestVersionHref = one.href + u"versions/%1/"_s.arg(version);
            one.served = {What::Version, version, false, {}};
            return one;
        };
        QList<domain::Repository> rows {row(u"py"_s, u"python.python"_s, 3),
                                        row(u"image"_s, u"container.container"_s, 2), row(u"rpm"_s, u"rpm.rpm"_s, 5),
                                        row(u"bound"_s, u"ansible.ansible"_s, 4),
                                        row(u"none"_s, u"ansible.ansible"_s, 4)};
        rows[3].served.isBound = true; // since when it is bound nobody tells
        rows[4].served = {What::Nothing, -1, false, {}};
        domain::Repository before = rows.at(0);
        before.served.published = kNow.addDays(-8);
        domain::Repository older = rows.at(1);
        older.served = {What::Version, 1, false, kNow.addDays(-9)};
        QCOMPARE(engine::versionsToDate({before, older}, &rows), QStringList {u"/r/image/versions/2/"_s});
        QCOMPARE(rows.at(0).served.published, kNow.addDays(-8));
        domain::PulpVersion version;
        version.href = u"/r/image/versions/2/"_s;
        version.created = kNow.addDays(-1);
        engine::tellVersionTimes({version}, &rows);
        QCOMPARE(rows.at(1).served.published, kNow.addDays(-1));
        for (int i : {2, 3, 4})
            QVERIFY(!rows.at(i).served.published.isValid());
    }

    void hostsOfUpstreamsAreTold()
    {
        const auto text = [](const QString &feed) {
            const auto host = engine::upstreamHostOf(feed);
            return host ? host->text() : QString();
        };
        QCOMPARE(text(u"https://Mirror.example.org/debian/"_s), u"mirror.example.org"_s);
        QCOMPARE(text(u"https://***@mirror.example.org:8443/x"_s), u"mirror.example.org:8443"_s);
        QCOMPARE(text(u"http://mirror.example.org/"_s), QString());
        QCOMPARE(text(u"file:///srv/"_s), QString());
        QCOMPARE(text(u"https://"_s), QString());
        QCOMPARE(text({}), QString());
    }

    void rightsAreToldByRolesAndObjects()
    {
        using Kind = engine::GrantedPermissions::Kind;
        using Action = domain::AccountRight::Action;
        const QList<engine::GrantedPermissions> objects {
            {Kind::Repository, u"rpm"_s, {u"rpm.sync_rpmrepository"_s, u"rpm.delete_rpmrepository_version"_s}},
            {Kind::Remote, u"rpm"_s, {u"rpm.change_rpmremote"_s}},
            {Kind::Repository, u"file"_s, {}},
            {Kind::Task, u"task"_s, {}}};
        const auto right = [&objects](Action action, const engine::GlobalPermissions &global) {
            for (const domain::AccountRight &one : engine::rightsOf(objects, global))
                if (one.action == action)
                    return one;
            return domain::AccountRight();
        };
        const engine::GlobalPermissions nothingTold;
        QCOMPARE(right(Action::Sync, nothingTold).granted, QStringList {u"rpm"_s});
        QCOMPARE(right(Action::Sync, nothingTold).unknown, QStringList {u"file"_s});
        QCOMPARE(right(Action::Look, nothingTold).granted, (QStringList {u"file"_s, u"rpm"_s}));
        QCOMPARE(right(Action::Remove, nothingTold).unknown,
                 (QStringList {u"file"_s, u"rpm"_s})); // a version is not it
        QCOMPARE(right(Action::Edit, nothingTold).unknown, (QStringList {u"file"_s, u"rpm"_s})); // only the remote
        const engine::GlobalPermissions viewer {false, true, {u"file.sync_filerepository"_s, u"core.change_task"_s}};
        QCOMPARE(right(Action::Sync, viewer).granted, (QStringList {u"file"_s, u"rpm"_s}));
        QCOMPARE(right(Action::Remove, viewer).denied, (QStringList {u"file"_s, u"rpm"_s}));
        QCOMPARE(right(Action::CancelTasks, viewer).granted, QStringList {u"task"_s});
        QCOMPARE(right(Action::RemoveTasks, viewer).denied, QStringList {u"task"_s});
        const engine::GlobalPermissions administrator {true, true, {}};
        for (const domain::AccountRight &one : engine::rightsOf(objects, administrator))
            QVERIFY(one.denied.isEmpty() && one.unknown.isEmpty() && !one.granted.isEmpty());
        QVERIFY(engine::rightsOf({}, administrator).isEmpty());
    }

    void namesAreBounded()
    {
        engine::NamedObjects objects;
        for (int i = 5000; i > 0; --i)
            objects.add(QString::number(i));
        QCOMPARE(objects.count, 5000);
        QCOMPARE(objects.names.size(), 100);
        QVERIFY(std::is_sorted(objects.names.begin(), objects.names.end()));
    }

    void samplesAreKeptForADay()
    {
        engine::Samples samples;
        QVERIFY(samples.since(u"pulp-1"_s, {}).isEmpty());
        const int perDay = 86'400 / 30;
        for (int i = 0; i < 3 * perDay; ++i)
            samples.take(stateAt(kNow.addSecs(30 * i)));
        const QDateTime last = kNow.addSecs(30 * (3 * perDay - 1));
        const auto all = samples.since(u"pulp-1"_s, {});
        QCOMPARE(all.size(), perDay + 1);
        QCOMPARE(all.last().when, last);
        QCOMPARE(all.first().when, last.addSecs(-86'400));
        QCOMPARE(samples.since(u"pulp-1"_s, last.addSecs(-60)).size(), 3);
        QCOMPARE(samples.since(u"pulp-1"_s, last.addSecs(1)).size(), 0);
        QVERIFY(samples.since(u"other"_s, {}).isEmpty());
    }

    void aSampleSaysWhatTheLookTold()
    {
        engine::Samples samples;
        samples.take(stateAt(kNow));
        samples.setMissingWorkers(u"pulp-1"_s, 2);
        samples.take(stateAt(kNow)); // known already
        samples.take(stateAt(kNow.addSecs(30)));
        samples.take(stateAt(kNow.addSecs(60), false));
        const auto all = samples.since(u"pulp-1"_s, {});
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.at(0), (ports::ServerSample {kNow, true, 20, 2, -1, 60, 100}));
        QCOMPARE(all.at(1).missingWorkers, 2);
        QCOMPARE(all.at(2), (ports::ServerSample {kNow.addSecs(60), false, -1, -1, -1, -1, -1}));
    }
};

QTEST_GUILESS_MAIN(InspectionRulesTest)
#include "tst_engine_inspectionrules.moc"
