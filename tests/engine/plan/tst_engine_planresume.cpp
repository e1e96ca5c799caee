// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Engines that are killed while they apply a plan: the next one goes on, nothing is made twice.
#include "planfixture.h"
#include "support/compareenum.h"

#include <QRandomGenerator>
#include <QRegularExpression>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kKills = 60;

QJsonObject request()
{
    return mirrorRequest({u"a"_s, u"b"_s, u"c"_s});
}

/// Something of every kind: objects to be made, one to be changed, some to be removed in a second phase.
void prepare(PlanWorld &world)
{
    world.put(u"pulp-1"_s, u"remote"_s, {{u"name"_s, u"a"_s}, {u"url"_s, u"http://elsewhere/"_s}});
    for (const QString &server : {u"pulp-1"_s, u"pulp-2"_s})
        for (const QString &name : {u"old-1"_s, u"old-2"_s}) {
            const QString repository = world.put(server, u"repository"_s, {{u"name"_s, name}});
            world.put(server, u"distribution"_s, {{u"name"_s, name}, {u"repository"_s, repository}});
        }
}

/// What is wrong after the job ended; empty: nothing.
QString wrongAfter(PlanFixture &fixture, const domain::Job &job, int changes)
{
    if (job.state != domain::JobState::Completed)
        return u"the job is %1: %2 %3"_s.arg(domain::toString(job.state), job.failure.message, job.failure.pulpText);
    QStringList log = fixture.world->log();
    if (log.size() != changes)
        return u"%1 changes instead of %2: %3"_s.arg(log.size()).arg(changes).arg(log.join(u", "_s));
    if (log.removeDuplicates() > 0)
        return u"something was made twice"_s;
    const auto again = fixture.plan(request());
    if (!again || !again->isEmpty())
        return u"something is left to be planned"_s;
    const auto applied = get(fixture.engine().operations().applied(job.id));
    return applied && applied->proof && applied->proof->holds() ? QString() : u"no proof"_s;
}

} // namespace

class PlanResumeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void killedEnginesMakeNothingTwice()
    {
        const quint32 seed
            = qEnvironmentVariableIsSet("PULPIT_SEED") ? qEnvironmentVariable("PULPIT_SEED").toUInt() : 20261121;
        QRandomGenerator random(seed);
        for (int kills = 0; kills < kKills;) {
            PlanFixture fixture;
            prepare(*fixture.world);
            fixture.world->setTaskTime(std::chrono::milliseconds(random.bounded(0, 20)));
            const auto plan = fixture.plan(request());
            QVERIFY(plan);
            const int changes = int(plan->changes.size());
            const auto how
                = [&] { return random.bounded(2) == 0 ? PlanWorld::Cut::BeforeEffect : PlanWorld::Cut::AfterEffect; };
            fixture.world->cutAt(int(random.bounded(1, changes + 1)), how());
            const JobId id = fixture.apply(*plan);
            const int inARow = int(random.bounded(1, 4));
            for (int i = 0; i < inARow; ++i) {
                QVERIFY(QTest::qWaitFor(
                    [&] { return fixture.world->isCut() || domain::isFinal(jobOf(fixture.store(), id).state); },
                    20000));
                if (!fixture.world->isCut())
                    break;
                QTest::qWait(int(random.bounded(0, 10)));
                ++kills;
                fixture.kill();
                if (i + 1 < inARow)
                    fixture.world->cutAt(int(random.bounded(1, changes + 1)), how());
                fixture.startEngine();
            }
            const domain::Job job = fixture.finished(id);
            const QString wrong = wrongAfter(fixture, job, changes);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1, after %2 kills: %3"_s.arg(seed).arg(kills).arg(wrong)));
        }
    }

    void stoppedEnginesHandOver()
    {
        PlanFixture fixture;
        prepare(*fixture.world);
        fixture.world->setTaskTime(30ms);
        const auto plan = fixture.plan(request());
        const JobId id = fixture.apply(*plan);
        QTRY_VERIFY(fixture.world->requests() >= 8);
        fixture.stopEngine();
        fixture.startEngine();
        QVERIFY(fixture.world->canceled().isEmpty());
        const QString wrong = wrongAfter(fixture, fixture.finished(id), int(plan->changes.size()));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    /// Killed before anything was made: everything is checked again.
    void nothingMadeMeansEverythingIsChecked()
    {
        PlanFixture fixture;
        prepare(*fixture.world);
        const auto plan = fixture.plan(request());
        fixture.world->cutAt(1, PlanWorld::Cut::BeforeEffect);
        const JobId id = fixture.apply(*plan);
        QTRY_VERIFY(fixture.world->isCut());
        fixture.kill();
        fixture.world->put(u"pulp-2"_s, u"remote"_s, {{u"name"_s, u"c"_s}, {u"url"_s, u"http://other/"_s}});
        fixture.startEngine();
        const domain::Job job = fixture.finished(id);
        COMPARE_ENUM(job.state, domain::JobState::Failed);
        COMPARE_ENUM(job.failure.failureClass, domain::FailureClass::Conflict);
        QVERIFY2(job.failure.message.contains(u"remote c on pulp-2 was made"_s), qPrintable(job.failure.message));
        QVERIFY(fixture.world->log().isEmpty());
    }

    /// A switch that fails is taken back, whoever is killed on the way there or back.
    void killedRollBacksAreGoneOnWith()
    {
        QRandomGenerator random(4711);
        for (int round = 0; round < 12; ++round) {
            PlanFixture fixture;
            QHash<QString, QJsonValue> before;
            const QStringList names {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s};
            for (const QString &server : {u"pulp-1"_s, u"pulp-2"_s}) {
                fixture.world->put(server, u"repository"_s, {{u"name"_s, u"target"_s}});
                for (const QString &name : names) {
                    const QString own = fixture.world->put(server, u"repository"_s, {{u"name"_s, name}});
                    fixture.world->put(server, u"distribution"_s, {{u"name"_s, name}, {u"repository"_s, own}});
                    before.insert(server + name, own);
                }
            }
            fixture.world->failOn(u"update distribution f on pulp-2"_s, true);
            fixture.world->setTaskTime(5ms);
            const auto plan = fixture.plan({{u"switch"_s, u"target"_s}});
            QCOMPARE(plan->changes.size(), 12);
            // Twelve requests there, eleven back.
            fixture.world->cutAt(int(random.bounded(1, 23)),
                                 round % 2 == 0 ? PlanWorld::Cut::BeforeEffect : PlanWorld::Cut::AfterEffect);
            const JobId id = fixture.apply(*plan);
            QVERIFY(QTest::qWaitFor([&] { return fixture.world->isCut(); }, 20000));
            fixture.kill();
            fixture.startEngine();
            const domain::Job job = fixture.finished(id);
            COMPARE_ENUM(job.state, domain::JobState::Failed);
            QVERIFY2(job.summary.startsWith(u"0 of 12 changes made"_s), qPrintable(job.summary));
            for (const QString &server : {u"pulp-1"_s, u"pulp-2"_s})
                for (const QString &name : names)
                    QCOMPARE(fixture.world->find(server, u"distribution"_s, name).value("repository"_L1),
                             before.value(server + name));
        }
    }

    /// A job that was killed while it made its plan makes it again.
    void aPlanThatWasNotStoredIsMadeAgain()
    {
        PlanFixture fixture;
        prepare(*fixture.world);
        const auto id = get(fixture.engine().operations().run(u"test mirror"_s, request(), u"schedule"_s));
        QVERIFY(id);
        QTRY_VERIFY(fixture.world->listRequests() > 0);
        fixture.kill();
        fixture.startEngine();
        const domain::Job job = fixture.finished(*id);
        COMPARE_ENUM(job.state, domain::JobState::Completed);
        QCOMPARE(fixture.world->log().removeDuplicates(), 0);
        QVERIFY(fixture.plan(request())->isEmpty());
    }

    /// What others change between two engines is not overwritten.
    void othersChangesMeanwhileAreAConflict()
    {
        PlanFixture fixture;
        prepare(*fixture.world);
        const auto plan = fixture.plan(request());
        fixture.world->cutAt(5, PlanWorld::Cut::AfterEffect);
        const JobId id = fixture.apply(*plan);
        QTRY_VERIFY(fixture.world->isCut());
        fixture.kill();
        fixture.world->change(u"pulp-2"_s, u"repository"_s, u"old-2"_s, {{u"description"_s, u"used again"_s}});
        const int before = fixture.world->requests();
        fixture.startEngine();
        const domain::Job job = fixture.finished(id);
        COMPARE_ENUM(job.state, domain::JobState::Failed);
        COMPARE_ENUM(job.failure.failureClass, domain::FailureClass::Conflict);
        QVERIFY2(job.failure.message.contains(u"repository old-2 on pulp-2 was changed"_s),
                 qPrintable(job.failure.message));
        QCOMPARE(fixture.world->requests(), before);
    }
};

QTEST_GUILESS_MAIN(PlanResumeTest)
#include "tst_engine_planresume.moc"
