// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pointing distributions of several servers at a snapshot and back: all or nothing, also where something fails or the
// engine is killed.
#include "engine/operations/snapshots/operationfleet.h"
#include "support/compareenum.h"

#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

const QStringList kSources {u"deb-1"_s, u"file-1"_s, u"python-1"_s, u"rpm-1"_s};
const QStringList kServers {u"primary"_s, u"secondary"_s, u"third"_s};

/// Three servers that have the same repositories, and the same snapshot of what they had before.
SyncFleet::Options threeServers(int workers = 4)
{
    SyncFleet::Options options;
    options.workers = workers;
    const auto third = std::make_shared<QUrl>();
    options.prepare = [third](fake::Fleet &fleet) {
        fake::ServerOptions server;
        server.name = u"third"_s;
        if (!fleet.addServer(server))
            qFatal("the third server could not listen");
        *third = fleet.servers().back()->url();
        for (const auto &one : fleet.servers())
            addAllTypes(*one, 10);
    };
    options.adjust = [third](domain::FleetConfiguration &configuration) {
        domain::Server server = configuration.servers.first();
        server.name = u"third"_s;
        server.url = *third;
        server.contentUrl = *third;
        configuration.servers.append(server);
        for (domain::Server &one : configuration.servers)
            one.maxConcurrentSnapshots = 4;
    };
    return options;
}

void onServer(SyncFleet &fleet, int number, const std::function<void(fake::Server &)> &work)
{
    fleet.fleet().run([&](fake::Fleet &all) { work(*all.servers().at(size_t(number))); });
}

QByteArray digestOn(SyncFleet &fleet, int number, const QString &name)
{
    QByteArray digest;
    onServer(fleet, number, [&](fake::Server &s) { digest = servedDigest(s, name); });
    return digest;
}

/// Snapshots everywhere, then newer content everywhere.
void prepare(SyncFleet &fleet)
{
    for (const QString &server : kServers) {
        const QJsonObject request {{u"server"_s, server}, {u"snapshot_prefix"_s, u"old"_s}};
        const domain::Job job = done(fleet, u"snapshot create"_s, request);
        QVERIFY2(job.state == domain::JobState::Completed, qPrintable(textOf(job)));
    }
    for (int i = 0; i < 3; ++i)
        onServer(fleet, i, [](fake::Server &s) {
            for (const QString &name : kSources) {
                fake::Repository *repository = s.domain().repositories.findByName(name);
                const fake::Plugin plugin = repository->type->plugin;
                const auto content = fake::ContentSet::numbered(plugin, 12, u"new"_s);
                const fake::Version &version = s.domain().addVersion(*repository, content, s.now());
                if (fake::usesPublications(plugin))
                    s.domain().addPublication(fake::typeOf(fake::Kind::Publication, plugin), *repository,
                                              version.number, 100, s.now());
            }
        });
}

QJsonObject switching()
{
    return {{u"servers"_s, QJsonArray::fromStringList(kServers)}, {u"snapshot_prefix"_s, u"old"_s}};
}

QJsonObject all()
{
    return {{u"servers"_s, QJsonArray::fromStringList(kServers)}};
}

/// How many of the twelve distributions serve the snapshot.
int servingSnapshot(SyncFleet &fleet)
{
    int count = 0;
    for (int i = 0; i < 3; ++i)
        for (const QString &name : kSources)
            count += digestOn(fleet, i, name) == digestOn(fleet, i, u"snap-old-"_s + name) ? 1 : 0;
    return count;
}

/// How the distributions of all servers are pointed, to be compared.
QStringList pointing(SyncFleet &fleet)
{
    QStringList all;
    for (int i = 0; i < 3; ++i)
        onServer(fleet, i, [&](fake::Server &s) {
            for (const QString &name : kSources) {
                const fake::Distribution *one = s.domain().distributions.findByName(name);
                all.append(u"%1 %2 %3"_s
                               .arg(QString::fromUtf8(one->repository.toByteArray()),
                                    QString::fromUtf8(one->publication.toByteArray()))
                               .arg(one->pinnedVersion));
            }
        });
    return all;
}

} // namespace

class SnapshotSwitchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void switchAndBack()
    {
        SyncFleet fleet(threeServers());
        prepare(fleet);
        const QStringList before = pointing(fleet);
        QCOMPARE(servingSnapshot(fleet), 0);
        const auto plan = planOf(fleet, u"snapshot switch"_s, switching());
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
        QCOMPARE(plan->changes.size(), 12);
        const domain::Job job = applied(fleet, *plan);
        QVERIFY2(job.state == domain::JobState::Completed, qPrintable(textOf(job)));
        QCOMPARE(servingSnapshot(fleet), 12);
        QVERIFY(planOf(fleet, u"snapshot switch"_s, switching())->isEmpty());
        const auto proof = answerTo(fleet.engine().operations().applied(job.id));
        QVERIFY(proof && proof->proof && proof->proof->holds());
        QCOMPARE(proof->proof->lines.size(), 12);

        const auto list = answerTo(fleet.engine().snapshots().snapshots(u"third"_s));
        QVERIFY(list && list->first().isInUse());
        QCOMPARE(list->first().pointedAt(), 4);
        const QJsonObject expire {{u"servers"_s, QJsonArray::fromStringList(kServers)}, {u"keep"_s, 0}};
        QVERIFY(planOf(fleet, u"snapshot expire"_s, expire)->isEmpty());

        const domain::Job back = done(fleet, u"snapshot back"_s, all());
        QVERIFY2(back.state == domain::JobState::Completed, qPrintable(textOf(back)));
        QCOMPARE(pointing(fleet), before);
        QCOMPARE(servingSnapshot(fleet), 0);
        QVERIFY(planOf(fleet, u"snapshot back"_s, all())->isEmpty());
    }

    void syncsKeepWhatWasSwitched()
    {
        SyncFleet fleet(threeServers());
        prepare(fleet);
        QVERIFY(done(fleet, u"snapshot switch"_s, switching()).state == domain::JobState::Completed);
        QVERIFY(done(fleet, u"snapshot back"_s, {{u"servers"_s, QJsonArray {u"primary"_s}}}).state
                == domain::JobState::Completed);
        const QByteArray before = digestOn(fleet, 1, u"rpm-1"_s);
        const domain::Job sync = fleet.syncSecondary();
        QVERIFY2(sync.children.failed == 0, qPrintable(textOf(sync)));
        QCOMPARE(digestOn(fleet, 1, u"rpm-1"_s), before);
    }

    void failingSwitchOnOneOfThreeRollsBackAll()
    {
        SyncFleet fleet(threeServers());
        prepare(fleet);
        const QStringList before = pointing(fleet);
        const auto plan = planOf(fleet, u"snapshot switch"_s, switching());
        QVERIFY(plan);
        onServer(fleet, 2, [](fake::Server &s) {
            fake::Fault fault;
            fault.kind = fake::Fault::Kind::Forbidden;
            fault.path = u"*/distributions/rpm/*"_s;
            fault.method = "PATCH";
            s.faults().add(fault);
        });
        const domain::Job job = applied(fleet, *plan);
        QVERIFY2(job.state == domain::JobState::Failed, qPrintable(textOf(job)));
        QCOMPARE(pointing(fleet), before);
        QCOMPARE(servingSnapshot(fleet), 0);
        QVERIFY(planOf(fleet, u"snapshot back"_s, all())->isEmpty()); // nothing was switched, nothing to go back to
    }

    void missingPublicationIsMadeBeforeAnythingIsSwitched()
    {
        SyncFleet fleet(threeServers());
        prepare(fleet);
        const QStringList before = pointing(fleet);
        onServer(fleet, 1, [](fake::Server &s) {
            fake::Repository *snapshot = s.domain().repositories.findByName(u"snap-old-rpm-1"_s);
            s.domain().addVersion(*snapshot, snapshot->latest()->content->withRevision(9), s.now());
        });
        const auto plan = planOf(fleet, u"snapshot switch"_s, switching());
        QVERIFY(plan);
        QCOMPARE(plan->changes.size(), 13);
        QCOMPARE(plan->changes.first().object, u"publication"_s);
        QCOMPARE(plan->changes.first().phase, 0);
        onServer(fleet, 1, [](fake::Server &s) {
            fake::Fault fault;
            fault.kind = fake::Fault::Kind::Forbidden;
            fault.path = u"*/publications/rpm/*"_s;
            fault.method = "POST";
            fault.times = 1;
            s.faults().add(fault);
        });
        QVERIFY(applied(fleet, *plan).state == domain::JobState::Failed);
        QCOMPARE(pointing(fleet), before);
        QVERIFY(done(fleet, u"snapshot switch"_s, switching()).state == domain::JobState::Completed);
        QCOMPARE(servingSnapshot(fleet), 12);
    }

    void serversThatDifferAreNotSwitched()
    {
        SyncFleet fleet(threeServers());
        prepare(fleet);
        onServer(fleet, 2, [](fake::Server &s) {
            fake::Repository *snapshot = s.domain().repositories.findByName(u"snap-old-file-1"_s);
            s.domain().addVersion(*snapshot, fake::ContentSet::numbered(fake::Plugin::File, 3, u"less"_s), s.now());
        });
        const auto plan = planOf(fleet, u"snapshot switch"_s, switching());
        QVERIFY(!plan);
        COMPARE_ENUM(plan.error().code, ErrorCode::Conflict);
        QVERIFY2(plan.error().detail.contains(u"file-1"_s), qPrintable(plan.error().detail));
        onServer(fleet, 2, [](fake::Server &s) {
            s.domain().removeRepository(*s.domain().repositories.findByName(u"snap-old-file-1"_s), s.now());
        });
        const auto missing = planOf(fleet, u"snapshot switch"_s, switching());
        QVERIFY(!missing);
        QVERIFY2(missing.error().detail.contains(u"file-1 is missing on third"_s), qPrintable(missing.error().detail));
    }

    void changedWorldAppliesNothing()
    {
        SyncFleet fleet(threeServers());
        prepare(fleet);
        const auto plan = planOf(fleet, u"snapshot switch"_s, switching());
        QVERIFY(plan);
        onServer(fleet, 2, [](fake::Server &s) {
            fake::Distribution *one = s.domain().distributions.findByName(u"rpm-1"_s);
            one->publication = s.domain().latestPublication(*s.domain().repositories.findByName(u"rpm-1"_s))->id;
            one->repository = {};
        });
        const QStringList before = pointing(fleet);
        const domain::Job job = applied(fleet, *plan);
        QVERIFY(job.state == domain::JobState::Failed);
        QVERIFY2(textOf(job).contains(u"the world has changed"_s), qPrintable(textOf(job)));
        QCOMPARE(pointing(fleet), before);
    }

    void goingBackPublishesAgainWhatIsGone()
    {
        SyncFleet fleet(threeServers());
        prepare(fleet);
        // Pinned before, so that there is a publication to go back to.
        const QJsonObject pins {{u"servers"_s, QJsonArray {u"primary"_s}}};
        QVERIFY(done(fleet, u"release prepare"_s, pins).state == domain::JobState::Completed);
        const QByteArray before = digestOn(fleet, 0, u"rpm-1"_s);
        QVERIFY(done(fleet, u"snapshot switch"_s, switching()).state == domain::JobState::Completed);
        onServer(fleet, 0, [](fake::Server &s) {
            fake::Repository *repository = s.domain().repositories.findByName(u"rpm-1"_s);
            QList<fake::Uuid> ids;
            s.domain().publications.forEach([&](fake::Publication &one) {
                if (one.repository == repository->id)
                    ids.append(one.id);
            });
            for (const fake::Uuid &id : ids)
                s.domain().publications.remove(*s.domain().publications.find(id));
        });
        const domain::Job back = done(fleet, u"snapshot back"_s, all());
        QVERIFY2(back.state == domain::JobState::Completed, qPrintable(textOf(back)));
        QCOMPARE(digestOn(fleet, 0, u"rpm-1"_s), before);
    }

    void whatSomebodyElsePointedElsewhereIsLeftAlone()
    {
        SyncFleet fleet(threeServers());
        prepare(fleet);
        QVERIFY(done(fleet, u"snapshot switch"_s, switching()).state == domain::JobState::Completed);
        onServer(fleet, 1, [](fake::Server &s) {
            fake::Distribution *one = s.domain().distributions.findByName(u"file-1"_s);
            one->publication = {};
            one->repository = s.domain().repositories.findByName(u"file-1"_s)->id;
        });
        const auto plan = planOf(fleet, u"snapshot back"_s, all());
        QVERIFY(plan);
        QCOMPARE(plan->changes.size(), 11);
        QCOMPARE(plan->remarks.size(), 1);
        QCOMPARE(plan->remarks.first().name, u"file-1"_s);
    }

    void killedEnginesLeaveAllOrNothing()
    {
        SyncFleet::Options options = threeServers();
        options.timing.other = 30 * fake::kMillisecond;
        SyncFleet fleet(options);
        prepare(fleet);
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        for (int round = 0; round < 4; ++round) {
            const QString operation = round % 2 == 0 ? u"snapshot switch"_s : u"snapshot back"_s;
            const auto plan = planOf(fleet, operation, round % 2 == 0 ? switching() : all());
            QVERIFY2(plan && plan->changes.size() == 12, qPrintable(u"round %1, seed %2"_s.arg(round).arg(seed)));
            const auto id = answerTo(fleet.engine().operations().apply(*plan, u"test"_s));
            QVERIFY(id);
            fleet.stopEngine();
            for (int kill = 0; kill < 2; ++kill) {
                QProcess worker;
                worker.start(QStringLiteral(PULPIT_SYNCWORKER), {fleet.databaseFile()});
                QVERIFY(worker.waitForStarted());
                QTest::qWait(150 + int(random.bounded(400)));
                worker.kill();
                QVERIFY(worker.waitForFinished());
            }
            fleet.startEngine();
            const domain::Job job = fleet.finished(*id, 90000);
            QVERIFY2(job.state == domain::JobState::Completed,
                     qPrintable(u"round %1, seed %2: %3"_s.arg(round).arg(seed).arg(textOf(job))));
            QCOMPARE(servingSnapshot(fleet), round % 2 == 0 ? 12 : 0);
        }
    }
};

QTEST_GUILESS_MAIN(SnapshotSwitchTest)
#include "tst_engine_snapshotswitch.moc"
