// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Engines that stop or are killed in the middle of a sync: the next one goes on, nothing is done twice, nothing is
// lost.
#include "engine/requests.h"
#include "engine/sync/syncfleet.h"
#include "support/compareenum.h"

#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

constexpr int kOfEach = 5; // of four types: twenty repositories
constexpr int kKills = 50;

SyncFleet::Options twenty()
{
    SyncFleet::Options options;
    options.concurrent = 4;
    options.workers = 6;
    options.timing.sync = 40 * fake::kMillisecond;
    options.timing.unchangedSync = 40 * fake::kMillisecond;
    options.timing.publish = 40 * fake::kMillisecond;
    options.adjust = [](domain::FleetConfiguration &fleet) {
        fleet.settings.maxInterruptions = kKills; // a job that is killed so often without getting on is given up else
    };
    options.prepare = [](fake::Fleet &fleet) { addAllTypes(*fleet.servers().at(0), 5, kOfEach); };
    return options;
}

/// One package more in each repository of the primary.
void changeAll(SyncFleet &fleet, int round)
{
    fleet.onPrimary([round](fake::Server &s) {
        s.domain().repositories.forEach([&](fake::Repository &repository) {
            const fake::ContentSet::Ptr before = repository.latest()->content;
            const QString name = u"added-%1"_s.arg(round);
            fake::Unit unit = fake::rpmPackage(name);
            if (before->plugin() == fake::Plugin::Deb)
                unit = fake::debPackage(name);
            else if (before->plugin() == fake::Plugin::File)
                unit = fake::fileUnit(name);
            else if (before->plugin() == fake::Plugin::Python)
                unit = fake::pythonPackage(name);
            const auto after = before->changed({unit}, {})->withRevision(before->revision() + 1);
            const fake::Version &version = s.domain().addVersion(repository, after, s.now());
            if (fake::usesPublications(after->plugin()))
                s.domain().addPublication(fake::typeOf(fake::Kind::Publication, after->plugin()), repository,
                                          version.number, after->revision(), s.now());
        });
    });
}

/// A stage that a job lists twice; empty: none.
QString stageListedTwice(SyncFleet &fleet, JobId job)
{
    QSet<QString> names;
    const auto details = fleet.store().jobs().job(job);
    for (const domain::Stage &stage : details ? details->stages : QList<domain::Stage>()) {
        if (names.contains(stage.name))
            return stage.name;
        names.insert(stage.name);
    }
    return {};
}

/// What is wrong after a job ended; empty: nothing.
QString wrongAfter(SyncFleet &fleet, const domain::Job &parent)
{
    if (parent.state != domain::JobState::Completed)
        return u"the parent is %1: %2 %3"_s.arg(domain::toString(parent.state), parent.summary, parent.failure.message);
    const QList<domain::Job> children = fleet.children(parent.id);
    if (children.size() != 4 * kOfEach)
        return u"%1 children"_s.arg(children.size());
    if (const QString stage = stageListedTwice(fleet, parent.id); !stage.isEmpty())
        return u"the parent lists the stage %1 twice"_s.arg(stage);
    QMap<QByteArray, int> syncs;
    QString wrong;
    fleet.onSecondary([&](fake::Server &s) {
        const fake::Domain &domain = s.domain();
        if (domain.repositories.size() != 4 * kOfEach || domain.remotes.size() != 4 * kOfEach
            || domain.distributions.size() != 4 * kOfEach)
            wrong = u"%1 repositories, %2 remotes, %3 distributions"_s.arg(domain.repositories.size())
                        .arg(domain.remotes.size())
                        .arg(domain.distributions.size());
        s.tasks().forEachNewestFirst([&](const fake::Task &task) {
            if (task.name.contains("sync"))
                ++syncs[task.correlationId];
            return true;
        });
    });
    for (const domain::Job &child : children) {
        if (child.state != domain::JobState::Completed)
            return u"%1 is %2: %3"_s.arg(child.repository, domain::toString(child.state), child.failure.message);
        if (const QString stage = stageListedTwice(fleet, child.id); !stage.isEmpty())
            return u"%1 lists the stage %2 twice"_s.arg(child.repository, stage);
        if (syncs.value(child.correlationId.toUtf8()) != 1)
            return u"%1 was synced %2 times"_s.arg(child.repository).arg(syncs.value(child.correlationId.toUtf8()));
        const domain::Repository row = fleet.repository(fleet.secondary(), child.repository);
        const auto history = fleet.store().repositories().history(row.id, 1000);
        const auto records = history ? std::count_if(history->begin(), history->end(),
                                                     [&](const domain::SyncRecord &r) { return r.job == child.id; })
                                     : -1;
        if (records != 1)
            return u"%1 has %2 records of one job"_s.arg(child.repository).arg(records);
        QByteArray here;
        QByteArray there;
        fleet.onSecondary([&](fake::Server &s) { here = servedDigest(s, child.repository); });
        fleet.onPrimary([&](fake::Server &s) { there = servedDigest(s, child.repository); });
        if (here.isEmpty() || here != there)
            return u"%1 serves something else"_s.arg(child.repository);
    }
    return wrong;
}

