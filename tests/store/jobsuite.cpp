// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suites.h"
#include "support/compareenum.h"
#include "testdatabase.h"

using namespace Qt::StringLiterals;

namespace pulpit::test {

namespace {

using domain::JobState;

ports::JobQuery childrenOf(JobId parent)
{
    ports::JobQuery query;
    query.level = ports::JobQuery::Level::ChildrenOf;
    query.parent = parent;
    return query;
}

class JobSuite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }
    void keepsEveryField();
    void queriesByEachCriterion();
    void insertsChildrenOnce();
    void claimsTheOldestAndOrphans();
    void refusesForbiddenTransitions();
    void savesStagesOfAJob();
    void finishesASyncOnce();
    void countsFailuresInARow();
    void cancelsQueuedAtOnceAndAsksRunning();
    void releasesToTheQueue();
    void prunesByAgeAndCount();
    void learnsDurations();

private:
    JobId insertChild();
    JobId m_parent;
    TestClock m_clock;
    std::unique_ptr<ports::Store> m_store;
};

void JobSuite::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_store = openStore(quickOptions(freshUrl(), &m_clock));
    fillFleet(*m_store);
}

JobId JobSuite::insertChild()
{
    m_parent = written(m_store->jobs().insert(groupJob())).value_or(JobId());
    domain::Job child = childJobs(1).constFirst();
    child.repository = u"a"_s;
    return written(m_store->jobs().insertChildren(m_parent, {child})).value_or(QList<JobId> {{}}).constFirst();
}

void JobSuite::keepsEveryField()
{
    domain::Job job = groupJob();
    job.state = JobState::Skipped;
    job.repository = u"r"_s;
    job.repositoryHref = u"/pulp/r/"_s;
    job.started = m_clock.now().addSecs(1);
    job.finished = m_clock.now().addMSecs(2345);
    job.deadline = m_clock.now().addDays(1);
    job.failure = {domain::FailureClass::Checksum, u"message"_s, u"Pulp's text \\ 'quoted' %1 ✓"_s, u"PLP0003"_s};
    job.summary = u"675 of 676, 1 failed"_s;
    job.engine = u"engine-1"_s;
    job.children = {9, 1, 2, 3, 1, 1, 1, 2};
    job.outcome.changed = true;
    job.outcome.versionHref = u"/v/2/"_s;
    job.outcome.versionNumber = 2;
    job.outcome.added.insert(u"rpm.package"_s, 17);
    job.outcome.taskSeconds = 1.25;
    const Result<JobId> id = written(m_store->jobs().insert(job));
    QVERIFY_RESULT(id);
    const Result<domain::JobDetails> read = m_store->jobs().job(*id);
    QVERIFY_RESULT(read);
    QVERIFY(read->job.revision > 0);
    job.id = *id;
    job.queued = m_clock.now();
    job.revision = read->job.revision;
    QCOMPARE(read->job.failure.pulpText, job.failure.pulpText);
    QVERIFY(read->job == job);
    COMPARE_ENUM(m_store->jobs().job(JobId {9999}).error().code, ErrorCode::NotFound);
}

void JobSuite::queriesByEachCriterion()
{
    const Result<JobId> first = written(m_store->jobs().insert(groupJob(u"first 100%"_s)));
    m_clock.advance(std::chrono::hours(1));
    domain::Job other = groupJob(u"second"_s);
    other.server = u"primary:443"_s;
    other.group = u"hourly"_s;
    other.failure = {domain::FailureClass::Other, {}, u"No space left on DEVICE"_s, {}};
    other.state = JobState::Failed;
    const Result<JobId> second = written(m_store->jobs().insert(other));
    const Result<QList<JobId>> children = written(m_store->jobs().insertChildren(*first, childJobs(3)));
    QVERIFY_RESULT(children);

    const auto ids = [this](const ports::JobQuery &query) {
        QList<JobId> found;
        const QList<domain::Job> jobs = m_store->jobs().jobs(query).value_or(QList<domain::Job> {});
        for (const domain::Job &job : jobs)
            found << job.id;
        return found;
    };
    using Level = ports::JobQuery::Level;
    const QList<JobId> both {*second, *first};
    QCOMPARE(ids({}), both);
    ports::JobQuery query;
    query.level = Level::All;
    QCOMPARE(ids(query).size(), 5);
    query.limit = 2;
    query.offset = 1;
    QCOMPARE(ids(query), (QList<JobId> {children->at(1), children->at(0)}));
    query = {};
    query.level = Level::ChildrenOf;
    query.parent = *first;
    QCOMPARE(ids(query).size(), 3);
    query.repository = u"repo-1"_s;
    QCOMPARE(ids(query), QList<JobId> {children->at(1)});
    query = {};
    query.states = {JobState::Failed, JobState::Canceled};
    QCOMPARE(ids(query), QList<JobId> {*second});
    query = {};
    query.server = u"primary:443"_s;
    QCOMPARE(ids(query), QList<JobId> {*second});
    query = {};
    query.group = u"nightly"_s;
    QCOMPARE(ids(query), QList<JobId> {*first});
    query = {};
    query.text = u"LEFT on device"_s;
    QCOMPARE(ids(query), QList<JobId> {*second});
    query.text = u"0%"_s;
    QCOMPARE(ids(query), QList<JobId> {*first});
    query.text = u"_"_s; // not a wildcard
    QCOMPARE(ids(query), QList<JobId> {});
    query = {};
    query.since = m_clock.now();
    QCOMPARE(ids(query), QList<JobId> {*second});
    query = {};
    query.level = Level::All;
    query.changedSince = m_store->jobs().job(children->at(1))->job.revision;
    QCOMPARE(ids(query), QList<JobId> {children->at(2)});
    query = {};
    query.level = Level::All;
    const domain::ChildSummary counted = *m_store->jobs().countJobs(query);
    QVERIFY(counted == (domain::ChildSummary {.total = 5, .queued = 4, .failed = 1}));
}

