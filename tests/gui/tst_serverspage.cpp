// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/sparkline.h"
#include "gui/consolefixture.h"
#include "gui/format/commandtext.h"
#include "gui/inspector/inspector.h"
#include "gui/looks.h"
#include "gui/pages/fleet/findingrow.h"
#include "gui/pages/servers/certificatestab.h"
#include "gui/pages/servers/pulptasksmodel.h"
#include "gui/pages/servers/requeststab.h"
#include "gui/pages/servers/rightscard.h"
#include "gui/pages/servers/serveroverview.h"
#include "gui/pages/servers/waitchain.h"
#include "gui/plan/plandialog.h"
#include "gui/shell/pages.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/readingnote.h"
#include "gui/widgets/tableview.h"
#include "support/fakeengine/fakefindingservice.h"
#include "support/fakeengine/fakeinspectionservice.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeView>

using namespace pulpit;
using namespace pulpit::gui;
using namespace pulpit::test;
using domain::PulpTask;
using domain::PulpTaskState;

namespace {

const QString kEu1 = QStringLiteral("pulp-eu-1.example.com");
const QString kUs1 = QStringLiteral("pulp-us-1.example.com");
const QDateTime kNow = QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

PulpTask task(int id, PulpTaskState state, int createdAgo, const QStringList &resources)
{
    PulpTask made;
    made.href = QStringLiteral("/pulp/api/v3/tasks/%1/").arg(id);
    made.name = QStringLiteral("pulp_rpm.app.tasks.synchronizing.synchronize");
    made.state = state;
    made.created = kNow.addSecs(-createdAgo);
    made.reservedResources = resources;
    return made;
}

QString hrefOf(int id)
{
    return QStringLiteral("/pulp/api/v3/tasks/%1/").arg(id);
}

/// The words that a POSIX shell makes of a command line.
QStringList wordsOf(const QString &command)
{
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"),
                 QStringLiteral("for word in ") + command + QStringLiteral("; do printf '%s\\0' \"$word\"; done")});
    if (!shell.waitForFinished(10'000))
        return {};
    QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(QChar(QChar::Null));
    words.removeLast();
    return words;
}

struct ServersFixture : ConsoleFixture
{
    explicit ServersFixture(FakeFleet fleet, gui::ConsoleOptions options = {})
        : ConsoleFixture(std::move(fleet), options)
    {
    }
    bool show(const QString &server, const QString &tab)
    {
        if (!isReady())
            return false;
        window().open({pageid::kServers, server});
        tabs()->setCurrentWidget(tabs()->findChild<QWidget *>(QStringLiteral("tab_") + tab));
        return QTest::qWaitFor([this, &server] { return window().location().object == server; });
    }
    QTabWidget *tabs() { return find<QTabWidget>(QStringLiteral("serverTabs")); }
    TableView *table(const QString &name) { return find<TableView>(name); }
    QStringList notes()
    {
        QStringList texts;
        for (const ReadingNote *note : window().page(pageid::kServers)->findChildren<ReadingNote *>())
            if (note->isVisible())
                texts.append(note->text());
        return texts;
    }
};

FakeFleet fleetWithChain()
{
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    domain::Repository &epel = fleet.repositories[19]; // ext-epel-9 on pulp-eu-1
    epel.href = QStringLiteral("/pulp/api/v3/repositories/rpm/rpm/0193-aaaa/");
    QList<PulpTask> &tasks = fleet.tasks[kEu1];
    tasks[0].reservedResources = {QStringLiteral("prn:rpm.rpmrepository:0193-aaaa")};
    tasks[2].reservedResources
        = {QStringLiteral("prn:rpm.rpmrepository:0193-aaaa"), QStringLiteral("shared:prn:core.domain:0193-dddd")};
    tasks[3].reservedResources = {QStringLiteral("pdrn:1:orphans")};
    return fleet;
}

} // namespace

class TstServersPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )"))); }
    void tasksWaitForEarlierHolders();
    void sharedResourcesDoNotBlockEachOther();
    void freeTasksWaitForAWorker();
    void chainsEnd();
    void manyTasksAreQuick();
    void tasksReadAsPeopleSayThem();
    void modelIsAModel();
    void commandsSurviveTheShell_data();
    void commandsSurviveTheShell();
    void commandsHaveNoPassword();
    void certificatesTellWhenTheyEnd();
    void curvesHaveGaps();
    void everyTabReads();
    void whatIsShownAgainIsReadAgain();
    void tasksAreCanceledAfterAsking();
    void tasksAreFilteredByTheServer();
    void olderTasksAreReadPageByPage();
    void aTaskLeadsToItsJob();
    void whatTheAccountMayDoIsShown();
    void theStorageHasAForecast();
    void tasksArePurgedByAPlan();
    void chainLeadsToTheHolder();
    void failuresAreShownAboveTheData();
    void silentServerSaysSoEverywhere();
    void serverThatNeverAnswers();
    void requestsAreLive();
    void groupsAreSynced();
    void scheduleOfAGroupIsEdited();
    void findingsOfTheServerAreShown();
    void commandsAreCopied();
    void browserIsOpened();
    void historyOpensJobs();
    void otherServerForgetsTheFirst();
    void stateSurvives();
    void longAndForeignNames();
    void looks_data();
    void looks();
};

void TstServersPage::tasksWaitForEarlierHolders()
{
    const QString a = QStringLiteral("prn:rpm.rpmrepository:a");
    const QString b = QStringLiteral("prn:rpm.rpmremote:b");
    const auto waits = waitsOf({task(4, PulpTaskState::Waiting, 10, {b}), task(1, PulpTaskState::Running, 100, {a}),
                                task(2, PulpTaskState::Waiting, 90, {a, b}), task(3, PulpTaskState::Waiting, 80, {a}),
                                task(9, PulpTaskState::Completed, 500, {a})});
    QCOMPARE(waits.value(hrefOf(1)).blocks, 2);
    QVERIFY(waits.value(hrefOf(1)).behind.isEmpty());
    QCOMPARE(waits.value(hrefOf(2)).behind, QStringList {hrefOf(1)});
    QCOMPARE(waits.value(hrefOf(2)).resource, a);
    QCOMPARE(waits.value(hrefOf(3)).behind, QStringList({hrefOf(1), hrefOf(2)}));
    QCOMPARE(waits.value(hrefOf(4)).behind, QStringList {hrefOf(2)});
    QVERIFY(!waits.contains(hrefOf(9)));
    QCOMPARE(chainOf(hrefOf(4), waits), QStringList({hrefOf(2), hrefOf(1)}));
}

