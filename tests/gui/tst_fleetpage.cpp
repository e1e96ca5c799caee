// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/consolefixture.h"
#include "gui/looks.h"
#include "gui/manual/manualwindow.h"
#include "gui/pages/fleet/findingrow.h"
#include "gui/pages/fleet/findingways.h"
#include "gui/pages/fleet/matrix/matrixview.h"
#include "gui/pages/fleet/mutesheet.h"
#include "gui/pages/fleet/tile.h"
#include "gui/plan/plandialog.h"
#include "gui/shell/pages.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/tableview.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

using namespace pulpit;
using namespace pulpit::test;

namespace {

const QString kEu1 = QStringLiteral("pulp-eu-1.example.com");
const QString kUs1 = QStringLiteral("pulp-us-1.example.com");

domain::Finding finding(const QString &rule, const QString &server, const QString &object,
                        domain::Finding::Severity severity)
{
    domain::Finding made;
    made.rule = rule;
    made.id = object.isEmpty() ? QStringLiteral("%1/%2").arg(rule, server)
                               : QStringLiteral("%1/%2/%3").arg(rule, server, object);
    made.severity = severity;
    made.server = server;
    made.what = QStringLiteral("%1 on %2: %3").arg(object, server, rule);
    made.why = QStringLiteral("the evidence of %1").arg(rule);
    made.advice = QStringLiteral("do something about it");
    made.since = QDateTime::currentDateTimeUtc().addSecs(-7200);
    made.weight = 1;
    return made;
}

QList<domain::Finding> sampleFindings()
{
    using Severity = domain::Finding::Severity;
    domain::Finding silent = finding(QStringLiteral("server-unreachable"), kUs1, {}, Severity::Error);
    silent.what = QStringLiteral("pulp-us-1.example.com gives no answer");
    silent.weight = 1000;
    domain::Finding failed
        = finding(QStringLiteral("failed-sync"), kEu1, QStringLiteral("ext-debian-12-security"), Severity::Error);
    failed.repository = QStringLiteral("ext-debian-12-security");
    failed.action = QStringLiteral("job show 111");
    failed.what = QStringLiteral("ext-debian-12-security fails on pulp-eu-1.example.com");
    failed.why = QStringLiteral("3 runs; checksum does not match");
    domain::Finding missed
        = finding(QStringLiteral("schedule-missed"), kEu1, QStringLiteral("external"), Severity::Warning);
    missed.group = QStringLiteral("external");
    domain::Finding full = finding(QStringLiteral("disk-full"), kEu1, {}, Severity::Warning);
    domain::Finding mixed = finding(QStringLiteral("mixed-versions"), {}, QStringLiteral("python"), Severity::Notice);
    mixed.server.clear();
    domain::Finding behind
        = finding(QStringLiteral("secondary-behind"), kEu1, QStringLiteral("ext-epel-9"), Severity::Warning);
    behind.repository = QStringLiteral("ext-epel-9");
    behind.group = QStringLiteral("external");
    return {silent, failed, missed, full, mixed, behind};
}

FakeFleet fleetWithFindings()
{
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    fleet.findings = sampleFindings();
    return fleet;
}

QList<gui::FindingRow *> rowsOf(ConsoleFixture &f)
{
    QList<gui::FindingRow *> rows;
    for (auto *row : f.window().findChildren<gui::FindingRow *>())
        if (!row->isHidden())
            rows.append(row);
    return rows;
}

gui::FindingRow *rowOf(ConsoleFixture &f, const QString &rule)
{
    for (auto *row : rowsOf(f))
        if (row->finding().rule == rule)
            return row;
    return nullptr;
}

void clickAction(gui::FindingRow *row)
{
    QTest::mouseClick(row->findChild<QPushButton *>(QStringLiteral("findingAction")), Qt::LeftButton);
}

QAction *menuAction(gui::FindingRow *row, const QString &text)
{
    QMenu *menu = row->findChild<QToolButton *>(QStringLiteral("findingMore"))->menu();
    Q_EMIT menu->aboutToShow();
    for (QAction *action : menu->actions())
        if (QString(action->text()).remove(QLatin1Char('&')) == text)
            return action;
    return nullptr;
}

} // namespace

class TstFleetPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )"))); }
    void solutionsFollowTheRule();
    void muteScopesWiden();
    void filterChoosesFindings();
    void findingsAreShownMostUrgentFirst();
    void actionsAreDone();
    void scheduleIsEditedFromItsFinding();
    void planIsShownFirst();
    void mutedOnesAreFolded();
    void failureToReadIsShown();
    void nothingNeedsAnybody();
    void nobodySchedulesOnlyUntilSomebodyDoes();
    void engineThatNeverAnswers();
    void neverAsksTwiceAtATime();
    void tilesFilter();
    void manyFindingsStayQuick();
    void longAndForeignNames();
    void rulesAreExplained();
    void fewRepositories_data();
    void fewRepositories();
    void serversInsteadOfMatrix();
    void looks_data();
    void looks();
};

void TstFleetPage::solutionsFollowTheRule()
{
    using Kind = gui::FindingWay::Kind;
    const FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    const QList<domain::Finding> findings = sampleFindings();
    const auto first = [&](int i) { return gui::waysOf(findings.at(i), fleet.schedules).first(); };
    QCOMPARE(first(0).kind, Kind::TestServer);
    QCOMPARE(first(1).kind, Kind::SyncRepository);
    QCOMPARE(first(2).kind, Kind::RunSchedule);
    QCOMPARE(first(2).id, 3);
    QCOMPARE(first(3).kind, Kind::Plan);
    QCOMPARE(first(4).kind, Kind::OpenServers);
    QCOMPARE(first(5).kind, Kind::SyncGroup);
    QCOMPARE(gui::waysOf(findings.at(1), {}).at(1).id, 111); // its job
    // A rule that is not known yet still leads somewhere.
    domain::Finding strange = finding(QStringLiteral("a-new-rule"), kEu1, {}, domain::Finding::Severity::Notice);
    QCOMPARE(gui::waysOf(strange, {}).first().kind, Kind::OpenServer);
    domain::Finding heldBack = findings.at(1);
    heldBack.what = QStringLiteral("ext-pypi-mirror is held back on pulp-eu-2.example.com");
    QCOMPARE(gui::waysOf(heldBack, {}).first().kind, Kind::OpenRepository);
    domain::Finding wrong = findings.at(1); // another sync would fail the same way
    wrong.why = QStringLiteral("not found upstream; 404, message='Not Found'");
    QCOMPARE(gui::waysOf(wrong, {}).first().kind, Kind::OpenRepository);
    const QList<gui::FindingWay> wrongWays = gui::waysOf(wrong, {});
    QVERIFY(std::any_of(wrongWays.cbegin(), wrongWays.cend(),
                        [](const gui::FindingWay &one) { return one.kind == Kind::SyncRepository; }));
    domain::Finding nobody = finding(QStringLiteral("schedule-missed"), {}, {}, domain::Finding::Severity::Error);
    QCOMPARE(gui::waysOf(nobody, fleet.schedules).first().kind, Kind::StartScheduling);
    domain::Finding upstream
        = finding(QStringLiteral("certificate-expiring"), {}, {}, domain::Finding::Severity::Warning);
    upstream.id = QStringLiteral("certificate-expiring/mirror.test:8443");
    upstream.what = QStringLiteral("the certificate of the upstream mirror.test:8443 expires in 3 days");
    QCOMPARE(gui::waysOf(upstream, {}).first().kind, Kind::OpenRepositories);
    QCOMPARE(gui::waysOf(upstream, {}).first().filter, QStringLiteral("host:mirror.test"));
    domain::Finding slow = findings.at(2);
    slow.rule = QStringLiteral("runtime-forecast");
    QCOMPARE(gui::waysOf(slow, fleet.schedules).first().kind, Kind::EditSchedule);
    QCOMPARE(gui::waysOf(slow, fleet.schedules).first().id, 3);
    QVERIFY(gui::waysOf(slow, {}).first().kind != Kind::EditSchedule); // there is none
    const domain::Finding report = finding(QStringLiteral("report-failed"), {}, {}, domain::Finding::Severity::Warning);
    QCOMPARE(gui::waysOf(report, {}).first().kind, Kind::OpenReports);
    // One failure needs attention and is not "failed": the list is of all that fail at the upstream.
    domain::Finding away = finding(QStringLiteral("upstream-unreachable"), kEu1, {}, domain::Finding::Severity::Error);
    away.id = QStringLiteral("upstream-unreachable/%1/mirror.test").arg(kEu1);
    QVERIFY(gui::waysOf(away, {}).first().filter.contains(QStringLiteral("failures>0")));
}

