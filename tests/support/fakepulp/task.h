// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "failures.h"
#include "state.h"

#include <functional>
#include <optional>

namespace pulpit::fakepulp {

enum class TaskState : quint8 { Waiting, Running, Completed, Failed, Canceled, Canceling };

[[nodiscard]] QByteArray taskStateName(TaskState state);
[[nodiscard]] std::optional<TaskState> taskStateByName(const QString &name);
[[nodiscard]] constexpr bool isFinal(TaskState state)
{
    return state == TaskState::Completed || state == TaskState::Failed || state == TaskState::Canceled;
}

/// Points at an object by kind and identifier; written as an href or prn when it is asked for.
struct Target
{
    const TypeSpec *type = nullptr; ///< null: the domain
    Uuid id;
    int version = -1; ///< of a repository; -1: the object itself
};

/// A resource that a task reserves. Exclusive ones serialise tasks.
struct Lock
{
    Target target;
    bool shared = false;
    QByteArray label = {}; ///< instead of an object: `distributions` becomes `pdrn:<domain>:distributions`
};

struct TaskOutcome
{
    bool failed = false;
    QByteArray progress = "[]";
    QByteArray error; ///< JSON object; empty: null
    QList<Target> created;
    std::optional<Target> result;
};

/// What a task will do, decided when it starts; its effects happen when it ends.
struct TaskPlan
{
    Micros duration = 0;
    QByteArray runningProgress = "[]";
    std::function<TaskOutcome()> finish;
};

/// How a test makes tasks misbehave.
struct TaskFault
{
    enum class Kind {
        Fail, ///< ends `failed` with the text of `failure`
        StuckWaiting, ///< is never picked up
        StuckRunning, ///< never ends
        StuckCanceling, ///< a cancel never takes effect
        PythonEmpties, ///< python sync: fetches nothing, ends `completed`, and a mirror removes everything
        SkipEffect, ///< ends `completed` without doing anything
    };

    Kind kind = Kind::Fail;
    Failure failure = Failure::ConnectionRefused;
    QString subject = QStringLiteral("*"); ///< wildcard over the repository's name
    QByteArray nameContains = "sync"; ///< part of the task's dotted name
    int times = -1; ///< how many tasks; -1: all
    int skip = 0; ///< how many matching tasks go unharmed first
    std::optional<Micros> duration = {}; ///< instead of the usual one
};

struct Task;

struct TaskRequest
{
    QByteArray name; ///< dotted function name
    QString subject; ///< name of the repository or object it is about
    QList<Lock> locks;
    std::function<TaskPlan(const Task &)> start;
    bool immediate = false; ///< small updates run inside the API process when nothing blocks them
    QByteArray correlationId;
    int createdBy = 0; ///< user number; 0: nobody
    std::optional<Plugin> plugin; ///< for the texts of failures
    QString url;
};

struct Task
{
    Uuid id;
    TaskState state = TaskState::Waiting;
    bool alive = true; ///< false once deleted or purged
    QByteArray name;
    QByteArray correlationId;
    QString subject;
    Domain *domain = nullptr;
    int createdBy = 0;
    Micros created = 0;
    Micros unblocked = 0;
    Micros started = 0;
    Micros finished = 0;
    QByteArray progress = "[]";
    QByteArray error;
    QList<Target> createdResources;
    std::optional<Target> result;
    QList<Lock> locks;
    Uuid worker; ///< who runs or ran it
    std::optional<TaskFault> fault;
    std::optional<Plugin> plugin;
    QString url;
    std::function<TaskPlan(const Task &)> start;
    std::function<TaskOutcome()> finish;
    quint64 ticket = 0; ///< the pending event in the clock
    quint64 sequence = 0;
};

struct Worker
{
    Uuid id;
    QByteArray name;
    Micros created = 0;
    Micros silentSince = 0; ///< 0: alive
    bool alive = true; ///< false once it signed off or was cleaned up
    Task *current = nullptr;
};

/// How long tasks take.
struct TaskTiming
{
    Micros startDelay = 2 * kMillisecond; ///< from creation to start with an idle worker
    Micros sync = 20 * kMillisecond;
    Micros unchangedSync = 10 * kMillisecond;
    Micros publish = 10 * kMillisecond;
    Micros other = 5 * kMillisecond;
    Micros cancel = 5 * kMillisecond;
    Micros perUnit = 0; ///< added for each unit that a sync adds
    QHash<QString, Micros> byRepository; ///< instead of `sync` and `unchangedSync`, by repository name
};

/// Sums over the tasks since the last reset, for idle shares.
struct PipelineStats
{
    Micros busy = 0; ///< sum of running times
    Micros firstCreated = 0;
    Micros lastFinished = 0;
    int started = 0;
    int maxRunning = 0; ///< most tasks that ran at once
    int maxWaiting = 0;

    [[nodiscard]] Micros wall() const { return lastFinished > firstCreated ? lastFinished - firstCreated : 0; }
    /// Part of `concurrency × wall` in which no task ran; 0…1.
    [[nodiscard]] double idleShare(int concurrency) const;
};

} // namespace pulpit::fakepulp
