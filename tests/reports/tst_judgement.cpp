// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a report is judged by: the report before and the service levels.
#include "reports/digest.h"
#include "reports/healthwriters.h"
#include "reports/judgement.h"
#include "samplereport.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::reports;

namespace {

const QDateTime kMade(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

/// Ten repositories of one group on one server, of which some are not in sync; a daily schedule.
domain::HealthReport ten(int failed, int stale)
{
    domain::HealthReport report;
    report.made = kMade;
    report.periodStart = kMade.addDays(-7);
    report.scope = u"fleet"_s;
    domain::Server server;
    server.name = u"pulp-a"_s;
    report.servers = {server};
    domain::ServerState state;
    state.name = server.name;
    state.isReachable = true;
    report.serverStates = {state};
    for (int i = 0; i < 12; ++i) {
        domain::Repository r;
        r.id = RepositoryId(i + 1);
        r.server = server.name;
        r.name = i < 10 ? u"ext-%1"_s.arg(i) : u"int-%1"_s.arg(i);
        r.remoteFeed = i == 11 ? QString() : u"https://upstream.example.com/"_s;
        if (i != 11)
            r.lastSyncState = domain::JobState::Completed;
        r.health = i < failed ? domain::Health::Red : domain::Health::Green;
        if (i < failed) {
            r.lastSyncState = domain::JobState::Failed;
            r.failuresInARow = 4;
        }
        r.lastSuccess = i < stale ? kMade.addDays(-3) : kMade.addSecs(-3600);
        report.repositories.append(r);
    }
    domain::Schedule schedule;
    schedule.id = ScheduleId(1);
    schedule.server = server.name;
    schedule.group = u"external"_s;
    schedule.cron = u"0 3 * * *"_s;
    report.schedules = {schedule};
    return report;
}

domain::ReportBackground background(int days)
{
    domain::ReportBackground background;
    domain::RepoGroup group;
    group.name = u"external"_s;
    group.regexInclude = u"^ext-"_s;
    background.groups = {group};
    for (int day = 0; day < days; ++day) {
        domain::Job job;
        job.server = u"pulp-a"_s;
        job.group = u"external"_s;
        job.startedBy = u"schedule"_s;
        job.state = domain::JobState::Completed;
        job.queued = QDateTime(kMade.date().addDays(-day), QTime(3, 0, 1), Qt::UTC);
        background.runs.append(job);
    }
    return background;
}

ServiceLevel only(const domain::HealthReport &report, const domain::ReportBackground &background)
{
    const HealthSummary summary = summarize(report);
    return serviceLevels(report, summary, background, QTimeZone::utc()).value(0);
}

} // namespace

class JudgementTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void levelsCountWhatTheGroupSelects()
    {
        const ServiceLevel level = only(ten(1, 2), background(7));
        QCOMPARE(level.inSync.of, 10);
        QCOMPARE(level.inSync.kept, 9);
        QCOMPARE(level.fresh.kept, 8);
        QCOMPARE(level.onSchedule.of, 7);
        QCOMPARE(level.onSchedule.kept, 7);
        QVERIFY(!level.isMet());
        QCOMPARE(*level.inSync.percent(), 90.0);
        QVERIFY(std::abs(*level.inSync.burn() - 10) < 1e-9); // 10 % missed of 1 % allowed
        QVERIFY(only(ten(0, 0), background(7)).isMet());
    }

    void whatCannotBeJudgedIsNotJudged()
    {
        domain::ReportBackground none;
        const ServiceLevel level = only(ten(3, 3), none); // the group is not known, there are no runs
        QCOMPARE(level.inSync.of, 0);
        QVERIFY(level.isMet());
        QVERIFY(!level.inSync.burn());
        domain::ReportBackground wrong = background(7);
        wrong.groups[0].regexInclude = u"("_s;
        QCOMPARE(only(ten(3, 3), wrong).inSync.of, 0);
        domain::HealthReport paused = ten(0, 0);
        paused.schedules[0].isPaused = true;
        QCOMPARE(only(paused, background(2)).onSchedule.of, 0);
        Level strict {9, 10, 100};
        QVERIFY(std::isinf(*strict.burn()));
        QCOMPARE(burnText(strict), u"no room for failures"_s);
        QCOMPARE(*(Level {10, 10, 100}).burn(), 0.0);
    }

    void groupsHaveTargetsOfTheirOwn()
    {
        domain::ReportBackground b = background(7);
        QVERIFY(!only(ten(1, 2), b).isMet());
        domain::ServiceTargets modest;
        modest.inSyncPercent = 90;
        modest.freshPercent = 80;
        modest.freshHours = 30;
        b.targets.ofGroup.insert(u"external"_s, modest);
        const ServiceLevel level = only(ten(1, 2), b);
        QVERIFY(level.isMet()); // 9 of 10 in sync, 8 of 10 fresh
        QCOMPARE(level.freshHours, 30);
        QCOMPARE(*level.inSync.burn(), 1.0);
        QVERIFY(serviceLevelsHtml({level}, 10).contains(u"target 80 % within 30 h"_s));
        b.targets.ofGroup[u"external"_s].freshHours = 100; // three days are recent enough
        QCOMPARE(only(ten(1, 2), b).fresh.kept, 10);
        b.targets.ofGroup = {{u"internal"_s, modest}};
        QVERIFY(!only(ten(1, 2), b).isMet()); // those of another one do not hold for it
    }

