// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Past and coming runs as values, on the time line, in the calendar, and the page on the real window.
#include "gui/consolefixture.h"
#include "gui/pages/schedules/runspanel.h"
#include "gui/pages/schedules/scheduledruns.h"
#include "gui/pages/schedules/schedulesmodel.h"
#include "gui/shell/pages.h"
#include "gui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::test;
using namespace pulpit::gui;

namespace {

const QDateTime kNow(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

domain::Schedule schedule(int id, const QString &server, const QString &group, const QString &cron)
{
    domain::Schedule s;
    s.id = ScheduleId(id);
    s.server = server;
    s.group = group;
    s.cron = cron;
    s.maxConcurrentSyncs = 3;
    return s;
}

/// A run of every day at this hour, \a minutes long, for \a days days up to yesterday or today.
void addRuns(RunFacts *facts, const domain::Schedule &of, int hour, int minutes, int days, int minute = 0)
{
    for (int day = 0; day < days; ++day) {
        domain::Job job;
        job.id = JobId(facts->jobs.size() + 1);
        job.kind = domain::JobKind::RepoGroupSync;
        job.server = of.server;
        job.group = of.group;
        job.startedBy = u"schedule"_s;
        job.state = domain::JobState::Completed;
        job.queued = QDateTime(kNow.date().addDays(-day), QTime(hour, minute, 1), Qt::UTC);
        if (job.queued > kNow)
            continue;
        job.started = job.queued.addSecs(2);
        job.finished = job.started.addSecs(60 * minutes);
        facts->jobs.append(job);
    }
}

RunFacts facts()
{
    RunFacts f;
    f.now = kNow;
    f.zone = QTimeZone::utc();
    f.schedules = {schedule(1, u"pulp-a"_s, u"external"_s, u"0 3 * * *"_s),
                   schedule(2, u"pulp-a"_s, u"internal"_s, u"30 3 * * *"_s),
                   schedule(3, u"pulp-b"_s, u"external"_s, u"0 3 * * *"_s)};
    for (domain::Schedule &s : f.schedules)
        s.nextRun = QDateTime(kNow.date().addDays(1), QTime(3, s.id.value == 2 ? 30 : 0), Qt::UTC);
    addRuns(&f, f.schedules.at(0), 3, 50, 10);
    addRuns(&f, f.schedules.at(1), 3, 10, 10, 30);
    addRuns(&f, f.schedules.at(2), 3, 20, 2); // too few for a forecast
    return f;
}

const TimelineLane *laneOf(const ScheduledRuns &runs, qint64 key)
{
    for (const TimelineLane &lane : runs.lanes)
        if (!lane.isHeading && lane.key == key)
            return &lane;
    return nullptr;
}

QList<TimelineBar> forecasts(const TimelineLane &lane)
{
    QList<TimelineBar> bars;
    for (const TimelineBar &bar : lane.bars)
        if (bar.isForecast)
            bars.append(bar);
    return bars;
}

void keepPicture(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("PULPIT_SCREENSHOT_DIR");
    if (folder.isEmpty())
        return;
    QTest::qWait(200);
    QVERIFY(window.grab().save(u"%1/%2.png"_s.arg(folder, name)));
}

/// The sample fleet with two weeks of runs, and a maintenance window.
FakeFleet busyFleet(const QDateTime &now)
{
    FakeFleet fleet = sampleFleet(now);
    int id = 5000;
    for (const domain::Schedule &s : std::as_const(fleet.schedules)) {
        if (s.cron.isEmpty())
            continue;
        for (int day = 1; day < 14; ++day) {
            domain::Job job;
            job.id = JobId(++id);
            job.kind = domain::JobKind::RepoGroupSync;
            job.server = s.server;
            job.group = s.group;
            job.startedBy = u"schedule"_s;
            job.state = (day + s.id.value) % 6 == 0 ? domain::JobState::Failed : domain::JobState::Completed;
            job.queued = s.nextRun.addDays(-day);
            if (job.queued > now)
                continue;
            job.started = job.queued.addSecs(1);
            job.finished = job.started.addSecs(60 * (20 + (day * 7 + s.id.value * 13) % 60));
            job.revision = ++fleet.revision;
            fleet.jobs.append(job);
        }
    }
    std::sort(fleet.jobs.begin(), fleet.jobs.end(),
              [](const domain::Job &x, const domain::Job &y) { return x.queued > y.queued; });
    fleet.configuration.fleet.maintenance = {{u"backup"_s, u"0 5 * * *"_s, u"2h"_s, {}}};
    return fleet;
}

} // namespace

class TstSchedulesPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void pastAndComingRunsAreTold()
    {
        const ScheduledRuns runs = scheduledRuns(facts(), kNow.addDays(-1), kNow.addDays(1));
        QCOMPARE(runs.lanes.size(), 5); // two headings
        QVERIFY(runs.lanes.first().isHeading);
        const TimelineLane *external = laneOf(runs, 1);
        QVERIFY(external);
        QCOMPARE(external->bars.size(), 2);
        QVERIFY(external->bars.first().job.isValid());
        QCOMPARE(external->bars.first().state, State::Healthy);
        const TimelineBar coming = forecasts(*external).first();
        QCOMPARE(coming.from, QDateTime(kNow.date().addDays(1), QTime(3, 0), Qt::UTC));
        QCOMPARE(coming.to, coming.from.addSecs(50 * 60));
        QVERIFY(!coming.isUnknownLong);
        QVERIFY(external->missed.isEmpty());
        QCOMPARE(runs.unknown, 1);
        QVERIFY(forecasts(*laneOf(runs, 3)).first().isUnknownLong);
        QCOMPARE(runs.hours.value({coming.from.toLocalTime().date(), coming.from.toLocalTime().time().hour()}).coming,
                 3);
    }