void TstFleetPage::muteScopesWiden()
{
    QCOMPARE(gui::muteScopesOf(QStringLiteral("failed-sync/pulp-1/ext-foo")),
             QStringList({QStringLiteral("failed-sync/pulp-1/ext-foo"), QStringLiteral("failed-sync/pulp-1"),
                          QStringLiteral("failed-sync")}));
    QCOMPARE(gui::muteScopesOf(QStringLiteral("schedule-missed")), QStringList {QStringLiteral("schedule-missed")});
}

void TstFleetPage::filterChoosesFindings()
{
    const QList<gui::FilterField> fields = {{QStringLiteral("state"), {}, gui::FilterField::Kind::Text, {}},
                                            {QStringLiteral("server"), {}, gui::FilterField::Kind::Text, {}},
                                            {QStringLiteral("rule"), {}, gui::FilterField::Kind::Text, {}},
                                            {QStringLiteral("age"), {}, gui::FilterField::Kind::Age, {}}};
    const auto count = [&fields](const QString &text) {
        return gui::matchingFindings(sampleFindings(), gui::parseFilter(text, fields)).size();
    };
    QCOMPARE(count(QString()), 6);
    QCOMPARE(count(QStringLiteral("state:failed")), 2);
    QCOMPARE(count(QStringLiteral("state:attention")), 3);
    QCOMPARE(count(QStringLiteral("state:unknown")), 1);
    QCOMPARE(count(QStringLiteral("server:eu-1 rule:disk")), 1);
    QCOMPARE(count(QStringLiteral("epel")), 1);
    QCOMPARE(count(QStringLiteral("age>2d")), 6); // nothing that a finding has
    QCOMPARE(count(QStringLiteral("no such words")), 0);
}

void TstFleetPage::findingsAreShownMostUrgentFirst()
{
    ConsoleFixture f(fleetWithFindings());
    QVERIFY(f.isReady());
    QTRY_COMPARE(rowsOf(f).size(), 5);
    QCOMPARE(rowsOf(f).first()->finding().rule, QStringLiteral("server-unreachable"));
    QVERIFY(rowsOf(f).first()->toolTip().contains(QStringLiteral("the evidence of server-unreachable")));
    QVERIFY(rowsOf(f).first()->toolTip().contains(QStringLiteral("do something about it")));
    auto *all = f.find<QPushButton>(QStringLiteral("findingsAll"));
    QVERIFY(all->isVisible());
    QTest::mouseClick(all, Qt::LeftButton);
    QTRY_COMPARE(rowsOf(f).size(), 6);
    QTest::mouseClick(all, Qt::LeftButton);
    QTRY_COMPARE(rowsOf(f).size(), 5);
}

void TstFleetPage::actionsAreDone()
{
    ConsoleFixture f(fleetWithFindings());
    QVERIFY(f.isReady());
    QTRY_COMPARE(rowsOf(f).size(), 5);
    clickAction(rowOf(f, QStringLiteral("failed-sync")));
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("startSync pulp-eu-1.example.com ext-debian-12-security")));
    clickAction(rowOf(f, QStringLiteral("schedule-missed")));
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("runNow 3")));
    clickAction(rowOf(f, QStringLiteral("secondary-behind")));
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("startGroupSync pulp-eu-1.example.com external")));
    clickAction(rowOf(f, QStringLiteral("server-unreachable")));
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("refresh pulp-us-1.example.com")));
    QAction *open = menuAction(rowOf(f, QStringLiteral("failed-sync")), QStringLiteral("Open the repository"));
    QVERIFY(open);
    open->trigger();
    QTRY_COMPARE(f.window().location().page, gui::pageid::kRepositories);
    QCOMPARE(f.window().location().object, QStringLiteral("18"));
}