void TstServersPage::sharedResourcesDoNotBlockEachOther()
{
    const QString shared = QStringLiteral("shared:prn:core.domain:1");
    const QString exclusive = QStringLiteral("prn:core.domain:1");
    auto waits
        = waitsOf({task(1, PulpTaskState::Running, 100, {shared}), task(2, PulpTaskState::Waiting, 90, {shared})});
    QVERIFY(waits.value(hrefOf(2)).behind.isEmpty());
    waits = waitsOf({task(1, PulpTaskState::Running, 100, {shared}), task(2, PulpTaskState::Waiting, 90, {exclusive}),
                     task(3, PulpTaskState::Waiting, 80, {shared})});
    QCOMPARE(waits.value(hrefOf(2)).behind, QStringList {hrefOf(1)});
    QCOMPARE(waits.value(hrefOf(3)).behind, QStringList {hrefOf(2)}); // the one that wants it alone goes first
}

void TstServersPage::freeTasksWaitForAWorker()
{
    PulpTask unblocked = task(2, PulpTaskState::Waiting, 90, {QStringLiteral("a")});
    unblocked.unblocked = kNow;
    const auto waits = waitsOf({task(1, PulpTaskState::Running, 100, {QStringLiteral("a")}), unblocked,
                                task(3, PulpTaskState::Waiting, 80, {})});
    QVERIFY(waits.value(hrefOf(2)).waitsForWorker);
    QVERIFY(waits.value(hrefOf(3)).waitsForWorker);
    QVERIFY(!waits.value(hrefOf(1)).waitsForWorker);
}

void TstServersPage::chainsEnd()
{
    QHash<QString, TaskWait> waits;
    waits.insert(hrefOf(1), {{hrefOf(2)}, {}, false, 0});
    waits.insert(hrefOf(2), {{hrefOf(1)}, {}, false, 0});
    QCOMPARE(chainOf(hrefOf(1), waits), QStringList {hrefOf(2)});
    QVERIFY(chainOf(QStringLiteral("nothing"), waits).isEmpty());
}

void TstServersPage::manyTasksAreQuick()
{
    QList<PulpTask> tasks;
    for (int i = 0; i < 5000; ++i)
        tasks.append(task(i, i == 0 ? PulpTaskState::Running : PulpTaskState::Waiting, 10'000 - i,
                          {QStringLiteral("a"), QStringLiteral("shared:b"), QStringLiteral("c%1").arg(i)}));
    QElapsedTimer timer;
    timer.start();
    const auto waits = waitsOf(tasks);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(waits.value(hrefOf(4999)).behind.size() <= 50);
}

void TstServersPage::tasksReadAsPeopleSayThem()
{
    QCOMPARE(shortTaskName(QStringLiteral("pulp_rpm.app.tasks.synchronizing.synchronize")), QStringLiteral("rpm sync"));
    QCOMPARE(shortTaskName(QStringLiteral("pulpcore.app.tasks.base.ageneral_update")), QStringLiteral("change"));
    QCOMPARE(shortTaskName(QStringLiteral("pulpcore.app.tasks.orphan.orphan_cleanup")),
             QStringLiteral("orphan cleanup"));
    QCOMPARE(identityOf(QStringLiteral("/pulp/api/v3/repositories/rpm/rpm/0193-a/")), QStringLiteral("0193-a"));
    QCOMPARE(identityOf(QStringLiteral("prn:rpm.rpmrepository:0193-a")), QStringLiteral("0193-a"));
    const FakeFleet fleet = fleetWithChain();
    const QList<PulpTaskRow> rows = PulpTasksModel::rowsOf(fleet.tasks.value(kEu1), fleet.repositories);
    QCOMPARE(rows.at(0).on, QStringLiteral("ext-epel-9"));
    QVERIFY(rows.at(0).why.contains(QStringLiteral("holds up 1"))
            || rows.at(2).why.contains(QStringLiteral("holds up 1")));
    QVERIFY(rows.at(2).why.contains(QStringLiteral("behind rpm sync (ext-epel-9)"))
            || rows.at(2).why.contains(QStringLiteral("worker")));
    QCOMPARE(rows.at(3).on, QStringLiteral("all content"));
    QVERIFY(rows.at(5).why.contains(QStringLiteral("404")));
}

void TstServersPage::modelIsAModel()
{
    PulpTasksModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const FakeFleet fleet = fleetWithChain();
    model.setSnapshot(PulpTasksModel::rowsOf(fleet.tasks.value(kEu1), fleet.repositories));
    QCOMPARE(model.rowCount(), 6);
    model.setPredicate([](const PulpTaskRow &row, const QString &) { return !domain::isFinal(row.task.state); });
    QCOMPARE(model.rowCount(), 4);
    model.sort(4, Qt::DescendingOrder);
    model.setSnapshot({});
    QCOMPARE(model.rowCount(), 0);
}

void TstServersPage::commandsSurviveTheShell_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QStringLiteral("ext-debian-12");
    QTest::newRow("blanks") << QStringLiteral("two words");
    QTest::newRow("quotes") << QStringLiteral("it's a \"name\"");
    QTest::newRow("only quotes") << QStringLiteral("'''");
    QTest::newRow("substitution") << QStringLiteral("$(touch /nonexistent/x) `id` $HOME ${PATH}");
    QTest::newRow("control") << QStringLiteral("a;b|c&d>e<f#g!h\\i*j?k[l]m~n{o}");
    QTest::newRow("line end") << QStringLiteral("first\nsecond\ttab");
    QTest::newRow("foreign") << QStringLiteral("мир 世界 مرحبا");
    QTest::newRow("dashes") << QStringLiteral("--option");
    QTest::newRow("empty") << QString();
    QTest::newRow("home") << QStringLiteral("~root");
    QTest::newRow("assignment") << QStringLiteral("A=b");
}

