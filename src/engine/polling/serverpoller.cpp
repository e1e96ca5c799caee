// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/polling/serverpoller.h"

#include "engine/async/waiting.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace pulpit::engine {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

namespace {

constexpr qsizetype kTasksPerRequest = 70; // what fits in a request line of 4,094 bytes
constexpr int kMissesUntilGone = 2;
constexpr std::size_t kRemembered = 16;
constexpr std::size_t kEnoughToGuess = 4;

} // namespace

ServerPoller::ServerPoller(std::shared_ptr<ports::PulpServer> server, WatchTiming timing)
    : m_server(std::move(server))
    , m_timing(timing)
    , m_retry(timing.retryFirst)
{
}

std::shared_ptr<ServerPoller::Watch> ServerPoller::add(const QString &taskHref, double expectedSeconds,
                                                       std::function<void(const domain::PulpTask &)> onProgress,
                                                       const CancellationToken &cancellation)
{
    const bool isGuess = expectedSeconds <= 0;
    const PollPlan plan(m_timing, SteadyClock::now(), isGuess ? usualSeconds() : expectedSeconds, isGuess);
    auto watch = std::make_shared<Watch>(taskHref, plan, std::move(onProgress), cancellation);
    m_watches.push_back(watch);
    m_changed.set();
    if (!m_isPolling)
        poll(shared_from_this());
    return watch;
}

void ServerPoller::remove(const std::shared_ptr<Watch> &watch)
{
    std::erase(m_watches, watch);
    m_changed.set();
}

void ServerPoller::hurry()
{
    m_hurry = true;
    m_changed.set();
}

void ServerPoller::leave(const CancellationToken &cancellation)
{
    const auto watches = m_watches;
    for (const auto &watch : watches)
        if (watch->cancellation == cancellation)
            end(watch, fail(ErrorCode::Canceled, QStringLiteral("the engine stops; the Pulp task goes on")));
}

void ServerPoller::stop()
{
    const auto watches = m_watches;
    for (const auto &watch : watches)
        end(watch, fail(ErrorCode::Canceled, QStringLiteral("the engine stops; the Pulp task goes on")));
    m_cancellation.cancel();
    m_changed.set();
}

QCoro::Task<> ServerPoller::poll(std::shared_ptr<ServerPoller> self)
{
    self->m_isPolling = true;
    while (!self->m_watches.empty()) {
        const bool isDue = co_await self->waitForTurn();
        if (!isDue)
            continue;
        const QStringList hrefs = self->due();
        const ports::CallContext context {{}, self->m_cancellation.token()};
        const Result<QList<domain::PulpTask>> tasks = co_await self->m_server->tasks(hrefs, context);
        if (tasks)
            self->take(*tasks, hrefs);
        else
            self->noAnswer(tasks.error());
        co_await self->lookForLostWorkers();
    }
    self->m_isPolling = false;
}

/// A task whose worker was killed stays "running" on the server for up to some 17 minutes. The list of missing workers
/// tells earlier; but it names as well the workers whose task goes on, in a process of its own. Such a task is
/// waited for as long as it makes progress; one that is silent for workerLostLimit is given up, dead or not: a
/// sync that is done once too often costs little, a job that hangs holds its group back.
QCoro::Task<> ServerPoller::lookForLostWorkers()
{
    const PollPlan::Time now = SteadyClock::now();
    if (!m_workersSeen)
        m_workersSeen = now;
    const bool isAnyRunning = std::ranges::any_of(
        m_watches, [](const auto &watch) { return watch->last.state == domain::PulpTaskState::Running; });
    if (!isAnyRunning || m_outageSince || now - *m_workersSeen < m_timing.workerLook)
        co_return;
    m_workersSeen = now;
    const ports::CallContext context {{}, m_cancellation.token()};
    const Result<QList<domain::PulpWorker>> workers = co_await m_server->workers(context);
    if (!workers)
        co_return;
    for (const domain::PulpWorker &worker : *workers)
        if (!worker.currentTaskHref.isEmpty())
            noteWorker(worker, SteadyClock::now());
    giveUpLostTasks(SteadyClock::now());
}

void ServerPoller::noteWorker(const domain::PulpWorker &worker, PollPlan::Time now)
{
    for (const auto &watch : std::as_const(m_watches)) {
        if (watch->href != worker.currentTaskHref)
            continue;
        if (worker.online)
            watch->workerMissingSince.reset();
        else if (!watch->workerMissingSince)
            watch->workerMissingSince = now;
        watch->worker = worker;
    }
}

/// Another worker may clean up the record of the missing one meanwhile, which then is listed no longer: its task is as
/// lost as before.
void ServerPoller::giveUpLostTasks(PollPlan::Time now)
{
    const auto watches = m_watches;
    for (const auto &watch : watches) {
        if (!watch->workerMissingSince || now - *watch->workerMissingSince < m_timing.workerLostLimit)
            continue;
        domain::PulpTask lost = watch->last;
        lost.state = domain::PulpTaskState::Failed;
        lost.errorText
            = QStringLiteral("Worker has gone missing: %1 gave no sign since %2, Pulp still lists the task as running.")
                  .arg(watch->worker.name, watch->worker.lastHeartbeat.toUTC().toString(Qt::ISODate));
        // Nobody works on it any more; asking for its end frees what it holds as soon as a worker cleans up.
        m_server->cancelTask(watch->href, {{}, m_cancellation.token()});
        end(watch, lost);
    }
}

