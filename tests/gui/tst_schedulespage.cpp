// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Past and coming runs as values, on the time line, in the calendar, and the page on the real window.
#include "domain/scheduledjob.h"
#include "gui/consolefixture.h"
#include "gui/dialogs/editscheduledialog.h"
#include "gui/pages/schedules/runspanel.h"
#include "gui/pages/schedules/scheduledruns.h"
#include "gui/pages/schedules/schedulesmodel.h"
#include "gui/shell/pages.h"
#include "gui/widgets/tableview.h"
#include "support/fakeengine/fakescheduleservice.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::test;
using namespace pulpit::gui;

namespace {

const QDateTime kNow(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

domain::TimedSchedule schedule(int id, const QString &server, const QString &group, const QString &cron)
{
    domain::TimedSchedule s;
    s.id = ScheduleId(id);
    s.server = server;
    s.group = group;
    s.cron = cron;
    s.maxConcurrentSyncs = 3;
    return s;
}

/// A run of every day at this hour, \a minutes long, for \a days days up to yesterday or today.
void addRuns(RunFacts *facts, const domain::TimedSchedule &of, int hour, int minutes, int days, int minute = 0)
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
    for (domain::TimedSchedule &s : f.schedules)
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

using Mark = TimelineBar::Mark;

QList<TimelineBar> marks(const TimelineLane &lane, Mark mark)
{
    QList<TimelineBar> bars;
    for (const TimelineBar &bar : lane.bars)
        if (bar.mark == mark)
            bars.append(bar);
    return bars;
}

QList<TimelineBar> forecasts(const TimelineLane &lane)
{
    QList<TimelineBar> bars = marks(lane, Mark::None);
    bars.removeIf([](const TimelineBar &bar) { return !bar.isForecast; });
    return bars;
}

const QString kYaml = uR"(# kept
pulp_servers:
  pulp-eu-1.example.com:
    credentials: example
    repo_groups:
      external:
        schedule: "30 2 * * *"   # kept as well
        max_concurrent_syncs: 4
        max_runtime: 6h
credentials:
  example:
    username: admin
    vault_service_account_mount: pulp
repo_groups:
  external:
    regex_include: ^ext-
)"_s;

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

FakeScheduleService &ofFake(ConsoleFixture &f)
{
    return dynamic_cast<FakeScheduleService &>(f.engine.schedules());
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
        QVERIFY(marks(*external, Mark::Missed).isEmpty());
        QCOMPARE(runs.unknown, 1);
        QVERIFY(forecasts(*laneOf(runs, 3)).first().isUnknownLong);
        QCOMPARE(runs.hours.value({coming.from.toLocalTime().date(), coming.from.toLocalTime().time().hour()}).coming,
                 3);
    }

