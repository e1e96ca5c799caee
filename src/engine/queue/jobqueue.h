// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "engine/async/event.h"
#include "engine/jobrunner.h"
#include "engine/timing.h"

#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace pulpit::engine {

/// Claims top-level jobs from the store and runs them, several at a time; sees to deadlines, cancel requests, and that
/// every job that ran here ends exactly once. Engine thread only.
class JobQueue
{
public:
    JobQueue(Environment &environment, const JobRegistry &registry, EngineIdentity identity, EngineTiming timing);
    ~JobQueue();
    JobQueue(const JobQueue &) = delete;
    JobQueue &operator=(const JobQueue &) = delete;

    void start();
    /// Looks for claimable jobs and cancel requests now; something has changed.
    void look();
    /// Hands the running jobs back to the queue and ends. Bounded by EngineTiming::stopLimit.
    QCoro::Task<> stop();

    /// Heartbeats cannot be written: others may take over, so all jobs are let go, nothing is written.
    void abandon();
    /// Heartbeats are written again: jobs that were let go return to the queue, jobs that another engine took are let
    /// go.
    void recover();

    [[nodiscard]] int running() const { return static_cast<int>(m_active.size()); }

private:
    struct Active
    {
        QDateTime deadline; ///< invalid: none
        bool isLost = false; ///< another engine has it, or may have
    };

    QCoro::Task<> claim();
    QCoro::Task<> run(domain::Job job);
    Async<JobOutcome> perform(JobContext &context);
    QDateTime takeDeadline(const domain::Job &job);
    QCoro::Task<> conclude(JobContext &context, Result<JobOutcome> result);
    QCoro::Task<> endChildren(domain::Job job, JobOutcome outcome);
    QCoro::Task<> write(JobId id, JobOutcome outcome);
    void checkDeadlines();
    void checkCancelRequests();
    void letGo(JobId id);

    Environment &m_environment;
    const JobRegistry &m_registry;
    EngineIdentity m_identity;
    EngineTiming m_timing;
    RunningJobs m_contexts;
    QHash<JobId, Active> m_active;
    QSet<JobId> m_toRelease; ///< let go while the database was away
    QTimer m_tick;
    bool m_isStarted = false;
    bool m_isStopping = false;
    bool m_isClaiming = false;
    bool m_claimAgain = false;
    CancellationSource m_stopping;
    Event m_idle; ///< while stopping: nothing runs any more
};

} // namespace pulpit::engine