void JobSuite::insertsChildrenOnce()
{
    const Result<JobId> parent = written(m_store->jobs().insert(groupJob()));
    const Result<QList<JobId>> some = written(m_store->jobs().insertChildren(*parent, childJobs(3)));
    QVERIFY_RESULT(some);
    const Result<QList<JobId>> again = written(m_store->jobs().insertChildren(*parent, childJobs(5)));
    QVERIFY_RESULT(again);
    QCOMPARE(again->mid(0, 3), *some);
    QCOMPARE(QSet<JobId>(again->cbegin(), again->cend()).size(), 5);
    QCOMPARE(m_store->jobs().countJobs(childrenOf(*parent))->total, 5);
    COMPARE_ENUM(written(m_store->jobs().insertChildren(JobId {999}, childJobs(1))).error().code, ErrorCode::NotFound);
    QVERIFY_RESULT(written(m_store->jobs().requestCancel(*parent, u"me"_s)));
    COMPARE_ENUM(written(m_store->jobs().insertChildren(*parent, childJobs(6))).error().code, ErrorCode::Conflict);
}

void JobSuite::claimsTheOldestAndOrphans()
{
    const auto beat = [this](const QString &engine) {
        return written(
            m_store->leases().heartbeat(engine, u"host"_s, u"pulpitd"_s, m_clock.now(), m_clock.now().addSecs(15)));
    };
    QVERIFY_RESULT(beat(u"one"_s));
    QVERIFY_RESULT(beat(u"two"_s));
    const Result<JobId> first = written(m_store->jobs().insert(groupJob()));
    domain::Job ofOther = groupJob();
    ofOther.server = u"other:443"_s;
    const Result<JobId> second = written(m_store->jobs().insert(ofOther));
    QVERIFY_RESULT(written(m_store->jobs().insertChildren(*first, childJobs(2)))); // children are not for claiming
    auto claimed = written(m_store->jobs().claim(u"one"_s));
    QVERIFY_RESULT(claimed);
    QVERIFY(claimed->has_value());
    QCOMPARE((*claimed)->id, *first);
    COMPARE_ENUM((*claimed)->state, JobState::Running);
    QCOMPARE((*claimed)->engine, u"one"_s);
    QCOMPARE((*claimed)->started, m_clock.now());
    QCOMPARE((*written(m_store->jobs().claim(u"two"_s)))->id, *second);
    QVERIFY(!written(m_store->jobs().claim(u"two"_s))->has_value());

    const QDateTime started = m_clock.now();
    m_clock.advance(std::chrono::seconds(20));
    QVERIFY_RESULT(beat(u"two"_s));
    claimed = written(m_store->jobs().claim(u"two"_s));
    QVERIFY(claimed->has_value());
    QCOMPARE((*claimed)->id, *first); // of the engine that is dead
    QCOMPARE((*claimed)->engine, u"two"_s);
    QCOMPARE((*claimed)->started, started);
    QVERIFY(!written(m_store->jobs().claim(u"two"_s))->has_value());
}

