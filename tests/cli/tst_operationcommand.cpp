// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/operations.h"
#include "support/compareenum.h"
#include "support/fakeengine/fakeengine.h"

#include <QCoro/QCoroTask>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::cli;

namespace {

domain::Plan removal()
{
    domain::Plan plan;
    plan.title = u"Remove 2 repositories"_s;
    plan.isDestructive = true;
    for (const QString &name : {u"ext-a"_s, u"ext-\x1b[2Jb"_s}) {
        domain::PlannedChange change;
        change.id = u"pulp-1/repository/"_s + name;
        change.kind = domain::PlannedChange::Kind::Remove;
        change.server = u"pulp-1"_s;
        change.object = u"repository"_s;
        change.name = name;
        change.href = u"/r/"_s;
        change.content.insert(u"rpm.package"_s, 20);
        change.bytes = 1024;
        plan.changes.append(change);
    }
    plan.memory.insert(u"inner"_s, 1);
    plan.remarks.append({domain::PlanRemark::Severity::Warning, u"pulp-1"_s, u"ext-a"_s, u"is still synced"_s,
                         u"Remove it from the group first."_s});
    return plan;
}

/// Runs the command on a fake engine with these options.
struct Run
{
    explicit Run(const QStringList &options, std::optional<bool> answer = {}, bool json = false,
                 domain::Plan plan = removal())
        : engine(test::emptyFleet())
    {
        engine.fleet.plans.insert(u"repo remove"_s, plan);
        engine.fleet.operationsEnd = domain::JobState::Completed;
        engine.fleet.proof.lines = {{u"pulp-1"_s, u"ext-a"_s, true, u"not served any more"_s}};
        Terminal terminal([this](const QString &text) { out += text; }, [this](const QString &text) { err += text; },
                          false, 80);
        terminal.setJson(json);
        Environment environment;
        environment.engine = [this]() -> Result<ports::Engine *> { return &engine; };
        environment.user = u"tester"_s;
        if (answer)
            environment.confirm = [this, answer](QString question) { return give(std::move(question), answer); };
        QCommandLineParser parser;
        for (const Option &option : operationOptions())
            parser.addOption(QCommandLineOption(option.name, option.help, option.valueName));
        parser.parse(QStringList {u"pulpitctl"_s} + options);
        const Call call {environment, terminal, parser, {}};
        code = QCoro::waitFor(runOperationCommand(call, u"repo remove"_s, {{u"names"_s, u"ext"_s}}));
    }
    QCoro::Task<std::optional<bool>> give(QString question, std::optional<bool> answer)
    {
        asked = question;
        co_return answer;
    }
    [[nodiscard]] QStringList applied() const { return engine.calls.filter(u"applyPlan"_s); }

    test::FakeEngine engine;
    QString out;
    QString err;
    QString asked;
    ExitCode code = ExitCode::Failed;
};

} // namespace

class OperationCommandTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void planOnlyShowsIt()
    {
        const Run run({u"--plan"_s});
        COMPARE_ENUM(run.code, ExitCode::Done);
        QVERIFY(run.applied().isEmpty());
        QVERIFY2(run.out.contains(u"Remove 2 repositories\n"_s), qPrintable(run.out));
        QVERIFY(run.out.contains(QRegularExpression(u"remove +repository +ext-a +pulp-1"_s)));
        QVERIFY2(run.out.contains(u"2 changes (2 remove) on 1 server, 2 requests, 40 rpm.package, 2.00 KiB."_s),
                 qPrintable(run.out));
        QVERIFY(run.err.contains(u"warning: ext-a: is still synced (pulp-1)"_s));
        QVERIFY(!run.out.contains(QChar(0x1b)));
    }

    void withoutATerminalItNeedsYes()
    {
        const Run run({});
        COMPARE_ENUM(run.code, ExitCode::Usage);
        QVERIFY(run.applied().isEmpty());
        QVERIFY(run.err.contains(u"--yes"_s));
    }

    void itAsks()
    {
        const Run no({}, false);
        COMPARE_ENUM(no.code, ExitCode::Done);
        QCOMPARE(no.asked, u"This cannot be undone. Apply 2 changes? [y/N] "_s);
        QVERIFY(no.applied().isEmpty());
        const Run yes({}, true);
        COMPARE_ENUM(yes.code, ExitCode::Done);
        QCOMPARE(yes.applied(), QStringList {u"applyPlan repo remove 2"_s});
        QVERIFY2(yes.out.contains(u"ext-a on pulp-1: not served any more"_s), qPrintable(yes.out));
        QVERIFY(yes.out.contains(u"2 of 2 changes made"_s));
    }

    void yesAppliesWithoutAsking()
    {
        const Run run({u"--yes"_s, u"--max-runtime"_s, u"20m"_s}, false);
        COMPARE_ENUM(run.code, ExitCode::Done);
        QVERIFY(run.asked.isEmpty());
        QCOMPARE(run.applied().size(), 1);
        const auto applied = run.engine.fleet.applied.values();
        QCOMPARE(applied.constFirst().plan.request.value("max_runtime"_L1).toString(), u"20m"_s);
    }

    void jsonHasOneShape()
    {
        const auto document = [](const Run &run) { return QJsonDocument::fromJson(run.out.toUtf8()).object(); };
        const Run looks({u"--plan"_s}, {}, true);
        const Run applies({u"--yes"_s}, {}, true);
        QCOMPARE(document(looks).keys(), (QStringList {u"job"_s, u"plan"_s, u"proof"_s}));
        QCOMPARE(document(applies).keys(), document(looks).keys());
        QVERIFY(document(looks).value("job"_L1).isNull() && document(looks).value("proof"_L1).isNull());
        const QJsonObject plan = document(looks).value("plan"_L1).toObject();
        QVERIFY(!plan.contains("memory"_L1) && !plan.contains("preconditions"_L1));
        const QJsonObject totals = plan.value("totals"_L1).toObject();
        QCOMPARE(totals.value("remove"_L1).toInt(), 2);
        QCOMPARE(totals.value("requests"_L1).toInt(), 2);
        QCOMPARE(totals.value("bytes"_L1).toInt(), 2048);
        QCOMPARE(document(applies).value("job"_L1).toObject().value("state"_L1).toString(), u"completed"_s);
        QVERIFY(document(applies).value("proof"_L1).toObject().value("holds"_L1).toBool());
        // Nobody is asked where a program reads the answer.
        COMPARE_ENUM(Run({}, true, true).code, ExitCode::Usage);
    }

    void theSameRemarkIsPrintedOnce()
    {
        domain::Plan plan = removal();
        for (int i = 0; i < 1000; ++i)
            plan.remarks.append({domain::PlanRemark::Severity::Note, u"pulp-%1"_s.arg(i % 2), u"ext-%1"_s.arg(i),
                                 u"is left alone"_s, u"Nothing to do."_s});
        const Run run({u"--plan"_s}, {}, false, plan);
        QCOMPARE(run.err.count(u"is left alone"_s), 1);
        QVERIFY2(run.err.contains(u"note: is left alone, 1000 times on 2 servers: ext-0, ext-1, ext-2 and 997 more"_s),
                 qPrintable(run.err));
        QCOMPARE(run.err.count(u"Nothing to do."_s), 1);
        QVERIFY(run.err.contains(u"warning: ext-a: is still synced (pulp-1)"_s));
        const Run json({u"--plan"_s}, {}, true, plan);
        QCOMPARE(QJsonDocument::fromJson(json.out.toUtf8())["plan"_L1]["remarks"_L1].toArray().size(), 1001);
    }

    void nothingToChangeIsDone()
    {
        const Run run({u"--yes"_s}, {}, false, {});
        COMPARE_ENUM(run.code, ExitCode::Done);
        QVERIFY(run.out.contains(u"Nothing to change."_s));
        QVERIFY(run.applied().isEmpty());
    }
};

QTEST_GUILESS_MAIN(OperationCommandTest)
#include "tst_operationcommand.moc"