void TstServersPage::commandsSurviveTheShell()
{
    QFETCH(QString, text);
    QCOMPARE(wordsOf(QStringLiteral("x ") + shellWord(text)), QStringList({QStringLiteral("x"), text}));
    domain::Server server;
    server.url = QUrl(QStringLiteral("https://pulp.example.com:8443"));
    server.credentials.username = text;
    const QStringList pulp = wordsOf(pulpCommand(
        server,
        {QStringLiteral("rpm"), QStringLiteral("repository"), QStringLiteral("show"), QStringLiteral("--name"), text}));
    QCOMPARE(pulp.last(), text);
    QCOMPARE(pulp.mid(0, 3),
             QStringList({QStringLiteral("pulp"), QStringLiteral("--base-url"),
                          QStringLiteral("https://pulp.example.com:8443")}));
    const QStringList curl = wordsOf(curlCommand(server, QStringLiteral("/pulp/api/v3/tasks/?name=") + text));
    QCOMPARE(curl.first(), QStringLiteral("curl"));
    QCOMPARE(curl.last(), QStringLiteral("https://pulp.example.com:8443/pulp/api/v3/tasks/?name=") + text);
    if (!text.isEmpty())
        QCOMPARE(curl.at(curl.indexOf(QStringLiteral("--user")) + 1), text);
}

void TstServersPage::commandsHaveNoPassword()
{
    domain::Server server;
    server.url = QUrl(QStringLiteral("https://admin:s3cret@pulp.example.com"));
    server.credentials.username = QStringLiteral("admin:s3cret");
    const QString curl = curlCommand(server, QStringLiteral("/pulp/api/v3/status/"), QStringLiteral("POST"));
    QVERIFY2(!curl.contains(QStringLiteral("s3cret")), qPrintable(curl));
    QVERIFY(curl.contains(QStringLiteral("--request POST")));
    server.credentials.username.clear();
    QVERIFY(curlCommand(server, QStringLiteral("/x/")).contains(QStringLiteral("--netrc-optional")));
    QVERIFY(!pulpCommand(server, {QStringLiteral("status")}).contains(QStringLiteral("s3cret")));
    server.trust.kind = domain::TlsTrust::Kind::OwnCa;
    QVERIFY(curlCommand(server, QStringLiteral("/x/")).contains(QStringLiteral("--cacert")));
    server.domain = QStringLiteral("team");
    QCOMPARE(apiPath(server), QStringLiteral("/pulp/team/api/v3/"));
    QVERIFY(pulpRepositoryWords(QStringLiteral("strange.type"), QStringLiteral("x")).isEmpty());
}

void TstServersPage::certificatesTellWhenTheyEnd()
{
    domain::Certificate certificate;
    QCOMPARE(stateOf(certificate, kNow).state, State::Unknown);
    certificate.notBefore = kNow.addDays(-10);
    certificate.notAfter = kNow.addDays(200);
    QCOMPARE(stateOf(certificate, kNow).state, State::Healthy);
    certificate.notAfter = kNow.addDays(6);
    QCOMPARE(stateOf(certificate, kNow), (StateText {State::Attention, QStringLiteral("in 6 days")}));
    certificate.notAfter = kNow.addDays(-1);
    QCOMPARE(stateOf(certificate, kNow).state, State::Failed);
    certificate.notBefore = kNow.addDays(1);
    QCOMPARE(stateOf(certificate, kNow).state, State::Failed);
}

void TstServersPage::curvesHaveGaps()
{
    Sparkline line;
    line.resize(200, 40);
    QVERIFY(line.curves().isEmpty());
    QList<SparkPoint> points;
    for (int i = 0; i < 10'000; ++i)
        points.append(
            {kNow.addSecs(i), i > 4000 && i < 6000 ? std::optional<double>() : std::optional<double>(i % 50)});
    line.setPoints(points);
    const QList<QPolygonF> curves = line.curves();
    QCOMPARE(curves.size(), 2); // not one line down to nought and back
    qsizetype drawn = 0;
    for (const QPolygonF &curve : curves)
        drawn += curve.size();
    QVERIFY2(drawn <= 220, qPrintable(QString::number(drawn)));
    QCOMPARE(medianOf({{kNow, 3.0}, {kNow, std::nullopt}, {kNow, 1.0}, {kNow, 2.0}}), std::optional<double>(2.0));
    QVERIFY(!medianOf({{kNow, std::nullopt}}));
    line.setPoints({{kNow, 5.0}, {kNow.addSecs(1), 5.0}}); // no range
    QCOMPARE(line.curves().size(), 1);
}

void TstServersPage::everyTabReads()
{
    ServersFixture f(fleetWithChain());
    domain::Certificate certificate;
    certificate.use = domain::Certificate::Use::RemoteClient;
    certificate.remote = QStringLiteral("ext-rhel-9");
    certificate.remoteHref = QStringLiteral("/pulp/api/v3/remotes/rpm/rpm/1/");
    certificate.subject = QStringLiteral("client");
    certificate.notAfter = QDateTime::currentDateTimeUtc().addDays(6);
    f.engine.fakeInspection().certificatesAnswer = QList<domain::Certificate> {certificate};
    QVERIFY(f.show(kEu1, QStringLiteral("tasks")));
    QTRY_COMPARE(f.table(QStringLiteral("tasksTable"))->model()->rowCount(), 6);
    QTRY_COMPARE(f.tabs()->tabText(1), QStringLiteral("Tasks 4"));
    QVERIFY(f.show(kEu1, QStringLiteral("groups")));
    QTRY_COMPARE(f.table(QStringLiteral("groupsTable"))->model()->rowCount(), 2);
    QVERIFY(f.show(kEu1, QStringLiteral("repositories")));
    QTRY_COMPARE(f.table(QStringLiteral("serverRepositories"))->model()->rowCount(), 14);
    QVERIFY(f.show(kEu1, QStringLiteral("certificates")));
    QTRY_COMPARE(f.table(QStringLiteral("certificatesTable"))->model()->rowCount(), 1);
    QVERIFY(f.show(kEu1, QStringLiteral("history")));
    QTRY_VERIFY(f.table(QStringLiteral("historyTable"))->model()->rowCount() > 0);
    QVERIFY(f.notes().isEmpty());
}

void TstServersPage::whatIsShownAgainIsReadAgain()
{
    ServersFixture f(fleetWithChain());
    QVERIFY(f.show(kEu1, QStringLiteral("tasks")));
    TableView *table = f.table(QStringLiteral("tasksTable"));
    QTRY_COMPARE(table->model()->rowCount(), 6);
    f.window().open({pageid::kFleet, {}});
    QTest::qWait(5200); // longer than between two readings
    f.engine.fleet.tasks[kEu1].removeLast();
    f.window().open({pageid::kServers, kEu1});
    // At once, not only when the time between two readings is over once more.
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 5, 2500);
}

