// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stages over several runs of one job.
#include "engine/stagelog.h"
#include "enginefixture.h"

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::test;
using engine::StageLog;

class StageLogTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineFixture> m_fixture;
    std::unique_ptr<ports::Store> m_store;
    JobId m_job;

    StageLog log() { return {m_store->jobs(), m_fixture->clock, m_job, m_store->jobs().job(m_job)->stages}; }
    static QStringList namesOf(const QList<domain::Stage> &stages)
    {
        QStringList names;
        for (const domain::Stage &stage : stages)
            names.append(stage.name);
        return names;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<EngineFixture>();
        m_store = m_fixture->openStore();
        domain::Job job;
        job.server = u"secondary"_s;
        m_job = *get(m_store->jobs().insert(job));
    }
    void cleanup()
    {
        m_store.reset();
        m_fixture.reset();
    }

    void aRestartListsNoStageTwice()
    {
        QDateTime began;
        {
            StageLog first = log();
            began = m_fixture->clock.now();
            first.finish(first.begin(u"reconcile"_s), u"done"_s);
            const int sync = first.begin(u"sync"_s);
            first.remember(sync, u"/task/1/"_s);
            first.fail(first.begin(u"publish"_s), {domain::FailureClass::Other, u"no"_s, {}, {}}, u"failed"_s);
            (void)get(m_store->jobs().saveStages(m_job, first.stages()));
        }
        m_fixture->clock.advance(std::chrono::minutes(5));
        StageLog second = log();
        const int again = second.begin(u"reconcile"_s, u"once more"_s);
        QVERIFY(!second.at(again).finished.isValid());
        QCOMPARE(second.at(again).message, u"once more"_s);
        QVERIFY(second.at(again).started < began.addSecs(60)); // when it was begun first
        second.finish(again, u"done again"_s);
        QCOMPARE(second.at(second.begin(u"sync"_s)).taskHref, u"/task/1/"_s);
        QVERIFY(!second.at(second.begin(u"publish"_s)).failure.isSet());
        QCOMPARE(namesOf(second.stages()), (QStringList {u"reconcile"_s, u"sync"_s, u"publish"_s}));
        QCOMPARE(second.at(0).message, u"done again"_s);
    }

    void oneRunMayGoThroughAStageTwice()
    {
        StageLog stages = log();
        stages.finish(stages.begin(u"verify"_s), u"first"_s);
        stages.finish(stages.begin(u"verify"_s), u"second"_s);
        QCOMPARE(namesOf(stages.stages()), (QStringList {u"verify"_s, u"verify"_s}));
    }
};

QTEST_GUILESS_MAIN(StageLogTest)
#include "tst_stagelog.moc"
