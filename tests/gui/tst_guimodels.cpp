// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/synchistory.h"
#include "gui/dialogs/newsyncdialog.h"
#include "gui/dialogs/serveraddition.h"
#include "gui/format/format.h"
#include "gui/models/filtertext.h"
#include "gui/pages/fleet/findings.h"
#include "gui/pages/jobs/jobsmodel.h"
#include "gui/pages/jobs/stagetimeline.h"
#include "gui/pages/reports/csvpreviewmodel.h"
#include "gui/pages/reports/healthpreview.h"
#include "gui/pages/reports/reportspage.h"
#include "gui/pages/repositories/repositoriesmodel.h"
#include "gui/pages/schedules/schedulesmodel.h"
#include "gui/pages/servers/fleettree.h"
#include "gui/shell/jobsstrip.h"
#include "gui/theme/tokens.h"
#include "support/fakeengine/fakeengine.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace pulpit;
using namespace pulpit::gui;
using namespace pulpit::test;

namespace {
const QDateTime kNow = QDateTime(QDate(2026, 11, 20), QTime(14, 0), Qt::UTC);

struct ReadFleet
{
    explicit ReadFleet(FakeFleet fleet)
        : engine(std::move(fleet))
        , feed(engine)
    {
        feed.start();
        (void)QTest::qWaitFor([this] {
            return feed.hasRepositories() && feed.hasSchedules() && feed.hasServers() && feed.hasRole()
                && !feed.states().isEmpty();
        });
    }
    FakeEngine engine;
    FleetFeed feed;
};
} // namespace

class TstGuiModels final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void coloursHaveEnoughContrast();
    void timesReadAsPeopleSayThem();
    void durationsAndSizes();
    void filterSplitsWordsAndFields();
    void repositoriesModelIsAModel();
    void snapshotEmitsDifferencesOnly();
    void snapshotsInAnyOrder();
    void filterNarrowsAndWidens();
    void sortingKeepsPersistentIndexes();
    void jobsModelIsAModel();
    void schedulesModelIsAModel();
    void fleetTreeFillsWhenOpened();
    void feedReadsOnlyChangedRows();
    void feedAsksOnceWhileAnAnswerIsOpen();
    void statesOfRepositories();
    void findingsAreRanked();
    void actionsFollowTheSelection();
    void stripTellsWhoSchedules();
    void stagesLieOnOneTimeLine();
    void daysWithoutSyncAreGaps();
    void addressesAreRead_data();
    void addressesAreRead();
    void serverIsAddedToYaml_data();
    void serverIsAddedToYaml();
    void syncFormsAreChecked();
    void csvIsReadBack();
    void reportFileNamesAreSafe();
    void previewEscapesNames();
};

void TstGuiModels::coloursHaveEnoughContrast()
{
    for (const ContrastRule &rule : contrastRules()) {
        for (Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const double ratio = contrastRatio(color(rule.foreground, scheme), color(rule.background, scheme));
            QVERIFY2(ratio >= rule.least,
                     qPrintable(QStringLiteral("token %1 on %2, scheme %3: %4 < %5")
                                    .arg(int(rule.foreground))
                                    .arg(int(rule.background))
                                    .arg(int(scheme))
                                    .arg(ratio)
                                    .arg(rule.least)));
        }
    }
    QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white)), 21);
}

void TstGuiModels::timesReadAsPeopleSayThem()
{
    QCOMPARE(relativeTime(kNow, kNow), QStringLiteral("just now"));
    QCOMPARE(relativeTime(kNow.addSecs(-4), kNow), QStringLiteral("4 s ago"));
    QCOMPARE(relativeTime(kNow.addSecs(-240), kNow), QStringLiteral("4 min ago"));
    QCOMPARE(relativeTime(kNow.addSecs(3 * 3600), kNow), QStringLiteral("in 3 h"));
    QCOMPARE(relativeTime(kNow.addDays(-9), kNow), QStringLiteral("9 d ago"));
    QVERIFY(relativeTime({}, kNow).isEmpty());
    QVERIFY(exactTime(kNow).contains(QStringLiteral("14:00:00 UTC")));
    QVERIFY(clockTime(kNow.addDays(-1), kNow).startsWith(QStringLiteral("yesterday ")));
}

