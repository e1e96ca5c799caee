// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/queue/jobqueue.h"

#include "domain/duration.h"
#include "engine/async/waiting.h"
#include "engine/operations/operation.h"
#include "engine/queue/outcome.h"

#include <algorithm>
#include <exception>

namespace pulpit::engine {

using namespace std::chrono_literals;

namespace {

constexpr auto kLongestRetry = 30s; // between attempts to write a job's end while the database is away

/// max_runtime as the job's arguments have it; empty: none.
QString maxRuntimeOf(const domain::Job &job)
{
    if (job.kind == domain::JobKind::RepoGroupSync)
        return domain::SyncRequest::fromJson(job.arguments).maxRuntime;
    return job.arguments.value(kRequest).toObject().value(kMaxRuntime).toString();
}

QString summaryLine(const domain::ChildSummary &children)
{
    QString line = QStringLiteral("%1 of %2").arg(children.completed).arg(children.total);
    if (children.failed > 0)
        line += QStringLiteral(", %1 failed").arg(children.failed);
    if (children.canceled > 0)
        line += QStringLiteral(", %1 canceled").arg(children.canceled);
    return line;
}

} // namespace

JobQueue::JobQueue(Environment &environment, const JobRegistry &registry, EngineIdentity identity, EngineTiming timing)
    : m_environment(environment)
    , m_registry(registry)
    , m_identity(std::move(identity))
    , m_timing(timing)
{
    QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] { look(); });
}

JobQueue::~JobQueue() = default;

void JobQueue::start()
{
    if (m_isStarted || m_isStopping)
        return;
    m_isStarted = true;
    m_tick.start(m_timing.tick);
    look();
}

void JobQueue::look()
{
    if (!m_isStarted || m_isStopping)
        return;
    checkDeadlines();
    checkCancelRequests();
    claim();
}

QCoro::Task<> JobQueue::stop()
{
    m_tick.stop();
    m_isStopping = true;
    m_stopping.cancel();
    m_contexts.stopAll(StopReason::Stopping);
    if (m_active.isEmpty() && !m_isClaiming)
        co_return;
    const bool isIdle = co_await waitFor(m_idle, m_timing.stopLimit);
    if (isIdle)
        co_return;
    // What does not let go in time is handed back all the same; its Pulp tasks are known to the store.
    const QList<JobId> late = m_active.keys();
    for (const JobId id : late) {
        m_active[id].isLost = true;
        co_await answerOf(m_environment.store().jobs().release(id, m_identity.id));
    }
}

void JobQueue::abandon()
{
    const QList<JobId> ids = m_active.keys();
    for (const JobId id : ids) {
        m_toRelease.insert(id);
        letGo(id);
    }
}

void JobQueue::recover()
{
    for (const JobId id : std::exchange(m_toRelease, {}))
        m_environment.store().jobs().release(
            id, m_identity.id); // a job that another engine has taken is left alone by the store
    const QList<JobId> ids = m_active.keys();
    for (const JobId id : ids) {
        const Result<domain::JobDetails> stored = m_environment.store().jobs().job(id);
        if (stored && (stored->job.engine != m_identity.id || stored->job.state != domain::JobState::Running))
            letGo(id);
    }
    look();
}

void JobQueue::letGo(JobId id)
{
    m_active[id].isLost = true;
    m_contexts.stop(id, StopReason::Stopping);
}

QCoro::Task<> JobQueue::claim()
{
    m_claimAgain = true;
    if (m_isClaiming)
        co_return;
    m_isClaiming = true;
    while (std::exchange(m_claimAgain, false)) {
        while (!m_isStopping && m_active.size() < m_timing.maxJobs) {
            // Reading is cheap; a claim is a write transaction, and an idle engine should make none.
            if (!m_environment.store().jobs().hasClaimable(m_identity.id).value_or(false))
                break;
            const Result<std::optional<domain::Job>> claimed
                = co_await answerOf(m_environment.store().jobs().claim(m_identity.id));
            if (!claimed || !claimed->has_value())
                break;
            if (m_isStopping || m_active.contains((*claimed)->id)) {
                co_await answerOf(m_environment.store().jobs().release((*claimed)->id, m_identity.id));
                break;
            }
            run(**claimed);
        }
    }
    m_isClaiming = false;
    if (m_isStopping && m_active.isEmpty())
        m_idle.set();
}

QCoro::Task<> JobQueue::run(domain::Job job)
{
    const JobId id = job.id;
    m_active.insert(id, Active {});
    const Result<domain::JobDetails> stored = m_environment.store().jobs().job(id);
    if (!m_environment.configuration()->fleet.server(job.server))
        (void)
            m_environment.reloadConfiguration(); // the job may belong to a configuration that was applied a moment ago
    JobContext context(m_environment, m_contexts, job, stored ? stored->stages : QList<domain::Stage>());
    const QDateTime deadline = takeDeadline(job);
    m_active[id].deadline = deadline;
    if (m_isStopping)
        context.stop(StopReason::Stopping);
    else if (deadline.isValid() && deadline <= m_environment.clock().now())
        context.stop(StopReason::Timeout); // e.g. it waited until the window that it belongs to has closed
    Result<JobOutcome> result = co_await perform(context);
    co_await conclude(context, std::move(result));
    m_active.remove(id);
    if (m_isStopping && m_active.isEmpty() && !m_isClaiming)
        m_idle.set();
    claim();
}

