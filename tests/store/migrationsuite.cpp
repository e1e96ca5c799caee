// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/migrations.h"
#include "suites.h"
#include "support/compareenum.h"
#include "testdatabase.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <thread>

using namespace Qt::StringLiterals;

namespace pulpit::test {

namespace {

class MigrationSuite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void recordsVersionAndChecksum();
    void refusesANewerSchema();
    void refusesAChangedUpgrade();
    void refusesAGap();
    void undoesAFailedUpgrade();
    void backsUpBeforeAnUpgradeAndKeepsThree();
    void upgradesOldData_data();
    void upgradesOldData();
    void twoMayUpgradeAtTheSameTime();

private:
    Result<void> migrateTo(const QList<store::Upgrade> &upgrades);
    [[nodiscard]] QStringList backups() const;
    QString m_url;
    TestClock m_clock;
};

const store::Upgrade kFirst {
    u"0001_first"_s,
    "CREATE TABLE thing (id {{identity}}, name TEXT NOT NULL);\nINSERT INTO thing (name) VALUES ('old');\n"};
const store::Upgrade kSecond {
    u"0002_second"_s, "-- a comment; with a semicolon\nALTER TABLE thing ADD COLUMN size BIGINT NOT NULL DEFAULT 7;\n"};
const store::Upgrade kBroken {u"0003_broken"_s,
                              "INSERT INTO thing (name) VALUES ('new');\nCREATE TABLE thing (id INTEGER);\n"};

void MigrationSuite::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_url = freshUrl();
}

Result<void> MigrationSuite::migrateTo(const QList<store::Upgrade> &upgrades)
{
    const Result<store::DatabaseAddress> address = store::parseDatabaseUrl(m_url);
    const auto connection = store::Connection::open(*address, store::Connection::Use::Write);
    if (!connection)
        return fail(connection.error());
    m_clock.advance(std::chrono::seconds(1));
    return store::migrate(**connection, *address, m_clock.now(), upgrades);
}

QStringList MigrationSuite::backups() const
{
    return QFileInfo(m_url.mid(7)).dir().entryList({u"*.backup-*"_s}, QDir::Files, QDir::Name);
}

void MigrationSuite::recordsVersionAndChecksum()
{
    openStore({.url = m_url});
    openStore({.url = m_url}); // nothing to do
    const QList<store::Upgrade> known = *store::knownUpgrades();
    QCOMPARE(lookUp(m_url, u"SELECT COUNT(*) FROM schema_migration"_s).toInt(), known.size());
    const QByteArray checksum = QCryptographicHash::hash(known[0].file, QCryptographicHash::Sha256).toHex();
    QCOMPARE(lookUp(m_url, u"SELECT sha256 FROM schema_migration WHERE version = 1"_s).toString(),
             QString::fromLatin1(checksum));
    if (!isPostgresql())
        QVERIFY(backups().isEmpty());
}

void MigrationSuite::refusesANewerSchema()
{
    openStore({.url = m_url});
    (void)lookUp(m_url,
                 u"INSERT INTO schema_migration (version, name, sha256, applied) VALUES (99, 'later', 'x', 0)"_s);
    const auto opened = store::open({.url = m_url});
    QVERIFY(!opened);
    COMPARE_ENUM(opened.error().code, ErrorCode::SchemaTooNew);
    QVERIFY2(opened.error().what.contains(u"99"_s), qPrintable(opened.error().oneLine()));
    QVERIFY(!opened.error().advice.isEmpty());
}

void MigrationSuite::refusesAChangedUpgrade()
{
    QVERIFY_RESULT(migrateTo({kFirst}));
    store::Upgrade changed = kFirst;
    changed.file += "-- changed afterwards\n";
    const Result<void> refused = migrateTo({changed, kSecond});
    COMPARE_ENUM(refused.error().code, ErrorCode::Storage);
    QVERIFY(refused.error().what.contains(u"upgrade 1"_s));
    QCOMPARE(lookUp(m_url, u"SELECT COUNT(*) FROM schema_migration"_s).toInt(), 1);
}

void MigrationSuite::refusesAGap()
{
    QVERIFY_RESULT(migrateTo({kFirst, kSecond}));
    (void)lookUp(m_url, u"DELETE FROM schema_migration WHERE version = 1"_s);
    COMPARE_ENUM(migrateTo({kFirst, kSecond}).error().code, ErrorCode::Storage);
}

