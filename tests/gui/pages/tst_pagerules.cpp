// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What pages and plans decide without their widgets.
#include "gui/charts/synchistory.h"
#include "gui/editor/comparisonview.h"
#include "gui/format/stagetext.h"
#include "gui/models/readfleet.h"
#include "gui/pages/jobs/jobsfilter.h"
#include "gui/pages/jobs/jobsmodel.h"
#include "gui/pages/jobs/stagetimeline.h"
#include "gui/pages/reports/csvpreviewmodel.h"
#include "gui/pages/reports/healthpreview.h"
#include "gui/pages/reports/reportspage.h"
#include "gui/pages/repositories/repositoriesmodel.h"
#include "gui/plan/plantext.h"
#include "gui/plan/plantree.h"
#include "support/fakeengine/fakeengine.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::gui;
using namespace pulpit::test;

namespace {

const QDateTime kNow = QDateTime(QDate(2026, 11, 20), QTime(14, 0), Qt::UTC);

} // namespace

class TstPageRules final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void plansReadAsSentences();
    void changesOfContentAreSaidSo();
    void comparisonsAreCounted();
    void removalTakesOnlyWhatIsSelected();
    void jobsAreAskedForByFilter();
    void actionsFollowTheSelection();
    void stagesLieOnOneTimeLine();
    void stagesToComeAreForecast();
    void daysWithoutSyncAreGaps();
    void csvIsReadBack();
    void reportFileNamesAreSafe();
    void previewEscapesNames();
};

void TstPageRules::changesOfContentAreSaidSo()
{
    domain::PlannedChange change;
    change.kind = domain::PlannedChange::Kind::Act;
    change.object = QStringLiteral("content");
    QCOMPARE(changeText(change), QStringLiteral("change content"));
    change.object = QStringLiteral("repair");
    QCOMPARE(changeText(change), QStringLiteral("run repair"));
}

void TstPageRules::comparisonsAreCounted()
{
    QCOMPARE(ComparisonView::countsText(0, 0), QString());
    QCOMPARE(ComparisonView::countsText(0, 2), QStringLiteral("2 lines added"));
    QCOMPARE(ComparisonView::countsText(3, 2), QStringLiteral("3 lines removed, 2 lines added"));
}

void TstPageRules::plansReadAsSentences()
{
    using Kind = domain::PlannedChange::Kind;
    domain::Plan plan;
    const auto add = [&plan](const char *server, Kind kind, const char *object, const char *name) {
        domain::PlannedChange change;
        change.id = QStringLiteral("%1/%2/%3").arg(QLatin1String(server), QLatin1String(object), QLatin1String(name));
        change.server = QLatin1String(server);
        change.kind = kind;
        change.object = QLatin1String(object);
        change.name = QLatin1String(name);
        plan.changes.append(change);
    };
    QVERIFY(planWord(plan).isEmpty());
    add("eu-1", Kind::Remove, "distribution", "a");
    add("eu-1", Kind::Remove, "repository", "a");
    add("eu-2", Kind::Remove, "repository", "b");
    plan.changes[1].bytes = 3LL * 1024 * 1024;
    plan.isDestructive = true;
    QVERIFY(planVerb(plan).startsWith(QStringLiteral("Remove 2 ")));
    QVERIFY2(planTotals(plan).contains(QStringLiteral("3.0 MiB")), qPrintable(planTotals(plan)));
    domain::Plan own; // of the configuration, which no server notices
    domain::PlannedChange schedule;
    schedule.object = QStringLiteral("schedule");
    own.changes = {schedule};
    QVERIFY2(!planTotals(own).contains(QStringLiteral("server"))
                 && !planTotals(own).contains(QStringLiteral("request")),
             qPrintable(planTotals(own)));
    QVERIFY(planTotals(plan).indexOf(QStringLiteral("2 repo")) < planTotals(plan).indexOf(QStringLiteral("1 dist")));
    QCOMPARE(planWord(plan), QStringLiteral("2"));
    plan.changes.removeLast();
    QCOMPARE(planWord(plan), QStringLiteral("a"));
    add("eu-2", Kind::Update, "remote", "c");
    QVERIFY(planVerb(plan).startsWith(QStringLiteral("Make 3 ")));

    PlanTree tree;
    const QAbstractItemModelTester tester(&tree);
    tree.setPlan(plan);
    QCOMPARE(tree.rowCount(), 2);
    QCOMPARE(tree.rowCount(tree.index(0, 0)), 2);
    QCOMPARE(tree.index(0, 0, tree.index(1, 0)).data().toString(), QStringLiteral("change remote"));
    tree.setPlan({});
    QCOMPARE(tree.rowCount(), 0);
}