void JobSuite::refusesForbiddenTransitions()
{
    const Result<JobId> id = written(m_store->jobs().insert(groupJob()));
    const QDateTime later = m_clock.now().addSecs(5);
    QVERIFY_RESULT(written(m_store->jobs().setState(*id, JobState::Running, {}, {}, m_clock.now())));
    const domain::Failure failure {domain::FailureClass::Timeout, u"too long"_s, {}, {}};
    QVERIFY_RESULT(written(m_store->jobs().setState(*id, JobState::Failed, failure, u"2 of 3"_s, later)));
    QVERIFY_RESULT(written(
        m_store->jobs().setState(*id, JobState::Failed, failure, u"2 of 3"_s, later))); // repeated after a crash
    const domain::Job job = m_store->jobs().job(*id)->job;
    QCOMPARE(job.finished, later);
    QVERIFY(job.failure == failure);
    QCOMPARE(job.summary, u"2 of 3"_s);
    COMPARE_ENUM(written(m_store->jobs().setState(*id, JobState::Completed, {}, {}, later)).error().code,
                 ErrorCode::Conflict);
    COMPARE_ENUM(written(m_store->jobs().setState(JobId {77}, JobState::Failed, {}, {}, later)).error().code,
                 ErrorCode::NotFound);
    QVERIFY_RESULT(written(m_store->jobs().setDeadline(*id, later)));
    QCOMPARE(m_store->jobs().job(*id)->job.deadline, later);
    COMPARE_ENUM(written(m_store->jobs().setDeadline(JobId {77}, later)).error().code, ErrorCode::NotFound);
}

void JobSuite::savesStagesOfAJob()
{
    const JobId id = insertChild();
    domain::Stage stage;
    stage.name = u"sync repo"_s;
    stage.message = u"syncing"_s;
    stage.taskHref = u"/pulp/api/v3/tasks/1/"_s;
    stage.started = m_clock.now();
    stage.failure = {domain::FailureClass::WorkerLost, u"m"_s, u"t"_s, u"c"_s};
    stage.progress << domain::ProgressReport {u"Downloading"_s, u"sync.downloading"_s, u"running"_s, 3, 10}
                   << domain::ProgressReport {u"Unassociating"_s, {}, {}, 0, std::nullopt};
    QVERIFY_RESULT(written(m_store->jobs().saveStages(id, {stage, stage})));
    const QList<domain::Stage> read = m_store->jobs().job(id)->stages;
    QCOMPARE(read.size(), 2);
    QCOMPARE(read.at(1).id, StageId {2});
    stage.id = StageId {1};
    QVERIFY(read.at(0) == stage);
    COMPARE_ENUM(written(m_store->jobs().saveStages(JobId {77}, {})).error().code, ErrorCode::NotFound);
    const domain::ChildSummary summary {.total = 3, .running = 1, .failed = 2};
    QVERIFY_RESULT(written(m_store->jobs().saveChildSummary(m_parent, summary, u"1 runs"_s)));
    QVERIFY(m_store->jobs().job(m_parent)->job.children == summary);
    QCOMPARE(m_store->jobs().job(m_parent)->job.summary, u"1 runs"_s);
}

void JobSuite::finishesASyncOnce()
{
    const JobId id = insertChild();
    ports::FinishedSync finished;
    finished.job = id;
    finished.repository = repositoryId(*m_store, u"a"_s);
    finished.started = m_clock.now();
    finished.finished = m_clock.now().addSecs(10);
    finished.summary = u"new version 2"_s;
    finished.outcome.changed = true;
    finished.outcome.versionHref = u"/v/2/"_s;
    finished.outcome.versionNumber = 2;
    finished.outcome.publicationHref = u"/p/2/"_s;
    finished.outcome.taskSeconds = 8.5;
    finished.stages << domain::Stage {};
    finished.stages[0].name = u"sync repo"_s;
    QVERIFY_RESULT(written(m_store->jobs().finishSync(finished)));
    const domain::Repository once = *m_store->repositories().repository(finished.repository);
    QVERIFY_RESULT(written(m_store->jobs().finishSync(finished)));
    const domain::Repository twice = *m_store->repositories().repository(finished.repository);
    QVERIFY(once == twice);
    QCOMPARE(once.lastSyncJob, id);
    QVERIFY(once.lastSyncState == std::optional(JobState::Completed));
    QCOMPARE(once.lastSyncFinished, finished.finished);
    QCOMPARE(once.lastSuccess, finished.finished);
    QCOMPARE(once.lastChange, finished.finished);
    QCOMPARE(once.lastDuration, 10.0);
    QCOMPARE(once.latestVersion, 2);
    QCOMPARE(once.latestVersionHref, u"/v/2/"_s);
    QCOMPARE(once.publicationHref, u"/p/2/"_s);
    QVERIFY(once.lastOutcome == finished.outcome);
    const QList<domain::SyncRecord> history = *m_store->repositories().history(finished.repository, 10);
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.constFirst().job, id);
    QCOMPARE(history.constFirst().taskSeconds, 8.5);
    const domain::JobDetails details = *m_store->jobs().job(id);
    COMPARE_ENUM(details.job.state, JobState::Completed);
    QCOMPARE(details.job.started, finished.started);
    QCOMPARE(details.stages.size(), 1);
    QCOMPARE(m_store->jobs().countJobs(childrenOf(m_parent))->changed, 1);
    finished.state = JobState::Failed;
    COMPARE_ENUM(written(m_store->jobs().finishSync(finished)).error().code, ErrorCode::Conflict);
    finished.state = JobState::Running;
    COMPARE_ENUM(written(m_store->jobs().finishSync(finished)).error().code, ErrorCode::InvalidInput);
}

