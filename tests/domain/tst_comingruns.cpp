// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What windows, pauses and wishes make of runs: the rule that the scheduler and the forecasts share.
#include "domain/comingruns.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::domain;
using Fate = ComingRun::Fate;

namespace {

QDateTime at(int day, int hour, int minute = 0)
{
    return {QDate(2026, 11, day), QTime(hour, minute), Qt::UTC};
}

TimedSchedule hourly(const QDateTime &next)
{
    TimedSchedule schedule;
    schedule.cron = u"0 * * * *"_s;
    schedule.nextDue = next;
    return schedule;
}

QList<Fate> fatesOf(const QList<ComingRun> &runs)
{
    QList<Fate> fates;
    for (const ComingRun &run : runs)
        fates.append(run.fate);
    return fates;
}

const QTimeZone kUtc = QTimeZone::utc();
const MaintenanceWindow kShift {u"patch day"_s, u"30 2 * * *"_s, u"2h"_s, MaintenanceWindow::Syncs::Shift};
const MaintenanceWindow kSkip {u"reboot"_s, u"50 5 * * *"_s, u"20m"_s, MaintenanceWindow::Syncs::Skip};

} // namespace

class TstComingRuns final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRunIsMovedToTheEndOfItsWindow()
    {
        const PlacedRun run = placeRun(at(21, 3), {kShift}, kUtc, WindowUse::KeepsOut);
        QCOMPARE(run.start, at(21, 4, 30));
        QVERIFY(run.isMoved() && !run.isLeftOut());
        QCOMPARE(run.window->name, u"patch day"_s);
        QCOMPARE(windowReason(run), u"maintenance \"patch day\" until 2026-11-21 04:30 UTC"_s);
        QVERIFY(placeRun(at(21, 6), {kSkip}, kUtc, WindowUse::KeepsOut).isLeftOut());
        QVERIFY(!placeRun(at(21, 7), {kSkip, kShift}, kUtc, WindowUse::KeepsOut).window);
    }
    void housekeepingWaitsForItsWindow()
    {
        const PlacedRun run = placeRun(at(21, 1), {kShift}, kUtc, WindowUse::RunsInside);
        QCOMPARE(run.start, at(21, 2, 30));
        QCOMPARE(run.windowsEnd, at(21, 4, 30));
        QCOMPARE(placeRun(at(21, 1), {}, kUtc, WindowUse::RunsInside).start, at(21, 1));
        const MaintenanceWindow never {{}, u"nonsense"_s, u"1h"_s, {}};
        QVERIFY(placeRun(at(21, 1), {never}, kUtc, WindowUse::RunsInside).isLeftOut());
    }
    void severalRunsOfOneWindowAreOne()
    {
        const auto runs = placeRuns({at(21, 2), at(21, 3), at(21, 4), at(21, 5)}, {kShift}, kUtc, WindowUse::KeepsOut);
        QCOMPARE(runs.size(), 3);
        QCOMPARE(runs.at(1).start, at(21, 4, 30));
        QCOMPARE(runs.at(1).merged, 1);
        QCOMPARE(runs.at(2).start, at(21, 5));
    }
    void pausesAndWishesAndWindowsAreTold()
    {
        TimedSchedule schedule = hourly(at(21, 1));
        schedule.skips = {{at(21, 2), u"anna"_s}};
        schedule.pauses = {{at(21, 7), at(21, 9)}};
        ComingLimits limits;
        limits.to = at(21, 10);
        const auto runs = comingRuns(schedule, {kShift, kSkip}, kUtc, limits);
        QCOMPARE(fatesOf(runs),
                 (QList<Fate> {Fate::Runs, Fate::LeftOutOnRequest, Fate::Runs, Fate::Runs, Fate::LeftOutByWindow,
                               Fate::InPause, Fate::InPause, Fate::Runs, Fate::Runs}));
        QCOMPARE(runs.at(1).who, u"anna"_s);
        QCOMPARE(runs.at(2).when(), at(21, 4, 30));
        QCOMPARE(runs.at(4).when(), at(21, 6));
        limits.enough = 2;
        QCOMPARE(comingRuns(schedule, {kShift, kSkip}, kUtc, limits).size(), 3);
        schedule.cron = u"nonsense"_s;
        QVERIFY(comingRuns(schedule, {}, kUtc, limits).isEmpty());
    }
    void aPauseWithoutEndCostsNoTime()
    {
        TimedSchedule schedule = hourly(at(21, 1));
        schedule.pauses = {{at(20, 0), {}}};
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(comingRuns(schedule, {}, kUtc, {{}, 400, 5}).size(), 400);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }
    void aWishIsForATimeThatMayBePutOff()
    {
        const auto cron = CronExpression::parse(u"0 * * * *"_s);
        QVERIFY(isSkipOf({at(21, 2), {}}, at(21, 2, 10), *cron, kUtc));
        QVERIFY(!isSkipOf({at(21, 2), {}}, at(21, 3), *cron, kUtc));
        QVERIFY(!isSkipOf({at(21, 2), {}}, at(21, 1), *cron, kUtc));
    }
    void whatAWindowMovedIsFoundAgain()
    {
        const auto cron = CronExpression::parse(u"0 3 * * *"_s);
        QCOMPARE(dueBeforeWindows(at(21, 4, 30), *cron, {kShift}, kUtc), at(21, 3));
        QCOMPARE(dueBeforeWindows(at(21, 5), *cron, {kShift}, kUtc), at(21, 5));
        const MaintenanceWindow next {{}, u"30 4 * * *"_s, u"1h"_s, MaintenanceWindow::Syncs::Shift}; // without a gap
        QCOMPARE(dueBeforeWindows(at(21, 5, 30), *cron, {kShift, next}, kUtc), at(21, 3));
        // A run that is due when a skipping window closes was never moved.
        const auto atTen = CronExpression::parse(u"*/10 * * * *"_s);
        QCOMPARE(dueBeforeWindows(at(21, 6, 10), *atTen, {kSkip}, kUtc), at(21, 6, 10));
    }
    void aServersWindowsAreThoseOfItsSourceToo()
    {
        FleetConfiguration fleet;
        fleet.maintenance = {kShift};
        Server a;
        a.name = u"a"_s;
        a.maintenance = {kSkip};
        fleet.servers = {a};
        QCOMPARE(windowsFor(fleet, u"b"_s, u"a"_s).size(), 2);
        QCOMPARE(windowsFor(fleet, u"b"_s, {}).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TstComingRuns)
#include "tst_comingruns.moc"
