// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ports/store.h"
#include "store/connection.h"

#include <QDateTime>

#include <array>

namespace pulpit::store {

/// One number per kind of news, kept in the database: the source of revisions, and how other processes see what has
/// changed.
struct Counters
{
    static constexpr std::array kTopics {ports::Topic::Configuration, ports::Topic::Servers,
                                         ports::Topic::Repositories,  ports::Topic::Jobs,
                                         ports::Topic::Schedules,     ports::Topic::Leases};
    std::array<qint64, kTopics.size()> values {};

    [[nodiscard]] static Result<Counters> read(Connection &connection, SqlName statement);
    [[nodiscard]] ports::Topics newsSince(const Counters &before) const;
};

/// One transaction that changes the database, begun when made and rolled back unless it is committed. Writer thread.
class [[nodiscard]] WriteTransaction
{
public:
    static Result<std::unique_ptr<WriteTransaction>> begin(Connection &connection, QDateTime now);
    ~WriteTransaction();
    WriteTransaction(const WriteTransaction &) = delete;
    WriteTransaction &operator=(const WriteTransaction &) = delete;

    [[nodiscard]] Connection &connection() const { return m_connection; }
    [[nodiscard]] QDateTime now() const { return m_now; }
    /// The next revision of a kind; also notes that something of the kind changes.
    qint64 revision(ports::Topic topic);
    void touch(ports::Topic topic) { revision(topic); }
    /// Notes a change that is no news to anybody, such as the renewal of a lease.
    void touchSilently() { m_isTouched = true; }
    [[nodiscard]] bool isTouched() const { return m_isTouched; }
    [[nodiscard]] const Counters &counters() const { return m_counters; }
    [[nodiscard]] ports::Topics news() const { return m_counters.newsSince(m_before); }

    /// The database has rolled back everything by itself (connection lost, disk full): nothing more can be done in this
    /// transaction.
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

    /// Runs \a work so that its failure undoes its own changes only.
    Result<void> nested(const std::function<Result<void>(WriteTransaction &)> &work);
    /// Fails where the outcome is not known as well: the connection may break just then.
    Result<void> commit();

private:
    WriteTransaction(Connection &connection, QDateTime now, Counters counters);

    Connection &m_connection;
    QDateTime m_now;
    Counters m_before;
    Counters m_counters;
    bool m_isTouched = false;
    bool m_isOpen = true;
    bool m_isBroken = false;
};

} // namespace pulpit::store
