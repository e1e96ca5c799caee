// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of snapshots and releases: what they ask of the engine, and what they print.
#include "cli/program.h"
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

/// Runs one command line on a fake engine.
struct Run
{
    explicit Run(const QString &commandLine, const std::function<void(test::FakeFleet &)> &prepare = {})
        : engine(test::emptyFleet())
    {
        for (const QString &name :
             {u"snapshot create"_s, u"snapshot switch"_s, u"snapshot back"_s, u"snapshot expire"_s,
              u"release prepare"_s, u"release switch"_s, u"release back"_s, u"release follow"_s}) {
            domain::PlannedChange change;
            change.id = u"a"_s;
            change.server = u"pulp-a:8080"_s;
            domain::Plan plan;
            plan.changes.append(change);
            engine.fleet.plans.insert(name, plan);
        }
        if (prepare)
            prepare(engine.fleet);
        auto invocation = parseInvocation(commandLine.split(u' ', Qt::SkipEmptyParts));
        if (!invocation) {
            code = ExitCode::Usage;
            return;
        }
        Terminal terminal([this](const QString &text) { out += text; }, [this](const QString &text) { err += text; },
                          false, 200);
        terminal.setJson(invocation->json);
        Environment environment;
        environment.engine = [this]() -> Result<ports::Engine *> { return &engine; };
        environment.user = u"tester"_s;
        code = QCoro::waitFor(runInvocation(*invocation, environment, terminal));
    }
    /// What the engine was asked to plan.
    [[nodiscard]] QJsonObject request() const
    {
        return QJsonDocument::fromJson(out.toUtf8()).object()["plan"_L1]["request"_L1].toObject();
    }

    test::FakeEngine engine;
    QString out;
    QString err;
    ExitCode code = ExitCode::Failed;
};

void addSnapshot(test::FakeFleet &fleet)
{
    domain::Snapshot snapshot;
    snapshot.server = u"pulp-a:8080"_s;
    snapshot.prefix = u"snap-2026-03-"_s;
    snapshot.created = QDateTime::fromString(u"2026-03-01T10:00:00Z"_s, Qt::ISODate);
    snapshot.repositories = {{u"snap-2026-03-ext-a"_s, u"ext-a"_s, u"rpm.rpm"_s, {}, {}, {}, {u"ext-a"_s}},
                             {u"snap-2026-03-ext-b"_s, u"ext-b"_s, u"rpm.rpm"_s, {}, {}, {}, {}}};
    fleet.snapshots = {snapshot};
    fleet.comparison.server = u"pulp-a:8080"_s;
    fleet.comparison.prefix = u"snap-2026-03-"_s;
    domain::SnapshotDifference difference;
    difference.source = u"ext-a"_s;
    difference.state = domain::SnapshotDifference::State::Different;
    difference.added = {u"curl | 8.5"_s};
    difference.addedCount = 3;
    domain::SnapshotDifference same;
    same.source = u"ext-b"_s;
    same.state = domain::SnapshotDifference::State::Same;
    fleet.comparison.differences = {difference, same};
}

} // namespace

class SnapshotCommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void requests_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("create") << u"snapshot create pulp-a:8080 2026-03 --include ^ext- --reuse"_s
                                << QByteArray(R"({"server":"pulp-a:8080","snapshot_prefix":"2026-03",)"
                                              R"("regex_include":"^ext-","regex_exclude":"",)"
                                              R"("allow_snapshot_reuse":true,"distribute":true})");
        QTest::newRow("switch") << u"snapshot switch 2026-03 pulp-b pulp-c --exclude x"_s
                                << QByteArray(R"({"servers":["pulp-b","pulp-c"],"snapshot_prefix":"2026-03",)"
                                              R"("regex_include":"","regex_exclude":"x"})");
        QTest::newRow("back") << u"snapshot back pulp-b"_s
                              << QByteArray(R"({"servers":["pulp-b"],"regex_include":"","regex_exclude":""})");
        QTest::newRow("expire") << u"snapshot expire pulp-b --older-than 90d --keep 3"_s
                                << QByteArray(
                                       R"({"servers":["pulp-b"],"snapshot_prefix":"","older_than":"90d","keep":3})");
        QTest::newRow("prepare") << u"release prepare pulp-b --group nightly"_s
                                 << QByteArray(R"({"servers":["pulp-b"],"regex_include":"","regex_exclude":"",)"
                                               R"("group":"nightly"})");
        QTest::newRow("rings") << u"release switch --ring dev=pulp-b:8080@2h --ring prod=pulp-c,pulp-d"_s
                               << QByteArray(R"({"servers":[],"regex_include":"","regex_exclude":"","rings":[)"
                                             R"({"name":"dev","servers":["pulp-b:8080"],"wait":"2h"},)"
                                             R"({"name":"prod","servers":["pulp-c","pulp-d"],"wait":""}]})");
        QTest::newRow("label") << u"release back pulp-b --label may"_s
                               << QByteArray(R"({"servers":["pulp-b"],"regex_include":"","regex_exclude":"",)"
                                             R"("label":"may"})");
        QTest::newRow("follow") << u"release follow pulp-b --include ^ext-"_s
                                << QByteArray(R"({"servers":["pulp-b"],"regex_include":"^ext-","regex_exclude":""})");
    }

    void requests()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, request);
        const Run run(line + u" --plan --json"_s);
        COMPARE_ENUM(run.code, ExitCode::Done);
        QCOMPARE(run.request(), QJsonDocument::fromJson(request).object());
        QVERIFY(run.engine.calls.filter(u"applyPlan"_s).isEmpty());
    }

    void wrongRingsAreRefused()
    {
        COMPARE_ENUM(Run(u"release switch --ring dev --plan"_s).code, ExitCode::Usage);
        COMPARE_ENUM(Run(u"release switch pulp-b --ring dev=pulp-c --plan"_s).code, ExitCode::Usage);
        COMPARE_ENUM(Run(u"snapshot expire pulp-b --keep many --plan"_s).code, ExitCode::Usage);
    }

    void listTellsWhatIsInUse()
    {
        const Run run(u"snapshot list"_s, &addSnapshot);
        COMPARE_ENUM(run.code, ExitCode::Done);
        QVERIFY2(run.out.contains(QRegularExpression(u"pulp-a:8080 +snap-2026-03- .* 2 +1 served"_s)),
                 qPrintable(run.out));
        QVERIFY(Run(u"snapshot list other"_s, &addSnapshot).err.contains(u"There is no snapshot."_s));
        const Run json(u"snapshot list --json"_s, &addSnapshot);
        const QJsonObject first = QJsonDocument::fromJson(json.out.toUtf8()).array().first().toObject();
        QCOMPARE(first.value("in_use"_L1).toBool(), true);
        QCOMPARE(first.value("created"_L1).toString(), u"2026-03-01T10:00:00Z"_s);
        QCOMPARE(first["repositories"_L1][0]["pointed_at_by"_L1][0].toString(), u"ext-a"_s);
    }

    void compareTellsDifferences()
    {
        const Run run(u"snapshot compare pulp-a:8080 2026-03"_s, &addSnapshot);
        COMPARE_ENUM(run.code, ExitCode::Done);
        QVERIFY2(run.out.contains(QRegularExpression(u"ext-a +different +3 +0 +\\+ curl \\| 8.5, and 2 more"_s)),
                 qPrintable(run.out));
        QVERIFY(run.out.contains(u"1 of 2 repositories are the same in snap-2026-03- and now."_s));
        const Run json(u"snapshot compare pulp-a:8080 2026-03 --json"_s, &addSnapshot);
        QCOMPARE(QJsonDocument::fromJson(json.out.toUtf8())["repositories"_L1][0]["added_count"_L1].toInt(), 3);
        COMPARE_ENUM(Run(u"snapshot compare pulp-a:8080 nope"_s).code, ExitCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(SnapshotCommandsTest)
#include "tst_snapshotcommands.moc"