void JobSuite::countsFailuresInARow()
{
    const RepositoryId repository = repositoryId(*m_store, u"a"_s);
    const auto finish = [&](JobState state) {
        ports::FinishedSync finished;
        finished.job = insertChild();
        finished.repository = repository;
        finished.state = state;
        finished.started = m_clock.now();
        finished.finished = m_clock.now();
        if (state == JobState::Failed)
            finished.failure = {domain::FailureClass::Tls, u"bad certificate"_s, {}, {}};
        m_clock.advance(std::chrono::seconds(1));
        return written(m_store->jobs().finishSync(finished));
    };
    for (const JobState state : {JobState::Failed, JobState::Failed, JobState::Canceled})
        QVERIFY_RESULT(finish(state));
    domain::Repository read = *m_store->repositories().repository(repository);
    QCOMPARE(read.failuresInARow, 2);
    QVERIFY(read.lastSyncState == std::optional(JobState::Canceled));
    COMPARE_ENUM(read.lastFailure.failureClass, domain::FailureClass::Tls);
    QVERIFY(!read.lastSuccess.isValid());
    QVERIFY_RESULT(finish(JobState::Completed));
    read = *m_store->repositories().repository(repository);
    QCOMPARE(read.failuresInARow, 0);
    QVERIFY(!read.lastFailure.isSet());
    QVERIFY(!read.lastChange.isValid());
    const auto states = m_store->repositories().recentStates(u"secondary:443"_s, 3);
    QVERIFY_RESULT(states);
    QVERIFY(states->value(repository) == (QList {JobState::Completed, JobState::Canceled, JobState::Failed}));
    QCOMPARE(states->size(), 3);
    QCOMPARE(m_store->repositories().historySince(m_clock.now().addSecs(-2), u"secondary:443"_s)->size(), 2);
    QCOMPARE(m_store->repositories().historySince({}, {})->size(), 4);
    QCOMPARE(m_store->repositories().historySince({}, u"primary:443"_s)->size(), 0);
}

void JobSuite::cancelsQueuedAtOnceAndAsksRunning()
{
    const Result<JobId> queued = written(m_store->jobs().insert(groupJob()));
    QVERIFY_RESULT(written(m_store->jobs().requestCancel(*queued, u"me"_s)));
    QVERIFY_RESULT(written(m_store->jobs().requestCancel(*queued, u"me"_s)));
    COMPARE_ENUM(m_store->jobs().job(*queued)->job.state, JobState::Canceled);
    QCOMPARE(m_store->jobs().job(*queued)->job.finished, m_clock.now());

    const Result<JobId> running = written(m_store->jobs().insert(groupJob()));
    const Result<QList<JobId>> children = written(m_store->jobs().insertChildren(*running, childJobs(3)));
    QVERIFY(written(m_store->jobs().claim(u"one"_s))->has_value());
    QVERIFY_RESULT(written(m_store->jobs().setState(children->at(0), JobState::Running, {}, {}, m_clock.now())));
    QVERIFY_RESULT(written(m_store->jobs().setState(children->at(1), JobState::Running, {}, {}, m_clock.now())));
    QVERIFY_RESULT(written(m_store->jobs().requestCancel(children->at(1), u"me"_s)));
    QCOMPARE(*m_store->jobs().cancelRequests(u"one"_s), QList<JobId> {children->at(1)});
    QVERIFY_RESULT(written(m_store->jobs().requestCancel(*running, u"me"_s)));
    QCOMPARE(*m_store->jobs().cancelRequests(u"one"_s), (QList<JobId> {*running, children->at(1)}));
    QCOMPARE(*m_store->jobs().cancelRequests(u"two"_s), QList<JobId> {});
    COMPARE_ENUM(m_store->jobs().job(children->at(0))->job.state, JobState::Running);
    COMPARE_ENUM(m_store->jobs().job(children->at(2))->job.state, JobState::Canceled);
    QVERIFY_RESULT(written(m_store->jobs().setState(*running, JobState::Completed, {}, {}, m_clock.now())));
    COMPARE_ENUM(written(m_store->jobs().requestCancel(*running, u"me"_s)).error().code, ErrorCode::Conflict);
    COMPARE_ENUM(written(m_store->jobs().requestCancel(JobId {88}, u"me"_s)).error().code, ErrorCode::NotFound);
}

