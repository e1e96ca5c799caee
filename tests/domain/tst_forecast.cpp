// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::domain;

namespace {

const QDateTime kNow(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

ForecastRun run(int schedule, const QString &server, int startMinutes, double p95Minutes, int concurrent = 2)
{
    ForecastRun r;
    r.schedule = ScheduleId(schedule);
    r.server = server;
    r.group = u"g%1"_s.arg(schedule);
    r.start = kNow.addSecs(startMinutes * 60);
    if (p95Minutes >= 0)
        r.duration = DurationForecast {5, p95Minutes * 30, p95Minutes * 60};
    r.maxConcurrentSyncs = concurrent;
    return r;
}

Job job(JobState state, int startMinutesAgo, int minutes, int completedChildren = 0)
{
    Job j;
    j.state = state;
    j.started = kNow.addSecs(-60 * startMinutesAgo);
    if (minutes >= 0)
        j.finished = j.started.addSecs(60 * minutes);
    j.children.completed = completedChildren;
    return j;
}

} // namespace

class ForecastTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void percentilesAreThoseOfTheNearestRank()
    {
        QVERIFY(!forecastDuration(QList<double> {1, 2}));
        QVERIFY(!forecastDuration(QList<double> {1, -2, 3, qInf()})); // what is no duration does not count
        QCOMPARE(forecastDuration(QList<double> {30, 10, 20}), (DurationForecast {3, 20, 30}));
        QList<double> hundred;
        for (int i = 100; i >= 1; --i)
            hundred.append(i);
        QCOMPARE(forecastDuration(hundred), (DurationForecast {100, 50, 95}));
    }

    void onlyWholeRunsTell()
    {
        QList<Job> jobs {job(JobState::Completed, 100, 10), job(JobState::Failed, 90, 20, 5),
                         job(JobState::Failed, 80, 1), job(JobState::Canceled, 70, 2), job(JobState::Running, 60, -1)};
        QVERIFY(!forecastDuration(jobs)); // two of them were whole
        jobs.append(job(JobState::Completed, 50, 30));
        QCOMPARE(forecastDuration(jobs), (DurationForecast {3, 20 * 60, 30 * 60}));
        for (int i = 0; i < 30; ++i) // newer ones take their places
            jobs.append(job(JobState::Completed, 40 - i, 5));
        QCOMPARE(forecastDuration(jobs), (DurationForecast {30, 300, 300}));
    }

    void runsOfOneServerThatMeetAreTold()
    {
        const QList<ForecastRun> runs {run(1, u"a"_s, 0, 60), run(2, u"a"_s, 30, 10), run(3, u"a"_s, 61, 5),
                                       run(4, u"b"_s, 30, 10), run(5, u"a"_s, 31, -1)};
        const auto found = conflictsAmong(runs, {});
        QCOMPARE(found,
                 (QList<RunConflict> {{RunConflict::Kind::SameServer, 0, 1}, {RunConflict::Kind::SameServer, 1, 0}}));
        const auto limited = conflictsAmong(runs, {{u"a"_s, 3}});
        QCOMPARE(limited.first().kind, RunConflict::Kind::OverLimit);
        QCOMPARE(conflictsAmong(runs, {{u"a"_s, 4}}).first().kind, RunConflict::Kind::SameServer);
    }

    void aRunThatMayReachItsNextOneOverruns()
    {
        const QList<ForecastRun> runs {run(1, u"a"_s, 60, 70), run(1, u"a"_s, 0, 70), run(1, u"a"_s, 120, 50)};
        QCOMPARE(conflictsAmong(runs, {}),
                 (QList<RunConflict> {{RunConflict::Kind::Overrun, 0, 2}, {RunConflict::Kind::Overrun, 1, 0}}));
        QVERIFY(conflictsAmong({}, {}).isEmpty());
    }

    void missedRunsAreThoseWithoutAJob()
    {
        const QList<QDateTime> due {kNow, kNow.addSecs(3600), kNow.addSecs(7200)};
        QCOMPARE(missedRuns(due, {kNow.addSecs(2), kNow.addSecs(7200 + 60)}, 300), QList {kNow.addSecs(3600)});
        QCOMPARE(missedRuns(due, {kNow.addSecs(-2), kNow.addSecs(3600), kNow.addSecs(7200 + 301)}, 300),
                 QList {kNow.addSecs(7200)});
        QCOMPARE(missedRuns(due, {}, 300).size(), 3);
        QVERIFY(missedRuns({}, {kNow}, 300).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ForecastTest)
#include "tst_forecast.moc"