void TstGuiModels::durationsAndSizes()
{
    QCOMPARE(durationText(0.4), QStringLiteral("0.4 s"));
    QCOMPARE(durationText(41), QStringLiteral("41 s"));
    QCOMPARE(durationText(552), QStringLiteral("9 min 12 s"));
    QCOMPARE(durationText(3840), QStringLiteral("1 h 4 min"));
    QCOMPARE(durationText(51 * 3600), QStringLiteral("2 d 3 h"));
    QVERIFY(durationText(-1).isEmpty());
    QVERIFY(durationText(qQNaN()).isEmpty());
    QCOMPARE(bytesText(512), QStringLiteral("512 B"));
    QCOMPARE(bytesText(1'924'145'348'608), QStringLiteral("1.8 TiB"));
    QCOMPARE(countText(4812), QStringLiteral("4\u2009812"));
    QCOMPARE(countText(-1234567), QStringLiteral("\u22121\u2009234\u2009567"));
    QCOMPARE(hostText(QStringLiteral("https://mirror.example.net/debian/")), QStringLiteral("mirror.example.net"));
}

void TstGuiModels::filterSplitsWordsAndFields()
{
    const FilterText filter
        = parseFilter(QStringLiteral("debian state:failed  colour:red state:"), {QStringLiteral("state")});
    QCOMPARE(filter.words, QStringLiteral("debian colour:red"));
    QCOMPARE(filter.fields.size(), 1);
    QCOMPARE(filter.fields.first().second, QStringLiteral("failed"));
}

void TstGuiModels::repositoriesModelIsAModel()
{
    ReadFleet f(sampleFleet(kNow));
    RepositoriesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(RepositoriesModel::rowsOf(f.feed, {}));
    QCOMPARE(model.rowCount(), 56);
    for (int column = 0; column < model.columnCount(); ++column) {
        model.sort(column, Qt::DescendingOrder);
        model.sort(column, Qt::AscendingOrder);
    }
    model.setFilter(QStringLiteral("server:eu-1"));
    QCOMPARE(model.rowCount(), 14);
    model.setSnapshot(RepositoriesModel::rowsOf(f.feed, QStringLiteral("pulp-eu-2.example.com")));
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 14);
}

void TstGuiModels::snapshotEmitsDifferencesOnly()
{
    ReadFleet f(sampleFleet(kNow));
    RepositoriesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.sort(0, Qt::AscendingOrder);
    QList<RepositoryRow> rows = RepositoriesModel::rowsOf(f.feed, {});
    model.setSnapshot(rows);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setSnapshot(rows);
    QCOMPARE(changed.size(), 0);
    rows[5].repository.revision += 1000;
    model.setSnapshot(rows);
    QCOMPARE(changed.size(), 1);
    const RepositoryRow taken = rows.takeAt(7);
    model.setSnapshot(rows);
    QCOMPARE(removed.size(), 1);
    rows.append(taken);
    model.setSnapshot(rows);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(reset.size(), 0);
}

