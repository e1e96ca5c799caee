// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "ports/store.h"
#include "store/connection.h"
#include "store/writetransaction.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>

namespace pulpit::store {

/// How long a write may wait for company: Soon until nothing more comes for a few milliseconds; Later up to the longest
/// delay, because nobody's next step depends on it.
enum class Urgency { Soon, Later };

/// The only one that changes the database: takes writes from all threads in their order and puts those that come close
/// together into one transaction, each in its own savepoint, so that a failure takes no other along.
///
/// Lives in its own thread with an event loop; enqueue(), transactionCount() and close() may be called from any thread.
class Writer : public QObject
{
    Q_OBJECT
public:
    struct Settings
    {
        DatabaseAddress address;
        const Clock *clock = nullptr;
        std::chrono::milliseconds quiet {5};
        std::chrono::milliseconds longestDelay {50};
        std::chrono::milliseconds pollInterval {1000};
    };

    explicit Writer(Settings settings);
    ~Writer() override;

    /// \a work must be repeatable: where the connection is lost before the commit, it runs again on the next one.
    template <typename T>
    QFuture<Result<T>> enqueue(std::function<Result<T>(WriteTransaction &)> work, Urgency urgency)
    {
        auto write = std::make_unique<TypedWrite<T>>(std::move(work));
        write->urgency = urgency;
        QFuture<Result<T>> future = write->promise.future();
        push(std::move(write));
        return future;
    }
    [[nodiscard]] qint64 transactionCount() const { return m_transactions.load(std::memory_order_relaxed); }

    /// Opens the connection. Called once, in the writer's thread.
    Result<void> open();
    /// Carries out what is queued, then refuses everything. Called once, in the writer's thread.
    void close();

Q_SIGNALS:
    /// At most every 100 ms.
    void changed(pulpit::ports::Topics topics);

private:
    struct Write
    {
        Urgency urgency = Urgency::Soon;
        virtual ~Write() = default;
        virtual Result<void> run(WriteTransaction &transaction) = 0; ///< keeps the result
        virtual void settle() = 0; ///< gives it to whoever waits
        virtual void settle(const Error &error) = 0;
    };
    template <typename T>
    struct TypedWrite final : Write
    {
        explicit TypedWrite(std::function<Result<T>(WriteTransaction &)> toDo)
            : work(std::move(toDo))
        {
            promise.start();
        }
        Result<void> run(WriteTransaction &transaction) override
        {
            result = work(transaction);
            return result ? Result<void>() : Result<void>(fail(result.error()));
        }
        void settle() override
        {
            promise.addResult(std::move(result));
            promise.finish();
        }
        void settle(const Error &error) override
        {
            promise.addResult(Result<T>(fail(error)));
            promise.finish();
        }
        std::function<Result<T>(WriteTransaction &)> work;
        Result<T> result = fail(ErrorCode::Internal, QStringLiteral("a write was not carried out"));
        QPromise<Result<T>> promise;
    };
    using Group = std::deque<std::unique_ptr<Write>>;

    void push(std::unique_ptr<Write> write);
    void arrangeFlush();
    void flush();
    [[nodiscard]] Result<void> runGroup(const Group &group, bool *isSafeToRepeat);
    [[nodiscard]] Result<void> connectAgain();
    void listen();
    void lookForNews();
    void announce(ports::Topics topics);

    const Settings m_settings;
    std::atomic<qint64> m_transactions {0};

    QMutex m_mutex; // guards m_queue, m_isWakePosted, m_isClosed
    Group m_queue;
    bool m_isWakePosted = false;
    bool m_isClosed = false;

    // Writer thread only.
    bool m_isStopped = false;
    std::unique_ptr<Connection> m_connection;
    QTimer m_flushTimer;
    QElapsedTimer m_oldest; // how long the oldest queued write waits
    QTimer m_pollTimer;
    QTimer m_newsTimer;
    ports::Topics m_news;
    Counters m_seen; // as this process knows them
    qint64 m_dataVersion = -1; // SQLite's count of other connections' commits
};

} // namespace pulpit::store
