// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancellation.h"
#include "domain/job.h"
#include "engine/environment.h"
#include "engine/stagelog.h"

#include <QHash>

#include <memory>

namespace pulpit::engine {

/// Why a running job was asked to end.
enum class StopReason {
    None,
    Canceled, ///< somebody wanted it: Pulp tasks are canceled, the job becomes canceled
    Timeout, ///< max_runtime is over: Pulp tasks are canceled, the job becomes failed
    Stopping, ///< the engine stops (or lost its lease): Pulp tasks go on, states stay as they are, another engine takes
              ///< the job up again
};

class JobContext;

/// The jobs and children that run here, to be canceled by id. Engine thread only.
class RunningJobs
{
public:
    /// Asks a running job to end; its children follow. false: it does not run here.
    bool stop(JobId id, StopReason reason);
    void stopAll(StopReason reason);
    [[nodiscard]] bool contains(JobId id) const { return m_contexts.contains(id); }

private:
    friend class JobContext;
    QHash<JobId, JobContext *> m_contexts;
};

/// What a running job gets: everything it needs, and nothing global. Engine thread only. Lives until the job's
/// coroutine has ended.
///
/// A job whose stopReason() is Stopping ends as soon as it can without changing any state in the store (children stay
/// running or queued) and gives a failure with Canceled; what it wrote by StageLog::remember() lets the next engine go
/// on.
class JobContext
{
public:
    JobContext(Environment &environment, RunningJobs &running, domain::Job job, QList<domain::Stage> stages);
    ~JobContext();
    JobContext(const JobContext &) = delete;
    JobContext &operator=(const JobContext &) = delete;

    /// The job as it was when it was taken up, with its arguments and its correlation id.
    [[nodiscard]] const domain::Job &job() const { return m_job; }
    /// The configuration at the job's start; it does not change under it.
    [[nodiscard]] const domain::FleetConfiguration &fleet() const { return m_configuration->fleet; }
    [[nodiscard]] Environment &environment() const { return m_environment; }
    [[nodiscard]] ports::Store &store() const { return m_environment.store(); }
    [[nodiscard]] QDateTime now() const { return m_environment.clock().now(); }
    [[nodiscard]] TaskWatcher &tasks() const { return m_environment.tasks(); }
    [[nodiscard]] Limits &limits() const { return m_environment.limits(); }
    [[nodiscard]] QThreadPool &pool() const { return m_environment.pool(); }
    /// The connection to a configured server: one per server and engine. NotFound: no such server.
    [[nodiscard]] Result<std::shared_ptr<ports::PulpServer>> serverOf(const QString &name) const
    {
        return m_environment.serverOf(name);
    }

    [[nodiscard]] CancellationToken cancellation() const { return m_source.token(); }
    [[nodiscard]] bool isCanceled() const { return m_reason != StopReason::None; }
    [[nodiscard]] StopReason stopReason() const { return m_reason; }
    /// For calls to a Pulp server: this job's correlation id and cancellation.
    [[nodiscard]] ports::CallContext call() const { return {m_job.correlationId, cancellation()}; }
    [[nodiscard]] StageLog &stages() { return m_stages; }

    /// The context of a child that this job runs itself. It ends with this one, and by itself when only the child is
    /// canceled. Must go before this one. \a stages: of an earlier run that is gone on with.
    [[nodiscard]] std::unique_ptr<JobContext> child(domain::Job job, QList<domain::Stage> stages = {});

    /// Asks this job and its children to end. The first reason stays.
    void stop(StopReason reason);

private:
    Environment &m_environment;
    RunningJobs &m_running;
    ConfigurationSnapshot m_configuration;
    domain::Job m_job;
    CancellationSource m_source;
    StopReason m_reason = StopReason::None;
    JobContext *m_parent = nullptr;
    QList<JobContext *> m_children;
    StageLog m_stages;
};

} // namespace pulpit::engine