void TstGuiModels::snapshotsInAnyOrder()
{
    ReadFleet f(sampleFleet(kNow));
    RepositoriesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QList<RepositoryRow> all = RepositoriesModel::rowsOf(f.feed, {});
    QRandomGenerator random(20261120);
    for (int round = 0; round < 200; ++round) {
        QList<RepositoryRow> rows;
        for (const RepositoryRow &row : all)
            if (random.bounded(4) > 0)
                rows.append(row);
        for (RepositoryRow &row : rows)
            if (random.bounded(6) == 0) {
                row.repository.latestVersion = int(random.bounded(100));
                row.repository.revision += random.bounded(1, 1000);
            }
        if (random.bounded(3) == 0)
            model.sort(int(random.bounded(model.columnCount())),
                       random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
        model.setSnapshot(rows);
        QCOMPARE(model.rowCount(), rows.size());
        QSet<qint64> shown;
        for (int i = 0; i < model.rowCount(); ++i)
            shown.insert(model.row(i).repository.id.value);
        QCOMPARE(shown.size(), rows.size());
    }
}

void TstGuiModels::filterNarrowsAndWidens()
{
    ReadFleet f(largeFleet(5, 400, kNow));
    RepositoriesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(RepositoriesModel::rowsOf(f.feed, {}));
    const auto expected = [&f](const QString &needle) {
        return int(std::count_if(
            f.feed.repositories().cbegin(), f.feed.repositories().cend(),
            [&](const domain::Repository &r) { return (r.name + r.server + r.remoteFeed).contains(needle); }));
    };
    for (const QString &text :
         {QStringLiteral("dist"), QStringLiteral("distribution-7"), QStringLiteral("distribution-77"),
          QStringLiteral("distribution-7"), QStringLiteral("pulp-003"), QStringLiteral("mirror-11")}) {
        model.setFilter(text);
        QCOMPARE(model.rowCount(), expected(text));
    }
    model.setFilter(QStringLiteral("PULP-003 distribution-7-"));
    for (int i = 0; i < model.rowCount(); ++i)
        QVERIFY(model.row(i).repository.server == QStringLiteral("pulp-003.example.com"));
    model.setFilter({});
    QCOMPARE(model.rowCount(), 2000);
}

void TstGuiModels::sortingKeepsPersistentIndexes()
{
    ReadFleet f(sampleFleet(kNow));
    RepositoriesModel model;
    model.setSnapshot(RepositoriesModel::rowsOf(f.feed, {}));
    model.sort(0, Qt::AscendingOrder);
    const QPersistentModelIndex index(model.index(10, 0));
    const QString name = index.data().toString();
    const qint64 id = index.data(IdRole).toLongLong();
    model.sort(5, Qt::DescendingOrder);
    QVERIFY(index.isValid());
    QCOMPARE(index.data().toString(), name);
    QCOMPARE(index.data(IdRole).toLongLong(), id);
}

void TstGuiModels::jobsModelIsAModel()
{
    const FakeFleet fleet = sampleFleet(kNow);
    JobsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<domain::Job> top;
    QList<domain::Job> children;
    for (const domain::Job &job : fleet.jobs)
        (job.parentId.isValid() ? children : top).append(job);
    children.removeIf([](const domain::Job &job) { return job.parentId != JobId(10); });
    model.setJobs(top);
    QCOMPARE(model.rowCount(), top.size());
    model.setChildJobs(JobId(10), children);
    QCOMPARE(model.rowCount(model.indexOfJob(JobId(10))), children.size());
    QVERIFY(model.indexOfJob(JobId(103)).isValid());
    domain::Job fresh = top.first();
    fresh.id = JobId(900);
    top.prepend(fresh);
    std::reverse(children.begin(), children.end());
    children.removeLast();
    model.setJobs(top);
    model.setChildJobs(JobId(10), children);
    QCOMPARE(model.rowCount(model.indexOfJob(JobId(10))), children.size());
    QCOMPARE(model.node(model.index(0, 0)).id, JobId(900));
    model.setJobs({});
    QCOMPARE(model.rowCount(), 0);
}

void TstGuiModels::schedulesModelIsAModel()
{
    SchedulesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    FakeFleet fleet = sampleFleet(kNow);
    model.setSnapshot(fleet.schedules);
    model.sort(4, Qt::DescendingOrder);
    fleet.schedules.removeFirst();
    fleet.schedules[0].isPaused = true;
    model.setSnapshot(fleet.schedules);
    QCOMPARE(model.rowCount(), 6);
}

void TstGuiModels::fleetTreeFillsWhenOpened()
{
    ReadFleet f(sampleFleet(kNow));
    FleetTreeModel model(f.engine, f.feed);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 4);
    const QModelIndex eu1 = model.indexOfServer(QStringLiteral("pulp-eu-1.example.com"));
    QCOMPARE(model.node(eu1).state.state, State::Failed);
    QCOMPARE(model.rowCount(eu1), 0);
    QVERIFY(model.hasChildren(eu1));
    model.openServer(QStringLiteral("pulp-eu-1.example.com"));
    QTRY_COMPARE(model.members(QStringLiteral("pulp-eu-1.example.com"), QStringLiteral("external")).size(), 11);
    const QModelIndex external
        = model.indexOfGroup(QStringLiteral("pulp-eu-1.example.com"), QStringLiteral("external"));
    QTRY_COMPARE(model.rowCount(external), 11);
    QCOMPARE(model.node(external).state.state, State::Failed);
    f.engine.touch(RepositoryId(18), [](domain::Repository &r) {
        r.failuresInARow = 0;
        r.lastFailure = {};
        r.lastSyncState = domain::JobState::Completed;
    });
    QTRY_COMPARE(model.node(external).state.state, State::Healthy);
}

void TstGuiModels::feedReadsOnlyChangedRows()
{
    ReadFleet f(sampleFleet(kNow));
    QSignalSpy changed(&f.feed, &FleetFeed::repositoriesChanged);
    f.engine.touch(RepositoryId(3), [](domain::Repository &r) { r.latestVersion = 99; });
    QTRY_COMPARE(f.feed.repository(RepositoryId(3))->latestVersion, 99);
    f.engine.touch(RepositoryId(4), [](domain::Repository &r) { r.isGone = true; });
    QTRY_VERIFY(!f.feed.repository(RepositoryId(4)));
    QCOMPARE(f.feed.repositories().size(), 55);
}