void TstServersPage::tasksAreCanceledAfterAsking()
{
    ServersFixture f(fleetWithChain());
    QVERIFY(f.show(kEu1, QStringLiteral("tasks")));
    TableView *table = f.table(QStringLiteral("tasksTable"));
    QTRY_COMPARE(table->model()->rowCount(), 6);
    auto *cancel = f.find<QPushButton>(QStringLiteral("tasksCancel"));
    QVERIFY(!cancel->isEnabled());
    QTest::mouseClick(f.find<QPushButton>(QStringLiteral("tasksUnfinished")), Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), 4);
    table->selectAll();
    QTRY_VERIFY(cancel->isEnabled());
    f.prompter.saysYes = false;
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(f.prompter.asked.last().startsWith(QStringLiteral("Cancel 4")));
    QVERIFY(!f.engine.calls.join(QLatin1Char(' ')).contains(QStringLiteral("cancelPulpTask")));
    f.prompter.saysYes = true;
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_COMPARE(f.engine.calls.filter(QStringLiteral("cancelPulpTask pulp-eu-1.example.com")).size(), 4);
    table->clearSelection();
    QVERIFY(!cancel->isEnabled());
}

void TstServersPage::tasksAreFilteredByTheServer()
{
    ServersFixture f(fleetWithChain());
    QVERIFY(f.show(kEu1, QStringLiteral("tasks")));
    TableView *table = f.table(QStringLiteral("tasksTable"));
    QTRY_COMPARE(table->model()->rowCount(), 6);
    QList<domain::PulpTaskQuery> &asked = f.engine.fakeInspection().taskQueries;
    asked.clear();
    QTest::mouseClick(f.find<QPushButton>(QStringLiteral("tasksFailed")), Qt::LeftButton);
    QTRY_VERIFY(!asked.isEmpty());
    QVERIFY(asked.last().states == QList<domain::PulpTaskState> {domain::PulpTaskState::Failed});
    auto *name = f.find<QLineEdit>(QStringLiteral("tasksName"));
    QTest::keyClicks(name, QStringLiteral("synchro"));
    QTRY_COMPARE(asked.last().name, QStringLiteral("synchro"));
    auto *period = f.find<QComboBox>(QStringLiteral("tasksPeriod"));
    period->setCurrentIndex(period->findData(24));
    QTRY_VERIFY(asked.last().since.isValid());
    QVERIFY(qAbs(asked.last().since.secsTo(QDateTime::currentDateTimeUtc()) - 24 * 3600) < 60);
    period->setCurrentIndex(period->findData(-30 * 24));
    QTRY_VERIFY(asked.last().until.isValid() && !asked.last().since.isValid());
    QTRY_COMPARE(table->model()->rowCount(), 0);
}

void TstServersPage::olderTasksAreReadPageByPage()
{
    FakeFleet fleet = fleetWithChain();
    QList<domain::PulpTask> &tasks = fleet.tasks[kEu1];
    tasks.clear();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int i = 0; i < 1200; ++i) {
        domain::PulpTask task;
        task.href = QStringLiteral("/pulp/api/v3/tasks/%1/").arg(i);
        task.name = QStringLiteral("pulp_rpm.app.tasks.synchronizing.synchronize");
        task.state = domain::PulpTaskState::Completed;
        task.created = now.addSecs(-60 * i);
        tasks.append(task);
    }
    ServersFixture f(fleet);
    QVERIFY(f.show(kEu1, QStringLiteral("tasks")));
    TableView *table = f.table(QStringLiteral("tasksTable"));
    QTRY_COMPARE(table->model()->rowCount(), 500);
    auto *older = f.find<QPushButton>(QStringLiteral("tasksOlder"));
    QVERIFY(older->isVisible());
    QTest::mouseClick(older, Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), 1000);
    QCOMPARE(f.engine.fakeInspection().taskQueries.last().offset, 500);
    QTest::mouseClick(older, Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), 1200);
    QTRY_VERIFY(!older->isVisible());
    QVERIFY(f.find<QLabel>(QStringLiteral("tasksCounted"))->text().startsWith(QStringLiteral("1")));
    // What was read stays when the newest ones are read again.
    f.find<QWidget>(QStringLiteral("tab_tasks"))->hide();
    f.find<QWidget>(QStringLiteral("tab_tasks"))->show();
    QTest::qWait(50);
    QCOMPARE(table->model()->rowCount(), 1200);
}

void TstServersPage::aTaskLeadsToItsJob()
{
    FakeFleet fleet = fleetWithChain();
    fleet.tasks[kEu1][0].loggingCid = fleet.jobs.first().correlationId;
    fleet.tasks[kEu1][1].loggingCid = QStringLiteral("somebody else's");
    const JobId expected = fleet.jobs.first().id;
    const QString own = fleet.tasks[kEu1][0].href;
    ServersFixture f(fleet);
    QVERIFY(f.show(kEu1, QStringLiteral("tasks")));
    TableView *table = f.table(QStringLiteral("tasksTable"));
    QTRY_COMPARE(table->model()->rowCount(), 6);
    auto *job = f.find<QPushButton>(QStringLiteral("tasksJob"));
    int leading = 0;
    for (int row = 0; row < 6; ++row) {
        table->selectRow(row);
        QTest::qWait(20);
        if (!job->isEnabled())
            continue;
        ++leading;
        QTest::mouseClick(job, Qt::LeftButton);
        QTRY_COMPARE(f.window().location().page, QStringLiteral("jobs"));
        QCOMPARE(f.window().location().object, QString::number(expected.value));
        break;
    }
    QCOMPARE(leading, 1);
}

