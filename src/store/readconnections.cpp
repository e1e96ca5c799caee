// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readconnections.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>

namespace pulpit::store {

/// Counted so that the store can wait for threads that are just ending: a connection that is closed while the process
/// takes Qt's own tables apart is freed twice.
struct OpenConnections
{
    std::mutex mutex; // guards count
    std::condition_variable closed;
    int count = 0;
};

namespace {

constexpr auto kLongestWait = std::chrono::milliseconds(500);

class Counted
{
public:
    explicit Counted(std::shared_ptr<OpenConnections> open)
        : m_open(std::move(open))
    {
        const std::lock_guard lock(m_open->mutex);
        ++m_open->count;
    }
    ~Counted()
    {
        const std::lock_guard lock(m_open->mutex);
        --m_open->count;
        m_open->closed.notify_all();
    }
    Counted(const Counted &) = delete;
    Counted &operator=(const Counted &) = delete;

private:
    std::shared_ptr<OpenConnections> m_open;
};

struct Kept
{
    std::unique_ptr<Counted> counted; // goes after the connection
    std::weak_ptr<int> isOpen;
    std::unique_ptr<Connection> connection;
};

std::atomic<quint64> nextGeneration {1};

std::map<quint64, Kept> &keptByThisThread()
{
    thread_local std::map<quint64, Kept> kept;
    return kept;
}

} // namespace

ReadConnections::ReadConnections(DatabaseAddress address)
    : m_address(std::move(address))
    , m_generation(nextGeneration++)
    , m_alive(std::make_shared<int>(0))
    , m_open(std::make_shared<OpenConnections>())
{
}

ReadConnections::~ReadConnections()
{
    dropForThisThread();
    std::unique_lock lock(m_open->mutex);
    m_open->closed.wait_for(lock, kLongestWait, [this] { return m_open->count == 0; });
}

Result<Connection *> ReadConnections::forThisThread() const
{
    auto &kept = keptByThisThread();
    if (const auto found = kept.find(m_generation); found != kept.end())
        return found->second.connection.get();
    std::erase_if(kept, [](const auto &entry) { return entry.second.isOpen.expired(); });
    Result<std::unique_ptr<Connection>> opened = Connection::open(m_address, Connection::Use::Read);
    if (!opened)
        return fail(opened.error());
    Connection *connection = opened->get();
    kept.emplace(m_generation, Kept {std::make_unique<Counted>(m_open), m_alive, std::move(*opened)});
    return connection;
}

void ReadConnections::dropForThisThread() const
{
    keptByThisThread().erase(m_generation);
}

Result<void> ReadConnections::run(const std::function<Result<void>(Connection &)> &work) const
{
    for (bool isSecondTry = false;; isSecondTry = true) {
        const Result<Connection *> connection = forThisThread();
        if (!connection)
            return fail(connection.error());
        const Result<void> done = work(**connection);
        if (done || !(*connection)->isLost())
            return done;
        dropForThisThread();
        if (isSecondTry)
            return done;
    }
}

} // namespace pulpit::store
