// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// repo-config and drift on the command line: what is asked of the engine, what is printed, how the program ends; and a
// pull request with the real engine and git.
#include "cli/program.h"
#include "engine/sync/syncfleet.h"
#include "git/definitiontrees.h"
#include "git/gitrepository.h"
#include "support/compareenum.h"
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
    Run(ports::Engine &engine, const QStringList &arguments)
    {
        Environment environment;
        environment.engine = [&engine]() -> Result<ports::Engine *> { return &engine; };
        environment.user = u"alice"_s;
        Terminal terminal([this](const QString &text) { out += text; }, [this](const QString &text) { err += text; },
                          false, 200);
        auto invocation = parseInvocation(arguments);
        if (!invocation) {
            code = ExitCode::Usage;
            return;
        }
        terminal.setJson(invocation->json);
        code = QCoro::waitFor(runInvocation(*invocation, environment, terminal));
    }
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }

    ExitCode code = ExitCode::Failed;
    QString out;
    QString err;
};

domain::Plan registration()
{
    domain::Plan plan;
    plan.title = u"Register 1 definitions on pulp-a"_s;
    domain::PlannedChange change;
    change.id = u"a"_s;
    change.server = u"pulp-a"_s;
    change.object = u"repository"_s;
    change.name = u"ext-a"_s;
    change.collection = u"repositories/rpm/rpm"_s;
    plan.changes = {change};
    return plan;
}

domain::PlanRemark remark(domain::PlanRemark::Severity severity, const QString &name, const QString &text)
{
    return {severity, {}, name, text, {}};
}

QByteArray definition(const QByteArray &name, const QByteArray &more = {})
{
    return "{\"name\": \"" + name
        + "\", \"content_repo_type\": \"file\", \"description\": \"d\", \"owner\": \"o\", \"base_url\": \"b\"" + more
        + "}\n";
}

} // namespace

class DefinitionCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void checkPrintsMarkdownAndEndsBySeverity()
    {
        test::FakeEngine engine(test::emptyFleet());
        domain::Plan plan = registration();
        plan.remarks = {remark(domain::PlanRemark::Severity::Warning, u"remote/a.json"_s, u"not nice"_s)};
        engine.fleet.plans.insert(u"repo-config apply"_s, plan);
        const Run warned(engine, {u"repo-config"_s, u"check"_s});
        COMPARE_ENUM(warned.code, ExitCode::Done); // warnings do not stop a pull request
        QVERIFY2(warned.out.startsWith(u"# Repository definitions\n"_s), qPrintable(warned.out));
        QVERIFY(warned.out.contains(u"0 errors, 1 change."_s));
        QVERIFY(warned.out.contains(u"| warning | remote/a.json |"_s));
        QVERIFY(warned.out.contains(u"| create | repository | ext-a | pulp-a |"_s));
        plan.remarks.append(
            remark(domain::PlanRemark::Severity::Error, u"remote/b.json:3:1"_s, u"the name is empty"_s));
        engine.fleet.plans.insert(u"repo-config apply"_s, plan);
        const Run failed(engine, {u"repo-config"_s, u"check"_s});
        COMPARE_ENUM(failed.code, ExitCode::InvalidConfiguration);
        QVERIFY(failed.out.contains(u"1 error, 1 change."_s));
        const Run json(engine, {u"--json"_s, u"repo-config"_s, u"check"_s});
        COMPARE_ENUM(json.code, ExitCode::InvalidConfiguration);
        QCOMPARE(json.json().value("remarks"_L1).toArray().size(), 2);
        QVERIFY(engine.calls.filter(u"applyPlan"_s).isEmpty());
    }

    /// What a pull request brings must not act as markup in its check.
    void nothingOfADefinitionIsMarkup()
    {
        test::FakeEngine engine(test::emptyFleet());
        domain::Plan plan = registration();
        plan.changes.first().name = u"a|b <script> [x](http://evil.test) `c` \x1b[2J\nd"_s;
        engine.fleet.plans.insert(u"repo-config apply"_s, plan);
        const Run run(engine, {u"repo-config"_s, u"check"_s});
        for (const QString &part : {u"<script>"_s, u"[x]"_s, u"`c`"_s, u"a|b"_s, QString(QChar(0x1b)), u"\nd"_s})
            QVERIFY2(!run.out.contains(part), qPrintable(part));
    }

    void checkAsksNoServerUnlessOneIsNamed()
    {
        test::FakeEngine engine(test::emptyFleet());
        engine.fleet.plans.insert(u"repo-config apply"_s, registration());
        const Run offline(engine, {u"--json"_s, u"repo-config"_s, u"check"_s, u"--base"_s, u"main"_s});
        QVERIFY(offline.json().value("request"_L1)["offline"_L1].toBool());
        QCOMPARE(offline.json().value("request"_L1)["base"_L1].toString(), u"main"_s);
        const Run named(engine, {u"--json"_s, u"repo-config"_s, u"check"_s, u"--server"_s, u"pulp-a"_s});
        QVERIFY(!named.json().value("request"_L1).toObject().contains("offline"_L1));
        QCOMPARE(named.json().value("request"_L1)["servers"_L1].toArray(), QJsonArray {u"pulp-a"_s});
    }

    void applyPlansAsksAndApplies()
    {
        test::FakeEngine engine(test::emptyFleet());
        engine.fleet.plans.insert(u"repo-config apply"_s, registration());
        engine.fleet.operationsEnd = domain::JobState::Completed;
        const QStringList apply {u"repo-config"_s, u"apply"_s};
        const Run looks(engine, apply + QStringList {u"--plan"_s});
        COMPARE_ENUM(looks.code, ExitCode::Done);
        QVERIFY(engine.calls.filter(u"applyPlan"_s).isEmpty());
        const Run silent(engine, apply);
        COMPARE_ENUM(silent.code, ExitCode::Usage); // nobody can be asked
        QVERIFY(engine.calls.filter(u"applyPlan"_s).isEmpty());
        const Run applied(engine, apply + QStringList {u"--yes"_s});
        COMPARE_ENUM(applied.code, ExitCode::Done);
        QCOMPARE(engine.calls.filter(u"applyPlan"_s), QStringList {u"applyPlan repo-config apply 1"_s});
        engine.fleet.operationsEnd = domain::JobState::Failed;
        COMPARE_ENUM(Run(engine, apply + QStringList {u"--yes"_s}).code, ExitCode::Failed);
        const Run json(
            engine,
            QStringList {u"--json"_s} + apply
                + QStringList {u"--plan"_s, u"--remove-deleted"_s, u"--thorough"_s, u"--include"_s, u"^a"_s});
        const QJsonObject request = json.json().value("plan"_L1)["request"_L1].toObject();
        QVERIFY(request.value("remove_deleted"_L1).toBool() && request.value("thorough"_L1).toBool());
        QCOMPARE(request.value("include"_L1).toString(), u"^a"_s);
    }

    void exportWritesIntoAnEmptyFolderOnly()
    {
        test::FakeEngine engine(test::emptyFleet());
        domain::Plan plan;
        plan.memory.insert(u"files"_s, QJsonObject {{u"internal/file/a.json"_s, QJsonObject {{u"name"_s, u"a"_s}}}});
        plan.remarks = {remark(domain::PlanRemark::Severity::Warning, u"ext-b"_s, u"not exported: no distribution"_s)};
        engine.fleet.plans.insert(u"repo-config export"_s, plan);
        const QTemporaryDir folder;
        const QStringList line {u"repo-config"_s, u"export"_s, u"--server"_s, u"pulp-a"_s, folder.path()};
        const Run first(engine, line);
        COMPARE_ENUM(first.code, ExitCode::Done);
        QVERIFY(first.out.contains(u"1 definitions written to"_s));
        QVERIFY(first.err.contains(u"ext-b: not exported"_s));
        QFile file(folder.filePath(u"internal/file/a.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(file.readAll())["name"_L1].toString(), u"a"_s);
        const Run again(engine, line);
        QVERIFY(again.code != ExitCode::Done); // nothing is overwritten
        QVERIFY(again.err.contains(u"a.json"_s));
        COMPARE_ENUM(Run(engine, {u"repo-config"_s, u"export"_s, folder.path()}).code, ExitCode::Usage);
    }

    void driftIsListedAndMended()
    {
        test::FakeEngine engine(test::emptyFleet());
        domain::Plan plan = registration();
        plan.remarks
            = {remark(domain::PlanRemark::Severity::Note, u"b"_s, u"is on the server, but not in the database"_s)};
        engine.fleet.plans.insert(u"reconcile"_s, plan);
        engine.fleet.operationsEnd = domain::JobState::Completed;
        const Run list(engine, {u"drift"_s, u"list"_s});
        COMPARE_ENUM(list.code, ExitCode::Done);
        QVERIFY(list.err.contains(u"not in the database"_s) && list.out.contains(u"ext-a"_s));
        QVERIFY(engine.calls.filter(u"applyPlan"_s).isEmpty());
        COMPARE_ENUM(Run(engine, {u"drift"_s, u"mend"_s}).code, ExitCode::Usage);
        COMPARE_ENUM(Run(engine, {u"drift"_s, u"mend"_s, u"--yes"_s}).code, ExitCode::Done);
        QCOMPARE(engine.calls.filter(u"applyPlan"_s), QStringList {u"applyPlan reconcile 1"_s});
    }

    /// A pipeline's check of a pull request, with git and the engine, and without any server.
    void aPullRequestIsComparedWithItsBase()
    {
        test::GitRepository repository;
        repository.write(u"config/internal/same.json"_s, definition("same"));
        repository.write(u"config/internal/changed.json"_s, definition("changed"));
        repository.write(u"config/internal/gone.json"_s, definition("gone"));
        repository.commit();
        repository.run({u"checkout"_s, u"-q"_s, u"-b"_s, u"request"_s});
        repository.write(u"config/internal/changed.json"_s,
                         definition("changed", R"(, "x-pulpit": {"repository": {"retain_repo_versions": 2}})"));
        repository.write(u"config/internal/new.json"_s, definition("new"));
        QVERIFY(QFile::remove(repository.path() + u"/config/internal/gone.json"_s));
        repository.commit();
        test::SyncFleet::Options options;
        options.definitions = git::makeDefinitionSource({});
        test::SyncFleet fleet(options);
        const QStringList check {u"repo-config"_s, u"check"_s, u"--dir"_s, repository.path() + u"/config"_s,
                                 u"--base"_s,      u"main"_s};
        const Run good(fleet.engine(), check);
        COMPARE_ENUM(good.code, ExitCode::Done);
        QVERIFY2(good.out.contains(u"changed in internal/changed.json"_s)
                     && good.out.contains(u"new in internal/new.json"_s) && good.out.contains(u"no longer defined"_s),
                 qPrintable(good.out + good.err));
        QVERIFY(!good.out.contains(u"same"_s));
        repository.write(u"config/internal/new.json"_s, "{\"name\": 5}");
        const Run bad(fleet.engine(), check);
        COMPARE_ENUM(bad.code, ExitCode::InvalidConfiguration);
        QVERIFY2(bad.out.contains(u"internal/new.json:1:"_s), qPrintable(bad.out));
        const Run unknown(fleet.engine(), check.mid(0, 5) + QStringList {u"no-such-branch"_s});
        COMPARE_ENUM(unknown.code, ExitCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(DefinitionCommandsTest)
#include "tst_definitioncommands.moc"
