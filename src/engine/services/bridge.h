// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "engine/async/pool.h"
#include "ports/services.h"

#include <QObject>
#include <QThreadPool>

#include <chrono>
#include <functional>
#include <memory>

namespace pulpit::engine {

/// The way of the services from any thread into the engine: a coroutine on the engine thread, or a read in a pool.
/// Thread-safe. Every answer is fulfilled: with Canceled when the engine ends before the work did.
class Bridge
{
public:
    /// \a loop: an object of the engine thread; it must live as long as the thread's event loop.
    explicit Bridge(QObject *loop);
    ~Bridge();
    Bridge(const Bridge &) = delete;
    Bridge &operator=(const Bridge &) = delete;

    /// Runs \a work on the engine thread. The function object lives until its coroutine has ended, so that a coroutine
    /// lambda may use what it has captured.
    template <typename T>
    [[nodiscard]] ports::Answer<T> run(std::function<Async<T>()> work)
    {
        auto answer = std::make_shared<Reply<T>>();
        QFuture<Result<T>> future = answer->future();
        QMetaObject::invokeMethod(
            m_loop, [this, answer, work = std::move(work)] { drive<T>(answer, work); }, Qt::QueuedConnection);
        return future;
    }

    /// Runs \a work in a pool thread: for reads of the store.
    template <typename T>
    [[nodiscard]] ports::Answer<T> read(std::function<Result<T>()> work)
    {
        return startInPool<T>(m_pool, std::move(work));
    }

    /// Waits until no coroutine is under way but the caller's own. Engine thread. false: the limit is over.
    [[nodiscard]] QCoro::Task<bool> settle(std::chrono::milliseconds limit);

private:
    template <typename T>
    class Reply
    {
    public:
        Reply() { m_promise.start(); }
        ~Reply() { give(pulpit::fail(ErrorCode::Canceled, QStringLiteral("the engine has ended"))); }
        [[nodiscard]] QFuture<Result<T>> future() { return m_promise.future(); }
        void give(Result<T> result)
        {
            if (std::exchange(m_isGiven, true))
                return;
            m_promise.addResult(std::move(result));
            m_promise.finish();
        }

    private:
        QPromise<Result<T>> m_promise;
        bool m_isGiven = false;
    };

    template <typename T>
    QCoro::Task<> drive(std::shared_ptr<Reply<T>> answer, std::function<Async<T>()> work)
    {
        ++m_active;
        Result<T> result = co_await work();
        --m_active;
        answer->give(std::move(result));
    }

    QObject *m_loop;
    QThreadPool m_pool;
    int m_active = 0; ///< coroutines under way; of the engine thread
};

} // namespace pulpit::engine
