// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/failure.h"
#include "domain/pulpobjects.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace pulpit::domain {

/// Kinds with the names that Pulp Manager's API uses for them.
enum class JobKind {
    RepoSync,
    RepoGroupSync,
    RepoSnapshot,
    RepoCreationFromGit,
    RepoRemoval,
    RemoveRepoContent,
    RepoVerify,
    Release,
    Housekeeping,
    Reconcile
};
[[nodiscard]] QString toString(JobKind kind); ///< "repo_sync", "repo_group_sync", ...
[[nodiscard]] std::optional<JobKind> jobKind(const QString &text);

enum class JobState { Queued, Running, Completed, Failed, Canceled, FailedToStart, Skipped };
[[nodiscard]] QString toString(JobState state); ///< "queued", ..., "failed_to_start", "skipped"
[[nodiscard]] std::optional<JobState> jobState(const QString &text);
[[nodiscard]] inline bool isFinal(JobState s)
{
    return s != JobState::Queued && s != JobState::Running;
}
/// The transitions that are allowed: queued -> running, skipped, canceled, failed, failed_to_start;
/// running -> completed, failed, canceled, failed_to_start, queued (handed back when an engine stops).
[[nodiscard]] bool isAllowedTransition(JobState from, JobState to);

/// One named step of a job. Names and messages are those of Pulp Manager, so that its users find what they know.
struct Stage
{
    StageId id;
    QString name; ///< "sync repo", "remove banned packages", "publish repo", ...
    QString message; ///< detail.msg
    QString taskHref; ///< the Pulp task of this step; written before it is waited for
    Failure failure;
    QDateTime started;
    QDateTime finished;
    QList<ProgressReport> progress;

    bool operator==(const Stage &) const = default;
};

/// What a sync did, as stored with its job and in the sync history.
struct SyncOutcome
{
    bool changed = false; ///< a new repository version was made
    QString versionHref;
    int versionNumber = -1; ///< -1: unknown
    QString publicationHref;
    QDateTime published; ///< when the version was published, before or by this sync; invalid: not known, or it is not
    ContentCounts added;
    ContentCounts removed;
    ContentCounts present;
    qint64 units = 0; ///< content units that Pulp handled, from its progress reports
    /// Sizes of the packages that were added and removed, stored or not. Not set: the server tells none of this type,
    /// or they could not be read.
    std::optional<qint64> addedBytes;
    std::optional<qint64> removedBytes;
    double taskSeconds = 0; ///< how long Pulp's sync task ran, without its waiting; other tasks are not counted

    bool operator==(const SyncOutcome &) const = default;
};

/// What children of a parent came to.
struct ChildSummary
{
    int total = 0;
    int queued = 0;
    int running = 0;
    int completed = 0;
    int failed = 0; ///< failed and failed_to_start
    int canceled = 0;
    int skipped = 0;
    int changed = 0; ///< completed with a new version

    bool operator==(const ChildSummary &) const = default;
};

/// Parameters of a group sync or a free sync, also the job's arguments ("task_args" in /v1).
struct SyncRequest
{
    QString server; ///< Server::name
    QString group; ///< RepoGroup::name; empty for a free sync
    QString regexInclude;
    QString regexExclude;
    QString source; ///< Server::name; empty: none
    int maxConcurrentSyncs = 1; ///< >= 1
    QString maxRuntime = QStringLiteral("-1"); ///< domain/duration.h; "-1": no limit
    QJsonObject syncOptions; ///< body of the sync call; empty: the type's own defaults
    int massRemovalPercent = 30;
    QStringList onlyRepositories; ///< exact names; empty: all that the patterns choose (used by "retry failed")

    bool operator==(const SyncRequest &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static SyncRequest fromJson(const QJsonObject &json);
};

/// A job, ours ("task" in /v1).
struct Job
{
    JobId id;
    JobId parentId; ///< invalid: top level
    JobKind kind = JobKind::RepoSync;
    JobState state = JobState::Queued;
    QString name; ///< "repo sync <server>", "<server> repo sync <repo>"
    QString server; ///< Server::name
    QString group; ///< may be empty
    QString repository; ///< name; empty for a parent
    QString repositoryHref; ///< of a child
    QJsonObject arguments; ///< SyncRequest::toJson() for a parent
    QString startedBy; ///< "schedule", an operator's name, "pulpitctl"
    QDateTime queued;
    QDateTime started;
    QDateTime finished;
    QDateTime deadline; ///< invalid: no limit; from max_runtime when started
    Failure failure;
    QString summary; ///< one line for people, e.g. "675 of 676, 1 failed"
    QString
        correlationId; ///< 32 hex digits; sent with every Pulp call of this job, so that its tasks can be found again
    QString engine; ///< id of the engine that runs it; empty while queued
    SyncOutcome outcome; ///< of a finished sync of one repository
    ChildSummary children; ///< of a parent
    qint64 revision = 0; ///< grows with every change over all jobs
    int interruptions = 0; ///< engines that died with it since a child of it has ended last

    bool operator==(const Job &) const = default;
};

/// A job with its stages.
struct JobDetails
{
    Job job;
    QList<Stage> stages;
};

} // namespace pulpit::domain
