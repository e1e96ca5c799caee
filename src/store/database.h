// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/readconnections.h"
#include "store/writer.h"

#include <QThread>

#include <type_traits>

namespace pulpit::store {

/// One open database: where reads and writes go. Shared by the stores; outlives them. Thread-safe after open().
class Database
{
public:
    explicit Database(Writer::Settings settings);
    /// Carries out what is queued.
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Starts the writer. Once.
    Result<void> open();

    /// Runs \a work with the calling thread's connection; it must be repeatable.
    Result<void> read(const std::function<Result<void>(Connection &)> &work) const { return m_readers.run(work); }
    /// The same inside one transaction, so that several selects see one state.
    Result<void> readConsistently(const std::function<Result<void>(Connection &)> &work) const;

    template <typename T = void>
    QFuture<Result<T>> write(std::type_identity_t<std::function<Result<T>(WriteTransaction &)>> work,
                             Urgency urgency = Urgency::Soon)
    {
        return m_writer->enqueue<T>(std::move(work), urgency);
    }
    [[nodiscard]] const Writer &writer() const { return *m_writer; }
    [[nodiscard]] const DatabaseAddress &address() const { return m_settings.address; }
    [[nodiscard]] QDateTime now() const { return m_settings.clock->now(); }

private:
    const Writer::Settings m_settings;
    ReadConnections m_readers;
    QThread m_thread;
    std::unique_ptr<Writer> m_writer; // lives in m_thread
};

/// "no such job" and the like.
[[nodiscard]] tl::unexpected<Error> notFound(const QString &kind, const QString &name);

} // namespace pulpit::store