    void targetsSurviveAndWhatIsSenselessDoesNot()
    {
        domain::FleetTargets targets;
        targets.usual.freshHours = 50;
        targets.ofGroup[u"external"_s].inSyncPercent = 88.5;
        QCOMPARE(domain::FleetTargets::fromJson(targets.toJson()), targets);
        QJsonObject json = targets.toJson();
        json.insert(u"groups"_s, QJsonObject {{u"external"_s, QJsonObject {{u"fresh_hours"_s, -3}}}, {u""_s, 4}});
        const domain::FleetTargets read = domain::FleetTargets::fromJson(json);
        QCOMPARE(read.of(u"external"_s), targets.usual);
        QVERIFY(read.isSensible());
        targets.ofGroup[u"external"_s].inSyncPercent = 3;
        QVERIFY(!targets.isSensible());
        QCOMPARE(domain::FleetTargets::fromJson({{u"fresh_percent"_s, 7}}), domain::FleetTargets());
    }

    void skippedAndMissedRunsCount()
    {
        domain::ReportBackground b = background(7);
        b.runs[1].state = domain::JobState::Skipped;
        b.runs.removeAt(3); // no job at all: missed
        b.runs.append(b.runs.first());
        b.runs.last().startedBy = u"anna"_s; // by hand: no due run
        const ServiceLevel level = only(ten(0, 0), b);
        QCOMPARE(level.onSchedule.of, 7);
        QCOMPARE(level.onSchedule.kept, 5);
    }

    void percentagesAreNotRoundedUp()
    {
        QCOMPARE(percentText(99.96), u"99.9 %"_s);
        QCOMPARE(percentText(100.0), u"100 %"_s);
        QCOMPARE(percentText({}), u"–"_s);
        QCOMPARE(burnText({996, 1000, 99}), u"40 % of the budget"_s);
        QCOMPARE(burnText({975, 1000, 99}), u"budget spent 2.5 times"_s);
    }

    void trendsTellWhatIsNewAndWhatIsSolved()
    {
        domain::ReportDigest before = digestOf(ten(3, 0));
        const domain::ReportDigest now = digestOf(ten(1, 0));
        QCOMPARE(before.failed, 3);
        QCOMPARE(now.good, 10);
        QCOMPARE(now.notSynced, 1);
        QCOMPARE(now.periodDays, 7);
        before.problems.removeOne(u"pulp-a/ext-0"_s);
        const Trend trend = trendBetween(before, now);
        QCOMPARE(trend.appeared, QStringList {u"pulp-a/ext-0"_s});
        QCOMPARE(trend.solved, (QStringList {u"pulp-a/ext-1"_s, u"pulp-a/ext-2"_s}));
        before.isCut = true;
        QVERIFY(trendBetween(before, now).appeared.isEmpty()); // it may have been there
        QVERIFY(trendBetween(before, now).isPartly);
    }

    void digestsSurviveAndAreLimited()
    {
        domain::HealthReport report = ten(12, 0);
        for (int i = 0; i < 500; ++i) {
            report.repositories.append(report.repositories.first());
            report.repositories.last().id = RepositoryId(1000 + i);
            report.repositories.last().name = u"more-%1"_s.arg(i);
        }
        const domain::ReportDigest digest = digestOf(report);
        QCOMPARE(digest.problems.size(), domain::ReportDigest::kMostProblems);
        QVERIFY(digest.isCut);
        QCOMPARE(domain::ReportDigest::fromJson(digest.toJson()), digest);
        QVERIFY(QJsonDocument(digest.toJson()).toJson().size() < 20'000);
        QCOMPARE(domain::ReportDigest::fromJson({{u"good"_s, -5}}).good, 0);
    }

    void theReportShowsBoth()
    {
        HtmlOptions options;
        options.zone = QTimeZone::utc();
        const domain::HealthReport report = sampleReport();
        QVERIFY(!healthHtml(report, options).contains("id=\"trend\""));
        options.background = domain::ReportBackground();
        options.background->before = digestOf(report);
        options.background->before->made = report.made.addDays(-7);
        options.background->before->problems = {u"pulp-1/"_s + kHostileName};
        const QByteArray page = healthHtml(report, options);
        QVERIFY(page.contains("id=\"trend\""));
        QVERIFY(page.contains("href=\"#trend\""));
        QVERIFY(page.contains("id=\"levels\""));
        QVERIFY(page.contains("&lt;script&gt;"));
        QVERIFY(!page.contains("<script"));
        // Every link of the navigation leads somewhere.
        static const QRegularExpression links(u"<a href=\"#([a-z]+)\""_s);
        for (auto it = links.globalMatch(QString::fromUtf8(page)); it.hasNext();) {
            const QString anchor = it.next().captured(1);
            QVERIFY2(page.contains("<section id=\"" + anchor.toUtf8() + '"'), qPrintable(anchor));
        }
    }

    void largeFleetsAreJudgedInTime()
    {
        domain::HealthReport report = ten(1, 1);
        const domain::Repository pattern = report.repositories.first();
        for (int i = 0; i < 50'000; ++i) {
            report.repositories.append(pattern);
            report.repositories.last().name = u"ext-many-%1"_s.arg(i);
        }
        QCOMPARE(only(report, background(7)).inSync.of, 50'010);
    }
};

QTEST_GUILESS_MAIN(JudgementTest)
#include "tst_judgement.moc"
