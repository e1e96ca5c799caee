// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Releases: secondaries take new versions in unseen, then serve them together; rings; the way back.
#include "engine/operations/releases/rings.h"
#include "engine/operations/snapshots/operationfleet.h"
#include "support/compareenum.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

const QStringList kNames {u"deb-1"_s, u"file-1"_s, u"python-1"_s, u"rpm-1"_s};
const QStringList kSecondaries {u"secondary"_s, u"third"_s};

/// A primary and two secondaries that sync from it.
SyncFleet::Options twoSecondaries()
{
    SyncFleet::Options options;
    const auto third = std::make_shared<QUrl>();
    options.prepare = [third](fake::Fleet &fleet) {
        fake::ServerOptions server;
        server.name = u"third"_s;
        if (!fleet.addServer(server))
            qFatal("the third server could not listen");
        *third = fleet.servers().back()->url();
        addAllTypes(*fleet.servers().at(0), 10);
    };
    options.adjust = [third](domain::FleetConfiguration &configuration) {
        domain::Server server = configuration.servers.at(1);
        server.name = u"third"_s;
        server.url = *third;
        server.contentUrl = *third;
        configuration.servers.append(server);
        domain::GroupOnServer group = configuration.groupsOnServers.first();
        group.server = u"third"_s;
        configuration.groupsOnServers.append(group);
    };
    return options;
}

QByteArray digestOn(SyncFleet &fleet, int number, const QString &name)
{
    QByteArray digest;
    fleet.fleet().run([&](fake::Fleet &all) { digest = servedDigest(*all.servers().at(size_t(number)), name); });
    return digest;
}

void changePrimary(SyncFleet &fleet, const QString &what)
{
    fleet.onPrimary([&](fake::Server &s) {
        for (const QString &name : kNames) {
            fake::Repository *repository = s.domain().repositories.findByName(name);
            const fake::Plugin plugin = repository->type->plugin;
            const auto before = repository->latest()->content;
            fake::Unit unit = fake::rpmPackage(what);
            if (plugin == fake::Plugin::Deb)
                unit = fake::debPackage(what);
            else if (plugin == fake::Plugin::File)
                unit = fake::fileUnit(what);
            else if (plugin == fake::Plugin::Python)
                unit = fake::pythonPackage(what);
            const auto after = before->changed({unit}, {})->withRevision(before->revision() + 1);
            const fake::Version &version = s.domain().addVersion(*repository, after, s.now());
            if (fake::usesPublications(plugin))
                s.domain().addPublication(fake::typeOf(fake::Kind::Publication, plugin), *repository, version.number,
                                          after->revision(), s.now());
        }
    });
}

/// How many of the eight distributions of the secondaries serve what the primary serves.
int upToDate(SyncFleet &fleet)
{
    int count = 0;
    for (int server = 1; server < 3; ++server)
        for (const QString &name : kNames)
            count += digestOn(fleet, server, name) == digestOn(fleet, 0, name) ? 1 : 0;
    return count;
}

QJsonObject secondaries()
{
    return {{u"servers"_s, QJsonArray::fromStringList(kSecondaries)}};
}

void syncBoth(SyncFleet &fleet)
{
    for (const QString &server : kSecondaries) {
        const domain::Job job = fleet.sync(server, u"all"_s);
        QVERIFY2(job.state == domain::JobState::Completed, qPrintable(textOf(job)));
    }
}

QJsonObject rings(const QString &wait)
{
    return {{u"rings"_s,
             QJsonArray {
                 QJsonObject {{u"name"_s, u"dev"_s}, {u"servers"_s, QJsonArray {u"secondary"_s}}, {u"wait"_s, wait}},
                 QJsonObject {{u"name"_s, u"prod"_s}, {u"servers"_s, QJsonArray {u"third"_s}}}}}};
}

/// Synced, pinned, and with newer versions that nobody sees yet.
void prepareNext(SyncFleet &fleet)
{
    syncBoth(fleet);
    const domain::Job job = done(fleet, u"release prepare"_s, secondaries());
    QVERIFY2(job.state == domain::JobState::Completed, qPrintable(textOf(job)));
    changePrimary(fleet, u"next"_s);
    syncBoth(fleet);
    QCOMPARE(upToDate(fleet), 0);
}

} // namespace

class ReleasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void preparedVersionsStayUnseenUntilAllSwitch()
    {
        SyncFleet fleet(twoSecondaries());
        syncBoth(fleet);
        QCOMPARE(upToDate(fleet), 8);
        const auto pins = planOf(fleet, u"release prepare"_s, secondaries());
        QVERIFY2(pins, pins ? "" : qPrintable(pins.error().oneLine()));
        QCOMPARE(pins->changes.size(), 8);
        QVERIFY(applied(fleet, *pins).state == domain::JobState::Completed);
        QCOMPARE(upToDate(fleet), 8); // pinned to what they served
        QVERIFY(planOf(fleet, u"release prepare"_s, secondaries())->isEmpty());
        changePrimary(fleet, u"next"_s);
        syncBoth(fleet);
        QCOMPARE(upToDate(fleet), 0); // there, but unseen
        QList<QByteArray> before;
        for (int server = 1; server < 3; ++server)
            for (const QString &name : kNames)
                before.append(digestOn(fleet, server, name));

        const auto plan = planOf(fleet, u"release switch"_s, secondaries());
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
        QCOMPARE(plan->changes.size(), 8);
        QElapsedTimer timer;
        timer.start();
        const domain::Job job = applied(fleet, *plan);
        QVERIFY2(job.state == domain::JobState::Completed, qPrintable(textOf(job)));
        QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(upToDate(fleet), 8);
        QVERIFY(planOf(fleet, u"release switch"_s, secondaries())->isEmpty());

        const domain::Job back = done(fleet, u"release back"_s, secondaries());
        QVERIFY2(back.state == domain::JobState::Completed, qPrintable(textOf(back)));
        QList<QByteArray> after;
        for (int server = 1; server < 3; ++server)
            for (const QString &name : kNames)
                after.append(digestOn(fleet, server, name));
        QCOMPARE(after, before);
        QVERIFY(planOf(fleet, u"release back"_s, secondaries())->isEmpty());
    }

    void whatWasPinnedFollowsAgain()
    {
        SyncFleet fleet(twoSecondaries());
        prepareNext(fleet);
        QJsonObject request = secondaries();
        request.insert(u"regex_include"_s, u"^(rpm|deb)-"_s);
        const auto plan = planOf(fleet, u"release follow"_s, request);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
        QCOMPARE(plan->changes.size(), 4);
        COMPARE_ENUM(plan->onFailure, domain::OnFailure::RollBackPhase);
        const domain::Job job = applied(fleet, *plan);
        QVERIFY2(job.state == domain::JobState::Completed, qPrintable(textOf(job)));
        QCOMPARE(upToDate(fleet), 4); // the newest is seen at once
        QVERIFY(planOf(fleet, u"release follow"_s, request)->isEmpty());
        changePrimary(fleet, u"after-next"_s);
        syncBoth(fleet);
        QCOMPARE(upToDate(fleet), 4); // and so is what syncs bring from now on
        const domain::Job back = done(fleet, u"release back"_s, request);
        QVERIFY2(back.state == domain::JobState::Completed, qPrintable(textOf(back)));
        QCOMPARE(upToDate(fleet), 0); // pinned to what it was pinned to
    }

    void prepareSyncsTheGroup()
    {
        SyncFleet fleet(twoSecondaries());
        syncBoth(fleet);
        QJsonObject request = secondaries();
        request.insert(u"group"_s, u"all"_s);
        QVERIFY(done(fleet, u"release prepare"_s, request).state == domain::JobState::Completed);
        changePrimary(fleet, u"next"_s);
        const auto again = planOf(fleet, u"release prepare"_s, request);
        QVERIFY(again && again->isEmpty()); // all is pinned; the sync is not a change of the plan
        const domain::Job job = applied(fleet, *again);
        QVERIFY2(job.state == domain::JobState::Completed, qPrintable(textOf(job)));
        ports::JobQuery query;
        query.states = {domain::JobState::Completed};
        query.server = u"third"_s;
        const auto synced = [&] {
            int count = 0;
            const auto jobs = fleet.store().jobs().jobs(query);
            for (const domain::Job &one : jobs.value_or(QList<domain::Job>()))
                count += one.kind == domain::JobKind::RepoGroupSync ? 1 : 0;
            return count;
        };
        QTRY_COMPARE_WITH_TIMEOUT(synced(), 3, 30000);
        request.insert(u"group"_s, u"nope"_s);
        QVERIFY(!planOf(fleet, u"release prepare"_s, request));
    }

    void findingsStopTheSwitch()
    {
        SyncFleet fleet(twoSecondaries());
        prepareNext(fleet);
        fleet.onSecondary([](fake::Server &s) {
            fake::Fault fault;
            fault.kind = fake::Fault::Kind::ServerError;
            fault.path = u"*/rpm/rpm/*/sync/"_s;
            fault.times = 2;
            s.faults().add(fault);
        });
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Failed);
        const auto plan = planOf(fleet, u"release switch"_s, secondaries());
        QVERIFY(!plan);
        COMPARE_ENUM(plan.error().code, ErrorCode::Conflict);
        QVERIFY2(plan.error().detail.contains(u"rpm-1 on secondary"_s), qPrintable(plan.error().detail));
        QJsonObject anyway = secondaries();
        anyway.insert(u"ignore_findings"_s, true);
        QVERIFY(planOf(fleet, u"release switch"_s, anyway));
    }

    void serverThatIsBehindStopsTheSwitch()
    {
        SyncFleet fleet(twoSecondaries());
        prepareNext(fleet);
        changePrimary(fleet, u"later"_s);
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed); // the third is not
        const auto plan = planOf(fleet, u"release switch"_s, secondaries());
        QVERIFY(!plan);
        COMPARE_ENUM(plan.error().code, ErrorCode::Conflict);
    }

    void failingSwitchRollsBackAll()
    {
        SyncFleet fleet(twoSecondaries());
        prepareNext(fleet);
        const auto plan = planOf(fleet, u"release switch"_s, secondaries());
        QVERIFY(plan);
        fleet.onSecondary([](fake::Server &s) {
            fake::Fault fault;
            fault.kind = fake::Fault::Kind::Forbidden;
            fault.path = u"*/distributions/python/*"_s;
            fault.method = "PATCH";
            s.faults().add(fault);
        });
        QVERIFY(applied(fleet, *plan).state == domain::JobState::Failed);
        QCOMPARE(upToDate(fleet), 0);
        QVERIFY(planOf(fleet, u"release back"_s, secondaries())->isEmpty());
    }

    void notPreparedIsToldAndLeftAlone()
    {
        SyncFleet fleet(twoSecondaries());
        syncBoth(fleet);
        const auto plan = planOf(fleet, u"release switch"_s, secondaries());
        QVERIFY(plan && plan->isEmpty());
        QCOMPARE(plan->remarks.size(), 8);
        QVERIFY(plan->remarks.first().text.contains(u"was not prepared"_s));
    }

    void ringsGoOneAfterTheOther()
    {
        SyncFleet fleet(twoSecondaries());
        prepareNext(fleet);
        const auto plan = planOf(fleet, u"release switch"_s, rings(u"2s"_s));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
        QCOMPARE(plan->pauses.size(), 1);
        const auto id = answerTo(fleet.engine().operations().apply(*plan, u"test"_s));
        QVERIFY(id);
        QTRY_COMPARE_WITH_TIMEOUT(upToDate(fleet), 4, 20000); // dev only
        QCOMPARE(digestOn(fleet, 1, u"rpm-1"_s), digestOn(fleet, 0, u"rpm-1"_s));
        // The wait goes on where it was when another engine takes the job up.
        fleet.stopEngine();
        QTest::qWait(200);
        QCOMPARE(upToDate(fleet), 4);
        fleet.startEngine();
        const domain::Job job = fleet.finished(*id);
        QVERIFY2(job.state == domain::JobState::Completed, qPrintable(textOf(job)));
        QCOMPARE(upToDate(fleet), 8);
    }

    void findingsStopTheRollOut()
    {
        SyncFleet fleet(twoSecondaries());
        prepareNext(fleet);
        const auto plan = planOf(fleet, u"release switch"_s, rings(u"2s"_s));
        QVERIFY(plan);
        const auto id = answerTo(fleet.engine().operations().apply(*plan, u"test"_s));
        QVERIFY(id);
        QTRY_COMPARE_WITH_TIMEOUT(upToDate(fleet), 4, 20000);
        // Somebody points a distribution of the first ring at nothing.
        fleet.onSecondary([](fake::Server &s) {
            fake::Distribution *one = s.domain().distributions.findByName(u"rpm-1"_s);
            one->publication = {};
        });
        const domain::Job job = fleet.finished(*id);
        QVERIFY2(job.state == domain::JobState::Failed, qPrintable(textOf(job)));
        QVERIFY2(textOf(job).contains(u"stops here"_s), qPrintable(textOf(job)));
        for (const QString &name : kNames)
            QVERIFY(digestOn(fleet, 2, name) != digestOn(fleet, 0, name)); // prod was left alone
        // The ring that was switched can go back, but for what was changed by hand.
        const auto back = planOf(fleet, u"release back"_s, secondaries());
        QVERIFY(back);
        QCOMPARE(back->changes.size(), 3);
    }

    void ringsAreChecked()
    {
        domain::FleetConfiguration fleet;
        for (const QString &name : {u"a"_s, u"b"_s}) {
            domain::Server server;
            server.name = name;
            fleet.servers.append(server);
        }
        const auto ring = [](const QString &server, const QString &wait) {
            return QJsonObject {{u"servers"_s, QJsonArray {server}}, {u"wait"_s, wait}};
        };
        const auto read = [&](const QJsonArray &all) { return engine::ringsOf({{u"rings"_s, all}}, fleet); };
        QVERIFY(read({ring(u"a"_s, u"2h"_s), ring(u"b"_s, {})}));
        QCOMPARE(read({ring(u"a"_s, u"2h"_s)})->first().wait, std::chrono::seconds(7200));
        COMPARE_ENUM(read({ring(u"a"_s, {}), ring(u"a"_s, {})}).error().code, ErrorCode::InvalidInput);
        COMPARE_ENUM(read({ring(u"c"_s, {})}).error().code, ErrorCode::NotFound);
        COMPARE_ENUM(read({ring(u"a"_s, u"31d"_s)}).error().code, ErrorCode::InvalidInput);
        COMPARE_ENUM(read({ring(u"a"_s, u"-1"_s)}).error().code, ErrorCode::InvalidInput);
        COMPARE_ENUM(read({ring(u"a"_s, u"soon"_s)}).error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(ReleasesTest)
#include "tst_engine_releases.moc"
