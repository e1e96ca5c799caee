// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/task.h"
#include "domain/job.h"
#include "ports/store.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace pulpit::engine {

/// The stages of one running job, kept in memory and saved in few writes. Names and messages are given by the job.
/// Engine thread only.
///
/// A message or progress is saved at most every two seconds; remember() and the end of the job save what matters for a
/// restart.
class StageLog : public QObject
{
    Q_OBJECT
public:
    /// \a stored: the stages of an earlier run of the same job, which are gone on with.
    StageLog(ports::JobStore &jobs, const Clock &clock, JobId job, QList<domain::Stage> stored);
    ~StageLog() override;

    /// Begins a stage and gives its index. An unfinished stage of this name is taken up again instead, with its Pulp
    /// task; so is a finished one of an earlier run, which is gone through once more.
    int begin(const QString &name, const QString &message = {});
    /// The index of the last stage of this name; -1: none.
    [[nodiscard]] int find(const QString &name) const;
    [[nodiscard]] const domain::Stage &at(int stage) const { return m_stages.at(stage); }

    void setMessage(int stage, const QString &message);
    void setProgress(int stage, const QList<domain::ProgressReport> &progress);
    /// Notes the Pulp task of a stage and saves at once, not waiting for the commit: what is lost by a crash within the
    /// next milliseconds is found again by the job's correlation id.
    void remember(int stage, const QString &taskHref);
    void finish(int stage, const QString &message);
    void fail(int stage, const domain::Failure &failure, const QString &message = {});

    [[nodiscard]] const QList<domain::Stage> &stages() const { return m_stages; }
    /// Saves now, if anything changed. Fails with Storage.
    Async<void> save();
    /// Nothing is saved any more: the stages go with FinishedSync. Gives them; stages still open are ended.
    QList<domain::Stage> close();

private:
    void touch();
    void write();

    ports::JobStore &m_jobs;
    const Clock &m_clock;
    JobId m_job;
    QList<domain::Stage> m_stages;
    qsizetype m_earlier; ///< so many stages, the first ones, are of an earlier run
    QSet<int> m_takenUp; ///< those of them that this run has begun
    QTimer m_saveTimer;
    bool m_isDirty = false;
    bool m_isClosed = false;
};

} // namespace pulpit::engine