    void anHourNamesEachScheduleOnce()
    {
        RunFacts f = facts();
        f.schedules = {schedule(1, u"pulp-a"_s, u"external"_s, u"*/5 * * * *"_s)};
        f.schedules.first().nextRun = kNow.addSecs(300);
        const ScheduledRuns runs = scheduledRuns(f, kNow, kNow.addSecs(3 * 3600));
        const CalendarHour hour = runs.hours.value({kNow.date(), kNow.addSecs(3600).toLocalTime().time().hour()});
        QVERIFY(hour.coming >= 10);
        QCOMPARE(hour.names, QStringList {u"external on pulp-a"_s});
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
        const QList<TimelineBar> missed = marks(*laneOf(runs, 1), Mark::Missed);
        QCOMPARE(missed.size(), 1);
        QCOMPARE(missed.first().from, day);
        QVERIFY(missed.first().text.contains(u"no engine scheduled"_s));
        QVERIFY(missed.first().job.isValid()); // the run after it
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

    void windowsMoveAndLeaveOutComingRuns()
    {
        RunFacts f = facts();
        f.fleet.maintenance = {{u"patch day"_s, u"0 2 * * *"_s, u"2h"_s, domain::MaintenanceWindow::Syncs::Shift}};
        ScheduledRuns runs = scheduledRuns(f, kNow, kNow.addDays(1));
        const TimelineBar moved = forecasts(*laneOf(runs, 1)).first();
        QCOMPARE(moved.from, QDateTime(kNow.date().addDays(1), QTime(4, 0), Qt::UTC));
        QCOMPARE(moved.due, moved.from.addSecs(-3600));
        QVERIFY2(moved.text.contains(u"moved from"_s) && moved.text.contains(u"patch day"_s), qPrintable(moved.text));
        QCOMPARE(runs.moved, 3);
        QCOMPARE(runs.hours.value({moved.from.toLocalTime().date(), moved.from.toLocalTime().time().hour()}).moved, 3);
        // It is exactly what the scheduler would do.
        const domain::PlacedRun placed
            = domain::placeRun(moved.due, f.fleet.maintenance, f.zone, domain::WindowUse::KeepsOut);
        QCOMPARE(moved.from, placed.start);
        f.fleet.maintenance.first().syncs = domain::MaintenanceWindow::Syncs::Skip;
        runs = scheduledRuns(f, kNow, kNow.addDays(1));
        QVERIFY(forecasts(*laneOf(runs, 1)).isEmpty());
        const QList<TimelineBar> left = marks(*laneOf(runs, 1), Mark::LeftOut);
        QCOMPARE(left.size(), 1);
        QVERIFY2(left.first().text.contains(u"patch day"_s), qPrintable(left.first().text));
        QCOMPARE(runs.leftOut, 3);
        // Past runs that a window moved are not missed.
        f = facts();
        for (domain::Job &job : f.jobs)
            if (job.server == u"pulp-a"_s && job.group == u"external"_s)
                job.queued = job.started = job.queued.addSecs(3600);
        f.fleet.maintenance = {{{}, u"0 2 * * *"_s, u"2h"_s, domain::MaintenanceWindow::Syncs::Shift}};
        QVERIFY(marks(*laneOf(scheduledRuns(f, kNow.addDays(-5), kNow), 1), Mark::Missed).isEmpty());
    }

    void skippedRunsAndPausesHaveShapesOfTheirOwn()
    {
        RunFacts f = facts();
        f.schedules[0].skips = {{f.schedules.at(0).nextRun, u"anna"_s}};
        f.schedules[0].nextDue = f.schedules.at(0).nextRun;
        f.schedules[0].pauses = {{kNow.addDays(-2), kNow.addDays(-1)}};
        f.schedules[1].isPaused = true;
        f.schedules[1].pausedUntil = kNow.addDays(2);
        for (domain::Job &job : f.jobs)
            if (job.server == u"pulp-b"_s) {
                job.state = domain::JobState::Skipped;
                job.started = {};
                job.failure.message = u"the run before (job 7) is still going since 2026-11-20 01:00:00 UTC"_s;
            }
        f.jobs.removeIf([](const domain::Job &job) { // while it was paused nothing ran
            return job.group == u"external"_s && job.server == u"pulp-a"_s && job.queued < kNow.addDays(-1)
                && job.queued > kNow.addDays(-2);
        });
        const ScheduledRuns runs = scheduledRuns(f, kNow.addDays(-3), kNow.addDays(3));
        const TimelineLane &external = *laneOf(runs, 1);
        QVERIFY(marks(external, Mark::Missed).isEmpty());
        const QList<TimelineBar> coming = marks(external, Mark::LeftOut);
        QCOMPARE(coming.size(), 1);
        QVERIFY(coming.first().text.contains(u"on request of anna"_s));
        QCOMPARE(external.shaded.size(), 1);
        QCOMPARE(int(external.shaded.first().kind), int(TimelinePeriod::Kind::Pause));
        QVERIFY(laneOf(runs, 2)->shaded.last().label.startsWith(u"paused until"_s));
        QVERIFY(forecasts(*laneOf(runs, 2)).first().from >= kNow.addDays(2));
        const QList<TimelineBar> skipped = marks(*laneOf(runs, 3), Mark::LeftOut);
        QCOMPARE(skipped.size(), 2);
        QVERIFY(skipped.first().job.isValid()); // a click opens it
        QVERIFY2(skipped.first().text.contains(u"job 7"_s) && !skipped.first().text.contains(u"01:00:00 UTC"_s),
                 qPrintable(skipped.first().text));
    }

    void schedulesOfOneOperationHaveTheirOwnRuns()
    {
        RunFacts f = facts();
        domain::TimedSchedule night = schedule(20, u"pulp-a"_s, {}, u"0 1 * * *"_s);
        night.kind = domain::ScheduleKind::Housekeeping;
        night.operation = u"purge-tasks"_s;
        domain::TimedSchedule noon = schedule(21, u"pulp-a"_s, {}, u"0 11 * * *"_s);
        noon.kind = domain::ScheduleKind::Housekeeping;
        noon.operation = night.operation;
        f.schedules << night << noon;
        const auto add = [&f](int id, int of, int hour, int minutes) {
            domain::Job job;
            job.id = JobId(id);
            job.kind = domain::JobKind::Housekeeping;
            job.name = u"housekeeping purge-tasks"_s;
            job.server = u"pulp-a"_s;
            job.state = domain::JobState::Completed;
            job.queued = job.started = QDateTime(kNow.date(), QTime(hour, 0), Qt::UTC);
            job.finished = job.started.addSecs(60 * minutes);
            if (of > 0)
                job.arguments.insert(domain::kScheduleArgument, of);
            f.jobs.append(job);
        };
        add(901, 20, 1, 10);
        add(902, 21, 11, 40);
        add(903, 0, 6, 5); // nobody knows whose this one was
        const auto pastOf = [&](int id) {
            QList<JobId> past;
            for (const TimelineBar &bar : laneOf(scheduledRuns(f, kNow.addDays(-1), kNow.addDays(1)), id)->bars)
                if (bar.job.isValid())
                    past.append(bar.job);
            return past;
        };
        QCOMPARE(pastOf(20), QList<JobId> {JobId(901)});
        QCOMPARE(pastOf(21), QList<JobId> {JobId(902)});
        f.schedules.removeLast(); // of the only one it was
        QCOMPARE(pastOf(20).size(), 2);
        QVERIFY(!pastOf(20).contains(JobId(902)));
    }

    void housekeepingAndRegistrationsAreTold()
    {
        RunFacts f = facts();
        domain::TimedSchedule orphans = schedule(20, u"pulp-a"_s, {}, u"0 1 * * *"_s);
        orphans.kind = domain::ScheduleKind::Housekeeping;
        orphans.operation = u"orphans"_s;
        domain::TimedSchedule registration = schedule(21, u"pulp-a"_s, {}, u"30 20 * * *"_s);
        registration.kind = domain::ScheduleKind::Registration;
        f.schedules << orphans << registration;
        for (int day = 0; day < 5; ++day) {
            domain::Job job;
            job.id = JobId(900 + day);
            job.kind = domain::JobKind::Housekeeping;
            job.name = u"housekeeping orphans"_s;
            job.server = u"pulp-a"_s;
            job.state = domain::JobState::Completed;
            job.queued = job.started = QDateTime(kNow.date().addDays(-day), QTime(5, 0), Qt::UTC);
            job.finished = job.started.addSecs(5400);
            f.jobs.append(job);
        }
        domain::Server server;
        server.name = u"pulp-a"_s;
        server.maintenance = {{u"night"_s, u"0 5 * * *"_s, u"1h"_s, domain::MaintenanceWindow::Syncs::Shift}};
        f.fleet.servers = {server};
        const ScheduledRuns runs = scheduledRuns(f, kNow.addDays(-1), kNow.addDays(1));
        QCOMPARE(laneOf(runs, 20)->title, u"Housekeeping: orphans"_s);
        QCOMPARE(laneOf(runs, 21)->title, u"Registration"_s);
        QVERIFY(laneOf(runs, 20)->bars.first().job.isValid());
        const TimelineBar coming = forecasts(*laneOf(runs, 20)).first();
        QCOMPARE(coming.from.time(), QTime(5, 0)); // waits for the window
        QCOMPARE(coming.due.time(), QTime(1, 0));
        QVERIFY2(coming.isMarked && coming.text.contains(u"cut off"_s), qPrintable(coming.text)); // longer than it
        QVERIFY(forecasts(*laneOf(runs, 21)).first().isUnknownLong);
    }

    void schedulesAreEditedInTheText()
    {
        domain::TimedSchedule external = schedule(1, u"pulp-eu-1.example.com"_s, u"external"_s, u"30 2 * * *"_s);
        external.maxRuntime = u"6h"_s;
        external.maxConcurrentSyncs = 4;
        const auto index = config::DocumentIndex::read(kYaml.toUtf8());
        QVERIFY(index);
        const Result<QStringList> path = schedulePath(*index, external);
        QVERIFY(path);
        QCOMPARE(lineOf(*index, *path), 5);
        QCOMPARE(pathOfPlace(configurationPlace(*path)).value(), *path);
        QVERIFY(!pathOfPlace(u"/etc/pulp_config.yml"_s));
        ScheduleValues values = valuesOf(external);
        QCOMPARE(withValues(kYaml, *path, external, values).value(), kYaml);
        values.cron = u"0 4 * * *"_s;
        values.maxConcurrentSyncs = 2;
        QString expected = kYaml;
        expected.replace(u"30 2 * * *"_s, u"0 4 * * *"_s).replace(u"syncs: 4"_s, u"syncs: 2"_s);
        QCOMPARE(withValues(kYaml, *path, external, values).value(), expected);
        values = valuesOf(external);
        values.isEnabled = false;
        const QString without = withValues(kYaml, *path, external, values).value();
        QVERIFY(!without.contains(u"30 2"_s) && without.contains(u"max_runtime: 6h"_s));
        external.group = u"gone"_s;
        QCOMPARE(int(schedulePath(*index, external).error().code), int(ErrorCode::NotFound));
        QVERIFY(!cronProblem({true, u"0 25 * * *"_s, {}, 1}).isEmpty());
        QVERIFY(!cronProblem({true, {}, {}, 1}).isEmpty());
        QVERIFY(cronProblem({false, {}, {}, 1}).isEmpty());
        QVERIFY(!runtimeProblem({true, {}, u"soon"_s, 1}, domain::ScheduleKind::Sync).isEmpty());
        // Housekeeping of a server, and of every server.
        domain::TimedSchedule purge = schedule(2, u"pulp-eu-1.example.com"_s, {}, u"0 1 * * *"_s);
        purge.kind = domain::ScheduleKind::Housekeeping;
        purge.operation = u"purge-tasks"_s;
        const QString more = kYaml
            + u"x-pulpit:\n  housekeeping:\n    - { operation: orphans, schedule: \"0 1 * * *\" }\n"
              "    - operation: purge-tasks\n      schedule: \"0 1 * * *\"\n"_s;
        const auto both = config::DocumentIndex::read(more.toUtf8());
        const Result<QStringList> entry = schedulePath(*both, purge);
        QVERIFY(entry);
        QVERIFY(isOfFleet(*entry));
        values = valuesOf(purge);
        values.cron = u"0 6 * * *"_s;
        const QString later = withValues(more, *entry, purge, values).value();
        QVERIFY(later.contains(u"orphans, schedule: \"0 1 * * *\""_s));
        QVERIFY(later.contains(u"purge-tasks\n      schedule: \"0 6 * * *\""_s));
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

    void runsThatTouchAreOneBand()
    {
        TimelineLane lane;
        lane.title = u"every five minutes"_s;
        lane.key = 1;
        for (int i = -60; i < 60; ++i) {
            TimelineBar bar;
            bar.from = kNow.addSecs(300LL * i);
            bar.to = bar.from.addSecs(10);
            bar.isForecast = i >= 0;
            bar.mark = i < -30 ? TimelineBar::Mark::Missed : TimelineBar::Mark::None;
            bar.job = i >= -30 && i < 0 ? JobId(100 + i) : JobId();
            lane.bars.append(bar);
        }
        RunTimeline timeline;
        timeline.resize(900, 200);
        timeline.setSpan(kNow.addDays(-1), kNow.addDays(1), kNow);
        timeline.setLanes({lane});
        timeline.show();
        QVERIFY(QTest::qWaitForWindowExposed(&timeline));
        (void)timeline.grab();
        QCOMPARE(timeline.paintedCrowds(), 2); // missed and coming; each past run opens its own job
        timeline.setSpan(kNow.addSecs(-5400), kNow.addSecs(5400), kNow); // with room for each
        (void)timeline.grab();
        QCOMPARE(timeline.paintedCrowds(), 0);
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
        QTest::mouseClick(f.find<QPushButton>(u"showSchedule"_s), Qt::LeftButton);
        QTRY_COMPARE(f.window().location().page, pageid::kConfiguration);
    }

    void aScheduleIsEditedThroughItsPlan()
    {
        FakeFleet fleet = busyFleet(QDateTime::currentDateTimeUtc());
        fleet.configuration.yaml = kYaml;
        fleet.configuration.version = 7;
        fleet.configuration.fleet.maintenance.clear();
        domain::Schedule &external = fleet.schedules.first();
        external.server = u"pulp-eu-1.example.com"_s;
        external.group = u"external"_s;
        external.cron = u"30 2 * * *"_s;
        external.maxRuntime = u"6h"_s;
        external.maxConcurrentSyncs = 4;
        ConsoleFixture f(fleet);
        QVERIFY(f.isReady());
        f.window().open({pageid::kSchedules, u"1"_s});
        QTRY_VERIFY(f.find<QPushButton>(u"editSchedule"_s)->isEnabled());
        QTest::mouseClick(f.find<QPushButton>(u"editSchedule"_s), Qt::LeftButton);
        auto *cron = f.find<QLineEdit>(u"editCron"_s);
        auto *go = f.find<QPushButton>(u"planSchedule"_s);
        QVERIFY(cron && go);
        QVERIFY(!go->isEnabled()); // nothing has changed
        // Its rows do not lie on each other.
        const QWidget *sheet = cron->window();
        QTRY_VERIFY(sheet->height() >= sheet->layout()->totalMinimumHeightForWidth(sheet->width()));
        cron->clear();
        QTest::keyClicks(cron, u"0 25 * * *"_s);
        QVERIFY(!go->isEnabled());
        QVERIFY(!f.find<QLabel>(u"editCronHint"_s)->text().isEmpty());
        QCOMPARE(f.find<QLabel>(u"editNextRun0"_s)->text(), u"none"_s);
        cron->clear();
        QTest::keyClicks(cron, u"0 4 * * *"_s);
        QTRY_VERIFY(go->isEnabled());
        for (int i = 0; i < 5; ++i)
            QVERIFY(f.find<QLabel>(u"editNextRun%1"_s.arg(i))->text().contains(u"04:00"_s));
        keepPicture(*go->window(), u"schedules-edit"_s);
        QTest::mouseClick(go, Qt::LeftButton);
        auto *apply = f.window().findChild<QPushButton *>(u"applyGo"_s);
        QVERIFY(apply);
        QTRY_VERIFY(apply->isEnabled());
        QVERIFY(f.engine.calls.filter(u"apply"_s).isEmpty());
        QTest::mouseClick(apply, Qt::LeftButton);
        QTRY_COMPARE(f.engine.calls.filter(u"apply"_s).size(), 1);
        QTRY_VERIFY(f.engine.fleet.configuration.yaml.contains(u"\"0 4 * * *\"   # kept as well"_s));
        QTRY_VERIFY(!f.window().findChild<QDialog *>(u"editScheduleDialog"_s));
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

    void theNextRunIsSkippedAndPutBack()
    {
        ConsoleFixture f(busyFleet(QDateTime::currentDateTimeUtc()));
        QVERIFY(f.isReady());
        f.window().open({pageid::kSchedules, u"1"_s});
        auto *skip = f.find<QPushButton>(u"skipNext"_s);
        QTRY_VERIFY(skip->isEnabled());
        const QDateTime next = f.engine.fleet.schedules.first().nextRun;
        QTest::mouseClick(skip, Qt::LeftButton);
        QTRY_COMPARE(f.engine.calls.filter(u"skipNext 1"_s).size(), 1);
        QVERIFY(f.prompter.asked.isEmpty()); // it can be taken back
        QCOMPARE(ofFake(f).skips.value(ScheduleId(1)).first().who, u"m.keller"_s);
        QTRY_VERIFY(f.window().findChild<QPushButton *>(u"noticeAction"_s));
        QTest::mouseClick(f.find<QPushButton>(u"noticeAction"_s), Qt::LeftButton);
        QTRY_COMPARE(f.engine.calls.filter(u"unskip 1"_s).size(), 1);
        QCOMPARE(f.engine.fleet.schedules.first().nextRun, next);
        f.engine.nextError.code = ErrorCode::Conflict;
        f.engine.nextError.what = u"it is paused"_s;
        QTest::mouseClick(skip, Qt::LeftButton);
        QTRY_COMPARE(f.engine.calls.filter(u"skipNext 1"_s).size(), 2);
    }

    void housekeepingIsPausedSkippedAndRunAsSyncsAre()
    {
        FakeFleet fleet = busyFleet(QDateTime::currentDateTimeUtc());
        domain::TimedSchedule orphans = schedule(0, u"pulp-eu-1.example.com"_s, {}, u"0 1 * * *"_s);
        orphans.id = ScheduleId((1LL << 52) + 77);
        orphans.kind = domain::ScheduleKind::Housekeeping;
        orphans.operation = u"orphans"_s;
        orphans.nextRun = orphans.nextDue = QDateTime::currentDateTimeUtc().addSecs(7200);
        ConsoleFixture f(fleet);
        ofFake(f).ofServers = {orphans};
        f.engine.announce(ports::Topic::Schedules);
        QVERIFY(f.isReady());
        f.window().open({pageid::kSchedules, QString::number(orphans.id.value)});
        auto *table = f.find<TableView>(u"schedulesTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 8);
        auto *timeline = f.find<RunTimeline>(u"runTimeline"_s);
        QTRY_VERIFY(std::any_of(timeline->lanes().cbegin(), timeline->lanes().cend(),
                                [](const TimelineLane &lane) { return lane.title == u"Housekeeping: orphans"_s; }));
        f.window().open({pageid::kSchedules, QString::number(orphans.id.value)});
        const QString id = QString::number(orphans.id.value);
        QTRY_COMPARE(f.window().location().object, id);
        QTest::mouseClick(f.find<QPushButton>(u"skipNext"_s), Qt::LeftButton);
        QTRY_COMPARE(f.engine.calls.filter(u"skipNext "_s + id).size(), 1);
        QTest::mouseClick(f.find<QPushButton>(u"runNow"_s), Qt::LeftButton);
        QTRY_COMPARE(f.engine.calls.filter(u"runNow "_s + id).size(), 1);
        QTest::mouseClick(f.find<QPushButton>(u"pauseSchedules"_s), Qt::LeftButton);
        f.window().findChild<QAction *>(u"pauseHour"_s)->trigger();
        QTRY_VERIFY(ofFake(f).ofServers.first().isPaused);
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
