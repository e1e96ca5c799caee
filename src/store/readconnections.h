// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <functional>
#include <memory>

namespace pulpit::store {

struct OpenConnections;

/// The reading connections of one open store: one per thread that reads, made when it first reads, gone with the thread
/// or with the first use of another store after this one was closed. Thread-safe.
class ReadConnections
{
public:
    explicit ReadConnections(DatabaseAddress address);
    ~ReadConnections();
    ReadConnections(const ReadConnections &) = delete;
    ReadConnections &operator=(const ReadConnections &) = delete;

    /// Runs \a work with the calling thread's connection; once more with a new one where the connection turns out to be
    /// lost.
    Result<void> run(const std::function<Result<void>(Connection &)> &work) const;

private:
    [[nodiscard]] Result<Connection *> forThisThread() const;
    void dropForThisThread() const;

    const DatabaseAddress m_address;
    const quint64 m_generation; // unlike the address of this object, never used twice
    const std::shared_ptr<int> m_alive; // connections of other threads see by it that the store is closed
    const std::shared_ptr<OpenConnections> m_open; // how many threads have one
};

} // namespace pulpit::store
