// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancellation.h"
#include "base/result.h"
#include "base/task.h"
#include "engine/async/event.h"

#include <QFuture>
#include <QFutureWatcher>

#include <chrono>
#include <coroutine>

namespace pulpit::engine {

/// Waits for \a event at most \a limit long (forever if zero), less if \a cancellation says so. true: the event
/// happened. In a thread with an event loop; the cancellation may come from any thread.
[[nodiscard]] QCoro::Task<bool> waitFor(Event event, std::chrono::milliseconds limit,
                                        CancellationToken cancellation = {});

/// Sleeps, less long if canceled. true: slept to the end.
[[nodiscard]] QCoro::Task<bool> pause(std::chrono::milliseconds time, CancellationToken cancellation = {});

/// Waits until a future is finished, whether it has a result or not.
template <typename T>
class FutureEnd
{
public:
    explicit FutureEnd(QFuture<T> future)
        : m_future(std::move(future))
    {
    }
    [[nodiscard]] bool await_ready() const { return m_future.isFinished(); }
    void await_suspend(std::coroutine_handle<> handle)
    {
        auto *const watcher = new QFutureWatcher<T>;
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, handle] {
            watcher->deleteLater();
            handle.resume();
        });
        watcher->setFuture(m_future);
    }
    void await_resume() const { }

private:
    QFuture<T> m_future;
};

/// The result of a future of a port. A future that was dropped without a result (its side is shutting down) is a
/// failure with Canceled; `co_await` on the QFuture itself would read a result that is not there.
template <typename T>
[[nodiscard]] Async<T> answerOf(QFuture<Result<T>> future)
{
    co_await FutureEnd<Result<T>>(future);
    if (future.resultCount() == 0)
        co_return fail(ErrorCode::Canceled, QStringLiteral("the answer was dropped because its side is shutting down"));
    co_return future.result();
}

} // namespace pulpit::engine