Async<JobOutcome> JobQueue::perform(JobContext &context)
{
    const auto function = m_registry.jobs.constFind(context.job().kind);
    if (function == m_registry.jobs.constEnd())
        co_return JobOutcome {
            domain::JobState::FailedToStart,
            {domain::FailureClass::Other,
             QStringLiteral("this version cannot run jobs of the kind %1").arg(toString(context.job().kind)),
             {},
             {}},
            {}};
    if (context.job().correlationId.isEmpty())
        co_return JobOutcome {domain::JobState::FailedToStart,
                              {domain::FailureClass::Other, QStringLiteral("the job has no correlation id"), {}, {}},
                              {}};
    if (const int died = context.job().interruptions; died > context.fleet().settings.maxInterruptions)
        co_return JobOutcome {
            domain::JobState::Failed,
            {domain::FailureClass::Other,
             QStringLiteral(
                 "given up: Pulpit itself ended unexpectedly %1 times while it ran this job, and the job did "
                 "not get on in between; what it started on the server goes on there")
                 .arg(died),
             {},
             {}},
            {}};
    QString exception;
    try {
        co_return co_await (*function)(context);
    } catch (const std::exception &thrown) {
        exception = QString::fromUtf8(thrown.what());
    }
    co_return fail(ErrorCode::Internal, QStringLiteral("the job ended by an exception: %1").arg(exception));
}

/// The deadline of a job, noted in the store when the job begins. One that is gone on with keeps its own.
QDateTime JobQueue::takeDeadline(const domain::Job &job)
{
    if (job.deadline.isValid())
        return job.deadline;
    const QString text = maxRuntimeOf(job);
    if (text.isEmpty())
        return {};
    const Result<std::optional<std::chrono::seconds>> runtime = domain::parseRuntime(text);
    if (!runtime || !*runtime)
        return {};
    const QDateTime deadline
        = (job.started.isValid() ? job.started : m_environment.clock().now()).addSecs((*runtime)->count());
    m_environment.store().jobs().setDeadline(job.id, deadline);
    return deadline;
}

QCoro::Task<> JobQueue::conclude(JobContext &context, Result<JobOutcome> result)
{
    const JobId id = context.job().id;
    if (m_active.value(id).isLost)
        co_return;
    co_await context.stages().save();
    // A job that ended before it saw that the engine stops has ended.
    const bool hasEnded = result && isFinal(result->state);
    if (context.stopReason() == StopReason::Stopping && !hasEnded) {
        co_await answerOf(m_environment.store().jobs().release(id, m_identity.id));
        co_return;
    }
    const JobOutcome outcome = finalOutcome(result, context.stopReason(), maxRuntimeOf(context.job()));
    co_await endChildren(context.job(), outcome);
    co_await write(id, outcome);
}

/// Nothing is left queued or running below a job that has ended.
QCoro::Task<> JobQueue::endChildren(domain::Job job, JobOutcome outcome)
{
    ports::JobQuery query;
    query.level = ports::JobQuery::Level::ChildrenOf;
    query.parent = job.id;
    query.states = {domain::JobState::Queued, domain::JobState::Running};
    query.limit = 1'000'000;
    ports::JobStore &jobs = m_environment.store().jobs();
    const Result<QList<domain::Job>> left = jobs.jobs(query);
    if (!left || left->isEmpty())
        co_return;
    const JobOutcome ofChild = outcomeOfLeftChild(outcome);
    const QDateTime now = m_environment.clock().now();
    QFuture<Result<>> last;
    for (const domain::Job &child : *left)
        last = jobs.setState(child.id, ofChild.state, ofChild.failure, ofChild.summary, now);
    co_await answerOf(last); // writes take effect in their order
    query.states.clear();
    const Result<domain::ChildSummary> summary = jobs.countJobs(query);
    if (summary)
        jobs.saveChildSummary(job.id, *summary, summaryLine(*summary));
}

/// Writes the end of a job, however long the database is away; only the end of the engine ends the attempts.
QCoro::Task<> JobQueue::write(JobId id, JobOutcome outcome)
{
    std::chrono::milliseconds retry = 500ms;
    const QDateTime when = m_environment.clock().now();
    while (!m_active.value(id).isLost) {
        const Result<> written = co_await answerOf(
            m_environment.store().jobs().setState(id, outcome.state, outcome.failure, outcome.summary, when));
        // Conflict: somebody ended it already; then that holds.
        if (written || written.error().code == ErrorCode::Conflict || written.error().code == ErrorCode::NotFound)
            co_return;
        const bool goesOn = co_await pause(retry, m_stopping.token());
        if (!goesOn)
            co_return;
        retry = std::min<std::chrono::milliseconds>(retry * 2, kLongestRetry);
    }
}

void JobQueue::checkDeadlines()
{
    const QDateTime now = m_environment.clock().now();
    for (auto it = m_active.cbegin(); it != m_active.cend(); ++it)
        if (it->deadline.isValid() && it->deadline <= now)
            m_contexts.stop(it.key(), StopReason::Timeout);
}

void JobQueue::checkCancelRequests()
{
    if (m_active.isEmpty())
        return;
    const Result<QList<JobId>> wanted = m_environment.store().jobs().cancelRequests(m_identity.id);
    if (!wanted)
        return;
    for (const JobId id : *wanted)
        m_contexts.stop(id, StopReason::Canceled);
}

} // namespace pulpit::engine
