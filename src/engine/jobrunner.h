// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "domain/job.h"
#include "domain/repository.h"
#include "engine/jobcontext.h"

#include <QMap>

#include <functional>
#include <memory>

namespace pulpit::engine {

class OperationRegistry;

/// What a top-level job came to. The queue writes it; a failure (Error) instead of an outcome is written as a failed
/// job, unless the job was asked to end (see StopReason).
struct JobOutcome
{
    domain::JobState state = domain::JobState::Completed; ///< a final one
    domain::Failure failure;
    QString summary; ///< one line for people
};

/// Runs a top-level job. The context outlives the coroutine. Children that are left queued or running when it ends (and
/// the engine does not stop) are ended by the queue for the reason of their parent.
using JobFunction = std::function<Async<JobOutcome>(JobContext &)>;

/// Looks at a server and stores its repositories.
using ReconcileFunction = std::function<Async<void>(Environment &, QString server, ports::CallContext)>;
/// Compares repositories with what their sources serve; stores the results and gives the repositories, in the order of
/// the ids.
using VerifyFunction
    = std::function<Async<QList<domain::Repository>>(Environment &, QList<RepositoryId> ids, ports::CallContext)>;

/// What the engine can do beyond queueing and scheduling; filled once at its start.
///
/// Top-level jobs that the services queue:
///  - RepoGroupSync: arguments are SyncRequest::toJson().
///  - RepoSync without parent: something with one repository (job.server, job.repository, job.repositoryHref);
///  arguments say what by
///    kOperation: kPublishAnyway or kGoBack.
///  - Jobs of operations (see operations/operation.h): arguments are {"operation", "request"} and, before anything is
///  sent, "plan"; then "proof".
struct JobRegistry
{
    QMap<domain::JobKind, JobFunction> jobs;
    ReconcileFunction reconcile;
    VerifyFunction verify;
    std::shared_ptr<const OperationRegistry> operations; ///< set by addOperations(); null: there are none
};

inline constexpr QLatin1String kOperation {"operation"};
inline constexpr QLatin1String kPublishAnyway {"publish_anyway"};
inline constexpr QLatin1String kGoBack {"go_back"};

/// Adds the sync jobs and reconcile. Implemented in engine/sync.
void registerSync(JobRegistry &registry);
/// Adds verification. Implemented in engine/verify.
void registerVerification(JobRegistry &registry);

} // namespace pulpit::engine
