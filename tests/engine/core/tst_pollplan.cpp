// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// When Pulp tasks are asked for: simulated without time passing.
#include "engine/polling/pollplan.h"

#include <QTest>

#include <vector>

using namespace std::chrono_literals;
using namespace pulpit::engine;
using pulpit::domain::PulpTask;
using pulpit::domain::PulpTaskState;

namespace {

constexpr PollPlan::Time kStart {std::chrono::hours(1000)};

PulpTask running()
{
    PulpTask task;
    task.state = PulpTaskState::Running;
    task.created = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    task.started = task.created;
    return task;
}

struct Watched
{
    int polls = 0;
    PollPlan::Span delay {0}; // from the end of the task to the poll that sees it
};

/// Watches a task that really takes \a seconds.
Watched watch(double seconds, double expected)
{
    PollPlan plan({}, kStart, expected, false);
    const PollPlan::Time end
        = kStart + std::chrono::duration_cast<PollPlan::Span>(std::chrono::duration<double>(seconds));
    Watched watched;
    for (;;) {
        ++watched.polls;
        if (plan.next() >= end || watched.polls > 100'000) {
            watched.delay = plan.next() - end;
            return watched;
        }
        const PollPlan::Time before = plan.next();
        plan.seen(running(), before);
        if (plan.next() <= before)
            return {-1, {}};
    }
}

} // namespace

class PollPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aTaskOfKnownDurationIsAskedForOnce()
    {
        const Watched watched = watch(0.2, 0.2);
        QCOMPARE(watched.polls, 1);
        QVERIFY(watched.delay < 10ms);
    }

    void theEndIsSeenSoonWithFewPolls_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<double>("expected");
        QTest::addColumn<int>("mostPolls");
        QTest::newRow("unknown, short") << 0.1 << 0.0 << 5;
        QTest::newRow("unknown, 5 s") << 5.0 << 0.0 << 20;
        QTest::newRow("unknown, an hour") << 3600.0 << 0.0 << 760;
        QTest::newRow("a little late") << 0.21 << 0.2 << 2;
        QTest::newRow("twice as long") << 0.4 << 0.2 << 6;
        QTest::newRow("much longer") << 60.0 << 0.2 << 40;
        QTest::newRow("shorter than expected") << 30.0 << 60.0 << 8;
        QTest::newRow("long, exact") << 600.0 << 600.0 << 122;
    }
    void theEndIsSeenSoonWithFewPolls()
    {
        QFETCH(double, seconds);
        QFETCH(double, expected);
        QFETCH(int, mostPolls);
        const Watched watched = watch(seconds, expected);
        QVERIFY2(watched.polls <= mostPolls, qPrintable(QString::number(watched.polls)));
        QVERIFY(watched.polls > 0);
        const double delay = std::chrono::duration<double>(watched.delay).count();
        QVERIFY2(delay <= std::max(0.03, std::min(5.0, seconds * 0.6)), qPrintable(QString::number(delay)));
        QVERIFY(delay <= 5.0);
    }

    void aTaskInTheQueueOfTheServerIsLeftToTheOthers()
    {
        PollPlan plan({}, kStart, 0.2, false);
        PulpTask task = running();
        task.state = PulpTaskState::Waiting;
        const PollPlan::Time now = plan.next();
        plan.seen(task, now);
        QVERIFY(plan.next() - now >= 200ms);
        // It has begun 300 ms after it was made: its end is known now.
        task.state = PulpTaskState::Running;
        task.started = task.created.addMSecs(300);
        plan.seen(task, kStart + 350ms);
        QVERIFY(plan.next() >= kStart + 500ms);
        QVERIFY(plan.next() <= kStart + 510ms);
    }

    void onePollServesTasksThatEndTogether()
    {
        const PollPlan a({}, kStart, 0.200, false);
        const PollPlan b({}, kStart + 6ms, 0.200, false);
        const PollPlan c({}, kStart + 60ms, 0.200, false);
        const std::vector<const PollPlan *> plans {&c, &a, &b};
        QCOMPARE(nextPoll(plans), b.next());
        const std::vector<const PollPlan *> one {&c};
        QCOMPARE(nextPoll(one), c.next());
    }

    void anUnansweredTaskIsAskedForAgainLater()
    {
        PollPlan plan({}, kStart, 0, false);
        plan.missed(kStart + 1s);
        QVERIFY(plan.next() > kStart + 1s);
    }
};

QTEST_GUILESS_MAIN(PollPlanTest)
#include "tst_pollplan.moc"