void TstServersPage::whatTheAccountMayDoIsShown()
{
    ServersFixture f(fleetWithChain());
    domain::AccountRights rights;
    rights.user = QStringLiteral("svc-pulpit");
    rights.rolesUnknown = QStringLiteral("the account may not look at users");
    rights.read = QDateTime::currentDateTimeUtc();
    rights.rights = {{domain::AccountRight::Action::Look, {QStringLiteral("deb"), QStringLiteral("rpm")}, {}, {}},
                     {domain::AccountRight::Action::Sync, {QStringLiteral("rpm")}, {QStringLiteral("deb")}, {}},
                     {domain::AccountRight::Action::CancelTasks, {}, {}, {QStringLiteral("task")}}};
    f.engine.fakeInspection().rightsAnswer = rights;
    QVERIFY(f.show(kEu1, QStringLiteral("overview")));
    auto *card = f.find<QWidget>(QStringLiteral("rightsCard"));
    const auto texts = [card] {
        QStringList all;
        for (const QLabel *label : card->findChildren<QLabel *>())
            all.append(label->text());
        return all.join(QLatin1Char('|'));
    };
    QTRY_VERIFY2(texts().contains(QStringLiteral("rpm · not deb")), qPrintable(texts()));
    QVERIFY(texts().contains(QStringLiteral("svc-pulpit · roles unknown: the account may not look at users")));
    QVERIFY(texts().contains(QStringLiteral("Cancel Pulp's tasks|")));
    Error error;
    error.code = ErrorCode::Timeout;
    error.what = QStringLiteral("no answer");
    RightsCard alone(nullptr);
    alone.showFailure(kEu1, error);
    QVERIFY(alone.findChild<QLabel *>(QStringLiteral("rightsNote"))
                ->text()
                .startsWith(QStringLiteral("Unknown: no answer")));
}

