// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancellation.h"
#include "base/task.h"
#include "domain/pulpobjects.h"
#include "engine/async/event.h"
#include "engine/polling/pollplan.h"
#include "ports/pulpserver.h"

#include <QList>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace pulpit::engine {

/// Watches the Pulp tasks of one server; the part of TaskWatcher that does the polling. Engine thread only.
class ServerPoller : public std::enable_shared_from_this<ServerPoller>
{
public:
    /// One task that somebody waits for.
    struct Watch
    {
        Watch(QString taskHref, PollPlan pollPlan, std::function<void(const domain::PulpTask &)> progress,
              CancellationToken token)
            : href(std::move(taskHref))
            , plan(pollPlan)
            , onProgress(std::move(progress))
            , cancellation(std::move(token))
        {
        }
        QString href;
        PollPlan plan;
        std::function<void(const domain::PulpTask &)> onProgress;
        CancellationToken cancellation;
        domain::PulpTask last;
        int misses = 0;
        std::optional<PollPlan::Time> workerMissingSince;
        domain::PulpWorker worker; ///< as last listed with this task
        Event done; ///< set when result is
        Result<domain::PulpTask> result;
    };

    ServerPoller(std::shared_ptr<ports::PulpServer> server, WatchTiming timing);

    [[nodiscard]] const std::shared_ptr<ports::PulpServer> &server() const { return m_server; }
    [[nodiscard]] std::shared_ptr<Watch> add(const QString &taskHref, double expectedSeconds,
                                             std::function<void(const domain::PulpTask &)> onProgress,
                                             const CancellationToken &cancellation);
    void remove(const std::shared_ptr<Watch> &watch);
    /// Looks again soon: something was asked of the server that should end a task.
    void hurry();
    /// Ends the watches that carry this cancellation with Canceled.
    void leave(const CancellationToken &cancellation);
    /// Ends all watches with Canceled.
    void stop();
    [[nodiscard]] int watched() const { return static_cast<int>(m_watches.size()); }

private:
    static QCoro::Task<> poll(std::shared_ptr<ServerPoller> self);
    QCoro::Task<bool> waitForTurn();
    QCoro::Task<> lookForLostWorkers();
    void noteWorker(const domain::PulpWorker &worker, PollPlan::Time now);
    void giveUpLostTasks(PollPlan::Time now);
    [[nodiscard]] QStringList due() const;
    void take(const QList<domain::PulpTask> &tasks, const QStringList &asked);
    void noAnswer(const Error &error);
    void end(const std::shared_ptr<Watch> &watch, Result<domain::PulpTask> result);
    void learn(const domain::PulpTask &task);
    [[nodiscard]] double usualSeconds() const;

    std::shared_ptr<ports::PulpServer> m_server;
    WatchTiming m_timing;
    std::vector<std::shared_ptr<Watch>> m_watches;
    bool m_isPolling = false;
    Event m_changed; ///< replaced before each wait
    CancellationSource m_cancellation;
    std::optional<PollPlan::Time> m_outageSince;
    std::chrono::milliseconds m_retry {0};
    std::optional<PollPlan::Time> m_workersSeen; ///< when the workers were looked at last
    bool m_hurry = false;
    std::deque<double> m_recent; ///< seconds that the last tasks took
};

} // namespace pulpit::engine
