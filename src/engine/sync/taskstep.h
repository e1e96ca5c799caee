// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jobcontext.h"

#include <memory>
#include <optional>

namespace pulpit::engine {

/// One stage of a job that is a Pulp task: it is attached to where an earlier engine left it, or waited for once it is
/// started. The task's state, progress and href go into the stage. Engine thread; lives within the coroutine of its
/// job.
class TaskStep
{
public:
    /// \a message: beginning of the stage's message, to which the task's state is appended ("sync repo in state ").
    TaskStep(JobContext &context, std::shared_ptr<ports::PulpServer> server, int stage, QString message);

    /// Where the stage knows a Pulp task, or (\a namePart not empty) the server has one of this job whose name contains
    /// it: waits for the newest such task. nullopt: there is none, or the server forgot it; it must be started.
    [[nodiscard]] Async<std::optional<domain::PulpTask>> attach(QString namePart, double expectedSeconds);

    /// Notes \a taskHref in the stage and waits for its end.
    [[nodiscard]] Async<domain::PulpTask> wait(QString taskHref, double expectedSeconds);

    /// A call that should have started a task failed with \a error: looks whether the server took it all the same.
    /// nullopt: it did not. A job that is being canceled has such a task canceled.
    [[nodiscard]] Async<std::optional<QString>> lostTask(Error error, QString namePart);

private:
    [[nodiscard]] Async<std::optional<domain::PulpTask>> newestTask(QString namePart, CancellationToken cancellation);

    JobContext &m_context;
    std::shared_ptr<ports::PulpServer> m_server;
    int m_stage;
    QString m_message;
};

/// The seconds that a task ran, without its waiting; 0 where unknown.
[[nodiscard]] double secondsOf(const domain::PulpTask &task);

/// The first created resource of a task that is a repository version or a publication; empty where there is none.
[[nodiscard]] QString createdVersion(const domain::PulpTask &task);
[[nodiscard]] QString createdPublication(const domain::PulpTask &task);

} // namespace pulpit::engine