void TstPageRules::removalTakesOnlyWhatIsSelected()
{
    const auto row = [](const char *server, const char *name) {
        RepositoryRow r;
        r.repository.server = QLatin1String(server);
        r.repository.name = QLatin1String(name);
        return r;
    };
    QVERIFY(targetsOf(QList<RepositoryRow> {}).isEmpty());
    const QJsonObject targets = targetsOf(QList<RepositoryRow> {row("eu-1", "b"), row("eu-1", "a"), row("eu-2", "c")});
    QCOMPARE(targets.keys(), (QStringList {QStringLiteral("eu-1"), QStringLiteral("eu-2")}));
    QCOMPARE(targets.value(QStringLiteral("eu-1")).toArray(), (QJsonArray {QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(targets.value(QStringLiteral("eu-2")).toArray(), (QJsonArray {QStringLiteral("c")}));
}

void TstPageRules::jobsAreAskedForByFilter()
{
    JobsFilter filter;
    filter.text = QStringLiteral("debian state:fail server:eu-1 age<2d -state:queued colour:red");
    const ports::JobQuery query = filter.query(kNow);
    QCOMPARE(query.text, QStringLiteral("debian"));
    QVERIFY(query.states == (QList {domain::JobState::Failed, domain::JobState::FailedToStart}));
    QCOMPARE(query.server, QStringLiteral("eu-1"));
    QCOMPARE(query.since, kNow.addDays(-2));
    filter.lastDay = true;
    QCOMPARE(filter.query(kNow).since, kNow.addDays(-1));
}

void TstPageRules::actionsFollowTheSelection()
{
    ReadFleet f(sampleFleet(kNow));
    const QList<RepositoryRow> rows = RepositoriesModel::rowsOf(f.feed.snapshot(), {});
    QVERIFY(!actionsFor(QList<RepositoryRow> {}).canSync);
    QVERIFY(actionsFor({rows.at(0)}).canSync);
    QVERIFY(actionsFor({rows.at(37)}).isHeldBack);
    const QList<domain::SyncRequest> requests = syncRequestsFor({rows.at(0), rows.at(1), rows.at(20)});
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests.at(1).onlyRepositories.size(), 2);
    QVERIFY(!actionsFor(static_cast<const domain::Job *>(nullptr)).canCancel);
    domain::Job job;
    job.state = domain::JobState::Failed;
    job.children.failed = 2;
    QVERIFY(actionsFor(&job).canRetry);
    QVERIFY(!actionsFor(&job).canCancel);
}

void TstPageRules::stagesLieOnOneTimeLine()
{
    const FakeFleet fleet = sampleFleet(kNow);
    domain::JobDetails details;
    for (const domain::Job &job : fleet.jobs)
        if (job.id == JobId(101))
            details.job = job;
    details.stages = fleet.stages.value(JobId(101));
    const QList<StageBar> bars = stageBars(details, kNow);
    QCOMPARE(bars.size(), 4);
    QCOMPARE(bars.first().state, State::Queued);
    QCOMPARE(bars.last().state, State::Running);
    for (const StageBar &bar : bars)
        QVERIFY(bar.from >= 0 && bar.to <= 1 && bar.from <= bar.to);
    const QList<ProgressLine> lines = progressLines(details);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(2).percent, 61);
    QCOMPARE(lines.at(3).percent, -1);
}

void TstPageRules::stagesToComeAreForecast()
{
    const auto run = [](const QList<std::pair<QString, int>> &stages) {
        domain::JobDetails details;
        details.job.state = domain::JobState::Completed;
        QDateTime at = details.job.queued = details.job.started = kNow.addDays(-1);
        for (const auto &[name, seconds] : stages) {
            domain::Stage stage;
            stage.name = name;
            stage.started = at;
            stage.finished = at = at.addSecs(seconds);
            details.stages.append(stage);
        }
        details.job.finished = at;
        return details;
    };
    const QString reconcile = QStringLiteral("reconcile repos");
    const QString sync = QStringLiteral("sync repos");
    const QString health = QStringLiteral("calculate repo health");
    const QString rare = QStringLiteral("compare with pulp-a");
    const QList<domain::JobDetails> runs {run({{reconcile, 10}, {sync, 300}, {rare, 5}, {health, 20}}),
                                          run({{reconcile, 12}, {sync, 100}, {health, 20}}),
                                          run({{reconcile, 14}, {sync, 200}, {sync, 100}, {health, 20}})};
    QVERIFY(expectedStages(runs.mid(1)).isEmpty()); // two runs say nothing
    const QList<ExpectedStage> expected = expectedStages(runs);
    QCOMPARE(expected.size(), 3); // what one in three had is not expected
    QCOMPARE(expected.at(1).name, sync);
    QCOMPARE(expected.at(1).length.p50, 300.0); // gone through twice: both times together

    domain::JobDetails now;
    now.job.state = domain::JobState::Running;
    now.job.queued = now.job.started = kNow.addSecs(-111);
    domain::Stage first;
    first.name = reconcile;
    first.started = now.job.started;
    first.finished = first.started.addSecs(11);
    domain::Stage second;
    second.name = sync;
    second.started = first.finished;
    now.stages = {first, second};
    const QList<StageBar> bars = stageBars(now, kNow, expected);
    QCOMPARE(bars.size(), 3);
    QVERIFY(!bars.at(1).isForecast);
    const double whole = 11 + 300 + 20;
    QVERIFY(qAbs(bars.at(1).to - 111 / whole) < 0.001);
    QVERIFY(qAbs(bars.at(1).expectedTo - 311 / whole) < 0.001); // its rest, as an outline
    QVERIFY(bars.at(2).isForecast);
    QCOMPARE(bars.at(2).name, stageText(health)); // in the same words as those that have begun
    QVERIFY(qAbs(bars.at(2).from - 311 / whole) < 0.001 && qAbs(bars.at(2).to - 1) < 0.001);
    QVERIFY2(bars.at(2).toolTip.contains(QStringLiteral("Expected"))
                 && bars.at(2).took.contains(QStringLiteral("about")),
             qPrintable(bars.at(2).toolTip));
    // One that takes longer than expected ends now, as far as anybody knows.
    now.stages[0].started = kNow.addSecs(-4011);
    now.stages[0].finished = now.stages[1].started = kNow.addSecs(-4000);
    now.job.started = now.job.queued = kNow.addSecs(-4011);
    QVERIFY(stageBars(now, kNow, expected).at(1).expectedTo <= stageBars(now, kNow, expected).at(1).to);
    StageTimeline line;
    line.setBars(bars);
    QVERIFY(line.accessibleDescription().contains(stageText(health) + QStringLiteral(": expected")));
    // What has ended has no outlook.
    now.job.state = domain::JobState::Failed;
    now.job.finished = kNow;
    QCOMPARE(stageBars(now, kNow, expected).size(), 2);
}

void TstPageRules::daysWithoutSyncAreGaps()
{
    const FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    const QList<SyncDay> days = syncDays(fleet.history.value(RepositoryId(1)), QDate::currentDate(), 30);
    QCOMPARE(days.size(), 30);
    QCOMPARE(std::count_if(days.cbegin(), days.cend(), [](const SyncDay &d) { return d.completed + d.failed == 0; })
                 >= 1,
             true);
    for (const SyncDay &day : days)
        QCOMPARE(day.medianSeconds.has_value(), day.completed > 0);
    QCOMPARE(syncDays({}, QDate::currentDate(), 7).size(), 7);
}

void TstPageRules::csvIsReadBack()
{
    const QByteArray csv = "a,b\r\n\"x, \"\"y\"\"\",\"two\r\nlines\"\r\n,\r\nlast,row";
    const QList<QStringList> rows = csvRows(csv, 100);
    const QList<QStringList> expected {{QStringLiteral("a"), QStringLiteral("b")},
                                       {QStringLiteral("x, \"y\""), QStringLiteral("two\r\nlines")},
                                       {QString(), QString()},
                                       {QStringLiteral("last"), QStringLiteral("row")}};
    QCOMPARE(rows, expected);
    QCOMPARE(csvRows(csv, 2).size(), 2);
    CsvPreviewModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(rows);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("b"));
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TstPageRules::reportFileNamesAreSafe()
{
    const QDate day(2026, 11, 21);
    QCOMPARE(reportFileName({}, day, ReportsPage::Format::Html), QStringLiteral("pulpit-health-2026-11-21.html"));
    QCOMPARE(reportFileName(QStringLiteral("eu-1.example.com:8443/../x"), day, ReportsPage::Format::Csv),
             QStringLiteral("pulpit-health-eu-1.example.com-8443-..-x-2026-11-21.csv"));
}

void TstPageRules::previewEscapesNames()
{
    FakeFleet fleet = sampleFleet(kNow);
    domain::HealthReport report;
    report.made = kNow;
    report.periodStart = kNow.addDays(-7);
    report.servers = fleet.servers;
    report.serverStates = fleet.states;
    report.repositories = fleet.repositories;
    report.repositories.first().name = QStringLiteral("<img src='x'>\u202Egpj.exe");
    const HealthPreview preview = healthPreview(report, Scheme::Light);
    QVERIFY(!preview.html.contains(QStringLiteral("<img src='x'>")));
    QVERIFY(preview.html.contains(QStringLiteral("&lt;img src=")));
    QVERIFY(!preview.html.contains(QChar(0x202E)));
    QCOMPARE(preview.repositories, fleet.repositories.size());
    QVERIFY(preview.outcomes.size() >= 7);
    QCOMPARE(preview.outcomes.size(), preview.durations.size());
    QVERIFY(healthPreview(report, Scheme::Dark).html != preview.html);
}

QTEST_MAIN(TstPageRules)
#include "tst_pagerules.moc"