void TstFleetPage::scheduleIsEditedFromItsFinding()
{
    ConsoleFixture f(fleetWithFindings());
    QVERIFY(f.isReady());
    QTRY_COMPARE(rowsOf(f).size(), 5);
    QAction *edit = menuAction(rowOf(f, QStringLiteral("schedule-missed")), QStringLiteral("Edit schedule…"));
    QVERIFY(edit);
    QVERIFY(!menuAction(rowOf(f, QStringLiteral("secondary-behind")), QStringLiteral("Edit schedule…")));
    edit->trigger();
    QDialog *sheet = nullptr;
    QTRY_VERIFY((sheet = f.window().findChild<QDialog *>(QStringLiteral("editScheduleDialog"))));
    QVERIFY(sheet->accessibleName().contains(QStringLiteral("external")) && sheet->accessibleName().contains(kEu1));
}

void TstFleetPage::planIsShownFirst()
{
    FakeFleet fleet = fleetWithFindings();
    domain::Plan plan;
    plan.title = QStringLiteral("Clean up orphans");
    fleet.plans.insert(QStringLiteral("housekeeping orphans"), plan);
    ConsoleFixture f(fleet);
    QVERIFY(f.isReady());
    QTRY_COMPARE(rowsOf(f).size(), 5);
    clickAction(rowOf(f, QStringLiteral("disk-full")));
    QVERIFY(qobject_cast<gui::PlanDialog *>(openDialog(f.window())));
    QVERIFY(!f.engine.calls.join(QLatin1Char(' ')).contains(QStringLiteral("applyPlan")));
}

void TstFleetPage::mutedOnesAreFolded()
{
    ConsoleFixture f(fleetWithFindings());
    QVERIFY(f.isReady());
    QTRY_COMPARE(rowsOf(f).size(), 5);
    auto *muted = f.find<QPushButton>(QStringLiteral("findingsMuted"));
    QVERIFY(!muted->isVisible());
    QAction *mute = menuAction(rowOf(f, QStringLiteral("disk-full")), QStringLiteral("Mute…"));
    QVERIFY(mute);
    mute->trigger();
    QDialog *sheet = openDialog(f.window());
    QVERIFY(qobject_cast<gui::MuteSheet *>(sheet));
    auto *go = sheet->findChild<QPushButton *>(QStringLiteral("muteGo"));
    QVERIFY(!go->isEnabled()); // a reason is asked for
    QTest::qWait(60);
    saveScreenshot(*sheet, QStringLiteral("fleet-mute"));
    QCOMPARE(clippedTexts(*sheet).join(QLatin1Char(';')), QString());
    QCOMPARE(namelessWidgets(*sheet).join(QLatin1Char(';')), QString());
    QTest::keyClicks(sheet->findChild<QLineEdit *>(QStringLiteral("muteReason")),
                     QStringLiteral("new disks come on Friday"));
    QVERIFY(go->isEnabled());
    QTest::keyClick(sheet, Qt::Key_Return);
    QTRY_COMPARE(f.engine.fleet.mutes.size(), 1);
    QCOMPARE(f.engine.fleet.mutes.first().reason, QStringLiteral("new disks come on Friday"));
    QCOMPARE(f.engine.fleet.mutes.first().by, QStringLiteral("m.keller"));
    QVERIFY(f.engine.fleet.mutes.first().until > QDateTime::currentDateTimeUtc());
    QTRY_VERIFY(!rowOf(f, QStringLiteral("disk-full")));
    QTRY_VERIFY(muted->isVisible());
    QCOMPARE(muted->text(), QStringLiteral("1 muted"));
    QTest::mouseClick(muted, Qt::LeftButton);
    QTRY_VERIFY(rowOf(f, QStringLiteral("disk-full")));
    QVERIFY(rowOf(f, QStringLiteral("disk-full"))->toolTip().contains(QStringLiteral("new disks come on Friday")));
    // Its button takes the mute back, and that can be undone as well.
    clickAction(rowOf(f, QStringLiteral("disk-full")));
    QTRY_VERIFY(f.engine.fleet.mutes.isEmpty());
    const auto clickUndoOf = [&f](const QString &text) {
        return QTest::qWaitFor([&f, &text] {
            for (QLabel *label : f.window().findChildren<QLabel *>())
                if (label->isVisible() && label->text().startsWith(text)) {
                    auto *undo = label->parentWidget()->findChild<QPushButton *>(QStringLiteral("noticeAction"));
                    if (undo)
                        QTest::mouseClick(undo, Qt::LeftButton);
                    return undo != nullptr;
                }
            return false;
        });
    };
    QVERIFY(clickUndoOf(QStringLiteral("Unmuted: ")));
    QTRY_COMPARE(f.engine.fleet.mutes.size(), 1);
    QCOMPARE(f.engine.fleet.mutes.first().reason, QStringLiteral("new disks come on Friday"));
}

