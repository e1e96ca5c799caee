// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancellation.h"
#include "base/task.h"
#include "domain/pulpobjects.h"
#include "engine/polling/watchtiming.h"
#include "ports/pulpserver.h"

#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace pulpit::engine {

class ServerPoller;

/// Waits for the end of Pulp tasks: one poller per server for all of its watched tasks of all jobs, one request per 70
/// tasks. It polls when the next task is expected to end, then adaptively: fast at first, slower for long tasks. One
/// answer serves all. Engine thread only.
class TaskWatcher
{
public:
    using Progress = std::function<void(const domain::PulpTask &)>;

    explicit TaskWatcher(WatchTiming timing = {});
    ~TaskWatcher();
    TaskWatcher(const TaskWatcher &) = delete;
    TaskWatcher &operator=(const TaskWatcher &) = delete;

    /// Waits until the task is final and gives it, whatever its final state is (also failed or canceled: that is for
    /// the caller to judge).
    ///
    /// \a expectedSeconds: how long the task will probably run; <= 0 unknown. \a onProgress (may be empty) is called in
    /// the engine thread whenever a poll shows something new of the task; while the server gives no answers its state
    /// is Unknown. \a cancellation: the server is asked to cancel the task and its end is waited for, bounded; the
    /// final task is given, or a failure with Canceled if it did not end in time. Fails with Unreachable (no answer for
    /// longer than the outage limit; the task may go on), NotFound (the task vanished: purged), Canceled (also at once
    /// after stop(); the task goes on then).
    Async<domain::PulpTask> finished(std::shared_ptr<ports::PulpServer> server, QString taskHref,
                                     double expectedSeconds, Progress onProgress, CancellationToken cancellation);

    /// Ends the waits that carry \a cancellation with Canceled; their Pulp tasks go on. For a job that another engine
    /// takes over.
    void leave(const CancellationToken &cancellation);
    /// The engine stops in good order: every wait ends with Canceled, the Pulp tasks go on. Final.
    void stop();
    [[nodiscard]] int watched() const;

private:
    std::shared_ptr<ServerPoller> pollerOf(const std::shared_ptr<ports::PulpServer> &server);

    WatchTiming m_timing;
    bool m_isStopped = false;
    std::vector<std::shared_ptr<ServerPoller>> m_pollers;
};

} // namespace pulpit::engine
