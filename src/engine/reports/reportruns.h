// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "engine/environment.h"
#include "engine/scheduling/nextrun.h"
#include "ports/reportwriter.h"

#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <memory>

namespace pulpit::engine {

/// Writes scheduled reports when they are due, as long as this engine holds the scheduler lease. A run that was missed
/// is made up for once; one that failed is tried again until it is written or the next one is due. The work is done in
/// a thread of its own, one report at a time, so that a slow folder holds up no sync. Engine thread only.
class ReportRuns
{
public:
    using Writer = std::shared_ptr<const ports::ReportWriter>;
    /// Without a \a writer nothing is due, and run() fails with Unsupported.
    ReportRuns(Environment &environment, QString engine, Writer writer, std::chrono::milliseconds longestSleep,
               QTimeZone zone);
    ~ReportRuns();
    ReportRuns(const ReportRuns &) = delete;
    ReportRuns &operator=(const ReportRuns &) = delete;

    void setActive(bool active);
    /// Schedules have changed.
    void look();
    /// Writes a report now and remembers what came of it; gives the file.
    Async<QString> run(QString id);
    [[nodiscard]] NextRun &nextRun() { return m_nextRun; }

private:
    QCoro::Task<> pass();
    /// Stores when what is due is tried again, before it is run: after a crash in between, it is.
    Async<QStringList> takeDue();
    [[nodiscard]] QDateTime retryAt(const ports::ReportSchedule &schedule, const QDateTime &now);
    /// What came of a run, and when the next one is.
    void note(const Result<QString> &file, ports::ReportSchedule *schedule);
    [[nodiscard]] QFuture<Result<QString>> start(const ports::ReportSchedule &schedule);

    Environment &m_environment;
    QString m_engine;
    Writer m_writer;
    std::chrono::milliseconds m_longestSleep;
    NextRun m_nextRun;
    QTimer m_timer;
    QThreadPool m_pool;
    std::shared_ptr<bool> m_isAlive; ///< coroutines ask it before they go on with this
    bool m_isActive = false;
    bool m_isPassing = false;
};

} // namespace pulpit::engine
