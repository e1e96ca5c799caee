// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Jobs page on the real window: what it finds, what it starts, what it tells.
#include "gui/charts/runbars.h"
#include "gui/consolefixture.h"
#include "gui/format/failuretext.h"
#include "gui/format/scheduletext.h"
#include "gui/format/stagetext.h"
#include "gui/pages/jobs/jobcommand.h"
#include "gui/pages/jobs/jobsearch.h"
#include "gui/pages/jobs/jobsmodel.h"
#include "gui/pages/jobs/stagetimeline.h"
#include "gui/shell/pages.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::test;
using namespace pulpit::gui;

namespace {

const QString kTree = u"jobsTree"_s;

/// \a count finished jobs, one an hour, every tenth started by hand.
FakeFleet longHistory(int count)
{
    FakeFleet fleet = emptyFleet();
    domain::Server server;
    server.name = u"pulp-a"_s;
    fleet.servers.append(server);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int i = 0; i < count; ++i) {
        domain::Job job;
        job.id = JobId(count - i);
        job.kind = domain::JobKind::RepoGroupSync;
        job.server = u"pulp-a"_s;
        job.group = u"nightly"_s;
        job.name = u"repo sync pulp-a"_s;
        job.state = domain::JobState::Completed;
        job.startedBy = i % 10 == 0 ? u"m.keller"_s : u"schedule"_s;
        job.queued = now.addSecs(-3600LL * i);
        job.started = job.queued.addSecs(1);
        job.finished = job.started.addSecs(600 + i);
        fleet.jobs.append(job);
    }
    return fleet;
}

QList<domain::Job> found(FakeEngine &engine, const JobsFilter &filter, int wanted, bool *hasMore = nullptr)
{
    QList<domain::Job> jobs;
    bool isDone = false;
    JobSearch search(engine.jobs(), nullptr);
    search.start(filter, wanted, 20'000, QDateTime::currentDateTimeUtc(), [&](const Result<FoundJobs> &answer) {
        isDone = true;
        if (answer)
            jobs = answer->jobs;
        if (answer && hasMore)
            *hasMore = answer->hasMore;
    });
    (void)QTest::qWaitFor([&] { return isDone; });
    return jobs;
}

void keepPicture(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("PULPIT_SCREENSHOT_DIR");
    if (folder.isEmpty())
        return;
    QTest::qWait(150);
    QVERIFY(window.grab().save(u"%1/%2.png"_s.arg(folder, name)));
}

} // namespace

class TstJobsPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void filtersAreUnderstood()
    {
        const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
        JobsFilter filter;
        filter.operatorName = u"m.keller"_s;
        filter.text = u"checksum on:2026-11-19 openssl"_s;
        const QDateTime day = QDate(2026, 11, 19).startOfDay();
        QCOMPARE(filter.query(now).text, u"checksum"_s);
        QCOMPARE(filter.otherWords(), QStringList {u"openssl"_s});
        QCOMPARE(filter.query(now).since, day.toUTC());
        QCOMPARE(filter.until(now), day.addDays(1).toUTC());
        QVERIFY(filter.isFlat());
        QCOMPARE(filter.query(now).level, ports::JobQuery::Level::All);
        filter.text = u"age>2d state:failed"_s;
        QCOMPARE(filter.until(now), now.addDays(-2));
        QVERIFY(!filter.query(now).since.isValid());
        QVERIFY(!filter.isFlat());
        filter.text = u"before:2026-11-01 by:anna"_s;
        filter.mine = true;
        QCOMPARE(filter.startedBy(), u"anna"_s); // what is written wins over the chip
        QCOMPARE(filter.until(now), QDate(2026, 11, 1).startOfDay().toUTC());
        filter.text = u"on:nonsense repository:ext-a"_s;
        QVERIFY(!filter.until(now).isValid());
        QCOMPARE(filter.startedBy(), u"m.keller"_s);
        QCOMPARE(filter.query(now).repository, u"ext-a"_s);
        QVERIFY(filter.isFlat());
    }

    void oldJobsAreFoundBeyondTheWindow()
    {
        FakeEngine engine(longHistory(2400));
        JobsFilter filter;
        bool hasMore = false;
        QCOMPARE(found(engine, filter, 500, &hasMore).size(), 500);
        QVERIFY(hasMore);
        filter.text = u"age>90d"_s; // 2,160 hours
        const QList<domain::Job> old = found(engine, filter, 500, &hasMore);
        QCOMPARE(old.size(), 240);
        QVERIFY(!hasMore);
        QVERIFY(old.first().queued <= QDateTime::currentDateTimeUtc().addDays(-90));
        filter = {};
        filter.mine = true;
        filter.operatorName = u"m.keller"_s;
        QCOMPARE(found(engine, filter, 500).size(), 240); // one in ten
        // However long the history is: the first one that somebody else started lies behind 12,000 others.
        engine.fleet = longHistory(12'000);
        engine.fleet.jobs.last().startedBy = u"anna"_s;
        filter.mine = false;
        filter.text = u"by:anna"_s;
        QCOMPARE(found(engine, filter, 500, &hasMore).size(), 1);
        QVERIFY(!hasMore);
        engine.neverAnswers = true;
        QCOMPARE(found(engine, filter, 5).size(), 0);
    }

    void longSearchesSayHowFarTheyWentAndGoOn()
    {
        FakeFleet fleet = longHistory(26'000);
        fleet.jobs.last().startedBy = u"anna"_s;
        ConsoleFixture f(fleet);
        f.stallLimitMs = 1000; // the fake store sorts through all 26,000 in the window's thread
        f.window().open({pageid::kJobs, {}});
        QVERIFY(QTest::qWaitForWindowExposed(&f.window()));
        auto *tree = f.find<QTreeView>(kTree);
        QTRY_COMPARE(tree->model()->rowCount(), 500);
        f.window().openFiltered(pageid::kJobs, u"by:anna"_s);
        auto *older = f.find<QPushButton>(u"olderJobs"_s);
        auto *shown = f.find<QLabel>(u"jobsShown"_s);
        QTRY_COMPARE_WITH_TIMEOUT(older->text(), u"Search on"_s, 30'000);
        QCOMPARE(tree->model()->rowCount(), 0);
        QVERIFY2(shown->text().contains(QLocale().toString(20)) && shown->text().contains(u"not searched"_s),
                 qPrintable(shown->text()));
        QVERIFY(older->isVisible() && !f.find<QPushButton>(u"stopSearch"_s)->isVisible());
        older->setFocus();
        QTest::keyClick(older, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(tree->model()->rowCount(), 1, 30'000);
        QTRY_VERIFY(!older->isVisible()); // all were looked at
    }

    void searchesAreStopped()
    {
        FakeEngine engine(longHistory(9'000));
        JobsFilter filter;
        filter.text = u"by:m.keller"_s;
        JobSearch search(engine.jobs(), nullptr);
        int ended = 0;
        FoundJobs result;
        search.stop(); // nothing goes on: nothing happens
        connect(&search, &JobSearch::wentOn, &search, [&](const FoundJobs &soFar) {
            if (soFar.lookedAt >= 4000)
                search.stop();
        });
        search.start(filter, 5000, 20'000, QDateTime::currentDateTimeUtc(), [&](const Result<FoundJobs> &answer) {
            ++ended;
            if (answer)
                result = *answer;
        });
        QTRY_COMPARE(ended, 1);
        QCOMPARE(result.lookedAt, 4000);
        QCOMPARE(result.jobs.size(), 400);
        QVERIFY(result.isCutOff && result.hasMore);
        QVERIFY(result.backTo.isValid() && result.backTo <= result.jobs.last().queued);
        QTest::qWait(50);
        QCOMPARE(ended, 1);
        search.stop();
        QCOMPARE(ended, 1);
    }

    void expectedStagesAreReadFromEarlierRuns()
    {
        FakeFleet fleet = longHistory(5);
        const auto stage = [](const QString &name, const QDateTime &from, int seconds) {
            domain::Stage one;
            one.name = name;
            one.started = from;
            if (seconds > 0)
                one.finished = from.addSecs(seconds);
            return one;
        };
        for (domain::Job &job : fleet.jobs)
            fleet.stages.insert(job.id,
                                {stage(u"sync repos"_s, job.started, 500),
                                 stage(u"calculate repo health"_s, job.started.addSecs(500), 60)});
        domain::Job &running = fleet.jobs.first();
        running.state = domain::JobState::Running;
        running.finished = {};
        running.queued = running.started = QDateTime::currentDateTimeUtc().addSecs(-100);
        fleet.stages.insert(running.id, {stage(u"sync repos"_s, running.started, 0)});
        ConsoleFixture f(fleet);
        f.window().open({pageid::kJobs, QString::number(running.id.value)});
        QVERIFY(QTest::qWaitForWindowExposed(&f.window()));
        auto *stages = f.window().findChild<StageTimeline *>();
        QVERIFY(stages);
        QTRY_VERIFY2(stages->accessibleDescription().contains(u"Health of repositories: expected about"_s),
                     qPrintable(stages->accessibleDescription()));
        keepPicture(f.window(), u"jobs-expected"_s);
    }

    void skippedRunsTellLocalTimes()
    {
        domain::Job job;
        job.id = JobId(3);
        job.state = domain::JobState::Skipped;
        const QDateTime until = QDateTime::currentDateTimeUtc().addSecs(-7200);
        const QString written = until.toString(u"yyyy-MM-dd HH:mm"_s);
        job.failure.message = u"maintenance \"patch day\" until %1 UTC"_s.arg(written);
        job.summary = u"skipped: "_s + job.failure.message;
        JobsModel model;
        const QAbstractItemModelTester tester(&model);
        model.setJobs({job});
        const QString told = model.index(0, model.columnOf(u"result"_s)).data().toString();
        QVERIFY2(told.contains(until.toLocalTime().toString(u"HH:mm"_s)) && told.contains(u"patch day"_s),
                 qPrintable(told));
        QVERIFY2(!told.contains(u"UTC"_s) && !told.contains(u"skipped"_s), qPrintable(told));
        QVERIFY(told.contains(u"2 h"_s));
        QCOMPARE(withLocalTimes(u"no time 2026-99-99 25:61 UTC"_s, until), u"no time 2026-99-99 25:61 UTC"_s);
    }

    void commandsDoTheSame()
    {
        domain::Job job;
        job.id = JobId(7);
        job.kind = domain::JobKind::RepoGroupSync;
        job.server = u"pulp-a:8080"_s;
        job.group = u"nightly"_s;
        domain::SyncRequest request;
        request.server = job.server;
        request.group = job.group;
        job.arguments = request.toJson();
        QCOMPARE(pulpitctlCommand(job), u"pulpitctl sync run --server pulp-a:8080 --group nightly"_s);
        request.onlyRepositories = {u"ext-a+b"_s, u"ext-c"_s};
        job.arguments = request.toJson();
        QCOMPARE(pulpitctlCommand(job), u"pulpitctl sync run --server pulp-a:8080 --include '^(ext-a\\+b|ext-c)$'"_s);
        request = {};
        request.server = job.server;
        request.regexInclude = u"^it's"_s;
        request.source = u"pulp b"_s;
        request.maxConcurrentSyncs = 4;
        request.maxRuntime = u"6h"_s;
        job.group.clear();
        job.arguments = request.toJson();
        QCOMPARE(
            pulpitctlCommand(job),
            u"pulpitctl sync run --server pulp-a:8080 --include '^it'\\''s' --source 'pulp b' --max-concurrent 4 --max-runtime 6h"_s);
        job.kind = domain::JobKind::Housekeeping;
        QCOMPARE(pulpitctlCommand(job), u"pulpitctl job show 7"_s);
        job.arguments = {
            {u"operation"_s, u"housekeeping retain"_s},
            {u"request"_s, QJsonObject {{u"server"_s, u"pulp-a"_s}, {u"keep"_s, 5}, {u"regex_include"_s, u"^ext-"_s}}}};
        QCOMPARE(pulpitctlCommand(job), u"pulpitctl housekeeping retain --keep 5 --include '^ext-' --server pulp-a"_s);
        QVERIFY(!actionsFor(&job).canRetry); // it is queued
        job.state = domain::JobState::Canceled;
        QVERIFY(actionsFor(&job).canRetry && actionsFor(&job).canRunAgain);
        job.arguments[u"request"_s] = QJsonObject {{u"targets"_s, QJsonObject()}};
        QCOMPARE(pulpitctlCommand(job), u"pulpitctl job show 7"_s);
        QCOMPARE(shellWord({}), u"''"_s);
    }

    void logTellsEverythingInOrder()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const FakeFleet fleet = sampleFleet(now);
        domain::JobDetails details;
        for (const domain::Job &job : fleet.jobs)
            if (job.id == JobId(103))
                details.job = job;
        details.stages = fleet.stages.value(JobId(103));
        const QString log = jobLog(details);
        QVERIFY(log.indexOf("find repo"_L1) >= 0 && log.indexOf("find repo"_L1) < log.indexOf("  Sync"_L1));
        QVERIFY(log.contains("404, message='Not Found'"_L1));
        QVERIFY(log.contains("queued by schedule"_L1));
        QCOMPARE(jobLog({}).count(u'\n'), 0);
    }

    void stagesHavePlainNames()
    {
        QCOMPARE(stageText(u"calculate pulp server repo health roll up"_s), u"Health of the server"_s);
        QCOMPARE(stageText(u"registering repos from pulp-a"_s), u"Take repositories from pulp-a"_s);
        QCOMPARE(stageText(u"compare with pulp-a"_s), u"Compare with pulp-a"_s);
        QCOMPARE(stageText(u"remove 3 remotes"_s), u"remove 3 remotes"_s); // a plan's step
    }

    void summariesNameClassesInWords()
    {
        QCOMPARE(withFailureClasses(u"7 of 8, 1 failed: ext-a (not_found_upstream)"_s),
                 u"7 of 8, 1 failed: ext-a (not found upstream)"_s);
        QCOMPARE(withFailureClasses(u"ext-a (checksum), ext-b (tls), x (beta)"_s),
                 u"ext-a (checksum does not match), ext-b (certificate not accepted), x (beta)"_s);
        QCOMPARE(withFailureClasses({}), QString());
    }

    void whatWentWellIsNotRetried()
    {
        domain::Job job;
        job.kind = domain::JobKind::RepoGroupSync;
        job.state = domain::JobState::Completed;
        QVERIFY(!actionsFor(&job).canRetry);
        QVERIFY(actionsFor(&job).canRunAgain);
        job.children.failed = 1;
        QVERIFY(actionsFor(&job).canRetry);
        job.children.failed = 0;
        job.state = domain::JobState::Skipped;
        QVERIFY(actionsFor(&job).canRetry);
    }

    void theNewestJobIsShownAtOnce()
    {
        ConsoleFixture f(longHistory(5));
        QVERIFY(f.isReady());
        f.window().open({pageid::kJobs, {}});
        QTRY_COMPARE(f.window().location().object, u"5"_s);
        QTRY_COMPARE(f.find<QLabel>(u"jobTitle"_s)->text(), u"Sync nightly on pulp-a"_s);
        QVERIFY(f.find<QLabel>(u"jobTitle"_s)->isVisible());
        // The choice stays when another job begins.
        domain::Job newer = f.engine.fleet.jobs.constFirst();
        newer.id = JobId(6);
        newer.queued = newer.queued.addSecs(60);
        f.engine.fleet.jobs.prepend(newer);
        f.engine.announce(ports::Topic::Jobs);
        auto *tree = f.find<QTreeView>(kTree);
        QTRY_COMPARE(tree->model()->rowCount(), 6);
        QCOMPARE(f.window().location().object, u"5"_s);
    }

    void searchShowsRepositoriesOfAllJobs()
    {
        ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
        QVERIFY(f.isReady());
        f.window().open({pageid::kJobs, {}});
        auto *tree = f.find<QTreeView>(kTree);
        QVERIFY(tree);
        const QAbstractItemModelTester tester(tree->model());
        auto *model = qobject_cast<JobsModel *>(tree->model());
        QTRY_VERIFY(model->rowCount() > 3);
        const int server = model->columnOf(u"server"_s);
        QVERIFY(tree->isColumnHidden(server));
        f.window().openFiltered(pageid::kJobs, u"openssl"_s); // in Pulp's text only
        QTRY_COMPARE(model->rowCount(), 1);
        QCOMPARE(model->node(model->index(0, 0)).repository, u"ext-debian-12-security"_s);
        QVERIFY(!tree->isColumnHidden(server));
        keepPicture(f.window(), u"jobs-search"_s);
        f.window().openFiltered(pageid::kJobs, u"nothing-like-this"_s);
        QTRY_COMPARE(model->rowCount(), 0);
        QVERIFY(!tree->isVisible());
    }

    void olderJobsAreShownByKeyboard()
    {
        ConsoleFixture f(longHistory(1200));
        f.window().open({pageid::kJobs, {}});
        QVERIFY(QTest::qWaitForWindowExposed(&f.window()));
        auto *tree = f.find<QTreeView>(kTree);
        QTRY_COMPARE(tree->model()->rowCount(), 500);
        auto *older = f.find<QPushButton>(u"olderJobs"_s);
        QTRY_VERIFY(older->isVisible());
        QVERIFY(f.find<QLabel>(u"jobsShown"_s)->text().contains(u"200"_s));
        older->setFocus();
        QTest::keyClick(older, Qt::Key_Space);
        QTRY_COMPARE(tree->model()->rowCount(), 1000);
        QTest::keyClick(older, Qt::Key_Space);
        QTRY_COMPARE(tree->model()->rowCount(), 1200);
        QTRY_VERIFY(!older->isVisible());
        QTest::mouseClick(f.find<QPushButton>(u"chipMine"_s), Qt::LeftButton);
        QTRY_COMPARE(tree->model()->rowCount(), 120);
    }

    void runsAgainWithOtherOptions()
    {
        FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
        for (domain::Job &job : fleet.jobs) {
            domain::SyncRequest request;
            request.server = job.server;
            request.group = u"external"_s;
            request.regexInclude = u"^ext-"_s;
            request.maxRuntime = u"6h"_s;
            if (!job.parentId.isValid())
                job.arguments = request.toJson();
        }
        ConsoleFixture f(fleet);
        QVERIFY(f.isReady());
        f.window().open({pageid::kJobs, u"11"_s});
        auto *again = f.find<QPushButton>(u"runAgain"_s);
        QTRY_VERIFY(again->isEnabled());
        QTRY_COMPARE(f.find<QPushButton>(u"retryJob"_s)->text(), u"Retry 1 failed"_s);
        QTest::mouseClick(again, Qt::LeftButton);
        QLineEdit *include = nullptr;
        QTRY_VERIFY((include = f.window().findChild<QLineEdit *>(u"include"_s)));
        QCOMPARE(include->text(), u"^ext-"_s);
        QVERIFY(include->isEnabled());
        include->setText(u"^ext-debian"_s);
        QTest::mouseClick(f.window().findChild<QPushButton *>(u"start"_s), Qt::LeftButton);
        QTRY_VERIFY(f.engine.calls.contains(u"startSync pulp-eu-1.example.com  ^ext-debian"_s));
    }

    void aChildRunsAgainAlone()
    {
        ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
        QVERIFY(f.isReady());
        f.window().open({pageid::kJobs, u"111"_s});
        auto *again = f.find<QPushButton>(u"runAgain"_s);
        QTRY_COMPARE(f.window().location().object, u"111"_s);
        QTRY_VERIFY(f.find<QPushButton>(u"retryJob"_s)->isEnabled());
        QTest::mouseClick(again, Qt::LeftButton);
        QPushButton *start = nullptr;
        QTRY_VERIFY((start = f.window().findChild<QPushButton *>(u"start"_s)));
        QTRY_VERIFY(start->isEnabled());
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_VERIFY(f.engine.calls.contains(u"startSync pulp-eu-1.example.com ext-debian-12-security"_s));
    }

    void aJobLeadsToItsPulpTask()
    {
        FakeFleet fleet = longHistory(3);
        const auto stage = [](const QString &name, const QString &href, bool isFailed) {
            domain::Stage one;
            one.name = name;
            one.started = one.finished = QDateTime::currentDateTimeUtc();
            one.taskHref = href;
            if (isFailed)
                one.failure.failureClass = domain::FailureClass::Checksum;
            return one;
        };
        const JobId newest = fleet.jobs.at(0).id;
        const JobId second = fleet.jobs.at(1).id;
        const QString failed = u"/pulp/api/v3/tasks/0193-failed/"_s;
        // The task of the stage that failed tells most, not that of the last one.
        fleet.stages.insert(
            newest,
            {stage(u"sync repo"_s, failed, true), stage(u"clean up"_s, u"/pulp/api/v3/tasks/0193-later/"_s, false)});
        fleet.stages.insert(second, {stage(u"reconcile repos"_s, {}, false)});
        ConsoleFixture f(fleet);
        QVERIFY(f.isReady());
        f.window().open({pageid::kJobs, QString::number(newest.value)});
        auto *link = f.find<QPushButton>(u"jobPulpTask"_s);
        QVERIFY(link);
        QTRY_VERIFY(link->isVisible());
        QTest::mouseClick(link, Qt::LeftButton);
        QTRY_VERIFY(f.window().findChild<QWidget *>(u"inspector"_s));
        QPointer<QWidget> inspector = f.window().findChild<QWidget *>(u"inspector"_s);
        const auto *where = inspector->findChild<QLabel *>(u"inspectorHref"_s);
        QVERIFY(where);
        QTRY_VERIFY2(where->text().contains(failed) && inspector->windowTitle().size() > 0, qPrintable(where->text()));
        inspector->close();
        QTRY_VERIFY(!inspector || !inspector->isVisible());
        // A job that has no task on the server leads nowhere.
        f.window().open({pageid::kJobs, QString::number(second.value)});
        QTRY_VERIFY(!link->isVisible());
    }

    void detailsTellCommandLogAndRuns()
    {
        ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
        QVERIFY(f.isReady());
        f.window().open({pageid::kJobs, u"103"_s});
        auto *copy = f.find<QPushButton>(u"copyCommand"_s);
        QTRY_VERIFY(copy->isVisible());
        QTRY_COMPARE(f.find<QLabel>(u"jobTitle"_s)->text(), u"ext-grafana on pulp-eu-2.example.com"_s);
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"pulpitctl sync run --server pulp-eu-2.example.com --include '^ext-grafana$'"_s);
        QTest::mouseClick(f.find<QPushButton>(u"jobLogButton"_s), Qt::LeftButton);
        auto *log = f.find<QPlainTextEdit>(u"jobLog"_s);
        QVERIFY(log->isVisible());
        QVERIFY(log->toPlainText().contains(u"404"_s));
        keepPicture(f.window(), u"jobs-log"_s);
        QTest::mouseClick(f.find<QPushButton>(u"jobLogButton"_s), Qt::LeftButton);
        auto *runs = f.find<RunBars>(u"runBars"_s);
        QTRY_VERIFY(runs->isVisible() && runs->runs().size() > 20);
        QSignalSpy opened(runs, &RunBars::runActivated);
        runs->setFocus();
        QTest::keyClick(runs, Qt::Key_Home);
        QTest::keyClick(runs, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        keepPicture(f.window(), u"jobs-details"_s);
        QTest::mouseClick(runs, Qt::LeftButton, {}, QPoint(2, runs->height() / 2));
        QCOMPARE(opened.size(), 2);
    }

    void longAndRightToLeftNamesFit()
    {
        FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
        for (domain::Job &job : fleet.jobs)
            if (job.parentId.isValid())
                job.repository
                    = job.id == JobId(101) ? QString(400, u'x') : u"مستودع-الحزم-"_s + QString::number(job.id.value);
        ConsoleFixture f(fleet);
        QVERIFY(f.isReady());
        f.window().open({pageid::kJobs, u"101"_s});
        QTRY_VERIFY(f.find<QLabel>(u"jobTitle"_s)->text().startsWith(u"xxxx"_s));
        QVERIFY(f.window().width() <= 1500); // a name does not push the window apart
        keepPicture(f.window(), u"jobs-long-names"_s);
    }

    void noJobsAndADeadEngineAreTold()
    {
        FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
        fleet.jobs.clear();
        ConsoleFixture f(fleet);
        QVERIFY(f.isReady());
        f.window().open({pageid::kJobs, {}});
        QTRY_VERIFY(!f.find<QTreeView>(kTree)->isVisible());
        QVERIFY(!f.find<QPushButton>(u"runAgain"_s)->isEnabled());
        f.engine.neverAnswers = true;
        f.window().openFiltered(pageid::kJobs, u"x"_s);
        f.window().open({pageid::kFleet, {}});
        f.window().open({pageid::kJobs, {}});
        QVERIFY(f.window().isVisible());
    }
};

QTEST_MAIN(TstJobsPage)
#include "tst_jobspage.moc"