void TstGuiModels::feedAsksOnceWhileAnAnswerIsOpen()
{
    ReadFleet f(sampleFleet(kNow));
    f.engine.neverAnswers = true;
    QSignalSpy failed(&f.feed, &FleetFeed::failed);
    for (int i = 0; i < 5; ++i) {
        f.engine.announce(ports::Topic::Repositories);
        QTest::qWait(5);
    }
    QTest::qWait(600);
    QCOMPARE(f.feed.repositories().size(), 56);
    QCOMPARE(failed.size(), 0);
}

void TstGuiModels::statesOfRepositories()
{
    ReadFleet f(sampleFleet(kNow));
    const auto state = [&f](int id) {
        const domain::Repository *r = f.feed.repository(RepositoryId(id));
        return stateOf(*r, f.feed.state(r->server));
    };
    QCOMPARE(state(1).state, State::Healthy);
    QCOMPARE(state(18).word, QStringLiteral("failed 3×"));
    QCOMPARE(state(38).state, State::Attention);
    QCOMPARE(state(26).word, QStringLiteral("never synced"));
    QCOMPARE(state(43).state, State::Unknown);
    QVERIFY(state(43).word.startsWith(QStringLiteral("no answer since")));
}

void TstGuiModels::findingsAreRanked()
{
    FakeFleet fleet = sampleFleet(kNow);
    fleet.role = {};
    ReadFleet f(fleet);
    const FleetSummary summary = summarize(f.feed, kNow, 10);
    QCOMPARE(summary.counts.total, 56);
    QCOMPARE(summary.counts.failed, 1);
    QCOMPARE(summary.counts.unknown, 14);
    QCOMPARE(summary.findings.at(0).action, Finding::Action::StartScheduling);
    QVERIFY(summary.findings.at(1).what.startsWith(QStringLiteral("pulp-us-1.example.com gives no answer")));
    QVERIFY(summary.findings.at(2).what.startsWith(QStringLiteral("ext-debian-12-security fails")));
    QCOMPARE(summarize(f.feed, kNow, 2).findings.size(), 2);
    QCOMPARE(summarize(f.feed, kNow, 2).findingCount, summary.findingCount);
}

void TstGuiModels::actionsFollowTheSelection()
{
    ReadFleet f(sampleFleet(kNow));
    const QList<RepositoryRow> rows = RepositoriesModel::rowsOf(f.feed, {});
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

void TstGuiModels::stripTellsWhoSchedules()
{
    domain::SchedulerRole role;
    QVERIFY(jobsStripText({}, {}, &role, kNow).nobodySchedules);
    role = {QStringLiteral("x"), QStringLiteral("ops-2"), QStringLiteral("pulpitd"), false, kNow};
    QCOMPARE(jobsStripText({}, {}, &role, kNow).role, QStringLiteral("scheduling: the service on ops-2"));
    QVERIFY(!jobsStripText({}, {}, nullptr, kNow).nobodySchedules);
    const FakeFleet fleet = sampleFleet(kNow);
    QVERIFY(jobsStripText({}, fleet.schedules, &role, kNow).next.endsWith(QStringLiteral("internal")));
}

void TstGuiModels::stagesLieOnOneTimeLine()
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

void TstGuiModels::daysWithoutSyncAreGaps()
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

void TstGuiModels::addressesAreRead_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("url");
    QTest::newRow("host") << "Pulp.Example.com"
                          << "pulp.example.com"
                          << "https://pulp.example.com";
    QTest::newRow("port") << "pulp:8080"
                          << "pulp:8080"
                          << "https://pulp:8080";
    QTest::newRow("http") << "http://127.0.0.1:24817/"
                          << "127.0.0.1:24817"
                          << "http://127.0.0.1:24817";
    QTest::newRow("ipv6") << "https://[::1]:8080"
                          << ""
                          << "";
    QTest::newRow("path") << "pulp.example.com/pulp/api/v3"
                          << ""
                          << "";
    QTest::newRow("password") << "https://admin:secret@pulp"
                              << ""
                              << "";
    QTest::newRow("scheme") << "ftp://pulp"
                            << ""
                            << "";
    QTest::newRow("empty") << ""
                           << ""
                           << "";
}

