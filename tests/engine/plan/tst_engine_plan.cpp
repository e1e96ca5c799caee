// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plans applied by a whole engine to servers in memory.
#include "planfixture.h"
#include "support/compareenum.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList names(int count, const QString &prefix = u"ext-"_s)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names.append(prefix + QString::number(i));
    return names;
}

void addOld(PlanWorld &world, const QString &server, const QString &name)
{
    const QString repository = world.put(server, u"repository"_s, {{u"name"_s, name}});
    world.put(server, u"distribution"_s, {{u"name"_s, name}, {u"repository"_s, repository}});
}

} // namespace

class PlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anAppliedPlanLeavesNothingToPlan()
    {
        PlanFixture fixture;
        addOld(*fixture.world, u"pulp-2"_s, u"old-1"_s);
        fixture.world->put(u"pulp-1"_s, u"remote"_s, {{u"name"_s, u"ext-1"_s}, {u"url"_s, u"http://elsewhere/"_s}});
        const auto plan = fixture.plan(mirrorRequest(names(3)));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
        // remote, repository, version, distribution for each of three on two servers; two objects are removed.
        QCOMPARE(plan->changes.size(), 3 * 4 * 2 + 2);
        const JobId id = fixture.apply(*plan);
        const domain::Job job = fixture.finished(id);
        COMPARE_ENUM(job.state, domain::JobState::Completed);
        QCOMPARE(job.summary, u"26 of 26 changes made"_s);
        QCOMPARE(fixture.world->requests(), 26);
        QCOMPARE(fixture.world->log().size(), 26);
        for (const QString &server : {u"pulp-1"_s, u"pulp-2"_s}) {
            QCOMPARE(fixture.world->count(server, u"distribution"_s), 3);
            QVERIFY(fixture.world->mostAtATime(server) <= 4);
            const QJsonObject served = fixture.world->find(server, u"distribution"_s, u"ext-2"_s);
            const QJsonObject repository = fixture.world->find(server, u"repository"_s, u"ext-2"_s);
            QCOMPARE(served.value("repository"_L1), repository.value("pulp_href"_L1));
            QCOMPARE(served.value("version"_L1), repository.value("latest_version_href"_L1));
            QVERIFY(served.value("version"_L1).toString().endsWith(u"/versions/1/"_s));
        }
        const auto again = fixture.plan(mirrorRequest(names(3)));
        QVERIFY(again && again->isEmpty());
        const auto applied = get(fixture.engine().operations().applied(id));
        QVERIFY(applied && applied->plan == *plan);
        QVERIFY(applied->proof && applied->proof->holds() && applied->proof->lines.size() == 2);
        const auto memory = fixture.store().memory().recall(u"mirror"_s);
        QCOMPARE(memory->value(u"last"_s).value("changes"_L1).toInt(), 26);
        QStringList stages;
        for (const domain::Stage &stage : fixture.stages(id))
            stages.append(stage.name + u' ' + stage.message);
        QCOMPARE(stages,
                 (QStringList {u"check 14 objects are as they were read"_s, u"apply phase 1 of 2 24/24"_s,
                               u"apply phase 2 of 2 2/2"_s, u"proof 2 of 2 hold"_s}));
    }

    void aChangedWorldIsLeftAlone_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("named");
        QTest::newRow("made") << u"made"_s << u"remote ext-0 on pulp-2 was made"_s;
        QTest::newRow("changed") << u"changed"_s << u"repository old-1 on pulp-1 was changed"_s;
        QTest::newRow("gone") << u"gone"_s << u"distribution old-1 on pulp-1 was removed"_s;
    }
    void aChangedWorldIsLeftAlone()
    {
        QFETCH(QString, what);
        QFETCH(QString, named);
        PlanFixture fixture;
        addOld(*fixture.world, u"pulp-1"_s, u"old-1"_s);
        const auto plan = fixture.plan(mirrorRequest(names(2)));
        QVERIFY(plan);
        if (what == u"made"_s)
            fixture.world->put(u"pulp-2"_s, u"remote"_s, {{u"name"_s, u"ext-0"_s}});
        else if (what == u"changed"_s)
            fixture.world->change(u"pulp-1"_s, u"repository"_s, u"old-1"_s, {{u"description"_s, u"x"_s}});
        else
            fixture.world->drop(u"pulp-1"_s, u"distribution"_s, u"old-1"_s);
        const int lists = fixture.world->listRequests();
        const domain::Job job = fixture.finished(fixture.apply(*plan));
        COMPARE_ENUM(job.state, domain::JobState::Failed);
        COMPARE_ENUM(job.failure.failureClass, domain::FailureClass::Conflict);
        QVERIFY2(job.failure.message.contains(named), qPrintable(job.failure.message));
        QVERIFY(job.failure.message.contains(u"the world has changed"_s));
        QCOMPARE(fixture.world->requests(), 0);
        QCOMPARE(fixture.world->listRequests() - lists, 6);
    }

    void aFailureFailsOnlyWhatNeedsIt()
    {
        PlanFixture fixture;
        addOld(*fixture.world, u"pulp-1"_s, u"old-1"_s);
        fixture.world->failOn(u"create repository ext-1 on pulp-1"_s);
        const domain::Job job = fixture.run(mirrorRequest(names(3)));
        COMPARE_ENUM(job.state, domain::JobState::Failed);
        // The repository fails; its version and distribution are not tried; the removals are of a later phase.
        QCOMPARE(job.summary, u"21 of 26 changes made, 1 failed, 4 not tried"_s);
        QVERIFY2(job.failure.pulpText.contains(u"create repository ext-1 on pulp-1: the server refused it"_s),
                 qPrintable(job.failure.pulpText));
        QCOMPARE(fixture.world->count(u"pulp-1"_s, u"distribution"_s), 2 + 1);
        QCOMPARE(fixture.world->count(u"pulp-2"_s, u"distribution"_s), 3);
        QVERIFY(!fixture.world->log().join(u'\n').contains(u"remove"_s));
        const auto applied = get(fixture.engine().operations().applied(job.id));
        QVERIFY(applied && applied->proof && !applied->proof->holds());
        QVERIFY(fixture.store().memory().recall(u"mirror"_s)->isEmpty());
        fixture.world->mend();
        COMPARE_ENUM(fixture.run(mirrorRequest(names(3))).state, domain::JobState::Completed);
    }

    void aFailedTaskIsAFailure()
    {
        PlanFixture fixture;
        fixture.world->failOn(u"modify repository ext-0 on pulp-2"_s, true);
        const domain::Job job = fixture.run(mirrorRequest(names(1)));
        QCOMPARE(job.summary, u"6 of 8 changes made, 1 failed, 1 not tried"_s);
        QVERIFY(job.failure.pulpText.contains(u"the task failed"_s));
    }

    void aFailedSwitchIsTakenBack()
    {
        PlanFixture fixture;
        for (const QString &server : {u"pulp-1"_s, u"pulp-2"_s}) {
            fixture.world->put(server, u"repository"_s, {{u"name"_s, u"target"_s}});
            for (const QString &name : names(4))
                addOld(*fixture.world, server, name);
        }
        const auto before = fixture.world->find(u"pulp-1"_s, u"distribution"_s, u"ext-1"_s);
        fixture.world->failOn(u"update distribution ext-3 on pulp-2"_s, true);
        const QJsonObject request {{u"switch"_s, u"target"_s}};
        const domain::Job job = fixture.run(request);
        COMPARE_ENUM(job.state, domain::JobState::Failed);
        QCOMPARE(job.summary, u"0 of 8 changes made, 1 failed, 7 taken back"_s);
        for (const QString &server : {u"pulp-1"_s, u"pulp-2"_s})
            for (const QString &name : names(4)) {
                const QJsonObject served = fixture.world->find(server, u"distribution"_s, name);
                const QJsonObject own = fixture.world->find(server, u"repository"_s, name);
                QCOMPARE(served.value("repository"_L1), own.value("pulp_href"_L1));
            }
        QCOMPARE(fixture.world->find(u"pulp-1"_s, u"distribution"_s, u"ext-1"_s).value("repository"_L1),
                 before.value("repository"_L1));
        fixture.world->mend();
        COMPARE_ENUM(fixture.run(request).state, domain::JobState::Completed);
        QVERIFY(fixture.plan(request)->isEmpty());
    }

    void cancelingEndsPulpTasks()
    {
        PlanFixture fixture;
        fixture.world->setTaskTime(1min);
        const auto plan = fixture.plan(mirrorRequest(names(3)));
        const JobId id = fixture.apply(*plan);
        QTRY_VERIFY(fixture.world->log().size() >= 12); // remotes and repositories; versions are being made
        QTRY_VERIFY(fixture.world->requests() >= 18);
        QVERIFY(get(fixture.engine().jobs().cancel(id, u"test"_s)));
        const domain::Job job = fixture.finished(id);
        COMPARE_ENUM(job.state, domain::JobState::Canceled);
        QCOMPARE(fixture.world->canceled().size(), 6);
        QCOMPARE(fixture.world->count(u"pulp-1"_s, u"distribution"_s), 0);
    }

    void aCanceledSwitchIsTakenBack()
    {
        PlanFixture fixture;
        for (const QString &server : {u"pulp-1"_s, u"pulp-2"_s}) {
            fixture.world->put(server, u"repository"_s, {{u"name"_s, u"target"_s}});
            for (const QString &name : names(12))
                addOld(*fixture.world, server, name);
        }
        fixture.world->setTaskTime(100ms);
        const auto plan = fixture.plan({{u"switch"_s, u"target"_s}});
        const JobId id = fixture.apply(*plan);
        QTRY_VERIFY(fixture.world->log().size() >= 8);
        QVERIFY(get(fixture.engine().jobs().cancel(id, u"test"_s)));
        COMPARE_ENUM(fixture.finished(id).state, domain::JobState::Canceled);
        for (const QString &server : {u"pulp-1"_s, u"pulp-2"_s})
            for (const QString &name : names(12))
                QCOMPARE(fixture.world->find(server, u"distribution"_s, name).value("repository"_L1),
                         fixture.world->find(server, u"repository"_s, name).value("pulp_href"_L1));
    }

    void maxRuntimeEndsTheJob()
    {
        PlanFixture fixture;
        fixture.world->setTaskTime(1min);
        QJsonObject request = mirrorRequest(names(1));
        request.insert(u"max_runtime"_s, u"1s"_s);
        const domain::Job job = fixture.run(request);
        COMPARE_ENUM(job.state, domain::JobState::Failed);
        COMPARE_ENUM(job.failure.failureClass, domain::FailureClass::Timeout);
        request.insert(u"max_runtime"_s, u"soon"_s);
        const auto plan = fixture.plan(request);
        QVERIFY(plan);
        COMPARE_ENUM(get(fixture.engine().operations().apply(*plan, u"test"_s)).error().code, ErrorCode::InvalidInput);
    }

    void secretsAreSentAndKeptNowhere()
    {
        const QString canary = u"canary-5f1e-of-the-coal-mine"_s;
        PlanFixture fixture;
        fixture.secrets.values.insert(u"vault:kv/ext#key"_s, canary);
        QJsonObject request = mirrorRequest(names(2));
        request.insert(u"secret"_s, u"vault:kv/ext"_s);
        fixture.world->failOn(u"create remote ext-1 on pulp-1"_s); // the refusal repeats what was sent
        const auto plan = fixture.plan(request);
        QCOMPARE(fixture.secrets.asked.load(), 0);
        const domain::Job job = fixture.finished(fixture.apply(*plan));
        COMPARE_ENUM(job.state, domain::JobState::Failed);
        QVERIFY(fixture.world->wire().contains(canary));
        QVERIFY2(job.failure.pulpText.contains(u"(secret)"_s), qPrintable(job.failure.pulpText));
        const QByteArray stored = QJsonDocument(job.arguments).toJson();
        QVERIFY(stored.contains("vault:kv/ext"));
        QVERIFY(!stored.contains(canary.toUtf8()));
        fixture.stopEngine();
        for (const QString &ending : {u""_s, u"-wal"_s}) {
            QFile file(fixture.databaseFile() + ending);
            if (file.open(QIODevice::ReadOnly))
                QVERIFY2(!file.readAll().contains(canary.toUtf8()), qPrintable(file.fileName()));
        }
    }

    void aSecretThatIsMissingFailsItsChange()
    {
        PlanFixture fixture;
        QJsonObject request = mirrorRequest(names(1));
        request.insert(u"secret"_s, u"vault:kv/none"_s);
        const domain::Job job = fixture.run(request);
        QVERIFY(job.failure.pulpText.contains(u"no such secret"_s));
        QCOMPARE(fixture.world->requests(), 0);
    }

    void aJobMayPlanForItself()
    {
        PlanFixture fixture;
        ports::OperationService &operations = fixture.engine().operations();
        QCOMPARE(operations.names(), QStringList {u"test mirror"_s});
        const auto id = get(operations.run(u"test mirror"_s, mirrorRequest(names(2)), u"schedule"_s));
        QVERIFY(id);
        const domain::Job job = fixture.finished(*id);
        COMPARE_ENUM(job.state, domain::JobState::Completed);
        COMPARE_ENUM(job.kind, domain::JobKind::Housekeeping);
        QVERIFY(!get(operations.applied(*id))->plan.isEmpty());
        const domain::Job idle
            = fixture.finished(*get(operations.run(u"test mirror"_s, mirrorRequest(names(2)), u"schedule"_s)));
        COMPARE_ENUM(idle.state, domain::JobState::Completed);
        QCOMPARE(idle.summary, u"nothing to change"_s);
        QJsonObject partly = mirrorRequest(names(3));
        partly.insert(u"remark"_s, true);
        const domain::Job part = fixture.finished(*get(operations.run(u"test mirror"_s, partly, u"schedule"_s)));
        COMPARE_ENUM(part.state, domain::JobState::Failed);
        QVERIFY2(part.summary.contains(u"8 of 8 changes made; 1 parts could not be planned"_s),
                 qPrintable(part.summary));
    }

    /// There is no journal of every change.
    void manyChangesCostFewTransactions()
    {
        PlanFixture fixture;
        const auto plan = fixture.plan(mirrorRequest(names(100)));
        QCOMPARE(plan->changes.size(), 800);
        const qint64 before = fixture.store().transactionCount();
        QElapsedTimer timer;
        timer.start();
        const domain::Job job = fixture.finished(fixture.apply(*plan), 60'000);
        COMPARE_ENUM(job.state, domain::JobState::Completed);
        const qint64 seconds = 1 + timer.elapsed() / 1000;
        const qint64 transactions = fixture.store().transactionCount() - before;
        qInfo("800 changes: %lld ms, %lld transactions", timer.elapsed(), transactions);
        // A few of the job, one every two seconds for its progress, ten a second for the engine's heartbeat.
        QVERIFY2(transactions <= 12 + 11 * seconds, qPrintable(QString::number(transactions)));
    }

    void whatMakesNoSenseIsRefused()
    {
        PlanFixture fixture;
        ports::OperationService &operations = fixture.engine().operations();
        COMPARE_ENUM(get(operations.plan(u"nonsense"_s, {}, {}, {})).error().code, ErrorCode::NotFound);
        COMPARE_ENUM(get(operations.run(u"nonsense"_s, {}, {})).error().code, ErrorCode::NotFound);
        COMPARE_ENUM(get(operations.applied(JobId(99))).error().code, ErrorCode::NotFound);
        domain::Plan plan = *fixture.plan(mirrorRequest(names(1)));
        std::swap(plan.changes[0], plan.changes[1]);
        COMPARE_ENUM(get(operations.apply(plan, u"test"_s)).error().code, ErrorCode::InvalidInput);
        CancellationSource source;
        source.cancel();
        COMPARE_ENUM(get(operations.plan(u"test mirror"_s, mirrorRequest({}), {}, source.token())).error().code,
                     ErrorCode::Canceled);
    }
};

QTEST_GUILESS_MAIN(PlanTest)
#include "tst_engine_plan.moc"