void TstFleetPage::failureToReadIsShown()
{
    FakeEngine engine(fleetWithFindings());
    gui::FindingsFeed feed(engine);
    feed.readNow();
    QTRY_COMPARE(feed.findings().size(), 6);
    QVERIFY(!feed.problem());

    ConsoleFixture f(fleetWithFindings());
    QVERIFY(f.isReady());
    QTRY_COMPARE(rowsOf(f).size(), 5);
    f.engine.findingsError.what = QStringLiteral("the database is locked");
    f.console->feed().findings().readNow();
    auto *status = f.find<QLabel>(QStringLiteral("findingsStatus"));
    QTRY_VERIFY(status->isVisible() && status->text().contains(QStringLiteral("the database is locked")));
    QCOMPARE(rowsOf(f).size(), 5); // the last ones stay, with their time
    f.engine.findingsError = {};
    f.console->feed().findings().readNow();
    QTRY_VERIFY(!status->isVisible());
}

void TstFleetPage::nobodySchedulesOnlyUntilSomebodyDoes()
{
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    fleet.findings = {finding(QStringLiteral("schedule-missed"), {}, {}, domain::Finding::Severity::Error)};
    fleet.findings.first().server.clear();
    const domain::SchedulerRole somebody = std::exchange(fleet.role, {});
    ConsoleFixture f(fleet);
    QVERIFY(f.isReady());
    QTRY_COMPARE(rowsOf(f).size(), 1);
    f.engine.fleet.role = somebody; // the finding is as old as the last look
    f.console->feed().invalidate(ports::Topic::Leases);
    QTRY_COMPARE(rowsOf(f).size(), 0);
}

void TstFleetPage::nothingNeedsAnybody()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    auto *status = f.find<QLabel>(QStringLiteral("findingsStatus"));
    QTRY_VERIFY(status->text().startsWith(QStringLiteral("Nothing.")));
    QCOMPARE(rowsOf(f).size(), 0);
}