void JobSuite::releasesToTheQueue()
{
    const Result<JobId> id = written(m_store->jobs().insert(groupJob()));
    QVERIFY(written(m_store->jobs().claim(u"one"_s))->has_value());
    COMPARE_ENUM(written(m_store->jobs().release(*id, u"two"_s)).error().code, ErrorCode::Conflict);
    QVERIFY_RESULT(written(m_store->jobs().release(*id, u"one"_s)));
    QVERIFY_RESULT(written(m_store->jobs().release(*id, u"one"_s)));
    COMPARE_ENUM(m_store->jobs().job(*id)->job.state, JobState::Queued);
    QCOMPARE(m_store->jobs().job(*id)->job.engine, QString());
    QCOMPARE((*written(m_store->jobs().claim(u"two"_s)))->id, *id);
}

void JobSuite::prunesByAgeAndCount()
{
    const auto end
        = [this](JobId id) { return written(m_store->jobs().setState(id, JobState::Failed, {}, {}, m_clock.now())); };
    const JobId child = insertChild();
    ports::FinishedSync finished;
    finished.job = child;
    finished.repository = repositoryId(*m_store, u"a"_s);
    finished.finished = m_clock.now();
    QVERIFY_RESULT(written(m_store->jobs().finishSync(finished)));
    QVERIFY_RESULT(end(m_parent));
    const Result<JobId> stillQueued = written(m_store->jobs().insert(groupJob()));
    m_clock.advance(std::chrono::hours(48));
    QList<JobId> younger;
    for (int i = 0; i < 4; ++i) {
        younger << *written(m_store->jobs().insert(groupJob()));
        QVERIFY_RESULT(end(younger.last()));
    }
    QCOMPARE(*written(m_store->jobs().prune(m_clock.now().addDays(-3), 100)), 0);
    QCOMPARE(*written(m_store->jobs().prune(m_clock.now().addDays(-1), 100)), 2);
    COMPARE_ENUM(m_store->jobs().job(child).error().code, ErrorCode::NotFound);
    QVERIFY(m_store->repositories().history(finished.repository, 5)->isEmpty());
    QCOMPARE(*written(m_store->jobs().prune(m_clock.now().addDays(-1), 3)), 1);
    QList<JobId> left;
    const QList<domain::Job> jobs = *m_store->jobs().jobs({});
    for (const domain::Job &job : jobs)
        left << job.id;
    QCOMPARE(left, (QList<JobId> {younger.at(3), younger.at(2), younger.at(1), *stillQueued}));
    QCOMPARE(*written(m_store->jobs().prune(m_clock.now().addDays(1), 0)), 3);
    QCOMPARE(m_store->jobs().jobs({})->size(), 1); // queued ones stay
}

void JobSuite::learnsDurations()
{
    ports::FinishedSync finished;
    finished.repository = repositoryId(*m_store, u"b"_s);
    for (const double seconds : {100.0, 1.0, 2.0, 3.0, 4.0, 5.0}) {
        finished.job = insertChild();
        finished.finished = m_clock.now();
        finished.outcome.taskSeconds = seconds;
        QVERIFY_RESULT(written(m_store->jobs().finishSync(finished)));
        m_clock.advance(std::chrono::seconds(1));
    }
    const auto expected = m_store->jobs().expectedTaskSeconds(u"secondary:443"_s);
    QVERIFY_RESULT(expected);
    QCOMPARE(expected->size(), 1);
    QCOMPARE(expected->value(u"b"_s), 3.0);
}

} // namespace

std::unique_ptr<QObject> makeJobSuite()
{
    return std::make_unique<JobSuite>();
}

} // namespace pulpit::test

#include "jobsuite.moc"
