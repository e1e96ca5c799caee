// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writetransaction.h"

using namespace Qt::StringLiterals;

namespace pulpit::store {

Result<Counters> Counters::read(Connection &connection, SqlName statement)
{
    Counters counters;
    bool isFound = false;
    const Result<void> done = connection.each({statement, {}}, {}, [&](Row &row) {
        isFound = true;
        for (qint64 &value : counters.values)
            value = row.integer();
    });
    if (!done)
        return fail(done.error());
    if (!isFound)
        return fail(ErrorCode::Storage, u"the database has lost its counters"_s, {}, u"restore a backup"_s);
    return counters;
}

ports::Topics Counters::newsSince(const Counters &before) const
{
    ports::Topics topics;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i] != before.values[i])
            topics |= kTopics[i];
    return topics;
}

Result<std::unique_ptr<WriteTransaction>> WriteTransaction::begin(Connection &connection, QDateTime now)
{
    const QString text = connection.backend() == Backend::Sqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s;
    if (const Result<QVariant> begun = connection.command(text); !begun)
        return fail(begun.error());
    const Result<Counters> counters = Counters::read(connection, "counters_take");
    if (!counters) {
        (void)connection.command(u"ROLLBACK"_s);
        return fail(counters.error());
    }
    return std::unique_ptr<WriteTransaction>(new WriteTransaction(connection, std::move(now), *counters));
}

WriteTransaction::WriteTransaction(Connection &connection, QDateTime now, Counters counters)
    : m_connection(connection)
    , m_now(std::move(now))
    , m_before(counters)
    , m_counters(counters)
{
}

WriteTransaction::~WriteTransaction()
{
    if (m_isOpen)
        (void)m_connection.command(u"ROLLBACK"_s);
}

qint64 WriteTransaction::revision(ports::Topic topic)
{
    m_isTouched = true;
    for (std::size_t i = 0; i < Counters::kTopics.size(); ++i)
        if (Counters::kTopics[i] == topic)
            return ++m_counters.values[i];
    return 0;
}

Result<void> WriteTransaction::nested(const std::function<Result<void>(WriteTransaction &)> &work)
{
    const Counters before = m_counters;
    const bool wasTouched = m_isTouched;
    if (const Result<QVariant> marked = m_connection.command(u"SAVEPOINT one_write"_s); !marked) {
        m_isBroken = true;
        return fail(marked.error());
    }
    const Result<void> done = work(*this);
    if (!done) {
        m_counters = before;
        m_isTouched = wasTouched;
        if (const Result<QVariant> undone = m_connection.command(u"ROLLBACK TO SAVEPOINT one_write"_s); !undone) {
            m_isBroken = true;
            return done; // the first failure tells more
        }
    }
    if (const Result<QVariant> released = m_connection.command(u"RELEASE SAVEPOINT one_write"_s); done && !released)
        return fail(released.error());
    return done;
}

Result<void> WriteTransaction::commit()
{
    if (news()) {
        Values values;
        for (const qint64 value : m_counters.values)
            values << value;
        if (const Result<int> saved = m_connection.execute("counters_save", values); !saved)
            return fail(saved.error());
        if (m_connection.backend() == Backend::Postgresql)
            if (const Result<QVariant> told = m_connection.command(u"NOTIFY pulpit_changed"_s); !told)
                return fail(told.error());
    }
    const Result<QVariant> done = m_connection.command(u"COMMIT"_s);
    if (!done)
        return fail(done.error()); // the destructor rolls back what SQLite may have left open
    m_isOpen = false;
    return {};
}

} // namespace pulpit::store
