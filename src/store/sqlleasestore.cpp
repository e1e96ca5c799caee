// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlleasestore.h"

using namespace Qt::StringLiterals;

namespace pulpit::store {

namespace {

const QString kScheduler = u"scheduler"_s;
// Engines that stopped without a word are forgotten after a day; until then their jobs are told to be orphaned.
constexpr qint64 kForgetDeadAfterSeconds = 24 * 3600;

struct Lease
{
    QString engine;
    QDateTime until;
    QString host;
    QString program;
};

Result<std::optional<Lease>> readLease(Connection &connection)
{
    std::optional<Lease> lease;
    const Result<void> read = connection.each({"lease_read", {}}, {kScheduler}, [&lease](Row &row) {
        Lease found;
        found.engine = row.text();
        found.until = row.time();
        found.host = row.text();
        found.program = row.text();
        lease = found;
    });
    if (!read)
        return fail(read.error());
    return lease;
}

Result<void> dropLease(WriteTransaction &transaction, const QString &engine)
{
    const Result<int> released = transaction.connection().execute("lease_release", {kScheduler, engine});
    if (!released)
        return fail(released.error());
    if (*released > 0)
        transaction.touch(ports::Topic::Leases);
    return {};
}

} // namespace

ports::Written<> SqlLeaseStore::heartbeat(QString engine, QString host, QString program, QDateTime now, QDateTime until)
{
    return m_database.write<>(
        [=](WriteTransaction &transaction) -> Result<void> {
            Connection &connection = transaction.connection();
            const Result<std::optional<QVariant>> known
                = connection.single({"engine_exists", {}}, {engine, timeValue(now)});
            if (!known)
                return fail(known.error());
            const Result<int> saved = connection.execute("engine_save", {engine, host, program, timeValue(until)});
            if (!saved)
                return fail(saved.error());
            if (*known) {
                transaction.touchSilently();
                return {};
            }
            transaction.touch(ports::Topic::Leases);
            return connection.execute("engine_remove_dead", {timeValue(now.addSecs(-kForgetDeadAfterSeconds))})
                .map([](int) {});
        },
        Urgency::Later);
}

ports::Written<bool> SqlLeaseStore::acquireScheduler(QString engine, QDateTime now, QDateTime until)
{
    return m_database.write<bool>([=](WriteTransaction &transaction) -> Result<bool> {
        Connection &connection = transaction.connection();
        const Result<std::optional<Lease>> lease = readLease(connection);
        if (!lease)
            return fail(lease.error());
        const bool isHeld = *lease && (*lease)->until > now;
        if (isHeld && (*lease)->engine != engine)
            return false;
        const Result<int> saved = connection.execute("lease_save", {kScheduler, engine, timeValue(until)});
        if (!saved)
            return fail(saved.error());
        if (isHeld)
            transaction.touchSilently();
        else
            transaction.touch(ports::Topic::Leases);
        return true;
    });
}

ports::Written<> SqlLeaseStore::releaseScheduler(QString engine)
{
    return m_database.write<>([=](WriteTransaction &transaction) { return dropLease(transaction, engine); });
}

ports::Written<> SqlLeaseStore::removeEngine(QString engine)
{
    return m_database.write<>([=](WriteTransaction &transaction) -> Result<void> {
        if (const Result<void> dropped = dropLease(transaction, engine); !dropped)
            return dropped;
        const Result<int> removed = transaction.connection().execute("engine_remove", {engine});
        if (!removed)
            return fail(removed.error());
        if (*removed > 0)
            transaction.touch(ports::Topic::Leases);
        return {};
    });
}

Result<domain::SchedulerRole> SqlLeaseStore::scheduler(QDateTime now) const
{
    domain::SchedulerRole role;
    const Result<void> read = m_database.read([&](Connection &connection) -> Result<void> {
        role = {};
        const Result<std::optional<Lease>> lease = readLease(connection);
        if (!lease)
            return fail(lease.error());
        if (*lease && (*lease)->until > now) {
            role.engine = (*lease)->engine;
            role.host = (*lease)->host;
            role.program = (*lease)->program;
            role.leaseUntil = (*lease)->until;
        }
        return {};
    });
    if (!read)
        return fail(read.error());
    return role;
}

Result<QStringList> SqlLeaseStore::liveEngines(QDateTime now) const
{
    QStringList engines;
    const Result<void> read = m_database.read([&](Connection &connection) {
        engines.clear();
        return connection.each({"engine_live", {}}, {timeValue(now)}, [&engines](Row &row) { engines << row.text(); });
    });
    if (!read)
        return fail(read.error());
    return engines;
}

} // namespace pulpit::store