    void overlapsAreMarked()
    {
        RunFacts f = facts();
        ScheduledRuns runs = scheduledRuns(f, kNow, kNow.addDays(1));
        QCOMPARE(runs.conflicts, 2);
        QVERIFY(forecasts(*laneOf(runs, 1)).first().isMarked);
        QVERIFY(forecasts(*laneOf(runs, 1)).first().text.contains(u"same time"_s));
        QVERIFY(!forecasts(*laneOf(runs, 3)).first().isMarked); // another server
        domain::Server server;
        server.name = u"pulp-a"_s;
        server.maxConcurrentSyncs = 4; // both want 3
        f.fleet.servers = {server};
        runs = scheduledRuns(f, kNow, kNow.addDays(1));
        QVERIFY(forecasts(*laneOf(runs, 2)).first().text.contains(u"limit"_s));
        f.schedules[2].maxRuntime = u"15m"_s; // its runs take 20 minutes
        addRuns(&f, f.schedules.at(2), 3, 20, 4);
        runs = scheduledRuns(f, kNow, kNow.addDays(1));
        QVERIFY(forecasts(*laneOf(runs, 3)).first().text.contains(u"canceled"_s));
        f.schedules = {schedule(9, u"pulp-c"_s, u"often"_s, u"*/10 * * * *"_s)};
        f.jobs.clear();
        addRuns(&f, f.schedules.first(), 3, 30, 5); // half an hour every ten minutes
        runs = scheduledRuns(f, kNow, kNow.addSecs(7200));
        QVERIFY(forecasts(*laneOf(runs, 9)).first().text.contains(u"skipped"_s));
    }

    void missedRunsAndPausesAreTold()
    {
        RunFacts f = facts();
        const QDateTime day = QDateTime(kNow.date().addDays(-3), QTime(3, 0), Qt::UTC);
        f.jobs.removeIf([&](const domain::Job &job) {
            return job.group == u"external"_s && job.server == u"pulp-a"_s && job.queued.date() == day.date();
        });
        const ScheduledRuns runs = scheduledRuns(f, kNow.addDays(-5), kNow.addDays(2));
        QCOMPARE(laneOf(runs, 1)->missed, QList {day});
        QCOMPARE(runs.missed, 1);
        QCOMPARE(runs.hours.value({day.toLocalTime().date(), day.toLocalTime().time().hour()}).missed, 1);
        f.schedules[0].isPaused = true;
        QVERIFY(forecasts(*laneOf(scheduledRuns(f, kNow, kNow.addDays(5)), 1)).isEmpty());
        f.schedules[0].pausedUntil = kNow.addDays(3);
        QCOMPARE(forecasts(*laneOf(scheduledRuns(f, kNow, kNow.addDays(5)), 1)).first().from,
                 QDateTime(kNow.date().addDays(4), QTime(3, 0), Qt::UTC));
        f.schedules[0] = schedule(1, u"pulp-a"_s, u"external"_s, u"not a cron"_s);
        QVERIFY(forecasts(*laneOf(scheduledRuns(f, kNow, kNow.addDays(5)), 1)).isEmpty());
        QVERIFY(scheduledRuns({}, kNow, kNow.addDays(1)).lanes.isEmpty());
    }

