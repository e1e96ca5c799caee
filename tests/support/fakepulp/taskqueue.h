// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clock.h"
#include "task.h"

#include <QObject>

#include <deque>
#include <map>
#include <set>

namespace pulpit::fakepulp {

/// The tasking system of one server: first come, first served per reserved resource, as many at once
/// as there are workers. Thread: the clock's.
class TaskQueue : public QObject
{
    Q_OBJECT

public:
    TaskQueue(Clock &clock, quint32 salt, QObject *parent = nullptr);

    TaskTiming timing;

    /// The request's start function runs when a worker takes the task; immediate ones before this returns.
    Task &dispatch(Domain &domain, TaskRequest request);
    [[nodiscard]] Task *find(const Uuid &id);
    /// Newest first; \a visit returns false to stop.
    void forEachNewestFirst(const std::function<bool(const Task &)> &visit) const;
    [[nodiscard]] int count(TaskState state) const;

    /// False if the task was final already.
    bool cancel(Task &task);
    /// False if the task is not final.
    bool remove(Task &task);
    /// Deletes final tasks in \a states that finished before \a limit; the number of them.
    int purge(Micros limit, const QList<TaskState> &states);

    // Workers
    Worker &addWorker(const QByteArray &name);
    void setWorkerCount(int count);
    /// Orderly sign-off; a task that runs goes on to its end.
    void signOff(Worker &worker);
    /// The process dies: no more heartbeats, its task stays `running` until cleanUpMissing() or a new worker.
    void killWorker(Worker &worker);
    /// Fails the tasks of silent workers with "Worker has gone missing.".
    void cleanUpMissing();
    [[nodiscard]] std::deque<Worker> &workers() { return m_workers; }
    [[nodiscard]] const std::deque<Worker> &workers() const { return m_workers; }
    [[nodiscard]] Worker *findWorker(const Uuid &id);
    [[nodiscard]] bool isOnline(const Worker &worker) const;
    [[nodiscard]] Micros lastHeartbeat(const Worker &worker) const;
    /// After how much silence a worker counts as missing (30 s in Pulp).
    Micros workerTtl = 30 * kSecond;

    // Faults
    void addFault(TaskFault fault);
    void clearFaults();
    /// Lets a task stuck by a fault end now.
    void release(Task &task);

    [[nodiscard]] const PipelineStats &pipeline() const { return m_stats; }
    void resetPipeline();
    /// Offset of this server's clock from the fleet's.
    Micros clockSkew = 0;
    [[nodiscard]] Micros now() const { return m_clock.now() + clockSkew; }

Q_SIGNALS:
    void taskFinished(const pulpit::fakepulp::Uuid &id);

private:
    struct ResourceQueue
    {
        std::map<quint64, Task *> all;
        std::set<quint64> exclusive;
    };

    void enqueueLocks(Task &task);
    void releaseLocks(Task &task);
    [[nodiscard]] bool isBlocked(const Task &task) const;
    void unblock(Task &task);
    void pump();
    void begin(Task &task, Worker *worker);
    void end(Task &task);
    void settle(Task &task, TaskState state);
    void applyFault(Task &task);
    void freeWorker(const Task &task);
    [[nodiscard]] Worker *idleWorker();
    [[nodiscard]] bool hasLiveWorker() const;

    Clock &m_clock;
    quint32 m_salt;
    quint64 m_nextSequence = 1;
    std::deque<Task> m_tasks;
    std::deque<Worker> m_workers;
    QHash<Uuid, ResourceQueue> m_resources;
    std::map<quint64, Task *> m_ready; // unblocked, not yet taken, in order of creation
    std::deque<TaskFault> m_faults;
    PipelineStats m_stats;
    int m_running = 0;
    int m_waiting = 0;
    bool m_pumpQueued = false;
};

} // namespace pulpit::fakepulp
