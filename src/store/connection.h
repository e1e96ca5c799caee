// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/databaseaddress.h"
#include "store/sqltext.h"

#include <QDateTime>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace pulpit::store {

using Values = QVariantList;

/// A time as it is stored: milliseconds since 1970 in UTC, NULL for an invalid one.
[[nodiscard]] QVariant timeValue(const QDateTime &time);
[[nodiscard]] QDateTime timeFrom(const QVariant &value);

/// The current row of a select, read column by column in the order of the statement.
class Row
{
public:
    explicit Row(const QSqlQuery &query)
        : m_query(query)
    {
    }
    [[nodiscard]] QVariant value() { return m_query.value(m_column++); }
    void skip(int columns = 1) { m_column += columns; }
    [[nodiscard]] qint64 integer() { return value().toLongLong(); }
    [[nodiscard]] int number() { return value().toInt(); }
    [[nodiscard]] double real() { return value().toDouble(); }
    [[nodiscard]] bool flag() { return value().toInt() != 0; }
    [[nodiscard]] QString text() { return value().toString(); }
    [[nodiscard]] QDateTime time() { return timeFrom(value()); }

private:
    const QSqlQuery &m_query;
    int m_column = 0;
};

/// One connection to the database with its prepared statements. Used by the thread that opened it and by no other.
class Connection
{
public:
    enum class Use { Read, Write };

    /// Fails with Unreachable, Unauthenticated or Storage. A reading connection cannot write.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const DatabaseAddress &address, Use use);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] Backend backend() const { return m_address.backend; }
    /// Runs a statement that gives no rows; gives the number of rows that it touched.
    Result<int> execute(SqlName name, const Values &values = {});
    /// Runs a statement that takes many rows at once, as a JSON array of arrays. Does nothing without rows.
    Result<int> executeForRows(SqlName name, const QList<Values> &rows);
    /// Runs a select and calls \a onRow for each row. \a onRow must not use the same connection.
    Result<void> each(const Sql &sql, const Values &values, const std::function<void(Row &)> &onRow);
    /// The first column of the first row, nullopt where there is no row.
    Result<std::optional<QVariant>> single(const Sql &sql, const Values &values = {});
    /// Runs a constant text that is no statement of the list: transactions, PRAGMA, upgrades. Gives the first value, if
    /// there is one.
    Result<QVariant> command(const QString &text);
    /// Whether the other side has gone (PostgreSQL). Asked after a failure.
    [[nodiscard]] bool isLost() const;
    [[nodiscard]] QSqlDriver *driver() const;

private:
    Connection(DatabaseAddress address, QString name);
    Result<void> setUpSqlite(Use use);
    Result<void> setUpPostgresql(Use use);
    Result<QSqlQuery *> prepared(const Sql &sql);
    Result<QSqlQuery *> started(const Sql &sql, const Values &values);
    [[nodiscard]] Error failure(const QSqlError &error, const QString &where) const;

    DatabaseAddress m_address;
    QString m_name; // of the QSqlDatabase
    std::vector<std::unique_ptr<QSqlQuery>> m_plain; // by index of the statement
    QHash<QString, std::shared_ptr<QSqlQuery>> m_withParts; // by name and parts
};

} // namespace pulpit::store