    void maintenanceIsShaded()
    {
        RunFacts f = facts();
        f.fleet.maintenance = {{u"backup"_s, u"0 5 * * *"_s, u"2h"_s, domain::MaintenanceWindow::Syncs::Shift}};
        domain::Server server;
        server.name = u"pulp-b"_s;
        server.maintenance = {{u"patches"_s, u"0 22 * * *"_s, u"90m"_s, domain::MaintenanceWindow::Syncs::Skip},
                              {u"wrong"_s, u"nonsense"_s, u"1h"_s, {}}};
        f.fleet.servers = {server};
        const ScheduledRuns runs = scheduledRuns(f, kNow.addDays(-1), kNow.addDays(1));
        QCOMPARE(laneOf(runs, 1)->shaded.size(), 2);
        QCOMPARE(laneOf(runs, 3)->shaded.size(), 4);
        QVERIFY(laneOf(runs, 3)->shaded.last().text.contains(u"left out"_s));
        // One that began before the span reaches into it.
        const auto times = maintenanceTimes(f.fleet.maintenance.first(), QDateTime(kNow.date(), QTime(6, 0), Qt::UTC),
                                            kNow, QTimeZone::utc());
        QCOMPARE(times.size(), 1);
        QCOMPARE(times.first().from.time(), QTime(5, 0));
    }

    void largeFleetsAreTold()
    {
        RunFacts f;
        f.now = kNow;
        f.zone = QTimeZone::utc();
        for (int i = 0; i < 500; ++i) {
            f.schedules.append(schedule(i + 1, u"pulp-%1"_s.arg(i / 10), u"group-%1"_s.arg(i % 10), u"0 * * * *"_s));
            f.schedules.last().nextRun = kNow.addSecs(3600);
            addRuns(&f, f.schedules.last(), 3, 20, 10);
        }
        QCOMPARE(f.jobs.size(), 5000);
        const ScheduledRuns runs = scheduledRuns(f, kNow.addDays(-1), kNow.addDays(1));
        QCOMPARE(runs.lanes.size(), 550);
        QCOMPARE(forecasts(*laneOf(runs, 500)).size(), 24);
        QCOMPARE(runs.conflicts, 500 * 24); // ten groups at once on each server
    }

