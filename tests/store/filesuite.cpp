// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/databaseaddress.h"
#include "store/masking.h"
#include "store/sqltext.h"
#include "suites.h"
#include "support/compareenum.h"
#include "testdatabase.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;

namespace pulpit::test {

namespace {

class FileSuite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void theListNamesEveryFileAndNoOther();
    void everyStatementIsUsed();
    void everyStatementIsUnderstood();
    void findsRowsByIndex_data();
    void findsRowsByIndex();
    void readsUrls_data();
    void readsUrls();
    void masksCredentials_data();
    void masksCredentials();
    void filesArePrivate();
};

QStringList filesOf(const QString &folder)
{
    QStringList names;
    for (const QString &file :
         QDir(QStringLiteral(PULPIT_SOURCE_DIR "/resources/sql/") + folder).entryList({u"*.sql"_s}, QDir::Files))
        names << file.chopped(4);
    return names;
}

template <std::size_t size>
QStringList namesIn(const std::array<const char *, size> &list)
{
    QStringList names;
    for (const char *name : list)
        names << QString::fromLatin1(name);
    return names;
}

// A statement prepared on a connection of its own.
class Prepared
{
public:
    Prepared(const QString &url, const QString &text)
    {
        const store::DatabaseAddress address = *store::parseDatabaseUrl(url);
        QSqlDatabase database = QSqlDatabase::addDatabase(isPostgresql() ? u"QPSQL"_s : u"QSQLITE"_s, u"prepared"_s);
        database.setDatabaseName(isPostgresql() ? address.database : address.file);
        database.setHostName(address.host);
        database.setPort(address.port);
        database.setUserName(address.user);
        database.setPassword(QString::fromUtf8(address.password.reveal()));
        m_query = database.open() ? std::make_unique<QSqlQuery>(database) : nullptr;
        m_isPrepared = m_query && m_query->prepare(text);
        for (int i = 0; m_isPrepared && i < text.count(u'?'); ++i)
            m_query->bindValue(i, QVariant());
    }
    ~Prepared()
    {
        m_query.reset();
        QSqlDatabase::removeDatabase(u"prepared"_s);
    }
    [[nodiscard]] bool isPrepared() const { return m_isPrepared; }
    [[nodiscard]] QSqlQuery &query() { return *m_query; }

private:
    std::unique_ptr<QSqlQuery> m_query;
    bool m_isPrepared = false;
};

bool prepares(const QString &url, const QString &text)
{
    return Prepared(url, text).isPrepared();
}

QStringList planOf(const QString &url, const QString &text)
{
    QStringList plan;
    Prepared prepared(url, u"EXPLAIN QUERY PLAN "_s + text);
    if (prepared.isPrepared() && prepared.query().exec())
        while (prepared.query().next())
            plan << prepared.query().value(3).toString();
    return plan;
}

void FileSuite::theListNamesEveryFileAndNoOther()
{
    QStringList listed = namesIn(store::kStatements) + namesIn(store::kFragments);
    listed.sort();
    QCOMPARE(filesOf(u"sqlite"_s), filesOf(u"postgresql"_s)); // what differs, differs on both
    QStringList files = filesOf(u"common"_s) + filesOf(u"sqlite"_s);
    files.sort();
    QCOMPARE(files, listed);
    QCOMPARE(filesOf(u"common/upgrade"_s), namesIn(store::kUpgrades));
}

void FileSuite::everyStatementIsUsed()
{
    QByteArray sources;
    QDirIterator it(QStringLiteral(PULPIT_SOURCE_DIR "/src/store"), {u"*.cpp"_s});
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        sources += file.readAll();
    }
    for (const char *name : store::kStatements)
        QVERIFY2(sources.contains('"' + QByteArray(name) + '"'), name);
}

void FileSuite::everyStatementIsUnderstood()
{
    const QString url = freshUrl();
    openStore({.url = url});
    const auto connection = store::Connection::open(*store::parseDatabaseUrl(url), store::Connection::Use::Write);
    QVERIFY_RESULT(connection);
    for (const char *name : store::kStatements) {
        const QString text = *store::sqlText(QString::fromLatin1(name), {}, (*connection)->backend());
        QVERIFY2(!text.isEmpty() && !text.contains(u"--"_s) && !text.contains(u"{{"_s), name);
        if (!isPostgresql() || !text.startsWith(u"CREATE"_s)) // which cannot be prepared there
            QVERIFY2(prepares(url, text), name);
    }
}

void FileSuite::findsRowsByIndex_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("children") << u"job_list"_s << QStringList {u"parent"_s, u"in_order"_s};
    QTest::newRow("by state") << u"job_list"_s << QStringList {u"states"_s, u"in_order"_s};
    QTest::newRow("by server") << u"job_list"_s << QStringList {u"server"_s, u"in_order"_s};
    QTest::newRow("by repository") << u"job_list"_s << QStringList {u"repository"_s, u"in_order"_s};
    QTest::newRow("since") << u"job_list"_s << QStringList {u"since"_s, u"sorted"_s};
    QTest::newRow("changed") << u"job_list"_s << QStringList {u"changed"_s, u"sorted"_s};
    QTest::newRow("claim") << u"job_claimable"_s << QStringList {};
    QTest::newRow("children's names") << u"job_children"_s << QStringList {};
    QTest::newRow("repository by name") << u"repository_list"_s << QStringList {u"server"_s, u"name"_s, u"in_order"_s};
    QTest::newRow("changed repositories") << u"repository_list"_s << QStringList {u"changed"_s, u"sorted"_s};
    QTest::newRow("found") << u"repository_found_list"_s << QStringList {};
    QTest::newRow("history") << u"history_of_repository"_s << QStringList {};
    QTest::newRow("history since") << u"history_since"_s << QStringList {};
}