void TstServersPage::theStorageHasAForecast()
{
    const QDateTime now(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
    domain::StorageForecast forecast;
    QVERIFY(forecastText(forecast, now).isEmpty());
    forecast.basis = domain::StorageForecast::Basis::TooShort;
    QVERIFY(forecastText(forecast, now).contains(QStringLiteral("cannot be told")));
    forecast.basis = domain::StorageForecast::Basis::Grows;
    forecast.perDay = 14.0 * (1LL << 30);
    QVERIFY(forecastText(forecast, now).contains(QStringLiteral("more than ten years")));
    forecast.full = now.addDays(12).addSecs(60);
    QVERIFY2(
        forecastText(forecast, now).startsWith(QStringLiteral("Grows by 14.0 GiB a day: full in 12 days, on "))
            || forecastText(forecast, now).startsWith(QStringLiteral("Grows by 14 GiB a day: full in 12 days, on ")),
        qPrintable(forecastText(forecast, now)));
    ServersFixture f(fleetWithChain());
    forecast.full = QDateTime::currentDateTimeUtc().addDays(5).addSecs(60);
    for (int day = 10; day >= 0; --day)
        forecast.past.append({QDateTime::currentDateTimeUtc().addDays(-day), (500 - 10 * day) * (1LL << 30)});
    f.engine.fakeInspection().storageAnswer = forecast;
    QVERIFY(f.show(kEu1, QStringLiteral("overview")));
    auto *text = f.find<QLabel>(QStringLiteral("forecastText"));
    QTRY_VERIFY(text->text().contains(QStringLiteral("full in 5 days")));
    QCOMPARE(text->property("role").toString(), QStringLiteral("attention"));
}

void TstServersPage::tasksArePurgedByAPlan()
{
    FakeFleet fleet = fleetWithChain();
    domain::Plan plan;
    plan.title = QStringLiteral("Purge 12 task records");
    fleet.plans.insert(QStringLiteral("housekeeping purge-tasks"), plan);
    ServersFixture f(fleet);
    QVERIFY(f.show(kEu1, QStringLiteral("tasks")));
    f.find<QPushButton>(QStringLiteral("tasksPurge"))->menu()->actions().first()->trigger();
    QVERIFY(qobject_cast<PlanDialog *>(openDialog(f.window())));
    QVERIFY(!f.engine.calls.join(QLatin1Char(' ')).contains(QStringLiteral("applyPlan")));
}

void TstServersPage::chainLeadsToTheHolder()
{
    FakeFleet fleet = fleetWithChain();
    fleet.tasks[kEu1][0].created = QDateTime::currentDateTimeUtc().addSecs(-900);
    ServersFixture f(fleet);
    QVERIFY(f.show(kEu1, QStringLiteral("tasks")));
    TableView *table = f.table(QStringLiteral("tasksTable"));
    QTRY_COMPARE(table->model()->rowCount(), 6);
    auto *chain = f.find<QWidget>(QStringLiteral("waitChain"));
    QVERIFY(!chain->isVisible());
    for (int row = 0; row < 6; ++row)
        if (table->model()->index(row, 3).data().toString().startsWith(QStringLiteral("behind")))
            table->selectRow(row);
    QTRY_VERIFY(chain->isVisible());
    QTest::mouseClick(chain->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(
        table->model()->index(table->currentIndex().row(), 3).data().toString().contains(QStringLiteral("holds up 1")));
}

void TstServersPage::failuresAreShownAboveTheData()
{
    ServersFixture f(fleetWithChain());
    Error error;
    error.code = ErrorCode::Timeout;
    error.what = QStringLiteral("the server gave no answer within 30 s");
    error.advice = QStringLiteral("Look at its load");
    f.engine.fakeInspection().certificatesAnswer = fail(error);
    f.engine.fakeInspection().requestsAnswer = fail(error);
    QVERIFY(f.show(kEu1, QStringLiteral("certificates")));
    QTRY_COMPARE(f.notes().size(), 1);
    QVERIFY(f.notes().first().contains(QStringLiteral("no answer within 30 s")));
    // Trying again helps once the server does.
    f.engine.fakeInspection().certificatesAnswer = QList<domain::Certificate> {};
    for (QPushButton *button : f.window().findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == QLatin1String("Try again"))
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(f.notes().isEmpty());
    // What was read before stays, with its time.
    ports::RequestRecord record;
    record.when = QDateTime::currentDateTimeUtc();
    record.method = QStringLiteral("GET");
    record.target = QStringLiteral("/pulp/api/v3/status/");
    record.status = 200;
    f.engine.fakeInspection().requestsAnswer = QList<ports::RequestRecord> {record};
    QVERIFY(f.show(kEu1, QStringLiteral("requests")));
    QTRY_COMPARE(f.table(QStringLiteral("requestsTable"))->model()->rowCount(), 1);
    f.engine.fakeInspection().requestsAnswer = fail(error);
    QTRY_COMPARE_WITH_TIMEOUT(f.notes().size(), 1, 10'000);
    QVERIFY(f.notes().first().contains(QStringLiteral("What is shown is of")));
    QCOMPARE(f.table(QStringLiteral("requestsTable"))->model()->rowCount(), 1);
}

void TstServersPage::silentServerSaysSoEverywhere()
{
    ServersFixture f(fleetWithChain());
    for (const char *tab : {"tasks", "groups", "repositories", "certificates", "requests", "history"}) {
        QVERIFY(f.show(kUs1, QLatin1String(tab)));
        QTRY_VERIFY2(f.notes().join(QLatin1Char(' ')).contains(QStringLiteral("gives no answer since")), tab);
    }
    QVERIFY(f.show(kUs1, QStringLiteral("overview")));
    QTRY_VERIFY(f.notes().isEmpty()); // it has the whole story itself
}

void TstServersPage::serverThatNeverAnswers()
{
    ServersFixture f(fleetWithChain());
    QVERIFY(f.isReady());
    f.engine.neverAnswers = true;
    for (const char *tab : {"tasks", "groups", "repositories", "certificates", "requests", "history", "overview"})
        QVERIFY(f.show(kEu1, QLatin1String(tab)));
    QTest::qWait(50);
    // It does not keep another server from being read.
    f.engine.neverAnswers = false;
    QVERIFY(f.show(QStringLiteral("pulp-eu-2.example.com"), QStringLiteral("tasks")));
    QTRY_COMPARE(f.table(QStringLiteral("tasksTable"))->model()->rowCount(), 6);
    QTest::keyClick(&f.window(), Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(f.window().location().page, pageid::kFleet);
}

void TstServersPage::requestsAreLive()
{
    ServersFixture f(fleetWithChain());
    ports::RequestRecord record;
    record.when = QDateTime::currentDateTimeUtc();
    record.method = QStringLiteral("GET");
    record.target = QStringLiteral("/pulp/api/v3/tasks/?state__in=running&limit=70");
    record.status = 200;
    record.bytesReceived = 4711;
    record.milliseconds = 38;
    record.correlationId = QStringLiteral("5f1c0d2ab7e84c6f9d3e0a1111111111");
    f.engine.fakeInspection().requestsAnswer = QList<ports::RequestRecord> {record, record};
    QVERIFY(f.show(kEu1, QStringLiteral("requests")));
    TableView *table = f.table(QStringLiteral("requestsTable"));
    QTRY_COMPARE(table->model()->rowCount(), 2); // equal ones are two
    ports::RequestRecord failed = record;
    failed.status = 0;
    failed.failure = QStringLiteral("connection refused");
    failed.when = record.when.addSecs(1);
    f.engine.fakeInspection().requestsAnswer = QList<ports::RequestRecord> {failed, record, record};
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 3, 10'000);
    auto *live = f.find<QPushButton>(QStringLiteral("requestsLive"));
    QTest::mouseClick(live, Qt::LeftButton);
    f.engine.fakeInspection().requestsAnswer = QList<ports::RequestRecord> {};
    QTest::qWait(2500);
    QCOMPARE(table->model()->rowCount(), 3);
}

void TstServersPage::groupsAreSynced()
{
    ServersFixture f(fleetWithChain());
    QVERIFY(f.show(kEu1, QStringLiteral("groups")));
    TableView *table = f.table(QStringLiteral("groupsTable"));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QTRY_COMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("11"));
    table->selectRow(0);
    QTest::mouseClick(f.find<QPushButton>(QStringLiteral("groupsSync")), Qt::LeftButton);
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("startGroupSync pulp-eu-1.example.com external")));
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(f.window().location().object, QStringLiteral("pulp-eu-1.example.com/external"));
    QTRY_COMPARE(f.table(QStringLiteral("serverRepositories"))->model()->rowCount(), 11);
}

void TstServersPage::scheduleOfAGroupIsEdited()
{
    ServersFixture f(fleetWithChain());
    QVERIFY(f.show(kEu1, QStringLiteral("groups")));
    TableView *table = f.table(QStringLiteral("groupsTable"));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    auto *edit = f.find<QPushButton>(QStringLiteral("groupsEditSchedule"));
    table->clearSelection();
    QVERIFY(!edit->isEnabled());
    table->selectRow(0);
    QVERIFY(edit->isEnabled());
    QTest::mouseClick(edit, Qt::LeftButton);
    QDialog *sheet = nullptr;
    QTRY_VERIFY((sheet = f.window().findChild<QDialog *>(QStringLiteral("editScheduleDialog"))));
    QVERIFY2(sheet->accessibleName().contains(QStringLiteral("external")), qPrintable(sheet->accessibleName()));
    QVERIFY(sheet->accessibleName().contains(kEu1));
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTRY_VERIFY(!f.window().findChild<QDialog *>(QStringLiteral("editScheduleDialog")));
    f.engine.fleet.schedules.clear(); // gone meanwhile
    QTest::mouseClick(edit, Qt::LeftButton);
    QTRY_VERIFY(f.find<QLabel>(QStringLiteral("noticeText"))->text().contains(QStringLiteral("could not be opened")));
    QVERIFY(!f.window().findChild<QDialog *>(QStringLiteral("editScheduleDialog")));
}

void TstServersPage::findingsOfTheServerAreShown()
{
    FakeFleet fleet = fleetWithChain();
    domain::Finding own;
    own.rule = QStringLiteral("disk-full");
    own.id = QStringLiteral("disk-full/") + kEu1;
    own.server = kEu1;
    own.severity = domain::Finding::Severity::Warning;
    own.what = QStringLiteral("the disk of %1 is full soon").arg(kEu1);
    domain::Finding upstream = own;
    upstream.rule = QStringLiteral("certificate-expiring");
    upstream.id = QStringLiteral("certificate-expiring/mirror.test");
    upstream.server.clear();
    upstream.what = QStringLiteral("the certificate of the upstream mirror.test expires in 3 days");
    domain::Finding mixed = upstream; // of the fleet, and nobody says that it is about this server
    mixed.rule = QStringLiteral("mixed-versions");
    mixed.id = QStringLiteral("mixed-versions/core");
    domain::Finding other = own;
    other.id = QStringLiteral("disk-full/pulp-eu-2.example.com");
    other.server = QStringLiteral("pulp-eu-2.example.com");
    fleet.findings = {own, upstream, mixed, other};
    ServersFixture f(fleet);
    dynamic_cast<FakeFindingService &>(f.engine.findings()).concerned.insert(upstream.id, {kEu1});
    QVERIFY(f.show(kEu1, QStringLiteral("overview")));
    auto *card = f.find<QWidget>(QStringLiteral("serverFindings"));
    QVERIFY(card && card->isVisible());
    const auto shown = [card] {
        QStringList ids;
        for (const FindingRow *row : card->findChildren<FindingRow *>())
            if (!row->isHidden())
                ids.append(row->finding().id);
        ids.sort();
        return ids;
    };
    QTRY_COMPARE(shown(), (QStringList {upstream.id, own.id}));
    QVERIFY(f.show(QStringLiteral("pulp-us-1.example.com"), QStringLiteral("overview")));
    QTRY_COMPARE(shown(), QStringList());
    QTRY_VERIFY(f.find<QLabel>(QStringLiteral("findingsStatus"))->text().startsWith(QStringLiteral("Nothing")));
}

void TstServersPage::commandsAreCopied()
{
    ServersFixture f(fleetWithChain());
    QVERIFY(f.show(kEu1, QStringLiteral("tasks")));
    TableView *table = f.table(QStringLiteral("tasksTable"));
    QTRY_COMPARE(table->model()->rowCount(), 6);
    table->selectRow(0);
    QMenu *menu = f.find<QPushButton>(QStringLiteral("serverCopy"))->menu();
    const auto copied = [menu](const QString &title, int nth) {
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions())
            if (action->text() == title && nth-- == 0)
                action->trigger();
        return QApplication::clipboard()->text();
    };
    QCOMPARE(copied(QStringLiteral("Status of the server"), 0),
             QStringLiteral("pulp --base-url https://pulp-eu-1.example.com --username svc-pulp status"));
    QCOMPARE(copied(QStringLiteral("Status of the server"), 1),
             QStringLiteral("curl --globoff --user svc-pulp --url "
                            "https://pulp-eu-1.example.com/pulp/api/v3/status/"));
    QVERIFY(
        copied(QStringLiteral("Show this task"), 0).contains(QStringLiteral(" task show --href /pulp/api/v3/tasks/")));
    QVERIFY(copied(QStringLiteral("Show this task"), 1).startsWith(QStringLiteral("curl ")));
    QVERIFY(f.show(kEu1, QStringLiteral("repositories")));
    f.table(QStringLiteral("serverRepositories"))->selectRow(0);
    QVERIFY(copied(QStringLiteral("Show this repository"), 0)
                .endsWith(QStringLiteral("rpm repository show --name ext-alma-9-appstream")));
}

