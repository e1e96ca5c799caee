// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sync/syncrun.h"

#include <QJsonObject>

namespace pulpit::engine {

/// The sync of one repository as child of a group sync: sync, guard, banned packages, publication. Every step finds
/// what an earlier engine did of it. Writes its own final state; never fails its siblings. Engine thread. Used once.
class RepositorySync
{
public:
    /// All three must outlive this.
    RepositorySync(SyncRun &run, const ChildPlan &plan, JobContext &context);

    /// Runs to the end. The result is state(), failure() and outcome(); where the engine stops, nothing is final and
    /// nothing was written.
    QCoro::Task<> run();

    [[nodiscard]] domain::JobState state() const { return m_state; } ///< Running: not final, the engine stops
    [[nodiscard]] const domain::Failure &failure() const { return m_failure; }
    [[nodiscard]] const domain::SyncOutcome &outcome() const { return m_outcome; }

private:
    // Each step gives whether to go on; where not, state and failure are set.
    QCoro::Task<bool> synchronize();
    Async<domain::PulpTask> startSync(int stage);
    Async<domain::PulpTask> finishedSync(int stage);
    QCoro::Task<bool> judge();
    QCoro::Task<bool> holdBack(domain::Failure failure);
    QCoro::Task<bool> removeBanned();
    QCoro::Task<bool> publish();
    /// For the history only: nothing of it fails or delays what clients get.
    QCoro::Task<> readBytes();

    void takeOver(const domain::PulpTask &task);
    void markRunning();
    [[nodiscard]] bool needsPublication() const;
    [[nodiscard]] QString currentVersion() const;
    /// Sets the final state by what stopped it: cancellation and time-out win over \a failure.
    bool end(domain::JobState state, const domain::Failure &failure);
    bool end(int stage, const Error &error, domain::JobState state, const QString &message);
    void write();

    SyncRun &m_run;
    const ChildPlan &m_plan;
    JobContext &m_context;
    const PluginTraits *m_traits;
    QJsonObject m_body;
    QList<domain::ProgressReport> m_progress; ///< of the sync task
    domain::ContentCounts m_before; ///< present before the sync, where it changed something
    QString m_syncedVersion; ///< that the sync made, before banned packages were removed; empty: none
    bool m_isRunning = false; ///< as stored
    bool m_removedBanned = false;
    QDateTime m_started;
    domain::JobState m_state = domain::JobState::Running;
    domain::Failure m_failure;
    domain::SyncOutcome m_outcome;
};

} // namespace pulpit::engine
