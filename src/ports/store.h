// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/job.h"
#include "domain/repository.h"
#include "domain/schedule.h"
#include "domain/server.h"
#include "ports/configurationhistory.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <chrono>
#include <optional>
#include <vector>

/// The database as the engine and the services see it. Driven ports, implemented by pulpit::store.
///
/// Reading functions block the calling thread for a query and may be called from any thread (each has its own
/// connection). Writing functions return at once; the writer thread groups what is queued into one transaction (commit
/// within ~50 ms, or at once when somebody waits). The future is fulfilled after the commit. Writes take effect in the
/// order in which they were asked for. Failures: Storage (database away, full, constraint), NotFound, Conflict.
namespace pulpit::ports {

template <typename T = void>
using Written = QFuture<Result<T>>;

/// What has changed; a bit set.
enum class Topic { None = 0, Configuration = 1, Servers = 2, Repositories = 4, Jobs = 8, Schedules = 16, Leases = 32 };
Q_DECLARE_FLAGS(Topics, Topic)
Q_DECLARE_OPERATORS_FOR_FLAGS(Topics)

struct StoredConfiguration
{
    qint64 version = 0; ///< grows with every apply; 0: none was applied yet
    QString yaml; ///< the text as it was applied
    QString author;
    QDateTime applied;
    domain::FleetConfiguration fleet; ///< with ids
};

class FleetStore
{
public:
    virtual ~FleetStore() = default;
    /// The configuration in force. The secrets-free settings of config.ini are part of it.
    [[nodiscard]] virtual Result<StoredConfiguration> configuration() const = 0;
    /// Makes \a fleet the configuration in force, in one transaction: adds, changes and removes servers, groups and
    /// schedules; removed keys are cleared. What is unchanged is not written. Fails with Conflict when the version in
    /// force is not \a expectedVersion (nullopt: do not check).
    virtual Written<qint64> apply(domain::FleetConfiguration fleet, QString yaml, QString author,
                                  std::optional<qint64> expectedVersion)
        = 0;
    /// The versions that were in force, newest first, at most \a limit.
    [[nodiscard]] virtual Result<QList<ConfigurationVersion>> configurationVersions(int limit) const = 0;
    /// The text of a version as it was applied. NotFound: there is no such version.
    [[nodiscard]] virtual Result<QString> configurationText(qint64 version) const = 0;
    [[nodiscard]] virtual Result<QList<domain::ServerState>> serverStates() const = 0;
    /// What a look at a server told: everything but the roll-up, which stays as it is.
    virtual Written<> saveServerState(domain::ServerState state) = 0;
    /// The roll-up of the health of a server's repositories, and nothing else of its state.
    virtual Written<> saveRollUp(QString server, domain::Health health, QDateTime when) = 0;
};

struct RepositoryQuery
{
    QString server; ///< empty: all
    QString name; ///< exact; empty: all
    bool withGone = false;
    std::optional<qint64> changedSince; ///< only rows with a greater revision (then gone ones are included)
    /// Without the hrefs of versions and publications (latestVersionHref, publicationHref and those of lastOutcome):
    /// they are a third of the texts of a large fleet, and who keeps it in memory does not look at them.
    bool isBrief = false;
};

class RepositoryStore
{
public:
    virtual ~RepositoryStore() = default;
    [[nodiscard]] virtual Result<QList<domain::Repository>> repositories(const RepositoryQuery &query) const = 0;
    [[nodiscard]] virtual Result<domain::Repository> repository(RepositoryId id) const = 0;
    /// Takes over what a look at a server found, in one transaction: rows of \a found are added or updated by name
    /// (only the fields that the server tells: type, hrefs, feed, paths, version); others of this server are marked as
    /// gone. Sync state and history stay.
    virtual Written<> reconcile(QString server, QList<domain::Repository> found, QDateTime seen) = 0;
    virtual Written<> saveVerification(RepositoryId id, domain::Verification verification) = 0;
    virtual Written<> saveHealth(QHash<RepositoryId, domain::Health> health, QDateTime when) = 0;
    /// Newest first.
    [[nodiscard]] virtual Result<QList<domain::SyncRecord>> history(RepositoryId id, int limit) const = 0;
    [[nodiscard]] virtual Result<QList<domain::SyncRecord>> historySince(QDateTime since, QString server) const = 0;
    /// The last \a depth sync states of each repository of a server, newest first (for the health rule).
    [[nodiscard]] virtual Result<QHash<RepositoryId, QList<domain::JobState>>> recentStates(QString server,
                                                                                            int depth) const = 0;
    /// deb distributions by repository version, learned from a source server; an unchanged version costs no request.
    [[nodiscard]] virtual Result<QHash<QString, QStringList>> debDistributions(QString server) const = 0;
    virtual Written<> saveDebDistributions(QString server, QHash<QString, QStringList> byVersionHref) = 0;
};

struct JobQuery
{
    enum class Level { TopOnly, ChildrenOf, All };
    Level level = Level::TopOnly;
    JobId parent; ///< for ChildrenOf
    QList<domain::JobState> states; ///< empty: all
    QString server;
    QString group;
    QString repository; ///< exact name
    QString text; ///< substring of name, failure message or Pulp's text
    QString correlationId; ///< exact; a Pulp task's logging_cid leads to its job
    QDateTime since; ///< queued at or after
    std::optional<qint64> changedSince; ///< only rows with a greater revision
    int limit = 1000;
    int offset = 0; ///< newest first
};

/// A finished repository sync, written in one go: job, repository state and history record.
struct FinishedSync
{
    JobId job;
    RepositoryId repository; ///< may be invalid: then only the job is written
    domain::JobState state = domain::JobState::Completed;
    QDateTime started;
    QDateTime finished;
    domain::Failure failure;
    domain::SyncOutcome outcome;
    QString summary;
    QList<domain::Stage> stages; ///< all stages of the job, replacing what was stored
};

class JobStore
{
public:
    virtual ~JobStore() = default;
    [[nodiscard]] virtual Result<QList<domain::Job>> jobs(const JobQuery &query) const = 0;
    [[nodiscard]] virtual Result<domain::JobDetails> job(JobId id) const = 0;
    [[nodiscard]] virtual Result<domain::ChildSummary> countJobs(const JobQuery &query) const = 0;