void FileSuite::findsRowsByIndex()
{
    QFETCH(QString, statement);
    QFETCH(QStringList, parts);
    if (isPostgresql())
        return; // which has no use for an index on empty tables
    const QString url = freshUrl();
    openStore({.url = url});
    const QString text = *store::sqlText(statement, parts, store::Backend::Sqlite);
    const QStringList plan = planOf(url, text);
    QVERIFY(!plan.isEmpty());
    for (const QString &step : std::as_const(plan))
        QVERIFY2(!step.startsWith(u"SCAN"_s) || step.contains(u"job_open"_s) || step.contains(u"SCAN engine"_s),
                 qPrintable(plan.join(u'\n')));
}

void FileSuite::readsUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("location"); // empty: refused
    QTest::newRow("sqlite") << u"sqlite:/a/b.db"_s << u"sqlite:/a/b.db"_s;
    QTest::newRow("three slashes") << u"sqlite:///a/b.db"_s << u"sqlite:/a/b.db"_s;
    QTest::newRow("path") << u"/a/b c.db"_s << u"sqlite:/a/b c.db"_s;
    QTest::newRow("full") << u"postgresql://me:pw@db.example.com:5433/pulpit"_s
                          << u"postgresql://me@db.example.com:5433/pulpit"_s;
    QTest::newRow("encoded") << u"postgres://me%40x:p%2Fw@db/pulpit?sslmode=require"_s
                             << u"postgresql://me@x@db:5432/pulpit"_s;
    QTest::newRow("socket") << u"postgresql:///pulpit?host=/run/postgresql"_s
                            << u"postgresql:///pulpit?host=/run/postgresql"_s;
    QTest::newRow("IPv6") << u"postgresql://[::1]:5432/pulpit"_s << u"postgresql://::1:5432/pulpit"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("folder") << u"sqlite:/a/"_s << QString();
    QTest::newRow("no database") << u"postgresql://me@db"_s << QString();
    QTest::newRow("unknown option") << u"postgresql://me@db/x?hostaddr=1.2.3.4"_s << QString();
    QTest::newRow("injected option") << u"postgresql://me@db/x?sslmode=a;host=b"_s << QString();
    QTest::newRow("other kind") << u"mysql://me@db/x"_s << QString();
}

void FileSuite::readsUrls()
{
    QFETCH(QString, url);
    QFETCH(QString, location);
    const Result<store::DatabaseAddress> address = store::parseDatabaseUrl(url);
    if (location.isEmpty()) {
        QVERIFY(!address);
        COMPARE_ENUM(address.error().code, ErrorCode::InvalidInput);
    } else {
        QVERIFY_RESULT(address);
        QCOMPARE(address->location(), location);
    }
}

void FileSuite::masksCredentials_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("always");
    QTest::addColumn<QString>("strictly");
    QTest::newRow("nothing") << u"mail me@example.com, see https://example.com/a@b"_s
                             << u"mail me@example.com, see https://example.com/a@b"_s
                             << u"mail me@example.com, see https://example.com/a@b"_s;
    QTest::newRow("password") << u"a https://u:p@h/x b"_s << u"a https://***@h/x b"_s << u"a https://***@h/x b"_s;
    QTest::newRow("at in password") << u"https://u:p@ss:w@h/x"_s << u"https://***@h/x"_s << u"https://***@h/x"_s;
    QTest::newRow("user only") << u"ssh://git@h/x"_s << u"ssh://git@h/x"_s << u"ssh://***@h/x"_s;
    QTest::newRow("two") << u"https://u:p@h https://v:q@i"_s << u"https://***@h https://***@i"_s
                         << u"https://***@h https://***@i"_s;
    QTest::newRow("assignment") << u"password=abc&x=1"_s << u"password=abc&x=1"_s << u"password=***&x=1"_s;
    QTest::newRow("header") << u"Authorization: Bearer abc.def"_s << u"Authorization: Bearer abc.def"_s
                            << u"Authorization: ***"_s;
    QTest::newRow("word") << u"the password was wrong"_s << u"the password was wrong"_s << u"the password was wrong"_s;
    QTest::newRow("port, no user") << u"https://h:443/a@b"_s << u"https://h:443/a@b"_s << u"https://h:443/a@b"_s;
}

void FileSuite::masksCredentials()
{
    QFETCH(QString, text);
    QTEST(store::withoutUrlPasswords(text), "always");
    QTEST(store::withoutCredentials(text), "strictly");
}

void FileSuite::filesArePrivate()
{
    if (isPostgresql())
        return;
    const QString url = freshUrl();
    const auto store = openStore(quickOptions(url));
    QVERIFY_RESULT(written(store->jobs().insert(groupJob())));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    const QFileInfo folder(QFileInfo(url.mid(7)).path());
    QCOMPARE(folder.permissions() & others, QFile::Permissions());
    const QFileInfoList files = QDir(folder.filePath()).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 3); // with -wal and -shm
    for (const QFileInfo &file : files)
        QVERIFY2((file.permissions() & others) == QFile::Permissions(), qPrintable(file.filePath()));
}

} // namespace

std::unique_ptr<QObject> makeFileSuite()
{
    return std::make_unique<FileSuite>();
}

} // namespace pulpit::test

#include "filesuite.moc"
