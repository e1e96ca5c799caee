// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/polling/taskwatcher.h"

#include "engine/async/waiting.h"
#include "engine/polling/serverpoller.h"

#include <algorithm>

namespace pulpit::engine {

using namespace std::chrono_literals;

namespace {

constexpr int kCancelAttempts = 3;
constexpr std::size_t kIdlePollersKept = 64;

Async<void> askToCancel(std::shared_ptr<ports::PulpServer> server, QString taskHref)
{
    for (int attempt = 1;; ++attempt) {
        const ports::CallContext context;
        Result<> asked = co_await server->cancelTask(taskHref, context);
        if (asked || attempt == kCancelAttempts)
            co_return asked;
        co_await pause(500ms * attempt);
    }
}

} // namespace

TaskWatcher::TaskWatcher(WatchTiming timing)
    : m_timing(timing)
{
}

TaskWatcher::~TaskWatcher()
{
    stop();
}

Async<domain::PulpTask> TaskWatcher::finished(std::shared_ptr<ports::PulpServer> server, QString taskHref,
                                              double expectedSeconds, Progress onProgress,
                                              CancellationToken cancellation)
{
    if (m_isStopped)
        co_return fail(ErrorCode::Canceled, QStringLiteral("the engine stops; the Pulp task goes on"));
    const auto cancelLimit = m_timing.cancelLimit;
    const std::shared_ptr<ServerPoller> poller = pollerOf(server);
    const std::shared_ptr<ServerPoller::Watch> watch
        = poller->add(taskHref, expectedSeconds, std::move(onProgress), cancellation);
    co_await waitFor(watch->done, 0ms, cancellation);
    if (!watch->done.isSet()) {
        const Result<> asked = co_await askToCancel(server, taskHref);
        poller->hurry();
        if (asked || !watch->done.isSet())
            co_await waitFor(watch->done, cancelLimit);
    }
    if (!watch->done.isSet()) {
        poller->remove(watch);
        co_return fail(ErrorCode::Canceled,
                       QStringLiteral("canceled; the Pulp task had not ended when it was last looked at"), taskHref);
    }
    co_return watch->result;
}

void TaskWatcher::leave(const CancellationToken &cancellation)
{
    for (const auto &poller : m_pollers)
        poller->leave(cancellation);
}

void TaskWatcher::stop()
{
    m_isStopped = true;
    for (const auto &poller : m_pollers)
        poller->stop();
}

int TaskWatcher::watched() const
{
    int count = 0;
    for (const auto &poller : m_pollers)
        count += poller->watched();
    return count;
}

std::shared_ptr<ServerPoller> TaskWatcher::pollerOf(const std::shared_ptr<ports::PulpServer> &server)
{
    const auto known = std::ranges::find(m_pollers, server, &ServerPoller::server);
    if (known != m_pollers.end())
        return *known;
    if (m_pollers.size() > kIdlePollersKept) // connections of servers that were changed or removed
        std::erase_if(m_pollers, [](const auto &poller) { return poller->watched() == 0; });
    m_pollers.push_back(std::make_shared<ServerPoller>(server, m_timing));
    return m_pollers.back();
}

} // namespace pulpit::engine
