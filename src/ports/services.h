// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/finding.h"
#include "domain/healthreport.h"
#include "domain/job.h"
#include "domain/plan.h"
#include "domain/problem.h"
#include "domain/repository.h"
#include "domain/schedule.h"
#include "domain/server.h"
#include "ports/contentservice.h"
#include "ports/pulpserver.h"
#include "ports/snapshotservice.h"
#include "ports/store.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <optional>

/// What front ends (gui, cli, service) may ask of the engine. Driving ports, implemented by pulpit::engine.
/// Thread-safe; nothing blocks: the answer arrives by the future (use .then(context, ...) or co_await). Values in,
/// values out.
namespace pulpit::ports {

class ReportSchedules;
class ConfigurationHistory;
class VersionService;
class InspectionService;
template <typename T = void>
using Answer = QFuture<Result<T>>;

class ServerService
{
public:
    virtual ~ServerService() = default;
    virtual Answer<QList<domain::Server>> servers() = 0;
    virtual Answer<QList<domain::ServerState>> states() = 0;
    /// Asks the server now and stores the result.
    virtual Answer<domain::ServerState> refresh(QString server) = 0;
    /// Looks at the server's repositories, remotes and distributions now (reconcile) and stores them.
    virtual Answer<> reconcile(QString server) = 0;
    /// Tests a server that need not be configured. \a onStep is called in an engine thread.
    virtual Answer<QList<ProbeStep>> test(domain::Server server, std::optional<Secret> password,
                                          std::function<void(ProbeStep)> onStep, CancellationToken cancellation)
        = 0;
    /// Pulp's own tasks of a server, newest first.
    virtual Answer<QList<domain::PulpTask>> pulpTasks(QString server, int limit) = 0;
    virtual Answer<QList<domain::PulpWorker>> workers(QString server) = 0;
    virtual Answer<> cancelPulpTask(QString server, QString taskHref) = 0;
};

class RepositoryService
{
public:
    virtual ~RepositoryService() = default;
    virtual Answer<QList<domain::Repository>> repositories(RepositoryQuery query) = 0;
    virtual Answer<domain::Repository> repository(RepositoryId id) = 0;
    virtual Answer<QList<domain::SyncRecord>> history(RepositoryId id, int limit) = 0;
    virtual Answer<QList<domain::SyncRecord>> historySince(QDateTime since, QString server) = 0;
    /// Names of the repositories of a server that a group selects.
    virtual Answer<QList<domain::Repository>> selectedBy(QString server, QString group) = 0;
    /// Compares what the repositories serve with their source, now; stores and gives the results, in the order of \a
    /// ids.
    virtual Answer<QList<domain::Repository>> verify(QList<RepositoryId> ids) = 0;
    /// For a sync that the mass-removal guard holds back: publishes it anyway, or goes back to the version before.
    /// Gives the job that does it.
    virtual Answer<JobId> publishAnyway(RepositoryId id) = 0;
    virtual Answer<JobId> goBackToVersionBefore(RepositoryId id) = 0;
};

class JobService
{
public:
    virtual ~JobService() = default;
    /// Queues a sync. Fails with NotFound (server, group, source) or InvalidInput (pattern, duration, concurrency).
    virtual Answer<JobId> startSync(domain::SyncRequest request, QString startedBy) = 0;
    /// Queues the sync of a configured group.
    virtual Answer<JobId> startGroupSync(QString server, QString group, QString startedBy) = 0;
    virtual Answer<QList<domain::Job>> jobs(JobQuery query) = 0;
    virtual Answer<domain::JobDetails> job(JobId id) = 0;
    virtual Answer<domain::ChildSummary> count(JobQuery query) = 0;
    /// Cancels a job with its children and its Pulp tasks. Idempotent. Fails with NotFound, or Conflict when it ended
    /// already.
    virtual Answer<> cancel(JobId id, QString who) = 0;
    /// Queues a new job for the failed children of a finished parent, or the whole again where none failed. Fails with
    /// Conflict while it runs.
    virtual Answer<JobId> retry(JobId id, QString startedBy) = 0;
};

class ScheduleService
{
public:
    virtual ~ScheduleService() = default;
    virtual Answer<QList<domain::Schedule>> schedules() = 0;
    /// The next \a count runs of a schedule, UTC.
    virtual Answer<QList<QDateTime>> nextRuns(ScheduleId id, int count) = 0;
    virtual Answer<JobId> runNow(ScheduleId id, QString startedBy) = 0;
    virtual Answer<> pause(ScheduleId id, QDateTime until) = 0;
    virtual Answer<> resume(ScheduleId id) = 0;
    /// Leaves the next run out; gives the one after it (invalid: none). Conflict: nothing is due, or it is paused.
    virtual Answer<QDateTime> skipNext(ScheduleId id) = 0;
    virtual Answer<domain::SchedulerRole> role() = 0;
};

class ConfigurationService
{
public:
    virtual ~ConfigurationService() = default;
    /// The configuration in force.
    virtual Answer<StoredConfiguration> current() = 0;
    /// What \a fleet would change in Pulpit's own database: objects "server", "group", "schedule" and "settings".
    /// Nothing is changed.
    virtual Answer<domain::Plan> plan(domain::FleetConfiguration fleet) = 0;
    /// Makes \a fleet the configuration in force (see FleetStore::apply) and computes next runs. Gives its version. The
    /// precondition of its plan is the version in force when that was made: \a expectedVersion.
    virtual Answer<qint64> apply(domain::FleetConfiguration fleet, QString yaml, QString author,
                                 std::optional<qint64> expectedVersion)
        = 0;
};

class FindingService
{
public:
    virtual ~FindingService() = default;
    /// What needs a person on \a server (empty: in the fleet), most urgent first; what was muted comes last. Looks at
    /// the database only, no server is asked.
    virtual Answer<QList<domain::Finding>> findings(QString server) = 0;
    virtual Answer<QList<domain::FindingMute>> mutes() = 0;
    /// Mutes the finding \a id, or all whose id begins with it up to a "/". \a until invalid: until it is unmuted.
    /// InvalidInput: no reason, or an end that is over.
    virtual Answer<> mute(QString id, QString reason, QString who, QDateTime until) = 0;
    /// NotFound: nothing is muted under \a id.
    virtual Answer<> unmute(QString id) = 0;
};

class ReportService
{
public:
    virtual ~ReportService() = default;
    /// Reads everything that a health report tells. \a server empty: the fleet.
    virtual Answer<domain::HealthReport> health(QString server, QDateTime periodStart) = 0;
};

/// Whether the password of a server could be fetched; never the password.
struct PasswordCheck
{
    QString server;
    QString username;
    QString source; ///< where it comes from, for people
    bool isFetched = false;
    Error error; ///< unless it was fetched
    qint64 milliseconds = 0;
};

/// Keeps passwords in the operator's keyring, and tells whether those of the servers can be had. Driving face of
/// SecretSource.
class CredentialService
{
public:
    virtual ~CredentialService() = default;
    virtual Answer<> storePassword(QString entry, Secret password) = 0;
    virtual Answer<> forgetPassword(QString entry) = 0;
    /// Fetches the password of \a server (empty: of every server) and throws it away. NotFound: no such server.
    virtual Answer<QList<PasswordCheck>> testPasswords(QString server) = 0;
};

/// Everything that changes servers beyond syncs: planned first, then applied exactly as planned, or not at all.
class OperationService
{
public:
    virtual ~OperationService() = default;
    /// Names of all operations, e.g. "repo remove".
    [[nodiscard]] virtual QStringList names() const = 0;
    /// Reads the servers and tells what the operation would change; changes nothing. \a onProgress is called in an
    /// engine thread. NotFound: no such operation; InvalidInput: the request makes no sense.
    virtual Answer<domain::Plan> plan(QString operation, QJsonObject request, std::function<void(QString)> onProgress,
                                      CancellationToken cancellation)
        = 0;
    /// Queues the job that applies \a plan. It fails, before anything is changed, when the servers are no longer as
    /// they were read.
    virtual Answer<JobId> apply(domain::Plan plan, QString startedBy) = 0;
    /// Queues a job that plans and applies in one go: for schedules and scripts that need no look at the plan.
    virtual Answer<JobId> run(QString operation, QJsonObject request, QString startedBy) = 0;
    /// The plan that a job applies (or has made for itself), and the proof once there is one.
    struct Applied
    {
        domain::Plan plan;
        std::optional<domain::Proof> proof;
    };
    virtual Answer<Applied> applied(JobId job) = 0;
};

/// Reading of configuration files for front ends that do not link pulpit::config. Implemented in the composition root.
/// Pure; any thread.
class ConfigurationReader
{
public:
    struct Read
    {
        std::optional<domain::FleetConfiguration> fleet; ///< not set when there is an error among the problems
        QList<domain::Problem> problems;
        QString yaml;
    };
    virtual ~ConfigurationReader() = default;
    /// Reads and validates both files (\a iniFile may be empty). A file that cannot be read is a problem as well.
    virtual Read read(const QString &yamlFile, const QString &iniFile) = 0;
    /// The same for the text of a pulp_config.yml that is no file (yet), with the config.ini of this process.
    virtual Read readText(const QString &yaml) = 0;
};

/// The engine as front ends see it, and its news.
class Engine : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual ServerService &servers() = 0;
    [[nodiscard]] virtual RepositoryService &repositories() = 0;
    [[nodiscard]] virtual JobService &jobs() = 0;
    [[nodiscard]] virtual ScheduleService &schedules() = 0;
    [[nodiscard]] virtual ConfigurationService &configuration() = 0;
    [[nodiscard]] virtual FindingService &findings() = 0;
    [[nodiscard]] virtual ReportService &reports() = 0;
    [[nodiscard]] virtual CredentialService &credentials() = 0;
    [[nodiscard]] virtual OperationService &operations() = 0;
    [[nodiscard]] virtual SnapshotService &snapshots() = 0;
    [[nodiscard]] virtual ContentService &content() = 0;
    [[nodiscard]] virtual ReportSchedules &reportSchedules() = 0;
    [[nodiscard]] virtual ConfigurationHistory &configurationHistory() = 0;
    [[nodiscard]] virtual VersionService &versions() = 0;
    [[nodiscard]] virtual InspectionService &inspection() = 0;

    /// Begins to claim jobs and, if \a schedule, to compete for the scheduler lease. Idempotent.
    virtual void start(bool schedule) = 0;
    /// Stops claiming, hands running jobs back to the queue (their Pulp tasks go on and are taken up again by the next
    /// engine), gives up its leases. Fulfilled when done, at most after a few seconds.
    virtual QFuture<void> stop() = 0;

Q_SIGNALS:
    /// Something changed; read again what is shown. At most 5 a second; emitted from an engine thread, connect queued.
    void changed(pulpit::ports::Topics topics);
};

} // namespace pulpit::ports
