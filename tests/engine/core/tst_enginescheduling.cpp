// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Schedules on a real database with a clock that the test moves.
#include "domain/scheduledjob.h"
#include "enginefixture.h"
#include "ports/timedschedules.h"
#include "support/compareenum.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::test;
using domain::JobState;
using Station = EngineFixture::Station;

namespace {

QDateTime utc(const char *text)
{
    QDateTime time = QDateTime::fromString(QString::fromLatin1(text), u"yyyy-MM-dd HH:mm:ss"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

} // namespace

class EngineSchedulingTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineFixture> m_fixture;
    std::unique_ptr<ports::Store> m_other;

    Station scheduling(const domain::FleetConfiguration &fleet, const QString &id = {})
    {
        Station station = m_fixture->station(id);
        m_fixture->apply(station, fleet);
        station.engine->start(true);
        return station;
    }
    domain::Schedule schedule() { return m_other->schedules().schedules()->first(); }
    QList<domain::Job> jobs() { return topJobs(*m_other); }
    static ports::TimedSchedules &timed(const Station &station) { return ports::timedSchedules(*station.engine); }
    static QList<domain::TimedSchedule> ofServers(const Station &station)
    {
        QList<domain::TimedSchedule> found = get(timed(station).all()).value_or(QList<domain::TimedSchedule> {});
        found.removeIf([](const domain::TimedSchedule &one) { return one.kind == domain::ScheduleKind::Sync; });
        return found;
    }
    /// Lets the scheduler look at the clock a few times.
    void settle() { QTest::qWait(250); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<EngineFixture>();
        m_fixture->clock.set(utc("2026-06-01 11:59:00"));
        m_other = m_fixture->openStore();
    }
    void cleanup()
    {
        m_other.reset();
        m_fixture.reset();
    }

    void aDueScheduleRunsOnceAndOnTime()
    {
        Station station = scheduling(m_fixture->fleet(u"0 * * * *"_s));
        QCOMPARE(schedule().nextRun, utc("2026-06-01 12:00:00"));
        settle();
        QVERIFY(jobs().isEmpty());
        m_fixture->clock.set(utc("2026-06-01 12:00:00"));
        QTRY_COMPARE(jobs().size(), 1);
        const domain::Job job = jobs().first();
        QCOMPARE(job.startedBy, u"schedule"_s);
        QCOMPARE(job.group, u"nightly"_s);
        QCOMPARE(domain::SyncRequest::fromJson(job.arguments).source, u"primary"_s);
        QTRY_COMPARE(int(jobOf(*m_other, job.id).state), int(JobState::Completed));
        QCOMPARE(schedule().nextRun, utc("2026-06-01 13:00:00"));
        QCOMPARE(schedule().lastRun, utc("2026-06-01 12:00:00"));
        QCOMPARE(schedule().lastJob, job.id);
        settle();
        QCOMPARE(jobs().size(), 1);
    }

    void aServersRegistrationIsQueuedOnTimeAndOnce()
    {
        domain::FleetConfiguration fleet = m_fixture->fleet({});
        domain::RegistrationSettings registration;
        registration.schedule = u"0 * * * *"_s;
        registration.maxRuntime = u"20m"_s;
        fleet.servers[0].registration = registration;
        {
            const Station first = scheduling(fleet);
            settle();
            QVERIFY(jobs().isEmpty());
            m_fixture->clock.set(utc("2026-06-01 12:00:00"));
            QTRY_COMPARE(jobs().size(), 1);
        }
        const domain::Job job = jobs().first();
        QCOMPARE(toString(job.kind), u"repo_creation_from_git"_s);
        QCOMPARE(job.server, fleet.servers[0].name);
        QCOMPARE(job.startedBy, u"schedule"_s);
        const QJsonObject request = job.arguments.value("request"_L1).toObject();
        QCOMPARE(job.arguments.value("operation"_L1).toString(), u"repo-config apply"_s);
        QCOMPARE(request.value("server"_L1).toString(), fleet.servers[0].name);
        QCOMPARE(request.value("max_runtime"_L1).toString(), u"20m"_s);
        const Station next = scheduling(fleet, u"next"_s); // knows that this hour's run was made
        settle();
        QCOMPARE(jobs().size(), 1);
        m_fixture->clock.set(utc("2026-06-01 13:00:00"));
        QTRY_COMPARE(jobs().size(), 2);
    }

    void aRunInAMaintenanceWindowIsShiftedToItsEnd()
    {
        domain::FleetConfiguration fleet = m_fixture->fleet(u"0 * * * *"_s);
        using Syncs = domain::MaintenanceWindow::Syncs;
        fleet.maintenance = {{u"patch day"_s, u"30 11 * * *"_s, u"90m"_s, Syncs::Shift}};
        fleet.servers[0].maintenance = {{QString(), u"0 13 * * *"_s, u"10m"_s, Syncs::Shift}}; // of the source
        Station station = scheduling(fleet);
        QCOMPARE(m_other->fleet().configuration()->fleet.maintenance, fleet.maintenance);
        QCOMPARE(m_other->fleet().configuration()->fleet.servers.first().maintenance, fleet.servers[0].maintenance);
        const auto coming = get(station.engine->schedules().nextRuns(schedule().id, 3));
        QVERIFY(coming);
        QCOMPARE(coming->first(), utc("2026-06-01 13:10:00"));
        QCOMPARE(coming->at(1), utc("2026-06-01 14:00:00"));
        QCOMPARE(coming->size(), 3); // although the windows took some
        m_fixture->clock.set(utc("2026-06-01 12:00:00"));
        QTRY_COMPARE(schedule().nextRun, utc("2026-06-01 13:10:00"));
        settle();
        QVERIFY(jobs().isEmpty());
        const domain::TimedSchedule moved = get(timed(station).all())->first();
        QCOMPARE(moved.nextDue, utc("2026-06-01 12:00:00")); // what the database no longer knows
        QCOMPARE(moved.nextRun, utc("2026-06-01 13:10:00"));
        m_fixture->clock.set(utc("2026-06-01 13:10:00"));
        QTRY_COMPARE(jobs().size(), 1);
        QTRY_COMPARE(schedule().nextRun, utc("2026-06-01 14:00:00"));
        QTRY_COMPARE(int(jobs().first().state), int(JobState::Completed));
    }

    void aRunInAMaintenanceWindowIsSkippedWithTheReason()
    {
        domain::FleetConfiguration fleet = m_fixture->fleet(u"0 * * * *"_s);
        fleet.servers[1].maintenance
            = {{u"reboot"_s, u"55 11 * * *"_s, u"10m"_s, domain::MaintenanceWindow::Syncs::Skip}};
        const Station station = scheduling(fleet);
        m_fixture->clock.set(utc("2026-06-01 12:00:00"));
        QTRY_COMPARE(jobs().size(), 1);
        QCOMPARE(int(jobs().first().state), int(JobState::Skipped));
        QVERIFY2(jobs().first().failure.message.contains("maintenance \"reboot\" until 2026-06-01 12:05"_L1),
                 qPrintable(jobs().first().failure.message));
        QCOMPARE(schedule().nextRun, utc("2026-06-01 13:00:00"));
    }

    void aRegistrationIsShiftedToo()
    {
        domain::FleetConfiguration fleet = m_fixture->fleet({});
        domain::RegistrationSettings registration;
        registration.schedule = u"0 * * * *"_s;
        registration.maxRuntime = u"20m"_s;
        fleet.servers[0].registration = registration;
        fleet.maintenance = {{QString(), u"30 11 * * *"_s, u"45m"_s, domain::MaintenanceWindow::Syncs::Shift}};
        const Station station = scheduling(fleet);
        settle();
        m_fixture->clock.set(utc("2026-06-01 12:00:00"));
        settle();
        QVERIFY(jobs().isEmpty());
        m_fixture->clock.set(utc("2026-06-01 12:15:00"));
        QTRY_COMPARE(jobs().size(), 1);
        QVERIFY(jobs().first().state != JobState::Skipped);
    }

    void housekeepingRunsAtItsTime()
    {
        m_fixture->housekeeping = [](const QString &) {
            return QList<domain::HousekeepingSchedule> {
                {u"primary"_s, u"purge-tasks"_s, u"0 * * * *"_s, {{u"older_than_days"_s, 60}}},
                {u"nobody"_s, u"orphans"_s, u"0 * * * *"_s, {}}};
        };
        const Station station = scheduling(m_fixture->fleet({}));
        settle();
        QVERIFY(jobs().isEmpty());
        m_fixture->clock.set(utc("2026-06-01 12:00:00"));
        QTRY_COMPARE(jobs().size(), 1);
        const domain::Job job = jobs().first();
        QCOMPARE(int(job.kind), int(domain::JobKind::Housekeeping));
        QCOMPARE(job.server, u"primary"_s);
        QCOMPARE(job.startedBy, u"schedule"_s);
        QCOMPARE(job.arguments.value("operation"_L1).toString(), u"housekeeping purge-tasks"_s);
        const QJsonObject request = job.arguments.value("request"_L1).toObject();
        QCOMPARE(request.value("server"_L1).toString(), u"primary"_s);
        QCOMPARE(request.value("older_than_days"_L1).toInt(), 60);
        settle();
        QCOMPARE(jobs().size(), 1);
    }

    void housekeepingWaitsForAWindowWhereThereAreWindows()
    {
        m_fixture->housekeeping = [](const QString &) {
            return QList<domain::HousekeepingSchedule> {{u"primary"_s, u"orphans"_s, u"0 12 * * *"_s, {}}};
        };
        domain::FleetConfiguration fleet = m_fixture->fleet({});
        fleet.servers[0].maintenance = {{QString(), u"0 15 * * *"_s, u"1h"_s, domain::MaintenanceWindow::Syncs::Shift}};
        {
            const Station first = scheduling(fleet);
            settle();
            m_fixture->clock.set(utc("2026-06-01 12:00:00"));
            settle();
            QVERIFY(jobs().isEmpty());
        }
        const Station next = scheduling(fleet, u"next"_s); // knows what is due
        m_fixture->clock.set(utc("2026-06-01 14:59:00"));
        settle();
        QVERIFY(jobs().isEmpty());
        m_fixture->clock.set(utc("2026-06-01 15:00:00"));
        QTRY_COMPARE(jobs().size(), 1);
        settle();
        QCOMPARE(jobs().size(), 1);
    }

    void housekeepingEndsWhenItsWindowCloses()
    {
        m_fixture->housekeeping = [](const QString &) {
            return QList<domain::HousekeepingSchedule> {{u"primary"_s, u"orphans"_s, u"0 12 * * *"_s, {}}};
        };
        domain::FleetConfiguration fleet = m_fixture->fleet({});
        fleet.servers[0].maintenance = {{QString(), u"0 12 * * *"_s, u"1h"_s, domain::MaintenanceWindow::Syncs::Shift}};
        m_fixture->taskSeconds = 60;
        const Station station = scheduling(fleet);
        settle();
        m_fixture->clock.set(utc("2026-06-01 12:00:00"));
        QTRY_COMPARE(jobs().size(), 1);
        QCOMPARE(jobs().first().deadline, utc("2026-06-01 13:00:00"));
        // What a person starts in the window has no such end.
        const domain::TimedSchedule one = ofServers(station).first();
        QCOMPARE(one.lastRun, utc("2026-06-01 12:00:00"));
        QCOMPARE(one.nextRun, utc("2026-06-02 12:00:00"));
        QTRY_COMPARE(ofServers(station).first().lastJob, jobs().first().id);
    }

    void schedulesOfServersArePausedSkippedAndRun()
    {
        m_fixture->housekeeping = [](const QString &) {
            return QList<domain::HousekeepingSchedule> {
                {u"primary"_s, u"purge-tasks"_s, u"0 * * * *"_s, {{u"older_than_days"_s, 60}}},
                {u"primary"_s, u"purge-tasks"_s, u"30 * * * *"_s, {}}};
        };
        domain::FleetConfiguration fleet = m_fixture->fleet({});
        domain::RegistrationSettings registration;
        registration.schedule = u"45 11 1 1 *"_s;
        registration.maxRuntime = u"20m"_s;
        fleet.servers[0].registration = registration;
        const Station station = scheduling(fleet);
        ports::ScheduleService &schedules = station.engine->schedules();
        settle();
        const QList<domain::TimedSchedule> all = ofServers(station);
        QCOMPARE(all.size(), 3);
        QCOMPARE(int(all.first().kind), int(domain::ScheduleKind::Registration));
        const domain::TimedSchedule purge = all.at(1);
        QCOMPARE(purge.operation, u"purge-tasks"_s);
        QVERIFY(purge.id.isValid() && purge.id != all.at(2).id);
        QCOMPARE(purge.nextRun, utc("2026-06-01 12:00:00"));
        QVERIFY(get(schedules.pause(purge.id, utc("2026-06-01 12:10:00"))));
        QVERIFY(ofServers(station).at(1).isPaused);
        QCOMPARE(get(schedules.nextRuns(purge.id, 2)).value(),
                 (QList<QDateTime> {utc("2026-06-01 13:00:00"), utc("2026-06-01 14:00:00")}));
        m_fixture->clock.set(utc("2026-06-01 12:00:00"));
        settle();
        QVERIFY(jobs().isEmpty());
        m_fixture->clock.set(utc("2026-06-01 12:11:00"));
        QCOMPARE(get(timed(station).skip(purge.id, u"anna"_s)).value(), utc("2026-06-01 14:00:00"));
        QVERIFY(get(timed(station).skip(all.at(2).id, u"anna"_s)));
        QCOMPARE(get(timed(station).unskip(all.at(2).id)).value(), utc("2026-06-01 12:30:00"));
        m_fixture->clock.set(utc("2026-06-01 13:00:00"));
        QTRY_COMPARE(jobs().size(), 2);
        const auto isSkipped = [](const domain::Job &job) { return job.state == JobState::Skipped; };
        const QList<domain::Job> both = jobs();
        const auto skipped = std::find_if(both.cbegin(), both.cend(), isSkipped);
        QVERIFY(skipped != both.cend());
        QCOMPARE(skipped->failure.message, u"left out on request of anna"_s);
        QVERIFY(!std::all_of(both.cbegin(), both.cend(), isSkipped)); // the other one was late and ran
        QSet<ScheduleId> whose; // two schedules of one operation: each run tells whose it is
        for (const domain::Job &job : both)
            whose.insert(domain::scheduleOf(job));
        QCOMPARE(whose, (QSet<ScheduleId> {purge.id, all.at(2).id}));
        const auto id = get(schedules.runNow(all.first().id, u"anna"_s));
        QVERIFY2(id || id.error().code == ErrorCode::NotFound, id ? "" : qPrintable(id.error().what));
    }

    void aSkippedRunOfAGroupIsRecordedWhenItIsDue()
    {
        Station station = scheduling(m_fixture->fleet(u"0 * * * *"_s));
        ports::ScheduleService &schedules = station.engine->schedules();
        const ScheduleId id = schedule().id;
        QCOMPARE(get(timed(station).skip(id, u"anna"_s)).value(), utc("2026-06-01 13:00:00"));
        QCOMPARE(get(timed(station).skip(id, u"anna"_s)).value(), utc("2026-06-01 14:00:00"));
        QCOMPARE(get(schedules.schedules())->first().nextRun, utc("2026-06-01 14:00:00"));
        QCOMPARE(get(timed(station).unskip(id)).value(), utc("2026-06-01 13:00:00"));
        m_fixture->clock.set(utc("2026-06-01 12:00:00"));
        QTRY_COMPARE(jobs().size(), 1);
        COMPARE_ENUM(jobs().first().state, JobState::Skipped);
        QVERIFY(jobs().first().summary.contains(u"left out on request of anna"_s));
        m_fixture->clock.set(utc("2026-06-01 13:00:00"));
        QTRY_COMPARE(jobs().size(), 2);
        QVERIFY(jobs().first().state != JobState::Skipped);
        COMPARE_ENUM(get(timed(station).unskip(id)).error().code, ErrorCode::NotFound);
        COMPARE_ENUM(get(schedules.skipNext(ScheduleId(4711))).error().code, ErrorCode::NotFound);
    }

    void pausesAreRemembered()
    {
        Station station = scheduling(m_fixture->fleet(u"0 * * * *"_s));
        ports::ScheduleService &schedules = station.engine->schedules();
        const ScheduleId id = schedule().id;
        QVERIFY(get(schedules.pause(id, utc("2026-06-01 15:00:00"))));
        m_fixture->clock.set(utc("2026-06-01 12:30:00"));
        QVERIFY(get(schedules.resume(id)));
        const domain::TimedSchedule after = get(timed(station).all())->first();
        QCOMPARE(after.pauses.size(), 1);
        QVERIFY(qAbs(after.pauses.first().from.secsTo(utc("2026-06-01 11:59:00"))) < 20); // the clock goes on
        QVERIFY(qAbs(after.pauses.first().until.secsTo(utc("2026-06-01 12:30:00"))) < 20);
        QVERIFY(!after.isPaused);
    }

    // A process that dies after the configuration is in force and before its schedules have next runs.
    void nextRunsThatAreMissingAreComputed()
    {
        QVERIFY(get(m_other->fleet().apply(m_fixture->fleet(u"0 * * * *"_s), u"yaml"_s, u"test"_s, {})));
        QVERIFY(!schedule().nextRun.isValid());
        Station station = m_fixture->station();
        station.engine->start(true);
        QTRY_COMPARE(schedule().nextRun, utc("2026-06-01 12:00:00"));
        // The same while an engine schedules: another text of the schedule has no next run yet.
        QVERIFY(get(m_other->fleet().apply(m_fixture->fleet(u"30 * * * *"_s), u"yaml"_s, u"test"_s, {})));
        QTRY_COMPARE(schedule().nextRun, utc("2026-06-01 12:30:00"));
        m_fixture->clock.set(utc("2026-06-01 12:30:00"));
        QTRY_COMPARE(jobs().size(), 1);
    }

    void withoutTheRoleNothingIsScheduled()
    {
        Station station = m_fixture->station();
        m_fixture->apply(station, m_fixture->fleet(u"0 * * * *"_s));
        station.engine->start(false);
        m_fixture->clock.set(utc("2026-06-01 12:00:01"));
        settle();
        QVERIFY(jobs().isEmpty());
        QVERIFY(get(station.engine->schedules().role())->engine.isEmpty());
    }

    void aRunWhoseLastOneStillGoesOnIsSkipped()
    {
        m_fixture->taskSeconds = 60;
        Station station = scheduling(m_fixture->fleet(u"* * * * *"_s));
        m_fixture->clock.set(utc("2026-06-01 12:00:00"));
        QTRY_COMPARE(jobs().size(), 1);
        QTRY_COMPARE(int(jobs().first().state), int(JobState::Running));
        const JobId running = jobs().first().id;
        m_fixture->clock.set(utc("2026-06-01 12:01:00"));
        QTRY_COMPARE(jobs().size(), 2);
        const domain::Job skipped = jobs().first();
        COMPARE_ENUM(skipped.state, JobState::Skipped);
        QVERIFY2(skipped.failure.message.contains(u"job %1"_s.arg(running.value)), qPrintable(skipped.failure.message));
        QVERIFY(skipped.finished.isValid());
        QCOMPARE(schedule().nextRun, utc("2026-06-01 12:02:00"));
        COMPARE_ENUM(jobOf(*m_other, running).state, JobState::Running);
    }

    void missedRunsAreCaughtUpOnce()
    {
        {
            Station station = m_fixture->station();
            m_fixture->apply(station, m_fixture->fleet(u"0 * * * *"_s));
        }
        m_fixture->clock.set(utc("2026-06-04 09:30:00")); // nobody scheduled for three days
        Station station = m_fixture->station();
        station.engine->start(true);
        QTRY_COMPARE(jobs().size(), 1);
        settle();
        QCOMPARE(jobs().size(), 1);
        QCOMPARE(schedule().nextRun, utc("2026-06-04 10:00:00"));
    }

    void withoutCatchUpMissedRunsAreForgotten()
    {
        domain::FleetConfiguration fleet = m_fixture->fleet(u"0 * * * *"_s);
        fleet.groupsOnServers[0].catchUp = false;
        Station station = scheduling(fleet);
        settle();
        m_fixture->clock.set(utc("2026-06-04 09:30:00"));
        QTRY_COMPARE(schedule().nextRun, utc("2026-06-04 10:00:00"));
        settle();
        QVERIFY(jobs().isEmpty());
        m_fixture->clock.set(utc("2026-06-04 10:00:00"));
        QTRY_COMPARE(jobs().size(), 1);
    }

    void pauseAndResume()
    {
        Station station = scheduling(m_fixture->fleet(u"0 * * * *"_s));
        const ScheduleId id = schedule().id;
        QVERIFY(get(station.engine->schedules().pause(id, {})));
        m_fixture->clock.set(utc("2026-06-01 12:00:01"));
        QTRY_COMPARE(schedule().nextRun, utc("2026-06-01 13:00:00"));
        settle();
        QVERIFY(jobs().isEmpty());
        QVERIFY(get(station.engine->schedules().nextRuns(id, 3))->isEmpty());
        QVERIFY(get(station.engine->schedules().resume(id)));
        m_fixture->clock.set(utc("2026-06-01 13:00:00"));
        QTRY_COMPARE(jobs().size(), 1);
        COMPARE_ENUM(get(station.engine->schedules().pause(ScheduleId(4711), {})).error().code, ErrorCode::NotFound);
        COMPARE_ENUM(get(station.engine->schedules().pause(id, utc("2026-06-01 12:00:00"))).error().code,
                     ErrorCode::InvalidInput);
    }

    void aPauseEndsByItself()
    {
        Station station = scheduling(m_fixture->fleet(u"0 * * * *"_s));
        const ScheduleId id = schedule().id;
        QVERIFY(get(station.engine->schedules().pause(id, utc("2026-06-01 13:30:00"))));
        QCOMPARE(get(station.engine->schedules().nextRuns(id, 2)).value(),
                 (QList<QDateTime> {utc("2026-06-01 14:00:00"), utc("2026-06-01 15:00:00")}));
        for (const char *time : {"2026-06-01 12:00:00", "2026-06-01 13:00:00", "2026-06-01 13:30:00"}) {
            m_fixture->clock.set(utc(time));
            settle();
        }
        QVERIFY(jobs().isEmpty());
        QTRY_VERIFY(!schedule().isPaused);
        m_fixture->clock.set(utc("2026-06-01 14:00:00"));
        QTRY_COMPARE(jobs().size(), 1);
    }

    void daylightSavingIsFollowed()
    {
        m_fixture->zone = QTimeZone("Europe/Berlin");
        m_fixture->clock.set(utc("2026-10-24 20:00:00"));
        Station station = scheduling(m_fixture->fleet(u"30 2 * * *"_s));
        // 2:30 comes twice that night and runs once, at its first occurrence.
        QCOMPARE(schedule().nextRun, utc("2026-10-25 00:30:00"));
        m_fixture->clock.set(utc("2026-10-25 00:30:00"));
        QTRY_COMPARE(jobs().size(), 1);
        m_fixture->clock.set(utc("2026-10-25 01:30:00"));
        settle();
        QCOMPARE(jobs().size(), 1);
        QCOMPARE(schedule().nextRun, utc("2026-10-26 01:30:00"));
    }

    void runNowIsNotTheScheduledRun()
    {
        Station station = scheduling(m_fixture->fleet(u"0 * * * *"_s));
        const Result<JobId> id = get(station.engine->schedules().runNow(schedule().id, u"me"_s));
        QVERIFY(id);
        QTRY_COMPARE(int(jobOf(*m_other, *id).state), int(JobState::Completed));
        QCOMPARE(jobOf(*m_other, *id).startedBy, u"me"_s);
        QCOMPARE(schedule().nextRun, utc("2026-06-01 12:00:00"));
        QVERIFY(!schedule().lastRun.isValid());
    }

    void anotherCronTextMovesTheNextRun()
    {
        Station station = scheduling(m_fixture->fleet(u"0 * * * *"_s));
        settle();
        m_fixture->apply(station, m_fixture->fleet(u"30 18 * * *"_s));
        QCOMPARE(schedule().nextRun, utc("2026-06-01 18:30:00"));
        m_fixture->apply(station, m_fixture->fleet({}));
        QTRY_VERIFY(!schedule().nextRun.isValid());
        m_fixture->clock.set(utc("2026-06-02 18:30:00"));
        settle();
        QVERIFY(jobs().isEmpty());
    }

    void oneEngineSchedulesAndTheNextTakesOver()
    {
        Station first = scheduling(m_fixture->fleet(u"* * * * *"_s), u"one"_s);
        Station second = m_fixture->station(u"two"_s);
        second.engine->start(true);
        QTRY_VERIFY(get(first.engine->schedules().role())->isThisEngine);
        QVERIFY(!get(second.engine->schedules().role())->isThisEngine);
        m_fixture->clock.set(utc("2026-06-01 12:00:00"));
        QTRY_COMPARE(jobs().size(), 1);
        settle();
        QCOMPARE(jobs().size(), 1); // not once by each
        first.engine.reset();
        QTRY_COMPARE(get(second.engine->schedules().role())->engine, u"two"_s);
        m_fixture->clock.set(utc("2026-06-01 12:01:00"));
        QTRY_COMPARE(jobs().size(), 2);
    }

    void aKilledSchedulerIsReplacedWhenItsLeaseEnds()
    {
        Station station = m_fixture->station(u"alive"_s);
        m_fixture->apply(station, m_fixture->fleet(u"0 * * * *"_s));
        const QDateTime now = m_fixture->clock.now();
        QVERIFY(get(m_other->leases().acquireScheduler(u"dead"_s, now, now.addMSecs(m_fixture->timing.lease.count())))
                    .value());
        m_fixture->clock.set(utc("2026-06-01 12:00:00"));
        station.engine->start(true);
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE(jobs().size(), 1);
        QVERIFY(timer.elapsed() < m_fixture->timing.lease.count() + 3 * m_fixture->timing.heartbeat.count() + 1000);
        QVERIFY(get(station.engine->schedules().role())->isThisEngine);
    }

    void oldJobsArePrunedWhenSchedulingBegins()
    {
        Station station = m_fixture->station();
        domain::FleetConfiguration fleet = m_fixture->fleet();
        fleet.settings.historyMaxAgeDays = 10;
        m_fixture->apply(station, fleet);
        station.engine->start(false);
        const JobId old = m_fixture->startSync(station);
        QTRY_COMPARE(int(jobOf(*m_other, old).state), int(JobState::Completed));
        m_fixture->clock.advance(24h * 11);
        station.engine->start(true);
        QTRY_VERIFY(jobs().isEmpty());
    }
};

QTEST_GUILESS_MAIN(EngineSchedulingTest)
#include "tst_enginescheduling.moc"
