// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include "base/json.h"
#include "store/masking.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSqlDriver>
#include <QSqlError>
#include <QTimeZone>

#include <atomic>

using namespace Qt::StringLiterals;

namespace pulpit::store {

namespace {

// How long a connection waits for another process's transaction. Longer than any of ours takes, short enough to be told
// of.
constexpr int kBusyTimeoutMs = 10'000;
// After this long without a word in a transaction, PostgreSQL ends a writer's session. Less than others wait for it.
constexpr int kFrozenWriterMs = 8'000;

std::atomic<quint64> nextConnection {1};

// SQLite makes its -wal and -shm files with the mode of the database, so it must be right before the first use.
Result<void> makePrivateFile(const QString &path)
{
    if (QFile::exists(path))
        return {};
    const QFileInfo file(path);
    if (!file.dir().exists()) {
        const QString parent = QFileInfo(file.path()).path();
        const bool isMade = QDir().mkpath(parent)
            && QDir().mkdir(file.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        if (!isMade && !file.dir().exists())
            return fail(ErrorCode::Storage, u"the folder of the database cannot be made"_s, file.path());
    }
    QFile made(path);
    if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)
        && !QFile::exists(path))
        return fail(ErrorCode::Storage, u"the database file cannot be made"_s, path);
    return {};
}

// What the drivers cannot take: PostgreSQL has no NUL in text and no integer from true/false.
QVariant storable(const QVariant &value)
{
    if (value.typeId() == QMetaType::Bool)
        return value.toBool() ? 1 : 0;
    if (value.typeId() != QMetaType::QString)
        return value;
    QString text = withoutUrlPasswords(value.toString());
    if (text.isNull())
        return QString(u""_s);
    if (text.contains(QChar(0)))
        text.remove(QChar(0));
    return text;
}

} // namespace

QVariant timeValue(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QDateTime timeFrom(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

Connection::Connection(DatabaseAddress address, QString name)
    : m_address(std::move(address))
    , m_name(std::move(name))
    , m_plain(kStatements.size())
{
}

Connection::~Connection()
{
    // The driver frees prepared statements with a command each; where nobody is there to take it, they must outlive the
    // driver.
    if (isLost())
        QSqlDatabase::removeDatabase(m_name);
    m_plain.clear();
    m_withParts.clear();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const DatabaseAddress &address, Use use)
{
    const bool isSqlite = address.backend == Backend::Sqlite;
    const QString driver = isSqlite ? u"QSQLITE"_s : u"QPSQL"_s;
    if (!QSqlDatabase::isDriverAvailable(driver))
        return fail(ErrorCode::Unsupported, u"Qt's database driver %1 is not installed"_s.arg(driver),
                    address.location(), isSqlite ? u"install libqt6sql6-sqlite"_s : u"install libqt6sql6-psql"_s);
    if (isSqlite)
        if (const Result<void> made = makePrivateFile(address.file); !made)
            return fail(made.error());
    std::unique_ptr<Connection> connection(new Connection(address, u"pulpit-%1"_s.arg(nextConnection++)));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(driver, connection->m_name);
        if (isSqlite) {
            database.setDatabaseName(address.file);
            database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(kBusyTimeoutMs));
        } else {
            database.setHostName(address.host);
            database.setPort(address.port);
            database.setDatabaseName(address.database);
            database.setUserName(address.user);
            database.setPassword(QString::fromUtf8(address.password.reveal()));
            database.setConnectOptions(address.connectOptions);
        }
        if (!database.open()) {
            Error error = connection->failure(database.lastError(), address.location());
            const bool isRefused
                = error.detail.contains("authentication"_L1) || error.detail.contains("no password supplied"_L1);
            error.code = isSqlite ? ErrorCode::Storage
                : isRefused       ? ErrorCode::Unauthenticated
                                  : ErrorCode::Unreachable;
            error.what = isSqlite ? u"the database file cannot be opened"_s
                : isRefused       ? u"the database does not accept user or password"_s
                                  : u"the database cannot be reached"_s;
            return fail(error);
        }
    }
    const Result<void> ready = isSqlite ? connection->setUpSqlite(use) : connection->setUpPostgresql(use);
    if (!ready)
        return fail(ready.error());
    return connection;
}

