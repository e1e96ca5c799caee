// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/taskstep.h"

#include "engine/sync/failures.h"

namespace pulpit::engine {

TaskStep::TaskStep(JobContext &context, std::shared_ptr<ports::PulpServer> server, int stage, QString message)
    : m_context(context)
    , m_server(std::move(server))
    , m_stage(stage)
    , m_message(std::move(message))
{
}

Async<std::optional<domain::PulpTask>> TaskStep::attach(QString namePart, double expectedSeconds)
{
    QString href = m_context.stages().at(m_stage).taskHref;
    if (href.isEmpty() && !namePart.isEmpty()) {
        const auto found = co_await newestTask(namePart, m_context.cancellation());
        if (!found)
            co_return fail(found.error());
        if (*found)
            href = (*found)->href;
    }
    if (href.isEmpty())
        co_return std::nullopt;
    auto task = co_await wait(href, expectedSeconds);
    if (!task && task.error().code == ErrorCode::NotFound)
        co_return std::nullopt; // purged: steps are idempotent, so it is started again
    if (!task)
        co_return fail(task.error());
    co_return std::optional<domain::PulpTask>(std::move(*task));
}

Async<domain::PulpTask> TaskStep::wait(QString taskHref, double expectedSeconds)
{
    StageLog &stages = m_context.stages();
    if (stages.at(m_stage).taskHref != taskHref)
        stages.remember(m_stage, taskHref);
    const int stage = m_stage;
    const QString message = m_message;
    const TaskWatcher::Progress onProgress = [&stages, stage, message](const domain::PulpTask &task) {
        stages.setMessage(stage, message + domain::toString(task.state));
        stages.setProgress(stage, task.progress);
    };
    auto task = co_await m_context.tasks().finished(m_server, taskHref, expectedSeconds, onProgress,
                                                    m_context.cancellation());
    if (task)
        stages.setProgress(stage, task->progress);
    co_return task;
}

Async<std::optional<QString>> TaskStep::lostTask(Error error, QString namePart)
{
    const bool isCanceled = error.code == ErrorCode::Canceled;
    if ((!isCanceled && !mayHaveHappened(error)) || m_context.stopReason() == StopReason::Stopping)
        co_return std::nullopt;
    // Our own cancellation must not keep us from finding what is to be canceled.
    const auto found = co_await newestTask(namePart, isCanceled ? CancellationToken() : m_context.cancellation());
    if (!found || !*found)
        co_return std::nullopt;
    if (isCanceled) {
        const auto canceled = co_await m_server->cancelTask((*found)->href, {m_context.job().correlationId, {}});
        Q_UNUSED(canceled);
        co_return std::nullopt;
    }
    co_return std::optional<QString>((*found)->href);
}

Async<std::optional<domain::PulpTask>> TaskStep::newestTask(QString namePart, CancellationToken cancellation)
{
    const ports::CallContext call {m_context.job().correlationId, cancellation};
    auto tasks = co_await m_server->tasksOf(m_context.job().correlationId, call);
    if (!tasks)
        co_return fail(tasks.error());
    for (auto task = tasks->crbegin(); task != tasks->crend(); ++task)
        if (task->name.contains(namePart))
            co_return std::optional<domain::PulpTask>(*task);
    co_return std::nullopt;
}

double secondsOf(const domain::PulpTask &task)
{
    if (!task.started.isValid() || !task.finished.isValid())
        return 0;
    return double(task.started.msecsTo(task.finished)) / 1000.0;
}

namespace {
QString createdWith(const domain::PulpTask &task, QLatin1String part)
{
    for (const QString &href : task.createdResources)
        if (href.contains(part))
            return href;
    return {};
}
} // namespace

QString createdVersion(const domain::PulpTask &task)
{
    return createdWith(task, QLatin1String("/versions/"));
}

QString createdPublication(const domain::PulpTask &task)
{
    return createdWith(task, QLatin1String("/publications/"));
}

} // namespace pulpit::engine
