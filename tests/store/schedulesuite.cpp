// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suites.h"
#include "support/compareenum.h"
#include "testdatabase.h"

using namespace Qt::StringLiterals;

namespace pulpit::test {

namespace {

class ScheduleSuite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }
    void listsWhatIsConfigured();
    void firesOnce();
    void recordsASkippedRun();
    void doesNotFireWhilePaused();
    void pausesAndResumes();
    void oneEngineSchedulesAtATime();
    void removesAnEngineWithItsLease();

private:
    [[nodiscard]] domain::Schedule first() { return m_store->schedules().schedules()->constFirst(); }
    TestClock m_clock;
    std::unique_ptr<ports::Store> m_store;
    ScheduleId m_id;
    QDateTime m_due;
    QDateTime m_next;
};

void ScheduleSuite::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_store = openStore(quickOptions(freshUrl(), &m_clock));
    fillFleet(*m_store);
    m_id = first().id;
    m_due = m_clock.now();
    m_next = m_due.addDays(1);
    QVERIFY_RESULT(written(m_store->schedules().setNextRuns({{m_id, m_due}, {ScheduleId {999}, m_due}})));
}

void ScheduleSuite::listsWhatIsConfigured()
{
    const QList<domain::Schedule> schedules = *m_store->schedules().schedules();
    QCOMPARE(schedules.size(), 2);
    domain::Schedule expected;
    expected.id = m_id;
    expected.server = u"secondary:443"_s;
    expected.group = u"nightly"_s;
    expected.cron = u"0 2 * * *"_s;
    expected.maxRuntime = u"6h"_s;
    expected.maxConcurrentSyncs = 4;
    expected.source = u"primary:443"_s;
    expected.nextRun = m_due;
    QVERIFY(schedules[0] == expected);
    QVERIFY(!schedules[1].nextRun.isValid());
}

void ScheduleSuite::firesOnce()
{
    const auto fired = written(m_store->schedules().fire(m_id, m_due, groupJob(), m_next));
    QVERIFY_RESULT(fired);
    QVERIFY(fired->has_value());
    const auto again = written(m_store->schedules().fire(m_id, m_due, groupJob(), m_next));
    QVERIFY_RESULT(again);
    QVERIFY(!again->has_value());
    QCOMPARE(m_store->jobs().jobs({})->size(), 1);
    QCOMPARE(first().nextRun, m_next);
    QCOMPARE(first().lastRun, m_due);
    QCOMPARE(first().lastJob, **fired);
    COMPARE_ENUM(m_store->jobs().job(**fired)->job.state, domain::JobState::Queued);
}

void ScheduleSuite::recordsASkippedRun()
{
    domain::Job skipped = groupJob();
    skipped.state = domain::JobState::Skipped;
    skipped.summary = u"the last run is still going"_s;
    skipped.finished = m_clock.now();
    const auto fired = written(m_store->schedules().fire(m_id, m_due, skipped, {}));
    QVERIFY(fired && fired->has_value());
    COMPARE_ENUM(m_store->jobs().job(**fired)->job.state, domain::JobState::Skipped);
    QVERIFY(!first().nextRun.isValid());
    QVERIFY(!written(m_store->jobs().claim(u"one"_s))->has_value());
}

void ScheduleSuite::doesNotFireWhilePaused()
{
    QVERIFY_RESULT(written(m_store->schedules().setPaused(m_id, true, m_clock.now().addSecs(60))));
    QVERIFY(!written(m_store->schedules().fire(m_id, m_due, groupJob(), m_next))->has_value());
    m_clock.advance(std::chrono::seconds(60));
    QVERIFY(written(m_store->schedules().fire(m_id, m_due, groupJob(), m_next))->has_value());
}

void ScheduleSuite::pausesAndResumes()
{
    QVERIFY_RESULT(written(m_store->schedules().setPaused(m_id, true, {})));
    QVERIFY(first().isPaused);
    QVERIFY(!first().pausedUntil.isValid());
    QVERIFY(!written(m_store->schedules().fire(m_id, m_due, groupJob(), m_next))->has_value());
    QVERIFY_RESULT(written(m_store->schedules().setPaused(m_id, false, m_next)));
    QVERIFY(!first().isPaused);
    QVERIFY(!first().pausedUntil.isValid());
    COMPARE_ENUM(written(m_store->schedules().setPaused(ScheduleId {999}, true, {})).error().code, ErrorCode::NotFound);
}

void ScheduleSuite::oneEngineSchedulesAtATime()
{
    ports::LeaseStore &leases = m_store->leases();
    const auto acquire = [&](const QString &engine) {
        return written(leases.acquireScheduler(engine, m_clock.now(), m_clock.now().addSecs(10))).value_or(false);
    };
    QCOMPARE(leases.scheduler(m_clock.now())->engine, QString());
    QVERIFY_RESULT(
        written(leases.heartbeat(u"one"_s, u"host-1"_s, u"pulpitd"_s, m_clock.now(), m_clock.now().addSecs(10))));
    QVERIFY(acquire(u"one"_s));
    QVERIFY(!acquire(u"two"_s));
    const domain::SchedulerRole role = *leases.scheduler(m_clock.now());
    QCOMPARE(role.engine, u"one"_s);
    QCOMPARE(role.host, u"host-1"_s);
    QCOMPARE(role.program, u"pulpitd"_s);
    QCOMPARE(role.leaseUntil, m_clock.now().addSecs(10));
    m_clock.advance(std::chrono::seconds(9));
    QVERIFY(acquire(u"one"_s));
    m_clock.advance(std::chrono::seconds(9));
    QVERIFY(!acquire(u"two"_s));
    m_clock.advance(std::chrono::seconds(1));
    QCOMPARE(leases.scheduler(m_clock.now())->engine, QString());
    QVERIFY(acquire(u"two"_s));
    QVERIFY(!acquire(u"one"_s));
    QVERIFY_RESULT(written(leases.releaseScheduler(u"one"_s))); // not its own any more
    QVERIFY(!acquire(u"one"_s));
    QVERIFY_RESULT(written(leases.releaseScheduler(u"two"_s)));
    QVERIFY(acquire(u"one"_s));
}

void ScheduleSuite::removesAnEngineWithItsLease()
{
    ports::LeaseStore &leases = m_store->leases();
    for (const QString &engine : {u"b"_s, u"a"_s})
        QVERIFY_RESULT(written(leases.heartbeat(engine, u"h"_s, u"p"_s, m_clock.now(), m_clock.now().addSecs(10))));
    QCOMPARE(*leases.liveEngines(m_clock.now()), (QStringList {u"a"_s, u"b"_s}));
    QVERIFY(*written(leases.acquireScheduler(u"a"_s, m_clock.now(), m_clock.now().addSecs(10))));
    QVERIFY_RESULT(written(leases.removeEngine(u"a"_s)));
    QCOMPARE(*leases.liveEngines(m_clock.now()), QStringList {u"b"_s});
    QCOMPARE(leases.scheduler(m_clock.now())->engine, QString());
    m_clock.advance(std::chrono::seconds(10));
    QCOMPARE(*leases.liveEngines(m_clock.now()), QStringList());
}

} // namespace

std::unique_ptr<QObject> makeScheduleSuite()
{
    return std::make_unique<ScheduleSuite>();
}

} // namespace pulpit::test

#include "schedulesuite.moc"
