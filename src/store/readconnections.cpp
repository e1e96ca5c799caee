// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readconnections.h"

#include <atomic>
#include <map>

namespace pulpit::store {

namespace {

struct Kept
{
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
{
}

ReadConnections::~ReadConnections()
{
    dropForThisThread();
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
    kept.emplace(m_generation, Kept {m_alive, std::move(*opened)});
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