JobId queueSync(SyncFleet &fleet)
{
    const auto request = engine::groupRequest(fleet.configuration(), fleet.secondary(), u"all"_s);
    auto id = fleet.store().jobs().insert(engine::syncJob(*request, u"test"_s));
    id.waitForFinished();
    return *id.result();
}

} // namespace

class RestartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void stoppedEnginesHandOver_data()
    {
        // By the number of requests that the secondary has had: while listing, registering, attaching, syncing,
        // publishing.
        QTest::addColumn<int>("requests");
        for (const int requests : {2, 5, 20, 50, 70, 75, 80, 90, 110, 140})
            QTest::addRow("after %d requests", requests) << requests;
    }
    void stoppedEnginesHandOver()
    {
        QFETCH(int, requests);
        SyncFleet fleet(twenty());
        const JobId id = fleet.begin(fleet.secondary(), u"all"_s);
        qint64 seen = 0;
        QVERIFY(QTest::qWaitFor(
            [&] {
                fleet.onSecondary([&](fake::Server &s) { seen = s.counters().requests; });
                return seen >= requests;
            },
            10000));
        fleet.stopEngine();
        fleet.startEngine();
        const domain::Job parent = fleet.finished(id);
        const QString wrong = wrongAfter(fleet, parent);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void killedEnginesLoseNothing()
    {
        const quint32 seed
            = qEnvironmentVariableIsSet("PULPIT_SEED") ? qEnvironmentVariable("PULPIT_SEED").toUInt() : 20261120;
        QRandomGenerator random(seed);
        int kills = 0;
        while (kills < kKills) {
            SyncFleet fleet(twenty());
            fleet.stopEngine();
            for (int round = 0; round < 2 && kills < kKills; ++round) {
                if (round > 0)
                    changeAll(fleet, round);
                const JobId id = queueSync(fleet);
                for (int i = 0; i < 5 && kills < kKills; ++i, ++kills) {
                    QProcess worker;
                    worker.setProcessChannelMode(QProcess::ForwardedChannels);
                    worker.start(QStringLiteral(PULPIT_SYNCWORKER), {fleet.databaseFile()});
                    QVERIFY(worker.waitForStarted());
                    // Points are counted in requests, so that a busy machine does not move all of them to the
                    // beginning.
                    const int requests = int(random.bounded(1, 40));
                    qint64 before = 0;
                    qint64 now = 0;
                    fleet.onSecondary([&](fake::Server &s) { before = s.counters().requests; });
                    QVERIFY(QTest::qWaitFor(
                        [&] {
                            fleet.onSecondary([&](fake::Server &s) { now = s.counters().requests; });
                            return now - before >= requests || domain::isFinal(fleet.store().jobs().job(id)->job.state);
                        },
                        10000));
                    QTest::qWait(int(random.bounded(0, 15)));
                    worker.kill();
                    QVERIFY(worker.waitForFinished());
                }
                fleet.startEngine();
                const domain::Job parent = fleet.finished(id);
                fleet.stopEngine();
                const QString wrong = wrongAfter(fleet, parent);
                QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1, after %2 kills: %3"_s.arg(seed).arg(kills).arg(wrong)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(RestartTest)
#include "tst_engine_restart.moc"