    /// Queues a job; id, queued time and revision are given by the store.
    virtual Written<JobId> insert(domain::Job job) = 0;
    /// Adds the children of a parent in one transaction; a child with the same repository that exists already is kept,
    /// so that a repeated call after a crash does not double them. Gives the ids in the order of \a children.
    virtual Written<QList<JobId>> insertChildren(JobId parent, QList<domain::Job> children) = 0;
    /// Takes the oldest queued top-level job, or a running one whose engine has no live heartbeat any more
    /// (Job::interruptions counts those), for \a engine. nullopt: nothing to do. Two engines never get the same job
    /// (SELECT ... FOR UPDATE SKIP LOCKED, or SQLite's immediate transaction).
    /// So that the limits of servers hold over all engines, two kinds of jobs are left for later: those of a server
    /// that another live engine runs a job of, and those of a source that as many other servers sync from as it allows
    /// (Server::maxConcurrentSecondaries).
    virtual Written<std::optional<domain::Job>> claim(QString engine) = 0;
    /// Whether claim() would find something at this moment. Writes nothing.
    [[nodiscard]] virtual Result<bool> hasClaimable(QString engine) const = 0;
    /// Changes the state of a job. Fails with Conflict where the transition is not allowed (e.g. it was canceled
    /// meanwhile).
    virtual Written<> setState(JobId id, domain::JobState state, domain::Failure failure, QString summary,
                               QDateTime when)
        = 0;
    virtual Written<> setDeadline(JobId id, QDateTime deadline) = 0;
    /// Replaces what a job works by, e.g. with the plan that it has made; written before the plan is applied. The
    /// arguments "plan" and "proof" may be large: job() and claim() give them, jobs() leaves them out.
    virtual Written<> setArguments(JobId id, QJsonObject arguments) = 0;
    /// Replaces the stages of a job, e.g. to note a Pulp task's href before waiting for it.
    virtual Written<> saveStages(JobId id, QList<domain::Stage> stages) = 0;
    virtual Written<> saveChildSummary(JobId parent, domain::ChildSummary summary, QString line) = 0;
    virtual Written<> finishSync(FinishedSync finished) = 0;
    /// Hands a running job back to the queue (orderly stop of an engine).
    virtual Written<> release(JobId id, QString engine) = 0;
    /// Notes that somebody wants the job canceled; queued jobs (and queued children) become canceled at once. The
    /// running engine sees it by cancelRequests().
    virtual Written<> requestCancel(JobId id, QString who) = 0;
    [[nodiscard]] virtual Result<QList<JobId>> cancelRequests(QString engine) const = 0;
    /// Learned duration of Pulp's sync task per repository in seconds: last ones, newest first, of changed and
    /// unchanged runs together.
    [[nodiscard]] virtual Result<QHash<QString, double>> expectedTaskSeconds(QString server) const = 0;
    /// Removes top-level jobs older than \a olderThan or beyond the newest \a keepAtMost, with children, stages; and
    /// sync history by age. Running and queued ones stay. Gives the number of removed jobs.
    virtual Written<int> prune(QDateTime olderThan, int keepAtMost) = 0;
};

class ScheduleStore
{
public:
    virtual ~ScheduleStore() = default;
    [[nodiscard]] virtual Result<QList<domain::Schedule>> schedules() const = 0;
    /// Sets the next run of many schedules in one transaction.
    virtual Written<> setNextRuns(QHash<ScheduleId, QDateTime> next) = 0;
    /// In one transaction: queues \a job (or records it as skipped, as its state says) for a due schedule and sets the
    /// next run, only if the schedule is still due at \a due. nullopt: another engine was quicker. So a run is never
    /// lost or doubled by a crash in between.
    virtual Written<std::optional<JobId>> fire(ScheduleId schedule, QDateTime due, domain::Job job, QDateTime next) = 0;
    /// \a until invalid with \a paused: until resumed.
    virtual Written<> setPaused(ScheduleId schedule, bool paused, QDateTime until) = 0;
};

class LeaseStore
{
public:
    virtual ~LeaseStore() = default;
    /// Announces or renews an engine: it is alive until \a until. Also used to claim orphaned jobs of engines that are
    /// not.
    virtual Written<> heartbeat(QString engine, QString host, QString program, QDateTime now, QDateTime until) = 0;
    /// Takes or renews the one scheduler lease. true: \a engine holds it until \a until. false: another engine does.
    virtual Written<bool> acquireScheduler(QString engine, QDateTime now, QDateTime until) = 0;
    virtual Written<> releaseScheduler(QString engine) = 0;
    virtual Written<> removeEngine(QString engine) = 0;
    [[nodiscard]] virtual Result<domain::SchedulerRole> scheduler(QDateTime now) const = 0;
    /// Engines with a live heartbeat.
    [[nodiscard]] virtual Result<QStringList> liveEngines(QDateTime now) const = 0;
};

/// What operations remember between their runs: JSON objects by scope and key ("definitions" / "pulp-1/ext-foo"). Never
/// secrets. For what is listed and searched as a whole by its operation; what the engine queries has tables of its own.
class MemoryStore
{
public:
    virtual ~MemoryStore() = default;
    /// Everything of a scope; empty where nothing was remembered.
    [[nodiscard]] virtual Result<QHash<QString, QJsonObject>> recall(const QString &scope) const = 0;
    /// Sets and removes in one transaction.
    virtual Written<> remember(QString scope, QHash<QString, QJsonObject> set, QStringList removed) = 0;
};

/// All stores of one database, and its news.
class Store : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual FleetStore &fleet() = 0;
    [[nodiscard]] virtual RepositoryStore &repositories() = 0;
    [[nodiscard]] virtual JobStore &jobs() = 0;
    [[nodiscard]] virtual ScheduleStore &schedules() = 0;
    [[nodiscard]] virtual LeaseStore &leases() = 0;
    [[nodiscard]] virtual MemoryStore &memory() = 0;
    /// Write transactions since the store was opened (for benches).
    [[nodiscard]] virtual qint64 transactionCount() const = 0;
    /// Human-readable location without credentials, e.g. "sqlite:/…/pulpit.db".
    [[nodiscard]] virtual QString location() const = 0;

Q_SIGNALS:
    /// Something was committed, by this process (at once) or another (NOTIFY; on SQLite seen within a second). Emitted
    /// from the writer thread, at most every 100 ms.
    void changed(pulpit::ports::Topics topics);
};

} // namespace pulpit::ports