void TstFleetPage::engineThatNeverAnswers()
{
    ConsoleFixture f(fleetWithFindings());
    f.engine.neverAnswers = true;
    gui::FleetFeed silent(f.engine);
    silent.start();
    QTest::qWait(50);
    QVERIFY(!silent.findings().readAt().isValid());
    QVERIFY(!silent.findings().problem());
    // The window goes on.
    QVERIFY(QTest::qWaitForWindowExposed(&f.window()));
    QTest::keyClick(&f.window(), Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(f.window().location().page, gui::pageid::kServers);
}

void TstFleetPage::neverAsksTwiceAtATime()
{
    FakeEngine engine(fleetWithFindings());
    gui::FindingsFeed feed(engine);
    engine.neverAnswers = true;
    const int before = engine.findingsAsked;
    for (int i = 0; i < 20; ++i)
        feed.readNow();
    QCOMPARE(engine.findingsAsked - before, 1);
}

void TstFleetPage::tilesFilter()
{
    ConsoleFixture f(fleetWithFindings());
    QVERIFY(f.isReady());
    auto *matrix = f.find<gui::MatrixView>(QStringLiteral("matrix"));
    QTRY_COMPARE(matrix->content().rowCount, 14);
    auto *failed = f.find<gui::Tile>(QStringLiteral("tile_failed"));
    auto *filter = f.find<QLineEdit>(QStringLiteral("pageFilter"));
    QTest::mouseClick(failed, Qt::LeftButton);
    QTRY_COMPARE(filter->text(), QStringLiteral("state:failed"));
    QVERIFY(failed->isChosen());
    QTRY_COMPARE(matrix->content().rowCount, 1);
    QTRY_COMPARE(rowsOf(f).size(), 2);
    // The same again shows all, also by the keyboard.
    failed->setFocus();
    QTest::keyClick(failed, Qt::Key_Return);
    QTRY_COMPARE(filter->text(), QString());
    QVERIFY(!failed->isChosen());
    QTRY_COMPARE(matrix->content().rowCount, 14);
    filter->setText(QStringLiteral("nothing has this name"));
    auto *status = f.find<QLabel>(QStringLiteral("findingsStatus"));
    QTRY_COMPARE(status->text(), QStringLiteral("No finding matches the filter."));
    QTRY_COMPARE(matrix->content().rowCount, 0);
    QTest::mouseClick(matrix->viewport(), Qt::LeftButton, {}, matrix->viewport()->rect().center() + QPoint(0, 14));
    QTRY_COMPARE(filter->text(), QString());
}

void TstFleetPage::manyFindingsStayQuick()
{
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    for (int i = 0; i < 5000; ++i)
        fleet.findings.append(finding(QStringLiteral("failed-sync"), kEu1, QStringLiteral("ext-%1").arg(i),
                                      domain::Finding::Severity::Error));
    ConsoleFixture f(fleet);
    QVERIFY(f.isReady());
    QTRY_COMPARE(rowsOf(f).size(), 5);
    QElapsedTimer timer;
    timer.start();
    QTest::mouseClick(f.find<QPushButton>(QStringLiteral("findingsAll")), Qt::LeftButton);
    QTRY_COMPARE(rowsOf(f).size(), 200);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    auto *matrix = f.find<gui::MatrixView>(QStringLiteral("matrix"));
    QVERIFY(matrix->height() > 80); // there is room for it however many there are
}

void TstFleetPage::longAndForeignNames()
{
    FakeFleet fleet = fleetWithFindings();
    const QString longName = QString(300, QLatin1Char('x'));
    const QString arabic = QStringLiteral("مستودع-الحزم-") + QString(40, QChar(0x0645));
    fleet.findings[0].what = longName;
    fleet.findings[1].what = arabic;
    fleet.findings[2].why = QString(20'000, QLatin1Char('y'));
    fleet.repositories[0].name = longName;
    fleet.repositories[1].name = arabic;
    fleet.servers[0].name = longName;
    ConsoleFixture f(fleet);
    f.window().resize(1280, 800);
    QVERIFY(f.isReady());
    QTRY_COMPARE(rowsOf(f).size(), 5);
    QVERIFY(f.window().width() <= 1280);
    QCOMPARE(clippedTexts(*f.window().page(gui::pageid::kFleet)).join(QLatin1Char(';')), QString());
    saveScreenshot(f.window(), QStringLiteral("fleet-longnames"));
    QApplication::setLayoutDirection(Qt::RightToLeft);
    QTest::qWait(60);
    saveScreenshot(f.window(), QStringLiteral("fleet-mirrored"));
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TstFleetPage::rulesAreExplained()
{
    ConsoleFixture f(fleetWithFindings());
    QVERIFY(f.isReady());
    QTRY_COMPARE(rowsOf(f).size(), 5);
    QAction *explain = menuAction(rowOf(f, QStringLiteral("disk-full")), QStringLiteral("Explain this rule"));
    QVERIFY(explain);
    explain->trigger();
    const auto manual = []() -> QWidget * {
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (widget->isVisible() && qobject_cast<gui::ManualWindow *>(widget))
                return widget;
        return nullptr;
    };
    QTRY_VERIFY(manual());
    manual()->close();
}

void TstFleetPage::fewRepositories_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
}

void TstFleetPage::fewRepositories()
{
    QFETCH(int, count);
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    fleet.repositories = fleet.repositories.mid(0, count);
    fleet.jobs.clear();
    ConsoleFixture f(fleet);
    QVERIFY(f.isReady());
    auto *matrix = f.find<gui::MatrixView>(QStringLiteral("matrix"));
    QTRY_COMPARE(matrix->content().rowCount, count);
    matrix->setFocus();
    for (Qt::Key key : {Qt::Key_Down, Qt::Key_End, Qt::Key_A, Qt::Key_PageUp})
        QTest::keyClick(matrix, key, Qt::ShiftModifier);
    QTest::qWait(60);
    saveScreenshot(f.window(), QStringLiteral("fleet-%1-repositories").arg(count));
    QCOMPARE(clippedTexts(*f.window().page(gui::pageid::kFleet)).join(QLatin1Char(';')), QString());
}

void TstFleetPage::serversInsteadOfMatrix()
{
    ConsoleFixture f(fleetWithFindings());
    QVERIFY(f.isReady());
    QTest::mouseClick(f.find<QPushButton>(QStringLiteral("showServers")), Qt::LeftButton);
    auto *table = f.find<gui::TableView>(QStringLiteral("fleetServers"));
    QTRY_VERIFY(table->isVisible());
    QTRY_COMPARE(table->model()->rowCount(), 4);
    table->selectRow(1);
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(f.window().location().page, gui::pageid::kServers);
    f.window().open({gui::pageid::kFleet, {}});
    QTest::mouseClick(f.find<QPushButton>(QStringLiteral("showMatrix")), Qt::LeftButton);
    QTRY_VERIFY(f.find<gui::MatrixView>(QStringLiteral("matrix"))->isVisible());
}

void TstFleetPage::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << false << QSize(1440, 900);
    QTest::newRow("dark") << true << QSize(1920, 1080);
    QTest::newRow("small") << false << QSize(1280, 800);
}

void TstFleetPage::looks()
{
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    gui::ConsoleOptions options;
    options.scheme = dark ? gui::SchemeChoice::Dark : gui::SchemeChoice::Light;
    FakeFleet fleet = fleetWithFindings();
    fleet.mutes.append({QStringLiteral("mixed-versions"), QStringLiteral("known"), QStringLiteral("a.ops"), {}, {}});
    ConsoleFixture f(fleet, options);
    f.window().resize(size);
    QVERIFY(f.isReady());
    QTRY_COMPARE(rowsOf(f).size(), 5);
    auto *matrix = f.find<gui::MatrixView>(QStringLiteral("matrix"));
    QTRY_COMPARE(matrix->content().rowCount, 14);
    QTest::qWait(100);
    gui::Page *page = f.window().page(gui::pageid::kFleet);
    saveScreenshot(f.window(), QStringLiteral("fleet-%1").arg(QLatin1String(QTest::currentDataTag())));
    QCOMPARE(clippedTexts(*page).join(QLatin1Char(';')), QString());
    QCOMPARE(namelessWidgets(*page).join(QLatin1Char(';')), QString());
    f.find<QComboBox>(QStringLiteral("matrixGrouping"))->setCurrentIndex(1);
    matrix->setFocus();
    QTest::qWait(60);
    saveScreenshot(f.window(), QStringLiteral("fleet-grouped-%1").arg(QLatin1String(QTest::currentDataTag())));
}

QTEST_MAIN(TstFleetPage)
#include "tst_fleetpage.moc"