void MigrationSuite::undoesAFailedUpgrade()
{
    const Result<void> failed = migrateTo({kFirst, kSecond, kBroken});
    COMPARE_ENUM(failed.error().code, ErrorCode::Storage);
    QVERIFY(failed.error().what.contains(u"0003_broken"_s));
    QCOMPARE(lookUp(m_url, u"SELECT COUNT(*) FROM thing"_s).toInt(), 1);
    QCOMPARE(lookUp(m_url, u"SELECT MAX(version) FROM schema_migration"_s).toInt(), 2);
    QVERIFY_RESULT(migrateTo({kFirst, kSecond}));
    QCOMPARE(lookUp(m_url, u"SELECT size FROM thing"_s).toInt(), 7);
}

void MigrationSuite::backsUpBeforeAnUpgradeAndKeepsThree()
{
    if (isPostgresql())
        return; // there, backups are the administrator's
    QList<store::Upgrade> upgrades {kFirst};
    QVERIFY_RESULT(migrateTo(upgrades));
    QVERIFY(backups().isEmpty()); // there was nothing to keep
    for (int version = 2; version <= 6; ++version) {
        upgrades << store::Upgrade {u"000%1_more"_s.arg(version), "INSERT INTO thing (name) VALUES ('more');\n"};
        QVERIFY_RESULT(migrateTo(upgrades));
        QCOMPARE(backups().size(), std::min(version - 1, 3));
    }
    const QString newest = QFileInfo(m_url.mid(7)).dir().filePath(backups().constLast());
    QVERIFY2(newest.contains(u".backup-v0005-"_s), qPrintable(newest));
    QCOMPARE(lookUp(u"sqlite:"_s + newest, u"SELECT COUNT(*) FROM thing"_s).toInt(), 5);
    QCOMPARE(QFileInfo(newest).permissions()
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void MigrationSuite::upgradesOldData_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QStringLiteral(PULPIT_SOURCE_DIR "/tests/store/migrations"));
    for (const QString &file : folder.entryList({u"*.sql"_s}, QDir::Files))
        QTest::newRow(qPrintable(file)) << folder.filePath(file.chopped(4));
}

// NNNN.sql is data of a database at version NNNN; NNNN.json says what the newest program must find in it: select ->
// value.
void MigrationSuite::upgradesOldData()
{
    QFETCH(QString, name);
    const int version = QFileInfo(name).fileName().toInt();
    QVERIFY_RESULT(migrateTo(store::knownUpgrades()->mid(0, version)));
    QFile data(name + u".sql"_s);
    QVERIFY(data.open(QIODevice::ReadOnly));
    const Result<QStringList> statements = store::statementsOf(data.readAll(), store::Backend::Sqlite);
    QVERIFY_RESULT(statements);
    for (const QString &statement : *statements)
        (void)lookUp(m_url, statement);
    openStore({.url = m_url});
    QFile expected(name + u".json"_s);
    QVERIFY(expected.open(QIODevice::ReadOnly));
    const QJsonObject answers = QJsonDocument::fromJson(expected.readAll()).object();
    QVERIFY(!answers.isEmpty());
    for (auto it = answers.begin(); it != answers.end(); ++it)
        QCOMPARE(lookUp(m_url, it.key()).toString(), it.value().toVariant().toString());
}

void MigrationSuite::twoMayUpgradeAtTheSameTime()
{
    std::atomic<int> opened {0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([this, &opened] {
            const store::DatabaseAddress address = *store::parseDatabaseUrl(m_url);
            const auto connection = store::Connection::open(address, store::Connection::Use::Write);
            if (connection
                && store::migrate(**connection, address, QDateTime::currentDateTimeUtc(), *store::knownUpgrades()))
                ++opened;
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(opened.load(), 4);
    QCOMPARE(lookUp(m_url, u"SELECT COUNT(*) FROM counters"_s).toInt(), 1);
}

} // namespace

std::unique_ptr<QObject> makeMigrationSuite()
{
    return std::make_unique<MigrationSuite>();
}

} // namespace pulpit::test

#include "migrationsuite.moc"
