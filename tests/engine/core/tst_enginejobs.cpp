// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The queue on a real database: every job ends once, however it is interrupted.
#include "enginefixture.h"
#include "support/compareenum.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::test;
using domain::FailureClass;
using domain::JobState;
using Station = EngineFixture::Station;

namespace {

QList<JobState> statesOf(const QList<domain::Job> &jobs)
{
    QList<JobState> states;
    for (const domain::Job &job : jobs)
        states.append(job.state);
    return states;
}

bool allAre(const QList<domain::Job> &jobs, JobState state)
{
    return !jobs.isEmpty() && statesOf(jobs) == QList<JobState>(jobs.size(), state);
}

} // namespace

class EngineJobsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineFixture> m_fixture;
    std::unique_ptr<ports::Store> m_other; // another process that looks at the database

    Station started(const QString &id = {})
    {
        Station station = m_fixture->station(id);
        m_fixture->apply(station, m_fixture->fleet());
        station.engine->start(false);
        return station;
    }
    PulpScript &pulp() { return *m_fixture->connector.script(u"secondary"_s); }
    JobState stateOf(JobId id) { return jobOf(*m_other, id).state; }
    /// A job as a killed engine leaves it behind: claimed, children made, Pulp tasks running. Gives its id.
    JobId orphan(const QString &engine, int children);

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<EngineFixture>();
        m_other = m_fixture->openStore();
    }
    void cleanup()
    {
        m_other.reset();
        m_fixture.reset();
    }

    void aJobRunsToItsEnd()
    {
        Station station = started();
        const JobId id = m_fixture->startSync(station);
        QTRY_COMPARE(int(stateOf(id)), int(JobState::Completed));
        const domain::Job job = jobOf(*m_other, id);
        QCOMPARE(job.summary, u"done"_s);
        QVERIFY(job.started.isValid() && job.finished.isValid());
        QVERIFY(allAre(childrenOf(*m_other, id), JobState::Completed));
        QCOMPARE(m_fixture->runs.load(), 1);
        QVERIFY(pulp().canceled().isEmpty());
    }

    void jobsAreBoundedAndAllEnd()
    {
        m_fixture->timing.maxJobs = 2;
        Station station = started();
        QList<JobId> ids;
        for (int i = 0; i < 6; ++i)
            ids.append(m_fixture->startSync(station));
        for (const JobId id : ids)
            QTRY_COMPARE(int(stateOf(id)), int(JobState::Completed));
        QCOMPARE(m_fixture->most.load(), 2);
        QCOMPARE(m_fixture->runs.load(), 6);
    }

    void aQueuedJobIsCanceledAtOnce()
    {
        Station station = m_fixture->station(); // never started
        m_fixture->apply(station, m_fixture->fleet());
        const JobId id = m_fixture->startSync(station);
        QVERIFY(get(station.engine->jobs().cancel(id, u"me"_s)));
        COMPARE_ENUM(stateOf(id), JobState::Canceled);
        QVERIFY(get(station.engine->jobs().cancel(id, u"me"_s))); // once more is the same
        station.engine->start(false);
        QTest::qWait(100);
        QCOMPARE(m_fixture->runs.load(), 0);
        const Result<> unknown = get(station.engine->jobs().cancel(JobId(4711), u"me"_s));
        COMPARE_ENUM(unknown.error().code, ErrorCode::NotFound);
    }

    void aRunningJobIsCanceledWithItsPulpTasks()
    {
        m_fixture->taskSeconds = 60;
        Station station = started();
        const JobId id = m_fixture->startSync(station);
        QTRY_COMPARE(pulp().started().size(), 3);
        QVERIFY(get(station.engine->jobs().cancel(id, u"me"_s)));
        QTRY_COMPARE(int(stateOf(id)), int(JobState::Canceled));
        COMPARE_ENUM(jobOf(*m_other, id).failure.failureClass, FailureClass::Canceled);
        QVERIFY(allAre(childrenOf(*m_other, id), JobState::Canceled));
        QCOMPARE(pulp().canceled().size(), 3);
        const Result<> again = get(station.engine->jobs().cancel(id, u"me"_s));
        QVERIFY(again);
    }

    void aFinishedJobCannotBeCanceled()
    {
        Station station = started();
        const JobId id = m_fixture->startSync(station);
        QTRY_COMPARE(int(stateOf(id)), int(JobState::Completed));
        COMPARE_ENUM(get(station.engine->jobs().cancel(id, u"me"_s)).error().code, ErrorCode::Conflict);
        COMPARE_ENUM(stateOf(id), JobState::Completed);
    }

    void aChildIsCanceledAlone()
    {
        m_fixture->taskSeconds = 1.5;
        Station station = started();
        const JobId id = m_fixture->startSync(station);
        QTRY_COMPARE(pulp().started().size(), 3);
        const JobId child = childrenOf(*m_other, id).last().id;
        QVERIFY(get(station.engine->jobs().cancel(child, u"me"_s)));
        QTRY_COMPARE(int(stateOf(child)), int(JobState::Canceled));
        QTRY_COMPARE(int(stateOf(id)), int(JobState::Completed));
        QCOMPARE(statesOf(childrenOf(*m_other, id)).count(JobState::Completed), 2);
        QCOMPARE(pulp().canceled().size(), 1);
    }

    void anotherProcessCancelsThroughTheDatabase()
    {
        m_fixture->taskSeconds = 60;
        Station station = started();
        const JobId id = m_fixture->startSync(station);
        QTRY_COMPARE(pulp().started().size(), 3);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(get(m_other->jobs().requestCancel(id, u"other"_s)));
        QTRY_COMPARE(int(stateOf(id)), int(JobState::Canceled));
        QVERIFY(timer.elapsed() < 1500);
    }

    void maxRuntimeEndsTheJobAndItsPulpTasks()
    {
        m_fixture->taskSeconds = 600;
        Station station = started();
        const JobId id = m_fixture->startSync(station, u"1h"_s);
        QTRY_COMPARE(pulp().started().size(), 3);
        QTRY_VERIFY(jobOf(*m_other, id).deadline.isValid());
        m_fixture->clock.advance(59min);
        QTest::qWait(100);
        COMPARE_ENUM(stateOf(id), JobState::Running);
        m_fixture->clock.advance(2min);
        QTRY_COMPARE(int(stateOf(id)), int(JobState::Failed));
        const domain::Job job = jobOf(*m_other, id);
        COMPARE_ENUM(job.failure.failureClass, FailureClass::Timeout);
        QVERIFY(job.failure.message.contains(u"1h"_s));
        QCOMPARE(pulp().canceled().size(), 3);
        for (const domain::Job &child : childrenOf(*m_other, id))
            QVERIFY(isFinal(child.state));
    }

    void anUnexpectedEndIsAFailedJob_data()
    {
        QTest::addColumn<int>("behaviour");
        QTest::addColumn<QString>("message");
        using Behaviour = EngineFixture::Behaviour;
        QTest::newRow("exception") << int(Behaviour::Throws) << u"something unexpected"_s;
        QTest::newRow("error") << int(Behaviour::Fails) << u"nobody there"_s;
        QTest::newRow("children left behind") << int(Behaviour::LeavesChildren) << u"given up"_s;
    }
    void anUnexpectedEndIsAFailedJob()
    {
        QFETCH(int, behaviour);
        QFETCH(QString, message);
        m_fixture->behaviour = EngineFixture::Behaviour(behaviour);
        Station station = started();
        const JobId id = m_fixture->startSync(station);
        QTRY_COMPARE(int(stateOf(id)), int(JobState::Failed));
        QVERIFY(jobOf(*m_other, id).failure.message.contains(message));
        for (const domain::Job &child : childrenOf(*m_other, id))
            COMPARE_ENUM(child.state, JobState::Failed);
        QCOMPARE(m_fixture->runs.load(), 1);
    }

    void aKindThatNobodyKnowsFailsToStart()
    {
        Station station = started();
        domain::Job job;
        job.kind = domain::JobKind::RepoSnapshot;
        job.server = u"secondary"_s;
        job.correlationId = u"0123456789abcdef0123456789abcdef"_s;
        const Result<JobId> id = get(m_other->jobs().insert(job));
        QVERIFY(id);
        QTRY_COMPARE(int(stateOf(*id)), int(JobState::FailedToStart));
    }

    void retryRunsTheFailedPartAgain()
    {
        m_fixture->behaviour = EngineFixture::Behaviour::LeavesChildren;
        Station station = started();
        const JobId id = m_fixture->startSync(station);
        QTRY_COMPARE(int(stateOf(id)), int(JobState::Failed));
        m_fixture->behaviour = EngineFixture::Behaviour::Normal;
        const Result<JobId> again = get(station.engine->jobs().retry(id, u"me"_s));
        QVERIFY(again);
        QVERIFY(*again != id);
        const auto request = domain::SyncRequest::fromJson(jobOf(*m_other, *again).arguments);
        QCOMPARE(QSet<QString>(request.onlyRepositories.begin(), request.onlyRepositories.end()),
                 (QSet<QString> {u"repo-0"_s, u"repo-1"_s, u"repo-2"_s}));
        QTRY_COMPARE(int(stateOf(*again)), int(JobState::Completed));
        COMPARE_ENUM(get(station.engine->jobs().retry(JobId(4711), u"me"_s)).error().code, ErrorCode::NotFound);
    }

    void anEngineThatStopsHandsItsJobsOver()
    {
        m_fixture->taskSeconds = 1.2;
        Station first = started();
        const JobId id = m_fixture->startSync(first);
        QTRY_COMPARE(pulp().started().size(), 3);
        QFuture<void> stopped = first.engine->stop();
        QTRY_VERIFY(stopped.isFinished());
        COMPARE_ENUM(stateOf(id), JobState::Queued);
        QVERIFY(pulp().canceled().isEmpty());
        QVERIFY(m_other->leases().liveEngines(m_fixture->clock.now())->isEmpty());
        Station second = m_fixture->station();
        second.engine->start(false);
        QTRY_COMPARE(int(stateOf(id)), int(JobState::Completed));
        QCOMPARE(pulp().started().size(), 3); // the same Pulp tasks, taken up again
        QCOMPARE(m_fixture->runs.load(), 2);
        QVERIFY(allAre(childrenOf(*m_other, id), JobState::Completed));
    }

    void destroyingARunningEngineIsAnOrderlyStop()
    {
        m_fixture->taskSeconds = 60;
        JobId id;
        {
            Station station = started();
            id = m_fixture->startSync(station);
            QTRY_COMPARE(pulp().started().size(), 3);
            station.engine.reset();
        }
        COMPARE_ENUM(stateOf(id), JobState::Queued);
        QVERIFY(pulp().canceled().isEmpty());
    }

    void theJobsOfAKilledEngineAreTakenUp()
    {
        Station station = m_fixture->station(u"alive"_s);
        m_fixture->apply(station, m_fixture->fleet());
        const JobId id = orphan(u"dead"_s, 2);
        station.engine->start(false);
        QTest::qWait(150);
        QCOMPARE(jobOf(*m_other, id).engine, u"dead"_s); // its lease still holds
        QCOMPARE(m_fixture->runs.load(), 0);
        QTRY_COMPARE(int(stateOf(id)), int(JobState::Completed));
        QCOMPARE(jobOf(*m_other, id).engine, u"alive"_s);
        QCOMPARE(childrenOf(*m_other, id).size(), 3); // two were there, none is doubled
        QCOMPARE(pulp().started().size(), 3);
        QVERIFY(pulp().canceled().isEmpty());
    }

    // As a job does that brings its engine down each time.
    void aJobThatItsEnginesDieWithIsGivenUp()
    {
        Station station = m_fixture->station(u"alive"_s);
        m_fixture->apply(station, m_fixture->fleet());
        const JobId id = orphan(u"dead-0"_s, 2);
        const int allowed = domain::EngineSettings().maxInterruptions;
        for (int died = 1; died <= allowed; ++died) {
            get(m_other->leases().removeEngine(u"dead-%1"_s.arg(died - 1)));
            const QString engine = u"dead-%1"_s.arg(died);
            const QDateTime now = m_fixture->clock.now();
            get(m_other->leases().heartbeat(engine, u"host"_s, u"pulpit"_s, now, now.addSecs(600)));
            QCOMPARE((*get(m_other->jobs().claim(engine)))->id, id);
        }
        get(m_other->leases().removeEngine(u"dead-%1"_s.arg(allowed)));
        station.engine->start(false);
        QTRY_COMPARE(int(stateOf(id)), int(JobState::Failed));
        const domain::Job job = jobOf(*m_other, id);
        QVERIFY2(job.failure.message.contains(u"unexpectedly %1 times"_s.arg(allowed + 1)),
                 qPrintable(job.failure.message));
        QVERIFY(allAre(childrenOf(*m_other, id), JobState::Failed));
        QCOMPARE(m_fixture->runs.load(), 0);
    }

    void aJobThatGetsOnIsGoneOnWith()
    {
        Station station = m_fixture->station(u"alive"_s);
        m_fixture->apply(station, m_fixture->fleet());
        const JobId id = orphan(u"dead-0"_s, 3);
        for (int died = 1; died <= 6; ++died) {
            get(m_other->leases().removeEngine(u"dead-%1"_s.arg(died - 1)));
            const QString engine = u"dead-%1"_s.arg(died);
            const QDateTime now = m_fixture->clock.now();
            get(m_other->leases().heartbeat(engine, u"host"_s, u"pulpit"_s, now, now.addSecs(600)));
            QCOMPARE((*get(m_other->jobs().claim(engine)))->id, id);
            if (died % 3 == 0) {
                ports::FinishedSync finished;
                finished.job = childrenOf(*m_other, id).at(died / 3 - 1).id;
                finished.finished = now;
                QVERIFY(get(m_other->jobs().finishSync(finished)));
            }
        }
        get(m_other->leases().removeEngine(u"dead-6"_s));
        station.engine->start(false);
        QTRY_COMPARE(int(stateOf(id)), int(JobState::Completed));
    }

    void twoEnginesShareTheQueue()
    {
        m_fixture->timing.maxJobs = 1;
        Station first = started(u"one"_s);
        Station second = m_fixture->station(u"two"_s);
        second.engine->start(false);
        QList<JobId> ids;
        for (int i = 0; i < 12; ++i) // jobs of one server would go to one engine
            ids.append(m_fixture->startSync(first, u"-1"_s, i % 2 == 0 ? u"secondary"_s : u"primary"_s));
        QSet<QString> engines;
        for (const JobId id : ids) {
            QTRY_COMPARE(int(stateOf(id)), int(JobState::Completed));
            QCOMPARE(childrenOf(*m_other, id).size(), 3);
            engines.insert(jobOf(*m_other, id).engine);
        }
        QCOMPARE(m_fixture->runs.load(), 12); // each once
        QCOMPARE(engines, (QSet<QString> {u"one"_s, u"two"_s}));
        QCOMPARE(pulp().started().size() + m_fixture->connector.script(u"primary"_s)->started().size(), 36);
    }

    void anEngineThatWasTakenForDeadLetsGo()
    {
        m_fixture->taskSeconds = 60;
        m_fixture->timing.heartbeat = 1s;
        Station station = started(u"sleeper"_s);
        const JobId id = m_fixture->startSync(station);
        QTRY_COMPARE(pulp().started().size(), 3);
        // As after a suspend: time has gone on, and another engine has taken the job before the next heartbeat.
        m_fixture->clock.advance(1h);
        const QDateTime now = m_fixture->clock.now();
        m_other->leases().heartbeat(u"other"_s, u"host"_s, u"pulpitd"_s, now, now.addSecs(600));
        const auto claimed = get(m_other->jobs().claim(u"other"_s));
        QVERIFY(claimed && *claimed);
        QTRY_COMPARE(m_fixture->now.load(), 0);
        COMPARE_ENUM(stateOf(id), JobState::Running);
        QCOMPARE(jobOf(*m_other, id).engine, u"other"_s);
        QVERIFY(pulp().canceled().isEmpty());
    }

    void aClockThatJumpsDoesNotEndAJob()
    {
        m_fixture->taskSeconds = 0.5;
        Station station = started();
        const JobId id = m_fixture->startSync(station);
        QTRY_COMPARE(pulp().started().size(), 3);
        m_fixture->clock.advance(24h);
        QTRY_COMPARE(int(stateOf(id)), int(JobState::Completed));
        QCOMPARE(m_fixture->runs.load(), 1);
    }

    void anIdleEngineWritesOnlyHeartbeats()
    {
        m_fixture->timing.heartbeat = 10s;
        Station station = started();
        QTest::qWait(200);
        const qint64 before = station.store->transactionCount();
        QTest::qWait(600); // 30 ticks
        QVERIFY2(station.store->transactionCount() - before <= 1, "an idle engine must not claim again and again");
    }

    void newsArriveAtMostFiveTimesASecond()
    {
        Station station = started();
        std::atomic<int> news = 0;
        connect(
            station.engine.get(), &ports::Engine::changed, this, [&news](ports::Topics) { ++news; },
            Qt::DirectConnection);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 10; ++i) {
            const JobId id = m_fixture->startSync(station);
            QTRY_COMPARE(int(stateOf(id)), int(JobState::Completed));
        }
        QVERIFY(news > 0);
        QVERIFY(news <= timer.elapsed() / 200 + 1);
    }
};