class BrowserDouble final : public QObject
{
    Q_OBJECT
public:
    QList<QUrl> opened;
public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

void TstServersPage::browserIsOpened()
{
    BrowserDouble browser;
    QDesktopServices::setUrlHandler(QStringLiteral("https"), &browser, "open");
    FakeFleet fleet = fleetWithChain();
    fleet.servers[1].url.setUserInfo(QStringLiteral("admin:s3cret"));
    ServersFixture f(fleet);
    QVERIFY(f.show(kEu1, QStringLiteral("overview")));
    QTest::mouseClick(f.find<QPushButton>(QStringLiteral("serverBrowse")), Qt::LeftButton);
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    QCOMPARE(browser.opened, QList<QUrl> {QUrl(QStringLiteral("https://pulp-eu-1.example.com/pulp/api/v3/"))});
}

void TstServersPage::historyOpensJobs()
{
    ServersFixture f(fleetWithChain());
    QVERIFY(f.show(kEu1, QStringLiteral("history")));
    TableView *table = f.table(QStringLiteral("historyTable"));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(f.window().location().page, pageid::kJobs);
    QCOMPARE(f.window().location().object, QStringLiteral("14"));
}

void TstServersPage::otherServerForgetsTheFirst()
{
    FakeFleet fleet = fleetWithChain();
    fleet.tasks[QStringLiteral("pulp-eu-2.example.com")].clear();
    ServersFixture f(fleet);
    QVERIFY(f.show(kEu1, QStringLiteral("tasks")));
    TableView *table = f.table(QStringLiteral("tasksTable"));
    QTRY_COMPARE(table->model()->rowCount(), 6);
    QVERIFY(f.show(QStringLiteral("pulp-eu-2.example.com"), QStringLiteral("tasks")));
    QCOMPARE(table->model()->rowCount(), 0);
    QTRY_COMPARE(f.tabs()->tabText(1), QStringLiteral("Tasks"));
}

void TstServersPage::stateSurvives()
{
    QTemporaryDir folder;
    gui::ConsoleOptions options;
    options.stateFile = folder.filePath(QStringLiteral("state.ini"));
    {
        ServersFixture f(fleetWithChain(), options);
        QVERIFY(f.show(kEu1, QStringLiteral("history")));
        f.window().saveState();
    }
    ServersFixture f(fleetWithChain(), options);
    QVERIFY(f.isReady());
    QTRY_COMPARE(f.tabs()->currentWidget()->objectName(), QStringLiteral("tab_history"));
}

void TstServersPage::longAndForeignNames()
{
    FakeFleet fleet = fleetWithChain();
    const QString longName = QString(240, QLatin1Char('x')) + QStringLiteral(".example.com");
    fleet.servers[0].name = longName;
    fleet.servers[0].credentials.username = QString(100, QLatin1Char('u'));
    fleet.states[0].name = longName;
    for (domain::Schedule &schedule : fleet.schedules)
        if (schedule.server == QLatin1String("pulp-primary-1.example.com"))
            schedule.server = longName;
    fleet.schedules[0].group = QStringLiteral("مجموعة-خارجية ") + QString(80, QChar(0x0645));
    ServersFixture f(fleet);
    f.window().resize(1280, 800);
    for (const char *tab : {"overview", "tasks", "groups", "repositories", "certificates", "requests", "history"}) {
        QVERIFY(f.show(longName, QLatin1String(tab)));
        QTest::qWait(30);
        QVERIFY2(f.window().width() <= 1280, tab);
    }
    saveScreenshot(f.window(), QStringLiteral("servers-longnames"));
}

void TstServersPage::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("dark") << true << QSize(1440, 900);
    QTest::newRow("light") << false << QSize(1280, 800);
}

