// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window knows of the fleet, and what it asks for.
#include "gui/models/readfleet.h"
#include "gui/pages/fleet/fleetsummary.h"
#include "gui/shell/jobsstrip.h"
#include "support/fakeengine/fakeengine.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace pulpit;
using namespace pulpit::gui;
using namespace pulpit::test;

namespace {

const QDateTime kNow = QDateTime(QDate(2026, 11, 20), QTime(14, 0), Qt::UTC);

} // namespace

class TstFleetFeed final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void feedReadsOnlyChangedRows();
    void feedAsksOnceWhileAnAnswerIsOpen();
    void rowsAreFoundByServerAndName();
    void listOfTheFleetIsBrief();
    void largeFleetChangesBesideWhoHoldsIt();
    void fleetIsSummarized();
    void stripTellsWhoSchedules();
};

void TstFleetFeed::feedReadsOnlyChangedRows()
{
    ReadFleet f(sampleFleet(kNow));
    QSignalSpy changed(&f.feed, &FleetFeed::repositoriesChanged);
    f.engine.touch(RepositoryId(3), [](domain::Repository &r) { r.latestVersion = 99; });
    QTRY_COMPARE(f.feed.repository(RepositoryId(3))->latestVersion, 99);
    f.engine.touch(RepositoryId(4), [](domain::Repository &r) { r.isGone = true; });
    QTRY_VERIFY(!f.feed.repository(RepositoryId(4)));
    QCOMPARE(f.feed.repositories().size(), 55);
}

void TstFleetFeed::feedAsksOnceWhileAnAnswerIsOpen()
{
    ReadFleet f(sampleFleet(kNow));
    f.engine.neverAnswers = true;
    QSignalSpy failed(&f.feed, &FleetFeed::failed);
    for (int i = 0; i < 5; ++i) {
        f.engine.announce(ports::Topic::Repositories);
        QTest::qWait(5);
    }
    QTest::qWait(600);
    QCOMPARE(f.feed.repositories().size(), 56);
    QCOMPARE(failed.size(), 0);
}

void TstFleetFeed::rowsAreFoundByServerAndName()
{
    ReadFleet f(sampleFleet(kNow));
    const auto isRight = [&f] {
        qsizetype all = 0;
        for (const domain::Server &server : f.feed.servers()) {
            const QList<int> positions = f.feed.positionsOf(server.name);
            all += positions.size();
            if (f.feed.snapshotOf(server.name).repositories.size() != positions.size())
                return false;
            for (const int position : positions) {
                const domain::Repository &row = f.feed.repositories().at(position);
                if (row.server != server.name || f.feed.repository(row.server, row.name)->id != row.id
                    || f.feed.repository(row.id) != &row)
                    return false;
            }
        }
        return all == f.feed.repositories().size();
    };
    QVERIFY(isRight());
    QVERIFY(f.feed.positionsOf(QStringLiteral("nobody")).isEmpty());
    QVERIFY(!f.feed.repository(QStringLiteral("nobody"), QStringLiteral("nothing")));
    const domain::Repository gone = *f.feed.repository(RepositoryId(4));
    f.engine.touch(gone.id, [](domain::Repository &r) { r.isGone = true; });
    QTRY_VERIFY(!f.feed.repository(gone.server, gone.name));
    QVERIFY(isRight());
    domain::Repository added = gone; // as after the next look at the server
    added.id = RepositoryId(9000);
    f.engine.fleet.repositories.append(added);
    f.engine.touch(added.id, [](domain::Repository &r) { r.latestVersion = 1; });
    QTRY_VERIFY(f.feed.repository(gone.server, gone.name));
    QCOMPARE(f.feed.repository(gone.server, gone.name)->id, added.id);
    QVERIFY(isRight());
}

void TstFleetFeed::largeFleetChangesBesideWhoHoldsIt()
{
    ReadFleet f(largeFleet(3, 7000, kNow));
    const QList<domain::Repository> held = f.feed.repositories(); // as the matrix and the palette do
    const domain::Repository before = held.at(15'000);
    QSignalSpy changed(&f.feed, &FleetFeed::repositoriesChanged);
    f.engine.touch(before.id, [](domain::Repository &r) { r.latestVersion = 99; });
    f.engine.touch(held.at(5).id, [](domain::Repository &r) { r.isGone = true; });
    QTRY_COMPARE(f.feed.repository(before.id)->latestVersion, 99);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(f.feed.repositories().size(), 20'999);
    QCOMPARE(f.feed.repository(before.server, before.name)->id, before.id);
    QCOMPARE(f.feed.positionsOf(before.server).size(), 7000);
    QVERIFY(held.at(15'000) == before);
    QCOMPARE(held.size(), 21'000);
    f.engine.touch(before.id, [](domain::Repository &r) { r.latestVersion = 100; }); // and once more
    QTRY_COMPARE(f.feed.repository(before.id)->latestVersion, 100);
}

// Of a large fleet these texts would be a third of what it takes in memory.
void TstFleetFeed::listOfTheFleetIsBrief()
{
    FakeFleet fleet = sampleFleet(kNow);
    fleet.repositories[2].latestVersionHref = QStringLiteral("/pulp/versions/4/");
    ReadFleet f(fleet);
    QCOMPARE(f.feed.repositories().at(2).latestVersionHref, QString());
    f.engine.touch(RepositoryId(3), [](domain::Repository &r) { r.latestVersion = 99; });
    QTRY_COMPARE(f.feed.repository(RepositoryId(3))->latestVersion, 99);
    QCOMPARE(f.feed.repository(RepositoryId(3))->latestVersionHref, QString());
}

void TstFleetFeed::fleetIsSummarized()
{
    ReadFleet f(sampleFleet(kNow));
    const FleetSummary summary = summarize(f.feed.snapshot());
    QCOMPARE(summary.counts.total, 56);
    QCOMPARE(summary.counts.failed, 1);
    QCOMPARE(summary.counts.unknown, 14);
    QCOMPARE(summary.silentServers, QStringList {QStringLiteral("pulp-us-1.example.com")});
}

void TstFleetFeed::stripTellsWhoSchedules()
{
    domain::SchedulerRole role;
    QVERIFY(jobsStripText({}, {}, &role, kNow).nobodySchedules);
    Activity halfDone;
    domain::Job job;
    job.started = kNow.addSecs(-7);
    job.children = {.total = 2, .completed = 1};
    halfDone.running = {job};
    QCOMPARE(jobsStripText(halfDone, {}, &role, kNow).left, QStringLiteral("about 10 s left")); // not "7.0 s"
    role = {QStringLiteral("x"), QStringLiteral("ops-2"), QStringLiteral("pulpitd"), false, kNow};
    QCOMPARE(jobsStripText({}, {}, &role, kNow).role, QStringLiteral("scheduling: the service on ops-2"));
    QVERIFY(!jobsStripText({}, {}, nullptr, kNow).nobodySchedules);
    const FakeFleet fleet = sampleFleet(kNow);
    QVERIFY(jobsStripText({}, fleet.schedules, &role, kNow).next.endsWith(QStringLiteral("internal")));
}

QTEST_MAIN(TstFleetFeed)
#include "tst_fleetfeed.moc"
