// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/series.h"

#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::domain;
using namespace pulpit::reports;
using namespace Qt::StringLiterals;

namespace {

SyncRecord record(const QString &finished, double seconds, JobState state = JobState::Completed, bool changed = false)
{
    SyncRecord r;
    r.finished = QDateTime::fromString(finished, Qt::ISODate);
    r.started = r.finished.addMSecs(-static_cast<qint64>(seconds * 1000));
    r.state = state;
    r.outcome.changed = changed;
    return r;
}

} // namespace

class SeriesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void outcomesFallOnLocalDays()
    {
        const QList<SyncRecord> history {record(u"2026-11-19T23:30:00Z"_s, 1),
                                         record(u"2026-11-19T22:30:00Z"_s, 1, JobState::Completed, true),
                                         record(u"2026-11-18T12:00:00Z"_s, 1, JobState::Failed),
                                         record(u"2026-11-18T12:00:00Z"_s, 1, JobState::FailedToStart),
                                         record(u"2026-11-18T12:00:00Z"_s, 1, JobState::Canceled),
                                         record(u"2026-11-18T12:00:00Z"_s, 1, JobState::Running),
                                         record(u"2026-11-01T12:00:00Z"_s, 1)};
        const auto days = outcomesPerDay(history, QDate(2026, 11, 17), QDate(2026, 11, 20), QTimeZone("Europe/Berlin"));
        QCOMPARE(days.size(), 4);
        QCOMPARE(days.at(0).total(), 0);
        QCOMPARE(days.at(1).failed, 2);
        QCOMPARE(days.at(1).other, 1);
        QCOMPARE(days.at(2).changed, 1);
        QCOMPARE(days.at(3).unchanged, 1);
        QCOMPARE(days.at(3).day, QDate(2026, 11, 20));
    }

    void rangesAreBounded()
    {
        QVERIFY(outcomesPerDay({}, QDate(2026, 2, 2), QDate(2026, 2, 1), QTimeZone::utc()).isEmpty());
        QVERIFY(outcomesPerDay({}, {}, {}, QTimeZone::utc()).isEmpty());
        const auto days = outcomesPerDay({}, QDate(1900, 1, 1), QDate(2026, 2, 1), QTimeZone::utc());
        QCOMPARE(days.size(), 366);
        QCOMPARE(days.last().day, QDate(2026, 2, 1));
        QCOMPARE(durationsPerDay({}, QDate(1900, 1, 1), QDate(2026, 2, 1), QTimeZone::utc()).size(), 366);
    }

    void durationsHaveGaps()
    {
        const QList<SyncRecord> history {record(u"2026-11-20T00:00:00Z"_s, 9),
                                         record(u"2026-11-19T00:00:00Z"_s, 3, JobState::Failed),
                                         record(u"2026-11-18T00:00:00Z"_s, 2), record(u"2026-11-17T00:00:00Z"_s, 1),
                                         record(u"2026-11-10T00:00:00Z"_s, 5)};
        const auto points = durations(history, 2 * 86400);
        QCOMPARE(points.size(), 5);
        const QList<bool> gaps {false, true, false, true, true};
        for (qsizetype i = 0; i < points.size(); ++i)
            QCOMPARE(points.at(i).hasGapBefore, gaps.at(i));
        QCOMPARE(points.at(4).seconds, 9.0);
        QVERIFY(points.at(3).isFailure);
    }

    void reductionKeepsTheLongest()
    {
        QList<SyncRecord> history;
        for (int i = 0; i < 10000; ++i)
            history.append(
                record(QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addSecs(60 * i).toString(Qt::ISODate),
                       i == 5432 ? 500 : 2));
        const auto points = durations(history, 3600, 100);
        QCOMPARE(points.size(), 100);
        QCOMPARE(std::count_if(points.begin(), points.end(), [](const DurationPoint &p) { return p.seconds == 500; }),
                 1);
        for (qsizetype i = 1; i < points.size(); ++i)
            QVERIFY(points.at(i - 1).when < points.at(i).when);
    }

    void percentiles()
    {
        QList<SyncRecord> history;
        for (int i = 1; i <= 100; ++i)
            history.append(record(u"2026-11-20T00:00:00Z"_s, i));
        history.append(record(u"2026-11-20T00:00:00Z"_s, 9999, JobState::Failed));
        const auto statistics = durationStatistics(history);
        QVERIFY(statistics.has_value());
        QCOMPARE(*statistics, (DurationStatistics {100, 50, 95}));
        QVERIFY(!durationStatistics({}));
        const auto days = durationsPerDay(history, QDate(2026, 11, 19), QDate(2026, 11, 20), QTimeZone::utc());
        QVERIFY(!days.at(0));
        QCOMPARE(days.at(1)->p95, 95.0);
    }
};

QTEST_GUILESS_MAIN(SeriesTest)
#include "tst_series.moc"
