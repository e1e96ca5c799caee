// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// package, content, repo remove and housekeeping on the command line, in front of an engine in memory.
#include "cli/program.h"
#include "support/fakeengine/fakeengine.h"

#include <QCoro/QCoroTask>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::cli;

namespace {

/// One call of the program.
struct Run
{
    Run(test::FakeEngine &engine, const QStringList &arguments)
    {
        Environment environment;
        environment.engine = [&engine]() -> Result<ports::Engine *> { return &engine; };
        environment.user = u"alice"_s;
        Terminal terminal([this](const QString &text) { out += text; }, [this](const QString &text) { err += text; },
                          false, 200);
        auto invocation = parseInvocation(arguments);
        if (!invocation)
            qFatal("%s", qPrintable(invocation.error().oneLine()));
        code = QCoro::waitFor(runInvocation(*invocation, environment, terminal));
    }
    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out.toUtf8()); }

    ExitCode code = ExitCode::Done;
    QString out;
    QString err;
};

domain::FoundPackage foundIn(const QString &repository)
{
    domain::FoundPackage found;
    found.server = u"pulp-a"_s;
    found.repository = repository;
    found.type = u"rpm.rpm"_s;
    found.unit = {u"rpm"_s, u"curl"_s, u"8.5.0-1"_s, u"x86_64"_s, QString(64, u'a')};
    found.version = 7;
    found.isLatest = true;
    found.servedAt = {u"base/"_s + repository};
    return found;
}

} // namespace

class PackageCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findTellsWhereAndWhatIsUnknown()
    {
        test::FakeEngine engine(test::emptyFleet());
        QCOMPARE(Run(engine, {u"package"_s, u"find"_s, u"curl"_s}).code, ExitCode::NotFound);
        engine.fleet.finding.found = {foundIn(u"ext-a"_s)};
        engine.fleet.finding.searched = {u"pulp-a"_s};
        const Run found(engine,
                        {u"package"_s, u"find"_s, u"curl"_s, u"--server"_s, u"pulp-a"_s, u"--type"_s, u"rpm"_s});
        QCOMPARE(found.code, ExitCode::Done);
        QVERIFY2(found.out.contains(u"ext-a"_s) && found.out.contains(u"served"_s), qPrintable(found.out));
        QCOMPARE(engine.fleet.lastQuery.servers, QStringList {u"pulp-a"_s});
        QCOMPARE(engine.fleet.lastQuery.type, u"rpm"_s);
        Error away;
        away.code = ErrorCode::Unreachable;
        away.what = u"no answer"_s;
        engine.fleet.finding.unread = {{u"pulp-b"_s, away}};
        const Run partly(engine, {u"--json"_s, u"package"_s, u"find"_s, u"curl"_s});
        QCOMPARE(partly.code, ExitCode::Unreachable); // half an answer is not "nowhere else"
        QCOMPARE(partly.json().object().value("found"_L1).toArray().first()["repository_version"_L1].toInt(), 7);
        QCOMPARE(partly.json().object().value("unread"_L1).toArray().size(), 1);
    }

    void findNeedsSomethingToLookFor()
    {
        test::FakeEngine engine(test::emptyFleet());
        QCOMPARE(Run(engine, {u"package"_s, u"find"_s}).code, ExitCode::Usage);
    }

    void anAdvisoryIsLookedUp()
    {
        test::FakeEngine engine(test::emptyFleet());
        domain::Server server;
        server.name = u"pulp-a"_s;
        engine.fleet.servers = {server};
        const QStringList ban {u"package"_s, u"ban"_s, u"--advisory"_s, u"RHSA-2026:1"_s};
        QCOMPARE(Run(engine, ban).code, ExitCode::NotFound);
        const QJsonObject package {{u"name"_s, u"curl"_s}, {u"version"_s, u"8.5.0"_s}, {u"release"_s, u"3"_s}};
        engine.fleet.contentRows.rows
            = {{{u"id"_s, u"RHSA-2026:1"_s},
                {u"pkglist"_s, QJsonArray {QJsonObject {{u"packages"_s, QJsonArray {package}}}}}}};
        const Run looks(engine, ban + QStringList {u"--plan"_s});
        QCOMPARE(looks.code, ExitCode::Done);
        QVERIFY2(looks.out.contains(u"curl < 8.5.0-3"_s), qPrintable(looks.out));
        QVERIFY(engine.fleet.bans.isEmpty());
        QCOMPARE(Run(engine, ban).code, ExitCode::Done);
        QCOMPARE(engine.fleet.bans.size(), 1);
        QCOMPARE(engine.fleet.bans.first().advisory, u"RHSA-2026:1"_s);
        QCOMPARE(engine.fleet.bans.first().who, u"alice"_s);
        // Other types have none.
        const Run deb(engine, ban + QStringList {u"--type"_s, u"deb"_s});
        QVERIFY(deb.code != ExitCode::Done);
        QVERIFY2(deb.err.contains(u"deb repositories have no advisories"_s), qPrintable(deb.err));
    }

    void bansAreSetListedAndTakenAway()
    {
        test::FakeEngine engine(test::emptyFleet());
        const Run ban(engine,
                      {u"package"_s, u"ban"_s, u"xz-libs"_s, u"--type"_s, u"rpm"_s, u"--versions"_s, u"< 5.6.2"_s,
                       u"--reason"_s, u"backdoor"_s, u"--until"_s, u"2099-01-01"_s});
        QCOMPARE(ban.code, ExitCode::Done);
        QCOMPARE(engine.fleet.bans.size(), 1);
        QCOMPARE(engine.fleet.bans.first().who, u"alice"_s);
        QVERIFY(engine.fleet.bans.first().until.isValid());
        const Run list(engine, {u"--json"_s, u"package"_s, u"banned"_s});
        QCOMPARE(list.json().array().first()["why"_L1].toString(), u"backdoor"_s);
        QCOMPARE(list.json().array().first()["in_force"_L1].toBool(), true);
        const QString id = engine.fleet.bans.first().id;
        QCOMPARE(Run(engine, {u"package"_s, u"unban"_s, id}).code, ExitCode::Done);
        QCOMPARE(Run(engine, {u"package"_s, u"unban"_s, id}).code, ExitCode::NotFound);
        QCOMPARE(Run(engine, {u"package"_s, u"ban"_s, u"x"_s, u"--until"_s, u"soon"_s}).code, ExitCode::Usage);
        QCOMPARE(Run(engine, {u"package"_s, u"ban"_s}).code, ExitCode::Usage);
        QCOMPARE(Run(engine, {u"repo"_s, u"edit"_s, u"a"_s, u"b"_s, u"--remote"_s, u"colour=red"_s}).code,
                 ExitCode::Usage);
        QCOMPARE(Run(engine, {u"repo"_s, u"edit"_s, u"a"_s, u"b"_s, u"--remote"_s, u"rate_limit=x"_s}).code,
                 ExitCode::Usage);
    }

    void operationsArePlannedWithTheRightRequest_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("repo remove, name") << QStringList {u"repo"_s, u"remove"_s, u"pulp-a"_s, u"ext-a"_s}
                                           << u"repo remove"_s << u"names"_s << QJsonValue(QJsonArray {u"ext-a"_s});
        QTest::newRow("repo remove, pattern")
            << QStringList {u"repo"_s, u"remove"_s, u"pulp-a"_s, u"--include"_s, u"^x"_s} << u"repo remove"_s
            << u"regex_include"_s << QJsonValue(u"^x"_s);
        QTest::newRow("repo edit") << QStringList {u"repo"_s,     u"edit"_s,          u"pulp-a"_s,   u"ext-a"_s,
                                                   u"--remote"_s, u"rate_limit=20"_s, u"--remote"_s, u"proxy_url="_s}
                                   << u"repo edit"_s << u"remote"_s
                                   << QJsonValue(
                                          QJsonObject {{u"rate_limit"_s, 20}, {u"proxy_url"_s, QJsonValue::Null}});
        QTest::newRow("repo edit, secret")
            << QStringList {u"repo"_s, u"edit"_s, u"pulp-a"_s, u"ext-a"_s, u"--secret"_s, u"password=vault:a/b#c"_s}
            << u"repo edit"_s << u"secrets"_s
            << QJsonValue(
                   QJsonObject {{u"password"_s, QJsonObject {{u"reference"_s, u"vault:a/b"_s}, {u"field"_s, u"c"_s}}}});
        QTest::newRow("repo add")
            << QStringList {u"repo"_s, u"add"_s, u"rpm"_s, u"new"_s, u"pulp-a"_s, u"--url"_s, u"https://up.example/"_s}
            << u"repo add"_s << u"url"_s << QJsonValue(u"https://up.example/"_s);
        QTest::newRow("repo publish") << QStringList {u"repo"_s, u"publish"_s, u"pulp-a"_s, u"ext-a"_s}
                                      << u"repo publish"_s << u"names"_s << QJsonValue(QJsonArray {u"ext-a"_s});
        QTest::newRow("package remove") << QStringList {u"package"_s, u"remove"_s,   u"evil"_s,
                                                        u"--ban"_s,   u"--reason"_s, u"bad"_s}
                                        << u"package remove"_s << u"reason"_s << QJsonValue(u"bad"_s);
        QTest::newRow("orphans") << QStringList {u"housekeeping"_s, u"orphans"_s, u"--protect"_s, u"90"_s}
                                 << u"housekeeping orphans"_s << u"protection_minutes"_s << QJsonValue(90);
        QTest::newRow("repair") << QStringList {u"housekeeping"_s, u"repair"_s, u"--no-checksums"_s}
                                << u"housekeeping repair"_s << u"verify_checksums"_s << QJsonValue(false);
        QTest::newRow("reclaim") << QStringList {u"housekeeping"_s, u"reclaim"_s, u"--include"_s, u"x"_s,
                                                 u"--keep-latest"_s}
                                 << u"housekeeping reclaim"_s << u"keep_latest"_s << QJsonValue(true);
        QTest::newRow("purge") << QStringList {u"housekeeping"_s, u"purge-tasks"_s, u"--state"_s, u"failed"_s}
                               << u"housekeeping purge-tasks"_s << u"states"_s << QJsonValue(QJsonArray {u"failed"_s});
        QTest::newRow("retain") << QStringList {u"housekeeping"_s, u"retain"_s, u"--include"_s, u"x"_s,
                                                u"--keep"_s,       u"3"_s}
                                << u"housekeeping retain"_s << u"keep"_s << QJsonValue(3);
    }

    void operationsArePlannedWithTheRightRequest()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, operation);
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        test::FakeEngine engine(test::emptyFleet());
        domain::Plan plan;
        plan.title = u"as planned"_s;
        domain::PlannedChange change;
        change.id = u"1"_s;
        change.server = u"pulp-a"_s;
        change.kind = domain::PlannedChange::Kind::Remove;
        change.object = u"repository"_s;
        change.name = u"ext-a"_s;
        plan.changes = {change};
        engine.fleet.plans.insert(operation, plan);
        const Run run(engine, QStringList {u"--json"_s} + arguments + QStringList {u"--plan"_s});
        QCOMPARE(run.code, ExitCode::Done);
        const QJsonObject told = run.json().object().value("plan"_L1).toObject();
        QCOMPARE(told.value("operation"_L1).toString(), operation);
        QCOMPARE(told.value("request"_L1).toObject().value(key), value);
        QVERIFY2(engine.calls.isEmpty(), qPrintable(engine.calls.join(u',')));
    }

    void contentTypesAndRows()
    {
        test::FakeEngine engine(test::emptyFleet());
        ports::ContentTypeInfo tags;
        tags.path = u"container/tags"_s;
        tags.plugin = u"container"_s;
        tags.hasDistributions = true;
        tags.limits = u"signatures are not looked at"_s;
        engine.fleet.contentTypes = {tags};
        const Run types(engine, {u"content"_s, u"types"_s, u"pulp-a"_s});
        QCOMPARE(types.code, ExitCode::Done);
        QVERIFY(types.out.contains(u"list, distribute"_s));
        QVERIFY(types.err.contains(u"signatures are not looked at"_s));
        engine.fleet.contentRows.rows = {{{u"name"_s, u"latest"_s}, {u"pulp_href"_s, u"/x/"_s}}};
        engine.fleet.contentRows.total = 9;
        const Run rows(engine, {u"content"_s, u"list"_s, u"pulp-a"_s, u"container/tags"_s});
        QVERIFY(rows.out.contains(u"latest"_s));
        QVERIFY(rows.err.contains(u"1 of 9"_s));
        QCOMPARE(Run(engine, {u"content"_s, u"list"_s, u"pulp-a"_s, u"rpm/packages"_s, u"--filter"_s, u"x"_s}).code,
                 ExitCode::Usage);
    }
};

QTEST_GUILESS_MAIN(PackageCommandsTest)
#include "tst_packagecommands.moc"