    void onlyRowsInViewArePainted()
    {
        QList<TimelineLane> lanes;
        for (int i = 0; i < 5000; ++i) {
            TimelineLane lane;
            lane.title = i % 7 == 0 ? u"مجموعة-طويلة-جدا"_s.repeated(20) : u"group-%1"_s.arg(i);
            lane.isHeading = i % 50 == 0;
            lane.key = i + 1;
            for (int h = -20; h < 20 && !lane.isHeading; h += 4)
                lane.bars.append({kNow.addSecs(3600LL * h),
                                  kNow.addSecs(3600LL * h + 1800),
                                  {},
                                  State::Healthy,
                                  h > 0,
                                  false,
                                  false,
                                  u"run %1"_s.arg(h),
                                  h > 0 ? JobId() : JobId(100 + h)});
            lanes.append(lane);
        }
        RunTimeline timeline;
        timeline.resize(900, 400);
        timeline.setSpan(kNow.addDays(-1), kNow.addDays(1), kNow);
        timeline.setLanes(lanes);
        timeline.show();
        QVERIFY(QTest::qWaitForWindowExposed(&timeline));
        (void)timeline.grab();
        QVERIFY2(timeline.paintedRows() > 5 && timeline.paintedRows() < 40,
                 qPrintable(QString::number(timeline.paintedRows())));
        QSignalSpy chosen(&timeline, &RunTimeline::laneChosen);
        QSignalSpy opened(&timeline, &RunTimeline::runActivated);
        timeline.setFocus();
        QTest::keyClick(&timeline, Qt::Key_Down); // the heading is passed over
        QCOMPARE(chosen.last().first().toLongLong(), 2);
        QVERIFY(timeline.accessibleDescription().contains(u"group-1"_s));
        QTest::keyClick(&timeline, Qt::Key_Right);
        QTest::keyClick(&timeline, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QTest::keyClick(&timeline, Qt::Key_Up);
        QCOMPARE(chosen.last().first().toLongLong(), 2); // there is nothing above
        timeline.chooseLane(4000);
        QVERIFY(timeline.verticalScrollBar()->value() > 3900);
        const QPoint run = timeline.barRect(3999, 2).center();
        QTest::mouseClick(timeline.viewport(), Qt::LeftButton, {}, run);
        QCOMPARE(opened.size(), 2);
        timeline.setLanes({});
        (void)timeline.grab();
        QCOMPARE(timeline.paintedRows(), 0);
        QTest::keyClick(&timeline, Qt::Key_Down);
    }

    void calendarGoesByHours()
    {
        RunCalendar calendar;
        calendar.resize(800, 500);
        QHash<QPair<QDate, int>, CalendarHour> hours;
        const QDate monday(2026, 11, 16);
        hours[{monday, 3}] = {2, 0, 0, 0, State::Failed, false, {u"external on pulp-a"_s, u"internal on pulp-a"_s}};
        hours[{monday.addDays(6), 4}] = {0, 3, 0, 2, State::Healthy, true, {}};
        hours[{monday.addDays(2), 5}] = {0, 0, 1, 0, State::Healthy, false, {}};
        calendar.setDays(monday, 7, hours, QDateTime(monday.addDays(5), QTime(12, 0)));
        calendar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&calendar));
        keepPicture(calendar, u"calendar-alone"_s);
        QSignalSpy chosen(&calendar, &RunCalendar::hourChosen);
        QTest::mouseClick(&calendar, Qt::LeftButton, {}, calendar.cellRect(0, 3).center().toPoint());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toDateTime(), QDateTime(monday, QTime(3, 0)));
        QVERIFY(calendar.accessibleDescription().contains(u"external on pulp-a"_s));
        calendar.setFocus();
        QTest::keyClick(&calendar, Qt::Key_Right);
        QTest::keyClick(&calendar, Qt::Key_Down);
        QTest::keyClick(&calendar, Qt::Key_Return);
        QCOMPARE(chosen.last().first().toDateTime(), QDateTime(monday.addDays(1), QTime(4, 0)));
        calendar.setDays(monday, 1, hours, QDateTime(monday, QTime(12, 0)));
        (void)calendar.grab();
    }

    void theWindowShowsRunsAndActs()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        ConsoleFixture f(busyFleet(now));
        QVERIFY(f.isReady());
        f.window().open({pageid::kSchedules, u"3"_s});
        auto *table = f.find<TableView>(u"schedulesTable"_s);
        const QAbstractItemModelTester tester(table->model());
        auto *timeline = f.find<RunTimeline>(u"runTimeline"_s);
        QTRY_VERIFY(timeline->lanes().size() >= 7);
        const auto hasPast = [timeline] {
            for (const TimelineLane &lane : timeline->lanes())
                for (const TimelineBar &bar : lane.bars)
                    if (bar.job.isValid())
                        return true;
            return false;
        };
        QTRY_VERIFY(hasPast());
        keepPicture(f.window(), u"schedules-around"_s);
        for (const char *view : {"viewWeek", "viewCalendarWeek", "viewCalendarDay"}) {
            QTest::mouseClick(f.find<QPushButton>(QString::fromLatin1(view)), Qt::LeftButton);
            keepPicture(f.window(), u"schedules-"_s + QString::fromLatin1(view));
        }
        auto *calendar = f.find<RunCalendar>(u"runCalendar"_s);
        QTRY_COMPARE(calendar->days(), 1);
        const QDate day = calendar->firstDay();
        QTest::mouseClick(f.find<QPushButton>(u"runsLater"_s), Qt::LeftButton);
        QTRY_COMPARE(calendar->firstDay(), day.addDays(1));
        QTest::mouseClick(calendar, Qt::LeftButton, {}, calendar->cellRect(0, 3).center().toPoint());
        QTRY_VERIFY(timeline->isVisible());
        // A past run opens its job.
        QTest::mouseClick(f.find<QPushButton>(u"viewAround"_s), Qt::LeftButton);
        timeline->setFocus();
        timeline->chooseLane(1);
        QTest::keyClick(timeline, Qt::Key_Right);
        QTest::mouseClick(f.find<QPushButton>(u"editSchedule"_s), Qt::LeftButton);
        QTRY_COMPARE(f.window().location().page, pageid::kConfiguration);
    }

    void manyArePausedAndResumedAtOnce()
    {
        ConsoleFixture f(busyFleet(QDateTime::currentDateTimeUtc()));
        QVERIFY(f.isReady());
        f.window().open({pageid::kSchedules, {}});
        auto *table = f.find<TableView>(u"schedulesTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 7);
        table->selectAll();
        QTest::mouseClick(f.find<QPushButton>(u"pauseSchedules"_s), Qt::LeftButton);
        auto *hour = f.window().findChild<QAction *>(u"pauseHour"_s);
        QVERIFY(hour);
        hour->trigger();
        QTRY_COMPARE(f.engine.calls.filter(u"pause "_s).size(), 6); // one has no schedule
        QTRY_VERIFY(f.engine.fleet.schedules.first().pausedUntil.isValid());
        const QDateTime until = f.engine.fleet.schedules.first().pausedUntil;
        QVERIFY(std::abs(QDateTime::currentDateTimeUtc().secsTo(until) - 3600) < 30);
    }

    void theNextRunIsSkippedAfterAQuestion()
    {
        ConsoleFixture f(busyFleet(QDateTime::currentDateTimeUtc()));
        QVERIFY(f.isReady());
        f.window().open({pageid::kSchedules, u"1"_s});
        auto *skip = f.find<QPushButton>(u"skipNext"_s);
        QTRY_VERIFY(skip->isEnabled());
        f.prompter.saysYes = false;
        QTest::mouseClick(skip, Qt::LeftButton);
        QVERIFY(f.engine.calls.filter(u"skipNext"_s).isEmpty());
        QVERIFY(f.prompter.asked.last().contains(u"Skip the next run"_s));
        f.prompter.saysYes = true;
        QTest::mouseClick(skip, Qt::LeftButton);
        QTRY_COMPARE(f.engine.calls.filter(u"skipNext 1"_s).size(), 1);
        f.engine.nextError.code = ErrorCode::Conflict;
        f.engine.nextError.what = u"it is paused"_s;
        QTest::mouseClick(skip, Qt::LeftButton);
        QTRY_COMPARE(f.engine.calls.filter(u"skipNext 1"_s).size(), 2);
    }

    void noSchedulesAndADeadEngineAreTold()
    {
        FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
        fleet.schedules.clear();
        ConsoleFixture f(fleet);
        QVERIFY(f.isReady());
        f.window().open({pageid::kSchedules, {}});
        QVERIFY(!f.find<QPushButton>(u"skipNext"_s)->isEnabled());
        QVERIFY(!f.find<QPushButton>(u"pauseSchedules"_s)->isEnabled());
        keepPicture(f.window(), u"schedules-empty"_s);
        f.engine.neverAnswers = true;
        f.window().open({pageid::kFleet, {}});
        f.window().open({pageid::kSchedules, {}});
        QTest::mouseClick(f.find<QPushButton>(u"viewCalendarWeek"_s), Qt::LeftButton);
        QVERIFY(f.window().isVisible());
    }

    void theViewIsKept()
    {
        QTemporaryDir folder;
        ConsoleOptions options;
        options.scheme = SchemeChoice::Dark;
        options.stateFile = folder.filePath(u"state.ini"_s);
        {
            ConsoleFixture f(busyFleet(QDateTime::currentDateTimeUtc()), options);
            QVERIFY(f.isReady());
            f.window().open({pageid::kSchedules, {}});
            keepPicture(f.window(), u"schedules-dark"_s);
            QTest::mouseClick(f.find<QPushButton>(u"viewCalendarWeek"_s), Qt::LeftButton);
            keepPicture(f.window(), u"schedules-calendar-dark"_s);
            f.window().close();
        }
        ConsoleFixture f(busyFleet(QDateTime::currentDateTimeUtc()), options);
        QVERIFY(f.isReady());
        f.window().open({pageid::kSchedules, {}});
        QVERIFY(f.find<RunCalendar>(u"runCalendar"_s)->isVisible());
    }
};

QTEST_MAIN(TstSchedulesPage)
#include "tst_schedulespage.moc"