void TstServersPage::looks()
{
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    gui::ConsoleOptions options;
    options.scheme = dark ? gui::SchemeChoice::Dark : gui::SchemeChoice::Light;
    FakeFleet fleet = fleetWithChain();
    fleet.tasks[kEu1][0].created = QDateTime::currentDateTimeUtc().addSecs(-900);
    ServersFixture f(fleet, options);
    f.window().resize(size);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<ports::ServerSample> samples;
    for (int i = 0; i < 288; ++i) {
        ports::ServerSample sample;
        sample.when = now.addSecs((i - 288) * 300);
        sample.isReachable = i < 120 || i > 140;
        sample.milliseconds = sample.isReachable ? 34 + (i * 37) % 23 + (i % 60 == 0 ? 80 : 0) : -1;
        sample.totalBytes = sample.isReachable ? 2'199'023'255'552 : -1;
        sample.freeBytes = sample.isReachable ? 300'000'000'000 - i * 60'000'000LL : -1;
        samples.append(sample);
    }
    f.engine.fakeInspection().samplesAnswer = samples;
    QList<domain::Certificate> certificates;
    for (int i = 0; i < 4; ++i) {
        domain::Certificate one;
        one.use = domain::Certificate::Use(i);
        one.server = kEu1;
        one.remote = i > 1 ? QStringLiteral("ext-rhel-9-appstream") : QString();
        one.remoteHref = i > 1 ? QStringLiteral("/pulp/api/v3/remotes/rpm/rpm/%1/").arg(i) : QString();
        one.subject = QStringLiteral("pulp-eu-1.example.com");
        one.issuer = QStringLiteral("Example internal CA 2024");
        one.sha256 = QByteArray(32, char(0x1a + i));
        one.notBefore = now.addDays(-300);
        one.notAfter = now.addDays(i == 3 ? 6 : (i == 2 ? -2 : 212 + i));
        one.seen = now.addSecs(-90);
        certificates.append(one);
    }
    f.engine.fakeInspection().certificatesAnswer = certificates;
    QList<ports::RequestRecord> requests;
    for (int i = 0; i < 40; ++i) {
        ports::RequestRecord one;
        one.when = now.addMSecs(-i * 1731);
        one.method = i % 9 == 4 ? QStringLiteral("POST") : QStringLiteral("GET");
        one.target = i % 3
            ? QStringLiteral("/pulp/api/v3/tasks/?pulp_href__in=…&fields=pulp_href,state,progress_reports")
            : QStringLiteral("/pulp/api/v3/status/");
        one.status = i == 7 ? 502 : (i == 12 ? 0 : 200);
        one.failure = i == 12 ? QStringLiteral("no answer within 30 s") : QString();
        one.milliseconds = 20 + (i * 53) % 140;
        one.bytesReceived = 900 + i * 331;
        one.bytesSent = i % 9 == 4 ? 211 : 0;
        one.correlationId = QStringLiteral("5f1c0d2ab7e84c6f9d3e0a1111111111");
        requests.append(one);
    }
    f.engine.fakeInspection().requestsAnswer = requests;
    QVERIFY(f.isReady());
    QStringList clipped;
    for (const char *tab : {"overview", "tasks", "groups", "repositories", "certificates", "requests", "history"}) {
        QVERIFY(f.show(kEu1, QLatin1String(tab)));
        QTest::qWait(120);
        if (qstrcmp(tab, "tasks") == 0) {
            TableView *table = f.table(QStringLiteral("tasksTable"));
            for (int row = 0; row < table->model()->rowCount(); ++row)
                if (table->model()->index(row, 3).data().toString().startsWith(QStringLiteral("behind")))
                    table->selectRow(row);
            QTest::qWait(60);
        }
        saveScreenshot(f.window(),
                       QStringLiteral("servers-%1-%2").arg(QLatin1String(tab), QLatin1String(QTest::currentDataTag())));
        for (const QString &text : clippedTexts(*f.window().page(pageid::kServers)))
            clipped.append(QLatin1String(tab) + QStringLiteral(": ") + text);
        QCOMPARE(namelessWidgets(*f.window().page(pageid::kServers)).join(QLatin1Char(';')), QString());
    }
    QCOMPARE(clipped.join(QStringLiteral("; ")), QString());
}

QTEST_MAIN(TstServersPage)
#include "tst_serverspage.moc"
