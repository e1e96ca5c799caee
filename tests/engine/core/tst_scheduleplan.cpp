// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the scheduler decides, table-driven; and next runs across changes of daylight saving.
#include "engine/scheduling/scheduleplan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::engine;
using Action = ScheduleDecision::Action;
Q_DECLARE_METATYPE(Action)

namespace {

QDateTime utc(const char *text)
{
    QDateTime time = QDateTime::fromString(QString::fromLatin1(text), u"yyyy-MM-dd HH:mm:ss"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

const QTimeZone &berlin()
{
    static const QTimeZone zone("Europe/Berlin");
    return zone;
}

} // namespace

class SchedulePlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void initTestCase() { QVERIFY(berlin().isValid()); }

    void decisions_data()
    {
        QTest::addColumn<QString>("cron");
        QTest::addColumn<QDateTime>("next");
        QTest::addColumn<bool>("paused");
        QTest::addColumn<QDateTime>("until");
        QTest::addColumn<bool>("catchUp");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<Action>("action");
        QTest::addColumn<bool>("resumes");
        const QString hourly = u"0 * * * *"_s;
        const QDateTime noon = utc("2026-06-01 12:00:00");
        const QDateTime none;
        QTest::newRow("not due yet") << hourly << noon << false << none << true << noon.addSecs(-1) << Action::Nothing
                                     << false;
        QTest::newRow("due") << hourly << noon << false << none << true << noon << Action::Fire << false;
        QTest::newRow("a little late") << hourly << noon << false << none << false << noon.addSecs(60) << Action::Fire
                                       << false;
        QTest::newRow("missed, caught up")
            << hourly << noon << false << none << true << noon.addDays(3) << Action::Fire << false;
        QTest::newRow("missed, not caught up")
            << hourly << noon << false << none << false << noon.addDays(3) << Action::SetNext << false;
        QTest::newRow("next unknown") << hourly << none << false << none << true << noon << Action::SetNext << false;
        QTest::newRow("no schedule any more")
            << QString() << noon << false << none << true << noon << Action::SetNext << false;
        QTest::newRow("never had one") << QString() << none << false << none << true << noon << Action::Nothing
                                       << false;
        QTest::newRow("paused") << hourly << noon << true << none << true << noon << Action::SetNext << false;
        QTest::newRow("paused until later")
            << hourly << noon << true << noon.addSecs(60) << true << noon << Action::SetNext << false;
        QTest::newRow("pause over, fell due in it")
            << hourly << noon << true << noon.addSecs(60) << true << noon.addSecs(60) << Action::SetNext << true;
        QTest::newRow("pause over, due after it")
            << hourly << noon << true << noon.addSecs(-60) << true << noon << Action::Fire << true;
        QTest::newRow("pause over, not due")
            << hourly << noon.addSecs(3600) << true << noon << true << noon << Action::Nothing << true;
    }
    void decisions()
    {
        QFETCH(QDateTime, now);
        domain::Schedule schedule;
        QFETCH(QString, cron);
        QFETCH(QDateTime, next);
        schedule.cron = cron;
        schedule.nextRun = next;
        QFETCH(bool, paused);
        QFETCH(QDateTime, until);
        QFETCH(bool, catchUp);
        QFETCH(Action, action);
        QFETCH(bool, resumes);
        schedule.isPaused = paused;
        schedule.pausedUntil = until;
        NextRun nextRun(QTimeZone::utc());
        const ScheduleDecision decision = decide(schedule, now, {0, catchUp, std::chrono::seconds(90)}, nextRun);
        QCOMPARE(decision.action, action);
        QCOMPARE(decision.resumes, resumes);
        if (action != Action::Nothing && !schedule.cron.isEmpty()) {
            QVERIFY(decision.next > now); // also after days of outage: one run, then the future
            QVERIFY(decision.next <= now.addSecs(3600));
        }
    }

    void nextRunsFollowTheWallClock_data()
    {
        QTest::addColumn<QString>("cron");
        QTest::addColumn<QDateTime>("after");
        QTest::addColumn<QDateTime>("next");
        QTest::newRow("winter") << u"30 2 * * *"_s << utc("2026-01-10 12:00:00") << utc("2026-01-11 01:30:00");
        QTest::newRow("summer") << u"30 2 * * *"_s << utc("2026-07-10 12:00:00") << utc("2026-07-11 00:30:00");
        // On 29 March 2026 the clock goes from 2:00 to 3:00: 2:30 does not exist, it runs at the first moment after.
        QTest::newRow("skipped hour") << u"30 2 * * *"_s << utc("2026-03-28 12:00:00") << utc("2026-03-29 01:00:00");
        QTest::newRow("day after the skip")
            << u"30 2 * * *"_s << utc("2026-03-29 01:00:00") << utc("2026-03-30 00:30:00");
        // On 25 October 2026 2:30 comes twice: it runs once.
        QTest::newRow("double hour") << u"30 2 * * *"_s << utc("2026-10-24 12:00:00") << utc("2026-10-25 00:30:00");
        QTest::newRow("not a second time")
            << u"30 2 * * *"_s << utc("2026-10-25 00:30:00") << utc("2026-10-26 01:30:00");
    }
    void nextRunsFollowTheWallClock()
    {
        QFETCH(QString, cron);
        QFETCH(QDateTime, after);
        QFETCH(QDateTime, next);
        NextRun nextRun(berlin());
        QCOMPARE(nextRun.after(cron, after, 0), next);
    }

    void jitterStaysInItsBounds()
    {
        NextRun nextRun(QTimeZone::utc());
        const QDateTime after = utc("2026-06-01 12:00:30");
        QSet<qint64> seen;
        for (int i = 0; i < 200; ++i) {
            const QDateTime next = nextRun.after(u"0 * * * *"_s, after, 600);
            QVERIFY(next >= utc("2026-06-01 13:00:00"));
            QVERIFY(next <= utc("2026-06-01 13:10:00"));
            seen.insert(next.toMSecsSinceEpoch());
            // A jitter longer than the interval must not swallow runs.
            QVERIFY(nextRun.after(u"* * * * *"_s, after, 600) <= utc("2026-06-01 12:01:30"));
        }
        QVERIFY(seen.size() > 20);
    }

    void aWrongOrEmptyExpressionHasNoRuns()
    {
        NextRun nextRun(QTimeZone::utc());
        QVERIFY(!nextRun.after(u"61 * * * *"_s, utc("2026-06-01 12:00:00"), 0).isValid());
        QVERIFY(!nextRun.after({}, utc("2026-06-01 12:00:00"), 0).isValid());
        QVERIFY(!nextRun.list(u"nonsense"_s, utc("2026-06-01 12:00:00"), 3));
        const auto runs = nextRun.list(u"0 0 * * *"_s, utc("2026-06-01 12:00:00"), 3);
        QVERIFY(runs);
        QCOMPARE(
            *runs,
            (QList<QDateTime> {utc("2026-06-02 00:00:00"), utc("2026-06-03 00:00:00"), utc("2026-06-04 00:00:00")}));
    }
};

QTEST_GUILESS_MAIN(SchedulePlanTest)
#include "tst_scheduleplan.moc"