void TstGuiModels::addressesAreRead()
{
    QFETCH(QString, address);
    QFETCH(QString, name);
    QFETCH(QString, url);
    const Result<domain::Server> server = serverOf({address, QStringLiteral("admin"), {}});
    QCOMPARE(server.has_value(), !name.isEmpty());
    if (!server) {
        QVERIFY(!server.error().what.isEmpty());
        return;
    }
    QCOMPARE(server->name, name);
    QCOMPARE(server->url.toString(), url);
    QCOMPARE(server->credentials.kind, domain::CredentialReference::Kind::Keychain);
}

void TstGuiModels::serverIsAddedToYaml_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after"); // empty: refused
    const QString entry = QStringLiteral("  new.example.com:\n    credentials: keyring\n    repo_groups: {}\n    "
                                         "x-pulpit:\n      url: https://new.example.com\n");
    const QString secret = QStringLiteral("  keyring:\n    username: 'admin'\n    x-pulpit:\n      source: keychain\n  "
                                          "    location: 'new.example.com'\n");
    QTest::newRow("empty") << QString()
                           << QString(QStringLiteral("credentials:\n") + secret + QStringLiteral("pulp_servers:\n")
                                      + entry + QStringLiteral("repo_groups: {}\n"));
    QTest::newRow("comments stay")
        << QStringLiteral("# fleet\npulp_servers:  # ours\n  # first\n  old:\n    credentials: svc\n    repo_groups: "
                          "{}\ncredentials:\n  svc:\n    username: x\nrepo_groups: {}\n")
        << QString(QStringLiteral("# fleet\npulp_servers:  # ours\n") + entry
                   + QStringLiteral("  # first\n  old:\n    credentials: svc\n    repo_groups: {}\ncredentials:\n")
                   + secret + QStringLiteral("  svc:\n    username: x\nrepo_groups: {}\n"));
    QTest::newRow("empty mappings") << QStringLiteral("pulp_servers: {}\ncredentials: {}\nrepo_groups: {}\n")
                                    << QString(QStringLiteral("pulp_servers:\n") + entry
                                               + QStringLiteral("credentials:\n") + secret
                                               + QStringLiteral("repo_groups: {}\n"));
    QTest::newRow("flow style") << QStringLiteral(
        "pulp_servers: {a: {credentials: c, repo_groups: {}}}\ncredentials: {}\n")
                                << QString();
    QTest::newRow("is there") << QStringLiteral("pulp_servers:\n  new.example.com:\n    repo_groups: {}\n")
                              << QString();
}

void TstGuiModels::serverIsAddedToYaml()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Result<domain::Server> server = serverOf({QStringLiteral("new.example.com"), QStringLiteral("admin"), {}});
    const Result<QString> yaml = withServer(before, *server);
    QCOMPARE(yaml.has_value(), !after.isEmpty());
    if (yaml)
        QCOMPARE(*yaml, after);
}

void TstGuiModels::syncFormsAreChecked()
{
    domain::SyncRequest request;
    QVERIFY(!checkSync(request).problem.isEmpty());
    request.server = QStringLiteral("pulp-eu-1.example.com");
    QVERIFY(checkSync(request).problem.isEmpty());
    request.regexInclude = QStringLiteral("(");
    QVERIFY(!checkSync(request).problem.isEmpty());
    QCOMPARE(countSelected({}, request), -1);
    request.regexInclude = QStringLiteral("^ext-");
    request.regexExclude = QStringLiteral("debian");
    QCOMPARE(countSelected(sampleFleet(kNow).repositories, request), 9);
    request.source = request.server;
    QVERIFY(!checkSync(request).problem.isEmpty());
    request.source.clear();
    request.maxRuntime = QStringLiteral("2 hours");
    QVERIFY(!checkSync(request).problem.isEmpty());
}

void TstGuiModels::csvIsReadBack()
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

void TstGuiModels::reportFileNamesAreSafe()
{
    const QDate day(2026, 11, 21);
    QCOMPARE(reportFileName({}, day, ReportsPage::Format::Html), QStringLiteral("pulpit-health-2026-11-21.html"));
    QCOMPARE(reportFileName(QStringLiteral("eu-1.example.com:8443/../x"), day, ReportsPage::Format::Csv),
             QStringLiteral("pulpit-health-eu-1.example.com-8443-..-x-2026-11-21.csv"));
}

void TstGuiModels::previewEscapesNames()
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

QTEST_MAIN(TstGuiModels)
#include "tst_guimodels.moc"
