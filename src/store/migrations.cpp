// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "store/connection.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pulpit::store {

namespace {

constexpr int kBackupsKept = 3;
// Any constant; all Pulpits must lock the same one while they look at the schema of a PostgreSQL database.
constexpr qint64 kAdvisoryLock = 0x70756c706974; // "pulpit"

struct Applied
{
    int version = 0;
    QString sha256;
};

Result<QList<Applied>> appliedUpgrades(Connection &connection)
{
    QList<Applied> applied;
    const Result<void> read = connection.each({"migration_list", {}}, {}, [&applied](Row &row) {
        Applied one;
        one.version = row.number();
        row.skip(); // name
        one.sha256 = row.text();
        applied << one;
    });
    if (!read)
        return fail(read.error());
    return applied;
}

QString checksumOf(const Upgrade &upgrade)
{
    return QString::fromLatin1(QCryptographicHash::hash(upgrade.file, QCryptographicHash::Sha256).toHex());
}

// Gives the version of the schema.
Result<int> checkApplied(const QList<Applied> &applied, const QList<Upgrade> &upgrades, const QString &location)
{
    const int known = static_cast<int>(upgrades.size());
    for (const Applied &one : applied) {
        if (one.version > known)
            return fail(ErrorCode::SchemaTooNew,
                        u"the database has schema version %1, this program knows up to %2"_s.arg(applied.last().version)
                            .arg(known),
                        location, u"use a newer Pulpit, or go back to the backup that was made before the upgrade"_s);
        if (one.version > 0 && checksumOf(upgrades.at(one.version - 1)) != one.sha256)
            return fail(ErrorCode::Storage,
                        u"schema upgrade %1 in the database is not the one of this program"_s.arg(one.version),
                        location, u"the database was made by another build; use that one, or restore a backup"_s);
    }
    for (int i = 0; i < applied.size(); ++i)
        if (applied.at(i).version != i + 1)
            return fail(ErrorCode::Storage, u"schema upgrade %1 is missing in the database"_s.arg(i + 1), location,
                        u"restore a backup"_s);
    return static_cast<int>(applied.size());
}

Result<void> backUp(Connection &connection, const QString &file, int version, const QDateTime &now)
{
    const QString stem = QFileInfo(file).fileName() + u".backup-v"_s;
    const QString copy = u"%1.backup-v%2-%3"_s.arg(file)
                             .arg(version, 4, 10, QLatin1Char('0'))
                             .arg(now.toString(u"yyyyMMdd'T'HHmmsszzz"_s));
    // SQLite writes into an empty file that exists, and keeps its mode.
    QFile made(copy);
    if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::Storage, u"no backup of the database could be made: %1"_s.arg(made.errorString()), copy);
    made.close();
    QString literal = copy; // VACUUM takes no parameter in this driver
    literal.replace(u'\'', u"''"_s);
    if (const Result<QVariant> done = connection.command(u"VACUUM INTO '%1'"_s.arg(literal)); !done) {
        QFile::remove(copy);
        Error error = done.error();
        error.what = u"no backup of the database could be made"_s;
        return fail(error);
    }
    QDir folder = QFileInfo(file).dir();
    QStringList backups = folder.entryList({stem + u'*'}, QDir::Files, QDir::Time);
    for (int i = kBackupsKept; i < backups.size(); ++i)
        folder.remove(backups.at(i));
    return {};
}

Result<void> beginAlone(Connection &connection)
{
    if (connection.backend() == Backend::Sqlite)
        return connection.command(u"BEGIN IMMEDIATE"_s).map([](const QVariant &) {});
    if (const Result<QVariant> begun = connection.command(u"BEGIN"_s); !begun)
        return fail(begun.error());
    return connection.command(u"SELECT pg_advisory_xact_lock(%1)"_s.arg(kAdvisoryLock)).map([](const QVariant &) {});
}

// One upgrade in a transaction that is begun. Does nothing where another process has made it meanwhile.
Result<void> upgradeTo(Connection &connection, int version, const Upgrade &upgrade, const QDateTime &now)
{
    const Result<QList<Applied>> applied = appliedUpgrades(connection);
    if (!applied)
        return fail(applied.error());
    if (applied->size() >= version)
        return {};
    const Result<QStringList> statements = statementsOf(upgrade.file, connection.backend());
    if (!statements)
        return fail(statements.error());
    for (const QString &statement : *statements) {
        if (const Result<QVariant> done = connection.command(statement); !done) {
            Error error = done.error();
            error.what = u"the schema upgrade %1 failed"_s.arg(upgrade.name);
            return fail(error);
        }
    }
    return connection.execute("migration_insert", {version, upgrade.name, checksumOf(upgrade), timeValue(now)})
        .map([](int) {});
}

Result<void> inTransaction(Connection &connection, const std::function<Result<void>()> &work)
{
    if (const Result<void> begun = beginAlone(connection); !begun)
        return begun;
    const Result<void> done = work();
    const Result<QVariant> ended = connection.command(done ? u"COMMIT"_s : u"ROLLBACK"_s);
    if (done && !ended)
        return fail(ended.error());
    return done;
}

} // namespace

Result<QList<Upgrade>> knownUpgrades()
{
    QList<Upgrade> upgrades;
    for (const char *name : kUpgrades) {
        const QString text = QString::fromLatin1(name);
        const Result<QByteArray> file = upgradeFile(text);
        if (!file)
            return fail(file.error());
        upgrades << Upgrade {text, *file};
    }
    return upgrades;
}

Result<void> migrate(Connection &connection, const DatabaseAddress &address, const QDateTime &now,
                     const QList<Upgrade> &upgrades)
{
    const Result<void> made = inTransaction(connection, [&connection]() -> Result<void> {
        const Result<QString> text = sqlText(SqlName("migration_table").text(), {}, connection.backend());
        return text ? connection.command(*text).map([](const QVariant &) {}) : Result<void>(fail(text.error()));
    });
    if (!made)
        return made;
    const Result<QList<Applied>> applied = appliedUpgrades(connection);
    if (!applied)
        return fail(applied.error());
    const Result<int> version = checkApplied(*applied, upgrades, address.location());
    if (!version)
        return fail(version.error());
    const int latest = static_cast<int>(upgrades.size());
    if (*version > 0 && *version < latest && address.backend == Backend::Sqlite)
        if (const Result<void> copied = backUp(connection, address.file, *version, now); !copied)
            return copied;
    for (int next = *version + 1; next <= latest; ++next) {
        const Result<void> upgraded
            = inTransaction(connection, [&] { return upgradeTo(connection, next, upgrades.at(next - 1), now); });
        if (!upgraded)
            return upgraded;
    }
    return {};
}

} // namespace pulpit::store
