// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "taskqueue.h"

#include "glob.h"

#include <algorithm>
#include <array>

namespace pulpit::fakepulp {

namespace {

constexpr std::array kStateNames {"waiting", "running", "completed", "failed", "canceled", "canceling"};
constexpr quint8 kTaskFamily = 6;
constexpr quint8 kWorkerFamily = 7;
constexpr Micros kHeartbeat = 10 * kSecond;

} // namespace

QByteArray taskStateName(TaskState state)
{
    return kStateNames[static_cast<size_t>(state)];
}

std::optional<TaskState> taskStateByName(const QString &name)
{
    for (size_t i = 0; i < kStateNames.size(); ++i) {
        if (name == QLatin1StringView(kStateNames[i]))
            return static_cast<TaskState>(i);
    }
    return std::nullopt;
}

double PipelineStats::idleShare(int concurrency) const
{
    const auto capacity = static_cast<double>(wall()) * concurrency;
    return capacity > 0 ? std::max(0.0, 1.0 - static_cast<double>(busy) / capacity) : 0.0;
}

TaskQueue::TaskQueue(Clock &clock, quint32 salt, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_salt(salt)
{
}

Task &TaskQueue::dispatch(Domain &domain, TaskRequest request)
{
    Task &task = m_tasks.emplace_back();
    task.created = now();
    task.id = Uuid::make(task.created, m_salt, kTaskFamily, static_cast<quint32>(m_tasks.size() - 1));
    task.sequence = m_nextSequence++;
    task.name = std::move(request.name);
    task.correlationId = std::move(request.correlationId);
    task.subject = std::move(request.subject);
    task.domain = &domain;
    task.createdBy = request.createdBy;
    task.locks = std::move(request.locks);
    task.plugin = request.plugin;
    task.url = std::move(request.url);
    task.start = std::move(request.start);
    if (m_stats.firstCreated == 0)
        m_stats.firstCreated = task.created;
    ++m_waiting;
    m_stats.maxWaiting = std::max(m_stats.maxWaiting, m_waiting);
    applyFault(task);
    enqueueLocks(task);
    const bool stuck = task.fault && task.fault->kind == TaskFault::Kind::StuckWaiting;
    if (stuck || isBlocked(task))
        return task;
    if (request.immediate && !task.fault) {
        task.unblocked = task.created;
        begin(task, nullptr);
    } else {
        unblock(task);
    }
    return task;
}

Task *TaskQueue::find(const Uuid &id)
{
    if (id.index() >= m_tasks.size())
        return nullptr;
    Task &task = m_tasks[id.index()];
    return task.alive && task.id == id ? &task : nullptr;
}

void TaskQueue::forEachNewestFirst(const std::function<bool(const Task &)> &visit) const
{
    for (auto it = m_tasks.rbegin(); it != m_tasks.rend(); ++it) {
        if (it->alive && !visit(*it))
            return;
    }
}

int TaskQueue::count(TaskState state) const
{
    return static_cast<int>(
        std::count_if(m_tasks.begin(), m_tasks.end(), [state](const Task &t) { return t.alive && t.state == state; }));
}

// ---------------------------------------------------------------- reserved resources

void TaskQueue::enqueueLocks(Task &task)
{
    for (const Lock &lock : task.locks) {
        ResourceQueue &queue = m_resources[lock.target.id];
        queue.all.emplace(task.sequence, &task);
        if (!lock.shared)
            queue.exclusive.insert(task.sequence);
    }
}

bool TaskQueue::isBlocked(const Task &task) const
{
    for (const Lock &lock : task.locks) {
        const auto queue = m_resources.constFind(lock.target.id);
        if (queue == m_resources.cend())
            continue;
        if (!lock.shared && queue->all.begin()->first < task.sequence)
            return true;
        if (lock.shared && !queue->exclusive.empty() && *queue->exclusive.begin() < task.sequence)
            return true;
    }
    return false;
}

void TaskQueue::releaseLocks(Task &task)
{
    QList<Task *> candidates;
    for (const Lock &lock : task.locks) {
        const auto queue = m_resources.find(lock.target.id);
        if (queue == m_resources.end())
            continue;
        queue->all.erase(task.sequence);
        queue->exclusive.erase(task.sequence);
        if (queue->all.empty()) {
            m_resources.erase(queue);
            continue;
        }
        // After a shared one only an exclusive one at the front can be free now; after an exclusive one
        // all shared ones up to the next exclusive one.
        if (lock.shared || queue->exclusive.contains(queue->all.begin()->first)) {
            candidates.append(queue->all.begin()->second);
        } else {
            for (const auto &[sequence, waiting] : queue->all) {
                if (queue->exclusive.contains(sequence))
                    break;
                candidates.append(waiting);
            }
        }
    }
    for (Task *candidate : std::as_const(candidates)) {
        const bool stuck = candidate->fault && candidate->fault->kind == TaskFault::Kind::StuckWaiting;
        if (candidate->state == TaskState::Waiting && candidate->unblocked == 0 && !stuck && !isBlocked(*candidate))
            unblock(*candidate);
    }
}

void TaskQueue::unblock(Task &task)
{
    // With no worker online nobody notices that a task could run: unblocked_at stays null.
    if (hasLiveWorker())
        task.unblocked = now();
    m_ready.emplace(task.sequence, &task);
    pump();
}

// ---------------------------------------------------------------- running

void TaskQueue::pump()
{
    if (m_pumpQueued || m_ready.empty())
        return;
    m_pumpQueued = true;
    m_clock.callAt(m_clock.now() + timing.startDelay, [this] {
        m_pumpQueued = false;
        while (!m_ready.empty()) {
            Worker *worker = idleWorker();
            if (worker == nullptr)
                return;
            Task *task = m_ready.begin()->second;
            m_ready.erase(m_ready.begin());
            begin(*task, worker);
        }
    });
}

void TaskQueue::begin(Task &task, Worker *worker)
{
    --m_waiting;
    ++m_running;
    ++m_stats.started;
    m_stats.maxRunning = std::max(m_stats.maxRunning, m_running);
    task.state = TaskState::Running;
    task.started = now();
    if (task.unblocked == 0)
        task.unblocked = task.started;
    if (worker != nullptr) {
        worker->current = &task;
        task.worker = worker->id;
    }
    TaskPlan plan = task.start ? task.start(task) : TaskPlan {};
    task.start = {};
    task.finish = std::move(plan.finish);
    task.progress = plan.runningProgress;
    if (task.fault) {
        if (task.fault->duration)
            plan.duration = *task.fault->duration;
        if (task.fault->kind == TaskFault::Kind::StuckRunning)
            return;
    }
    if (worker == nullptr) {
        end(task);
        return;
    }
    const Uuid id = task.id;
    task.ticket = m_clock.callAt(m_clock.now() + plan.duration, [this, id] {
        Task *due = find(id);
        if (due != nullptr && due->state == TaskState::Running)
            end(*due);
    });
}

void TaskQueue::end(Task &task)
{
    TaskOutcome outcome;
    if (task.fault && task.fault->kind == TaskFault::Kind::Fail) {
        outcome.failed = true;
        outcome.error = failureError(task.fault->failure, task.plugin, task.url);
        outcome.progress = failedSyncProgress(task.fault->failure, task.plugin);
    } else if (task.finish && !(task.fault && task.fault->kind == TaskFault::Kind::SkipEffect)) {
        outcome = task.finish();
    }
    task.progress = std::move(outcome.progress);
    task.error = std::move(outcome.error);
    task.createdResources = std::move(outcome.created);
    task.result = outcome.result;
    settle(task, outcome.failed ? TaskState::Failed : TaskState::Completed);
}

void TaskQueue::settle(Task &task, TaskState state)
{
    if (task.state == TaskState::Running || (task.state == TaskState::Canceling && task.started != 0)) {
        --m_running;
        m_stats.busy += now() - task.started;
    } else {
        --m_waiting;
    }
    m_ready.erase(task.sequence);
    m_clock.cancel(task.ticket);
    task.state = state;
    task.finished = now();
    task.start = {};
    task.finish = {};
    m_stats.lastFinished = task.finished;
    freeWorker(task);
    releaseLocks(task);
    Q_EMIT taskFinished(task.id);
    pump();
}

void TaskQueue::freeWorker(const Task &task)
{
    for (Worker &worker : m_workers) {
        if (worker.current == &task)
            worker.current = nullptr;
    }
}

bool TaskQueue::cancel(Task &task)
{
    if (isFinal(task.state))
        return false;
    const bool stuck = task.fault && task.fault->kind == TaskFault::Kind::StuckCanceling;
    const bool waiting = task.started == 0;
    if (waiting && hasLiveWorker() && !stuck) {
        settle(task, TaskState::Canceled);
        return true;
    }
    if (task.state == TaskState::Canceling)
        return true;
    m_ready.erase(task.sequence);
    task.state = TaskState::Canceling;
    if (stuck || waiting)
        return true;
    task.progress.replace("\"running\"", "\"canceled\"");
    const Uuid id = task.id;
    m_clock.cancel(task.ticket);
    task.ticket = m_clock.callAt(m_clock.now() + timing.cancel, [this, id] {
        Task *due = find(id);
        if (due != nullptr && due->state == TaskState::Canceling)
            settle(*due, TaskState::Canceled);
    });
    return true;
}

bool TaskQueue::remove(Task &task)
{
    if (!isFinal(task.state))
        return false;
    Task tombstone;
    tombstone.id = task.id;
    tombstone.alive = false;
    tombstone.state = task.state;
    task = std::move(tombstone);
    return true;
}

int TaskQueue::purge(Micros limit, const QList<TaskState> &states)
{
    int removed = 0;
    for (Task &task : m_tasks) {
        if (task.alive && states.contains(task.state) && isFinal(task.state) && task.finished < limit && remove(task))
            ++removed;
    }
    return removed;
}

// ---------------------------------------------------------------- workers

Worker &TaskQueue::addWorker(const QByteArray &name)
{
    Worker &worker = m_workers.emplace_back();
    worker.name = name;
    worker.created = now();
    worker.id = Uuid::make(worker.created, m_salt, kWorkerFamily, static_cast<quint32>(m_workers.size() - 1));
    cleanUpMissing();
    for (Task &task : m_tasks) {
        if (!task.alive || task.started != 0)
            continue;
        const bool stuck = task.fault && task.fault->kind == TaskFault::Kind::StuckCanceling;
        if (task.state == TaskState::Canceling && !stuck)
            settle(task, TaskState::Canceled);
        else if (task.state == TaskState::Waiting && task.unblocked == 0 && m_ready.contains(task.sequence))
            task.unblocked = now();
    }
    pump();
    return worker;
}

void TaskQueue::setWorkerCount(int count)
{
    int live = 0;
    for (Worker &worker : m_workers) {
        if (worker.alive && worker.silentSince == 0 && ++live > count)
            signOff(worker);
    }
    for (; live < count; ++live)
        addWorker(QByteArray::number(14484 + m_workers.size()) + "@fakepulp");
}

void TaskQueue::signOff(Worker &worker)
{
    worker.alive = false;
}

void TaskQueue::killWorker(Worker &worker)
{
    worker.silentSince = now();
    if (worker.current != nullptr)
        m_clock.cancel(worker.current->ticket);
}

void TaskQueue::cleanUpMissing()
{
    for (Worker &worker : m_workers) {
        if (!worker.alive || worker.silentSince == 0)
            continue;
        worker.alive = false;
        Task *task = worker.current;
        worker.current = nullptr;
        if (task != nullptr && !isFinal(task->state)) {
            task->error = failureError(Failure::WorkerMissing, task->plugin, task->url);
            settle(*task, TaskState::Failed);
        }
    }
}

Worker *TaskQueue::findWorker(const Uuid &id)
{
    if (id.index() >= m_workers.size())
        return nullptr;
    Worker &worker = m_workers[id.index()];
    return worker.alive && worker.id == id ? &worker : nullptr;
}

Micros TaskQueue::lastHeartbeat(const Worker &worker) const
{
    const Micros until = worker.silentSince == 0 ? now() : worker.silentSince;
    return until - (until - worker.created) % kHeartbeat;
}

bool TaskQueue::isOnline(const Worker &worker) const
{
    return worker.alive && (worker.silentSince == 0 || now() - lastHeartbeat(worker) < workerTtl);
}

Worker *TaskQueue::idleWorker()
{
    const auto found = std::find_if(m_workers.begin(), m_workers.end(), [](const Worker &w) {
        return w.alive && w.silentSince == 0 && w.current == nullptr;
    });
    return found == m_workers.end() ? nullptr : &*found;
}

bool TaskQueue::hasLiveWorker() const
{
    return std::any_of(m_workers.begin(), m_workers.end(),
                       [](const Worker &w) { return w.alive && w.silentSince == 0; });
}

// ---------------------------------------------------------------- faults

void TaskQueue::addFault(TaskFault fault)
{
    m_faults.push_back(std::move(fault));
}

void TaskQueue::clearFaults()
{
    m_faults.clear();
}

void TaskQueue::applyFault(Task &task)
{
    for (TaskFault &fault : m_faults) {
        if (fault.times == 0 || !task.name.contains(fault.nameContains))
            continue;
        if (!globMatches(fault.subject, task.subject))
            continue;
        if (fault.skip > 0) {
            --fault.skip;
            continue;
        }
        if (fault.times > 0)
            --fault.times;
        task.fault = fault;
        return;
    }
}

void TaskQueue::release(Task &task)
{
    task.fault.reset();
    if (task.state == TaskState::Running) {
        end(task);
    } else if (task.state == TaskState::Canceling) {
        settle(task, TaskState::Canceled);
    } else if (task.state == TaskState::Waiting && !isBlocked(task)) {
        unblock(task);
    }
}

void TaskQueue::resetPipeline()
{
    m_stats = {};
}

} // namespace pulpit::fakepulp
