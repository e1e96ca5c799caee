// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Watching Pulp tasks of a scripted server, in real time.
#include "engine/async/waiting.h"
#include "engine/polling/taskwatcher.h"
#include "support/compareenum.h"
#include "support/fakepulpserver.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::engine;
using domain::PulpTask;
using domain::PulpTaskState;
using test::FakePulpServer;
using test::PulpScript;

namespace {

WatchTiming quick()
{
    WatchTiming timing;
    timing.retryFirst = 20ms;
    timing.longest = 100ms;
    timing.outageLimit = 400ms;
    timing.refusalLimit = 200ms;
    timing.cancelLimit = 300ms;
    timing.workerLook = 100ms;
    timing.workerLostLimit = 500ms;
    return timing;
}

domain::PulpWorker missingWorker(const QString &task)
{
    domain::PulpWorker worker;
    worker.name = u"1@host"_s;
    worker.currentTaskHref = task;
    worker.online = false;
    return worker;
}

/// A wait in the background whose end a test looks at.
struct Waiting
{
    std::optional<Result<PulpTask>> result;
    QList<PulpTaskState> seen;
};

QCoro::Task<> watch(TaskWatcher &watcher, std::shared_ptr<ports::PulpServer> server, QString href, double expected,
                    CancellationToken token, std::shared_ptr<Waiting> waiting)
{
    const TaskWatcher::Progress progress = [waiting](const PulpTask &task) { waiting->seen.append(task.state); };
    waiting->result = co_await watcher.finished(server, href, expected, progress, token);
}

} // namespace

class TaskWatcherTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<PulpScript> m_script;
    std::shared_ptr<ports::PulpServer> m_server;

    std::shared_ptr<Waiting> start(TaskWatcher &watcher, const QString &href, double expected = 0,
                                   const CancellationToken &token = {})
    {
        auto waiting = std::make_shared<Waiting>();
        watch(watcher, m_server, href, expected, token, waiting);
        return waiting;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_script = std::make_shared<PulpScript>();
        m_server = std::make_shared<FakePulpServer>(m_script);
    }

    void anExpectedEndCostsOnePoll()
    {
        TaskWatcher watcher;
        const auto waiting = start(watcher, m_script->startTask(0.2), 0.2);
        QTRY_VERIFY(waiting->result);
        COMPARE_ENUM((*waiting->result)->state, PulpTaskState::Completed);
        QVERIFY2(m_script->polls() <= 2, qPrintable(QString::number(m_script->polls())));
        QCOMPARE(watcher.watched(), 0);
    }

    void allTasksOfAServerShareItsPolls()
    {
        TaskWatcher watcher;
        QList<std::shared_ptr<Waiting>> all;
        for (int i = 0; i < 100; ++i)
            all.append(start(watcher, m_script->startTask(0.3), 0.3));
        for (const auto &waiting : all)
            QTRY_VERIFY(waiting->result);
        QVERIFY2(m_script->polls() <= 6, qPrintable(QString::number(m_script->polls())));
        QVERIFY(m_script->largestPoll() <= 70);
    }

    void theFinalStateIsForTheCallerToJudge_data()
    {
        QTest::addColumn<PulpTaskState>("state");
        QTest::newRow("completed") << PulpTaskState::Completed;
        QTest::newRow("failed") << PulpTaskState::Failed;
        QTest::newRow("canceled by somebody else") << PulpTaskState::Canceled;
        QTest::newRow("skipped") << PulpTaskState::Skipped;
    }
    void theFinalStateIsForTheCallerToJudge()
    {
        QFETCH(PulpTaskState, state);
        TaskWatcher watcher;
        const auto waiting = start(watcher, m_script->startTask(0.02, state));
        QTRY_VERIFY(waiting->result);
        QVERIFY(waiting->result->has_value());
        COMPARE_ENUM((*waiting->result)->state, state);
    }

    void anOutageIsEnduredAndShownAsUnknown()
    {
        TaskWatcher watcher(quick());
        const auto waiting = start(watcher, m_script->startTask(0.2));
        QTRY_VERIFY(waiting->seen.contains(PulpTaskState::Running));
        Error down;
        down.code = ErrorCode::Unreachable;
        m_script->fail(down);
        QTRY_VERIFY(waiting->seen.contains(PulpTaskState::Unknown));
        QVERIFY(!waiting->result);
        m_script->fail({});
        QTRY_VERIFY(waiting->result);
        COMPARE_ENUM((*waiting->result)->state, PulpTaskState::Completed);
        QCOMPARE(waiting->seen.count(PulpTaskState::Unknown), 1);
    }

    void aLongOutageIsAFailure_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("told");
        QTest::newRow("unreachable") << int(ErrorCode::Unreachable) << int(ErrorCode::Unreachable);
        QTest::newRow("server failure") << int(ErrorCode::ServerFailure) << int(ErrorCode::Unreachable);
        QTest::newRow("not logged in") << int(ErrorCode::Unauthenticated) << int(ErrorCode::Unauthenticated);
    }
    void aLongOutageIsAFailure()
    {
        QFETCH(int, code);
        QFETCH(int, told);
        TaskWatcher watcher(quick());
        Error down;
        down.code = ErrorCode(code);
        m_script->fail(down);
        const auto waiting = start(watcher, m_script->startTask(60));
        QTRY_VERIFY(waiting->result);
        QVERIFY(!waiting->result->has_value());
        QCOMPARE(int(waiting->result->error().code), told);
        QVERIFY(m_script->polls() < 25);
    }

    void aPurgedTaskIsAClearFailure()
    {
        TaskWatcher watcher(quick());
        const QString href = m_script->startTask(60);
        const auto waiting = start(watcher, href);
        QTRY_VERIFY(!waiting->seen.isEmpty());
        m_script->vanish(href);
        QTRY_VERIFY(waiting->result);
        COMPARE_ENUM(waiting->result->error().code, ErrorCode::NotFound);
        QCOMPARE(waiting->result->error().where, href);
    }

    void cancelingEndsThePulpTask()
    {
        TaskWatcher watcher(quick());
        const QString href = m_script->startTask(60);
        CancellationSource source;
        const auto waiting = start(watcher, href, 60, source.token());
        QTest::qWait(30);
        source.cancel();
        QTRY_VERIFY(waiting->result);
        COMPARE_ENUM((*waiting->result)->state, PulpTaskState::Canceled);
        QCOMPARE(m_script->canceled(), QStringList {href});
    }

    void aTaskThatDoesNotEndIsNotWaitedForForEver()
    {
        TaskWatcher watcher(quick());
        const QString href = m_script->startTask(60);
        m_script->ignoreCancel(href);
        CancellationSource source;
        const auto waiting = start(watcher, href, 60, source.token());
        source.cancel();
        QTRY_VERIFY(waiting->result);
        COMPARE_ENUM(waiting->result->error().code, ErrorCode::Canceled);
        QCOMPARE(watcher.watched(), 0);
    }

    void stoppingLeavesThePulpTasksAlone()
    {
        TaskWatcher watcher(quick());
        const auto waiting = start(watcher, m_script->startTask(60), 60);
        QTest::qWait(30);
        watcher.stop();
        QTRY_VERIFY(waiting->result);
        COMPARE_ENUM(waiting->result->error().code, ErrorCode::Canceled);
        QVERIFY(m_script->canceled().isEmpty());
        const auto later = start(watcher, m_script->startTask(60));
        QTRY_VERIFY(later->result);
        COMPARE_ENUM(later->result->error().code, ErrorCode::Canceled);
    }

    void leavingOneJobLeavesItsTasksAlone()
    {
        TaskWatcher watcher(quick());
        CancellationSource mine;
        CancellationSource other;
        const auto left = start(watcher, m_script->startTask(60), 60, mine.token());
        const auto kept = start(watcher, m_script->startTask(0.3), 0.3, other.token());
        watcher.leave(mine.token());
        mine.cancel();
        QTRY_VERIFY(left->result);
        QTRY_VERIFY(kept->result);
        QVERIFY(kept->result->has_value());
        QVERIFY(m_script->canceled().isEmpty());
    }

    void aTaskOfALostWorkerIsGivenUp()
    {
        TaskWatcher watcher(quick());
        const QString href = m_script->startTask(60);
        const auto waiting = start(watcher, href, 60);
        m_script->setWorkers({missingWorker(href)});
        QTRY_VERIFY(waiting->result);
        COMPARE_ENUM((*waiting->result)->state, PulpTaskState::Failed);
        QVERIFY((*waiting->result)->errorText.contains(u"1@host"_s));
        QCOMPARE(m_script->canceled(), QStringList {href});
    }

    // Another worker cleans up after the missing one; Pulp lists the task as running all the same.
    void aTaskOfALostWorkerWhoseRecordIsGoneIsGivenUp()
    {
        TaskWatcher watcher(quick());
        const QString href = m_script->startTask(60);
        const auto waiting = start(watcher, href, 60);
        m_script->setWorkers({missingWorker(href)});
        QTest::qWait(300);
        QVERIFY(!waiting->result);
        m_script->setWorkers({});
        QTRY_VERIFY(waiting->result);
        COMPARE_ENUM((*waiting->result)->state, PulpTaskState::Failed);
        QVERIFY((*waiting->result)->errorText.contains(u"1@host"_s));
        QCOMPARE(m_script->canceled(), QStringList {href});
    }

    // Where only the worker itself has died, the process that it made for the task goes on and ends it.
    void aTaskThatGetsOnOutlivesItsWorker()
    {
        TaskWatcher watcher(quick());
        const QString href = m_script->startTask(1.5);
        const auto waiting = start(watcher, href);
        m_script->setWorkers({missingWorker(href)});
        for (int done = 1; !waiting->result && done < 200; ++done) {
            m_script->setProgress(href, done);
            QTest::qWait(20);
        }
        QTRY_VERIFY(waiting->result);
        COMPARE_ENUM((*waiting->result)->state, PulpTaskState::Completed);
        QVERIFY(m_script->canceled().isEmpty());
    }

    void aTaskOfUnknownDurationIsGuessedFromOthers()
    {
        TaskWatcher watcher;
        for (int i = 0; i < 6; ++i) {
            const auto waiting = start(watcher, m_script->startTask(0.15), 0.15);
            QTRY_VERIFY(waiting->result);
        }
        const int before = m_script->polls();
        const auto waiting = start(watcher, m_script->startTask(0.15));
        QTRY_VERIFY(waiting->result);
        QVERIFY2(m_script->polls() - before <= 2, qPrintable(QString::number(m_script->polls() - before)));
    }
};

QTEST_GUILESS_MAIN(TaskWatcherTest)
#include "tst_taskwatcher.moc"