/// true: time for a poll. false: the watches have changed, look again.
QCoro::Task<bool> ServerPoller::waitForTurn()
{
    m_changed = Event();
    if (m_watches.empty())
        co_return false;
    std::chrono::milliseconds delay = m_retry;
    if (!m_outageSince) {
        std::vector<const PollPlan *> plans;
        plans.reserve(m_watches.size());
        for (const auto &watch : m_watches)
            plans.push_back(&watch->plan);
        PollPlan::Time moment = nextPoll(plans);
        if (m_hurry)
            moment = std::min(moment, SteadyClock::now() + m_timing.shortest);
        delay = std::chrono::ceil<std::chrono::milliseconds>(moment - SteadyClock::now());
    }
    if (delay > 0ms) {
        const bool isChanged = co_await waitFor(m_changed, delay);
        if (isChanged)
            co_return false;
    }
    m_hurry = false;
    co_return !m_watches.empty();
}

/// The tasks to ask for in one request, the most urgent ones first.
QStringList ServerPoller::due() const
{
    std::vector<const Watch *> order;
    order.reserve(m_watches.size());
    for (const auto &watch : m_watches)
        order.push_back(watch.get());
    std::ranges::stable_sort(order, {}, [](const Watch *watch) { return watch->plan.next(); });
    QStringList hrefs;
    for (const Watch *watch : order) {
        if (hrefs.size() == kTasksPerRequest)
            break;
        if (!hrefs.contains(watch->href))
            hrefs.append(watch->href);
    }
    return hrefs;
}

void ServerPoller::take(const QList<domain::PulpTask> &tasks, const QStringList &asked)
{
    m_outageSince.reset();
    m_retry = m_timing.retryFirst;
    const PollPlan::Time now = SteadyClock::now();
    QHash<QString, const domain::PulpTask *> byHref;
    for (const domain::PulpTask &task : tasks)
        byHref.insert(task.href, &task);
    const QSet<QString> wanted(asked.begin(), asked.end());
    const auto watches = m_watches;
    for (const auto &watch : watches) {
        if (!wanted.contains(watch->href) || watch->done.isSet())
            continue;
        const domain::PulpTask *task = byHref.value(watch->href);
        if (!task) {
            watch->plan.missed(now);
            if (++watch->misses >= kMissesUntilGone)
                end(watch,
                    fail(ErrorCode::NotFound,
                         QStringLiteral("the server does not know the Pulp task any more; its result is unknown"),
                         watch->href,
                         QStringLiteral("look whether tasks are purged too early on the server, then sync again")));
            continue;
        }
        watch->misses = 0;
        const bool isNews = *task != watch->last;
        // A worker runs each task in a process of its own, which outlives it: what gets on is not lost.
        if (task->progress != watch->last.progress)
            watch->workerMissingSince.reset();
        watch->last = *task;
        if (isNews && watch->onProgress)
            watch->onProgress(*task);
        if (isFinal(task->state)) {
            learn(*task);
            end(watch, *task);
        } else {
            watch->plan.seen(*task, now);
        }
    }
}

void ServerPoller::noAnswer(const Error &error)
{
    const PollPlan::Time now = SteadyClock::now();
    if (!m_outageSince) {
        m_outageSince = now;
    } else {
        m_retry = std::min(m_retry * 2, m_timing.longest);
    }
    const bool isRefusal = error.code == ErrorCode::Unauthenticated || error.code == ErrorCode::NotAllowed;
    const auto limit = isRefusal ? m_timing.refusalLimit : m_timing.outageLimit;
    const bool isOver = now - *m_outageSince >= limit;
    const auto watches = m_watches;
    for (const auto &watch : watches) {
        if (watch->last.state != domain::PulpTaskState::Unknown) {
            watch->last.state = domain::PulpTaskState::Unknown;
            if (watch->onProgress)
                watch->onProgress(watch->last);
        }
        if (isOver) {
            Error failure = error;
            if (!isRefusal)
                failure.code = ErrorCode::Unreachable;
            failure.what = QStringLiteral("the server gave no answer about its task for %1 s: %2")
                               .arg(std::chrono::duration_cast<std::chrono::seconds>(now - *m_outageSince).count())
                               .arg(error.what);
            end(watch, fail(failure));
        }
    }
}

void ServerPoller::end(const std::shared_ptr<Watch> &watch, Result<domain::PulpTask> result)
{
    watch->result = std::move(result);
    watch->done.set();
    std::erase(m_watches, watch);
}

void ServerPoller::learn(const domain::PulpTask &task)
{
    if (task.state != domain::PulpTaskState::Completed || !task.started.isValid() || !task.finished.isValid())
        return;
    const double seconds = static_cast<double>(task.started.msecsTo(task.finished)) / 1000.0;
    if (seconds < 0)
        return;
    m_recent.push_back(seconds);
    if (m_recent.size() > kRemembered)
        m_recent.pop_front();
}

/// What a task of unknown duration is assumed to take: rather short, a late poll costs more than one too many.
double ServerPoller::usualSeconds() const
{
    if (m_recent.size() < kEnoughToGuess)
        return 0;
    std::vector<double> sorted(m_recent.begin(), m_recent.end());
    std::ranges::sort(sorted);
    return sorted[sorted.size() / 4];
}

} // namespace pulpit::engine