JobId EngineJobsTest::orphan(const QString &engine, int children)
{
    const QDateTime now = m_fixture->clock.now();
    get(m_other->leases().heartbeat(engine, u"host"_s, u"pulpit"_s, now,
                                    now.addMSecs(m_fixture->timing.lease.count())));
    domain::SyncRequest request;
    request.server = u"secondary"_s;
    domain::Job job;
    job.kind = domain::JobKind::RepoGroupSync;
    job.server = request.server;
    job.arguments = request.toJson();
    job.correlationId = u"0123456789abcdef0123456789abcdef"_s;
    const JobId id = *get(m_other->jobs().insert(job));
    (void)get(m_other->jobs().claim(engine));
    QList<domain::Job> rows;
    for (int i = 0; i < children; ++i) {
        domain::Job child;
        child.kind = domain::JobKind::RepoSync;
        child.server = request.server;
        child.repository = u"repo-%1"_s.arg(i);
        child.correlationId = u"%1"_s.arg(i, 32, 16, QChar(u'0'));
        rows.append(child);
    }
    const QList<JobId> ids = *get(m_other->jobs().insertChildren(id, rows));
    for (const JobId child : ids) {
        get(m_other->jobs().setState(child, JobState::Running, {}, {}, now));
        domain::Stage stage;
        stage.name = u"sync repo"_s;
        stage.started = now;
        stage.taskHref = pulp().startTask(2.0);
        get(m_other->jobs().saveStages(child, {stage}));
    }
    return id;
}

QTEST_GUILESS_MAIN(EngineJobsTest)
#include "tst_enginejobs.moc"