Result<void> Connection::setUpSqlite(Use use)
{
    // Set and read back: SQLite says nothing where it cannot follow (WAL on a network file system, for instance).
    struct Setting
    {
        QString set;
        QString ask;
        QString expected;
    };
    const QList<Setting> settings {
        {u"PRAGMA busy_timeout = %1"_s.arg(kBusyTimeoutMs), u"PRAGMA busy_timeout"_s, QString::number(kBusyTimeoutMs)},
        {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA journal_mode"_s, u"wal"_s},
        {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA foreign_keys"_s, u"1"_s},
        {u"PRAGMA synchronous = FULL"_s, u"PRAGMA synchronous"_s, u"2"_s},
        {u"PRAGMA query_only = %1"_s.arg(use == Use::Read ? 1 : 0), u"PRAGMA query_only"_s,
         use == Use::Read ? u"1"_s : u"0"_s},
    };
    for (const Setting &setting : settings) {
        if (const Result<QVariant> done = command(setting.set); !done)
            return fail(done.error());
        const Result<QVariant> value = command(setting.ask);
        if (!value)
            return fail(value.error());
        if (value->toString() != setting.expected)
            return fail(ErrorCode::Storage, u"SQLite does not take the setting %1"_s.arg(setting.set),
                        m_address.location(), u"put the database on a local file system"_s);
    }
    return {};
}

Result<void> Connection::setUpPostgresql(Use use)
{
    if (use == Use::Read)
        return command(u"SET default_transaction_read_only = on"_s).map([](const QVariant &) {});
    // Writers wait for each other; one that is frozen in the middle must not hold up the others for ever.
    const Result<QVariant> waiting = command(u"SET lock_timeout = %1"_s.arg(kBusyTimeoutMs));
    if (!waiting)
        return fail(waiting.error());
    return command(u"SET idle_in_transaction_session_timeout = %1"_s.arg(kFrozenWriterMs)).map([](const QVariant &) {});
}

Result<QSqlQuery *> Connection::prepared(const Sql &sql)
{
    std::shared_ptr<QSqlQuery> *shared = nullptr;
    if (sql.parts.isEmpty()) {
        if (const auto &query = m_plain[sql.name.index])
            return query.get();
    } else {
        shared = &m_withParts[sql.name.text() + u'+' + sql.parts.join(u'+')];
        if (*shared)
            return shared->get();
    }
    const Result<QString> text = sqlText(sql.name.text(), sql.parts, backend());
    if (!text)
        return fail(text.error());
    auto query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_name, false));
    // On PostgreSQL "forward only" means one round of the protocol per row; on SQLite it means not to keep a copy.
    query->setForwardOnly(backend() == Backend::Sqlite);
    if (!query->prepare(*text))
        return fail(failure(query->lastError(), sql.name.text()));
    QSqlQuery *plain = query.get();
    if (shared)
        *shared = std::move(query);
    else
        m_plain[sql.name.index] = std::move(query);
    return plain;
}

Result<QSqlQuery *> Connection::started(const Sql &sql, const Values &values)
{
    if (isLost())
        return fail(ErrorCode::Storage, u"the connection to the database is lost"_s, m_address.location());
    const Result<QSqlQuery *> query = prepared(sql);
    if (!query)
        return query;
    for (qsizetype i = 0; i < values.size(); ++i)
        (*query)->bindValue(static_cast<int>(i), storable(values.at(i)));
    if (!(*query)->exec()) {
        Error error = failure((*query)->lastError(), sql.name.text());
        (*query)->finish();
        return fail(std::move(error));
    }
    return query;
}

Result<int> Connection::execute(SqlName name, const Values &values)
{
    const Result<QSqlQuery *> query = started({name, {}}, values);
    if (!query)
        return fail(query.error());
    const int touched = (*query)->numRowsAffected();
    (*query)->finish();
    return touched;
}

Result<int> Connection::executeForRows(SqlName name, const QList<Values> &rows)
{
    QJsonArray all;
    for (const Values &row : rows) {
        QJsonArray values;
        for (const QVariant &value : row)
            values.append(value.isNull() ? QJsonValue() : QJsonValue::fromVariant(storable(value)));
        all.append(values);
    }
    return rows.isEmpty() ? Result<int>(0) : execute(name, {toJsonText(all)});
}

Result<void> Connection::each(const Sql &sql, const Values &values, const std::function<void(Row &)> &onRow)
{
    const Result<QSqlQuery *> query = started(sql, values);
    if (!query)
        return fail(query.error());
    while ((*query)->next()) {
        Row row(**query);
        onRow(row);
    }
    const QSqlError error = (*query)->lastError(); // reading a row may fail as well
    (*query)->finish();
    if (error.isValid())
        return fail(failure(error, sql.name.text()));
    return {};
}

Result<std::optional<QVariant>> Connection::single(const Sql &sql, const Values &values)
{
    std::optional<QVariant> first;
    const Result<void> read = each(sql, values, [&first](Row &row) {
        if (!first)
            first = row.value();
    });
    if (!read)
        return fail(read.error());
    return first;
}

Result<QVariant> Connection::command(const QString &text)
{
    if (isLost())
        return fail(ErrorCode::Storage, u"the connection to the database is lost"_s, m_address.location());
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.exec(text))
        return fail(failure(query.lastError(), text.section(u'\n', 0, 0).left(80)));
    QVariant value;
    if (query.isSelect() && query.next())
        value = query.value(0);
    return value;
}

bool Connection::isLost() const
{
    return backend() == Backend::Postgresql && !QSqlDatabase::database(m_name, false).isOpen();
}

QSqlDriver *Connection::driver() const
{
    return QSqlDatabase::database(m_name, false).driver();
}

Error Connection::failure(const QSqlError &error, const QString &where) const
{
    Error result;
    result.code = ErrorCode::Storage;
    result.what = u"the database reports a failure"_s;
    result.where = where;
    result.detail = withoutCredentials(error.databaseText().left(2000));
    result.serverCode = error.nativeErrorCode();
    const bool isFull = backend() == Backend::Sqlite ? result.serverCode == "13"_L1 : result.serverCode == "53100"_L1;
    if (isFull)
        result.advice = u"free space where the database is: %1"_s.arg(m_address.location());
    return result;
}

} // namespace pulpit::store
