// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on the real engine on two real Pulp servers, by keyboard and mouse: what an operator does on a day.
// tests/e2e/test_window.py prepares the servers and runs it; without its PULPIT_WINDOW_… variables it is skipped.
#include "app/configurationfiles.h"
#include "app/core.h"
#include "gui/console.h"
#include "gui/editor/codeeditor.h"
#include "gui/everypagechecks.h"
#include "gui/feed/fleetfeed.h"
#include "gui/pages/fleet/findingrow.h"
#include "gui/pages/jobs/stagetimeline.h"
#include "gui/plan/plandialog.h"
#include "gui/scriptedprompter.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/pages.h"
#include "gui/stallwatch.h"
#include "gui/widgets/tableview.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kAnswer = 20'000; // ms in which a server on this machine has answered
constexpr int kWork = 60'000; // ms in which a small sync or operation is over
const QString kFailing = u"e2e-alma-9-baseos"_s;
const QString kChanged = u"e2e-firmware"_s;

QString variable(const char *name)
{
    return qEnvironmentVariable(name);
}

/// The answer of a port, or the value that it has by default.
template <typename T>
T answerOf(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, kAnswer))
        return {};
    const Result<T> result = future.result();
    return result ? *result : T();
}

} // namespace

class WindowTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void initTestCase();
    void cleanupTestCase();
    void cleanup();

    void fleetShowsStates();
    void failedSyncIsShownWithItsClassAndAdvice();
    void everyPageByKeyboardAndMouse();
    void syncsFromTheTable();
    void showsWhatAVersionChanged();
    void findsAPackage();
    void makesASnapshot();
    void previewsTheReport();
    void editsAppliesAndReverts();

private:
    template <typename W>
    W *find(const QString &name)
    {
        for (W *widget : m_console->window().findChildren<W *>(name))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    [[nodiscard]] gui::MainWindow &window() { return m_console->window(); }
    [[nodiscard]] bool click(const QString &button);
    [[nodiscard]] bool goTo(const QString &page);
    [[nodiscard]] domain::Repository repository(const QString &server, const QString &name);
    [[nodiscard]] bool applyShownPlan();
    [[nodiscard]] qint64 versionInForce();
    void takePicture(const QString &name);

    QString m_primary = variable("PULPIT_WINDOW_PRIMARY");
    QString m_secondary = variable("PULPIT_WINDOW_SECONDARY");
    app::ConfigurationFiles m_files;
    ScriptedPrompter m_prompter;
    std::unique_ptr<app::Core> m_core;
    std::unique_ptr<gui::Console> m_console;
};

void WindowTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
}

void WindowTest::initTestCase()
{
    if (m_primary.isEmpty())
        QSKIP("no pair of real servers: tests/e2e/run gives one");
    auto core = app::Core::open(
        {u"pulpit"_s, variable("PULPIT_WINDOW_DATABASE"), variable("PULPIT_WINDOW_INI"), u"window-test"_s});
    QVERIFY2(core, core ? "" : qPrintable(core.error().oneLine()));
    m_core = std::move(*core);
    m_core->engine().start(true);
    gui::ConsoleOptions options;
    options.operatorName = u"m.keller"_s;
    options.scheme = gui::SchemeChoice::Light;
    m_console = std::make_unique<gui::Console>(*qApp, m_core->engine(), m_files, options, &m_prompter);
    m_console->open();
    window().resize(1440, 900);
    QVERIFY(QTest::qWaitForWindowExposed(&window()));
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QVERIFY(QTest::qWaitFor([this] { return m_console->feed().hasRepositories() && m_console->feed().hasRole(); },
                            kAnswer));
    dynamic_cast<WatchedApplication &>(*qApp).forget();
}

void WindowTest::cleanupTestCase()
{
    m_console.reset();
    if (!m_core)
        return;
    const QFuture<void> stopped = m_core->engine().stop();
    QVERIFY(QTest::qWaitFor([&stopped] { return stopped.isFinished(); }, kAnswer));
    m_core.reset();
}

void WindowTest::cleanup()
{
    auto &application = dynamic_cast<WatchedApplication &>(*qApp);
    if (application.worst() > kStallLimitMs)
        QTest::qFail(qPrintable(u"the window stood still for %1 ms: %2"_s.arg(application.worst(), 0, 'f', 0)
                                    .arg(application.worstEvent())),
                     __FILE__, __LINE__);
    application.forget();
}

bool WindowTest::click(const QString &button)
{
    if (!QTest::qWaitFor(
            [&] {
                auto *one = find<QPushButton>(button);
                return one && one->isEnabled();
            },
            kAnswer))
        return false;
    QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton);
    return true;
}

bool WindowTest::goTo(const QString &page)
{
    window().open({page, {}});
    return QTest::qWaitFor([&] { return window().location().page == page && window().page(page)->isVisible(); });
}

domain::Repository WindowTest::repository(const QString &server, const QString &name)
{
    ports::RepositoryQuery all;
    all.server = server;
    const auto rows = answerOf<QList<domain::Repository>>(m_core->engine().repositories().repositories(all));
    for (const domain::Repository &row : rows)
        if (row.name == name)
            return row;
    return {};
}

bool WindowTest::applyShownPlan()
{
    const auto dialog = [this] { return find<gui::PlanDialog>(u"planDialog"_s); };
    if (!QTest::qWaitFor([&] { return dialog() && dialog()->stage() == gui::PlanDialog::Stage::Shown; }, kAnswer))
        return false;
    takePicture(u"plan"_s);
    if (!click(u"planGo"_s))
        return false;
    if (!QTest::qWaitFor([&] { return dialog() && dialog()->stage() == gui::PlanDialog::Stage::Ended; }, kWork))
        return false;
    takePicture(u"plan-ended"_s);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    return QTest::qWaitFor([&] { return !dialog(); });
}

qint64 WindowTest::versionInForce()
{
    return answerOf<ports::StoredConfiguration>(m_core->engine().configuration().current()).version;
}

void WindowTest::takePicture(const QString &name)
{
    const QString folder = variable("PULPIT_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(QDir().mkpath(folder) && window().grab().save(folder + u"/window-"_s + name + u".png"_s));
}

void WindowTest::fleetShowsStates()
{
    QVERIFY(goTo(gui::pageid::kFleet));
    for (const QString &server : {m_primary, m_secondary})
        QVERIFY2(QTest::qWaitFor(
                     [&] {
                         const domain::ServerState *state = m_console->feed().state(server);
                         return state && state->isReachable && !state->status.versionOf(u"core"_s).isEmpty();
                     },
                     kAnswer),
                 qPrintable(server));
    const auto numberOf = [this](const QString &tile) {
        int number = -1;
        if (auto *one = find<QWidget>(u"tile_"_s + tile))
            for (const QLabel *label : one->findChildren<QLabel *>()) {
                bool isNumber = false;
                const int value = label->text().toInt(&isNumber);
                number = isNumber ? value : number;
            }
        return number;
    };
    // One failure after a sync that was good needs attention; nothing has failed again and again.
    QTRY_VERIFY_WITH_TIMEOUT(numberOf(u"attention"_s) >= 1, kAnswer);
    QCOMPARE(numberOf(u"failed"_s), 0);
    QTRY_VERIFY_WITH_TIMEOUT(numberOf(u"healthy"_s) >= 6, kAnswer); // of 8; one more is behind
    QVERIFY(find<QWidget>(u"matrix"_s));
    takePicture(u"fleet"_s);
}

void WindowTest::failedSyncIsShownWithItsClassAndAdvice()
{
    const auto row = [this]() -> gui::FindingRow * {
        for (auto *one : window().findChildren<gui::FindingRow *>())
            if (one->isVisible() && one->finding().rule == u"failed-sync"_s && one->finding().repository == kFailing)
                return one;
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(row(), kAnswer);
    const domain::Finding finding = row()->finding();
    QCOMPARE(finding.server, m_primary);
    QVERIFY2(finding.why.contains(u"not found upstream"_s) && finding.why.contains(u"404"_s), qPrintable(finding.why));
    QVERIFY(!finding.advice.isEmpty());
    QStringList texts;
    for (const QLabel *label : row()->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY2(texts.join(u' ').contains(kFailing) && texts.join(u' ').contains(u"not found upstream"_s),
             qPrintable(texts.join(u' ')));
    QVERIFY(row()->findChild<QPushButton *>(u"findingAction"_s)->isVisible());
}

void WindowTest::everyPageByKeyboardAndMouse()
{
    const QStringList ids = window().pageIds();
    for (int i = 0; i < ids.size(); ++i) {
        QTest::keyClick(&window(), Qt::Key(Qt::Key_0 + (i + 1) % 10), Qt::ControlModifier);
        QTRY_COMPARE(window().location().page, ids.at(i));
    }
    for (const QString &id : ids) {
        auto *button = find<QToolButton>(u"navigate_"_s + id);
        QVERIFY2(button, qPrintable(id));
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(window().location().page, id);
    }
    QStringList wrong;
    forEveryView(window(), [&](const QString &view) {
        QTest::qWait(300); // what it shows comes from the servers
        takePicture(view);
        for (const QString &problem : clippedTexts(window()) + overlaps(window()) + namelessWidgets(window()))
            wrong.append(view + u": "_s + problem);
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void WindowTest::syncsFromTheTable()
{
    const domain::Repository chosen = repository(m_secondary, kChanged);
    QVERIFY(chosen.id.isValid());
    window().open({gui::pageid::kRepositories, QString::number(chosen.id.value)});
    QVERIFY(click(u"syncRepositories"_s));
    JobId parent;
    const auto isEnded = [&] {
        ports::JobQuery query;
        query.server = m_secondary;
        query.limit = 5;
        for (const domain::Job &job : answerOf<QList<domain::Job>>(m_core->engine().jobs().jobs(query)))
            if (job.startedBy == u"m.keller"_s && job.kind == domain::JobKind::RepoGroupSync) {
                parent = job.id;
                return domain::isFinal(job.state);
            }
        return false;
    };
    QVERIFY(QTest::qWaitFor(isEnded, kWork));
    ports::JobQuery query;
    query.level = ports::JobQuery::Level::ChildrenOf;
    query.parent = parent;
    const auto children = answerOf<QList<domain::Job>>(m_core->engine().jobs().jobs(query));
    QCOMPARE(children.size(), 1);
    QCOMPARE(domain::toString(children.constFirst().state), u"completed"_s);
    QVERIFY(children.constFirst().outcome.changed); // the primary has more than the secondary since the preparation
    window().open({gui::pageid::kJobs, QString::number(children.constFirst().id.value)});
    QTRY_VERIFY(find<QLabel>(u"jobTitle"_s) && find<QLabel>(u"jobTitle"_s)->text().contains(kChanged));
    const auto stages = [this]() -> gui::StageTimeline * {
        for (auto *one : window().findChildren<gui::StageTimeline *>())
            if (one->isVisible())
                return one;
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(stages() && stages()->height() > 40, kAnswer);
    QTest::qWait(100);
    takePicture(u"job"_s);
}

void WindowTest::showsWhatAVersionChanged()
{
    const domain::Repository chosen = repository(m_primary, kChanged);
    window().open({gui::pageid::kRepositories, QString::number(chosen.id.value)});
    QTRY_VERIFY(find<QTabWidget>(u"repositoryTabs"_s));
    auto *tabs = find<QTabWidget>(u"repositoryTabs"_s);
    for (int i = 0; i < tabs->count(); ++i)
        if (tabs->widget(i)->findChild<QWidget *>(u"versionsTable"_s))
            QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(i).center());
    auto *table = find<gui::TableView>(u"versionsTable"_s);
    QVERIFY(table);
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= 2, kAnswer);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
    const auto names = [this](const QString &list) {
        QStringList all;
        if (auto *one = find<QListWidget>(list))
            for (int i = 0; i < one->count(); ++i)
                all.append(one->item(i)->text());
        return all.join(u' ');
    };
    QTRY_VERIFY_WITH_TIMEOUT(names(u"versionAdded"_s).contains(u"gpu"_s), kAnswer);
    QTRY_VERIFY_WITH_TIMEOUT(names(u"versionRemoved"_s).contains(u"nic"_s), kAnswer);
    takePicture(u"versions"_s);
}

void WindowTest::findsAPackage()
{
    QVERIFY(goTo(gui::pageid::kPackages));
    find<QTabWidget>(u"packagesTabs"_s)->setCurrentIndex(0);
    auto *name = find<QLineEdit>(u"findName"_s);
    auto *table = find<gui::TableView>(u"foundTable"_s);
    QVERIFY(name && table);
    name->clear();
    QTest::keyClicks(name, u"pulpit-hello"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= 4, kAnswer); // rpm and deb at least, on both servers
    takePicture(u"packages-found"_s);
}

void WindowTest::makesASnapshot()
{
    QVERIFY(goTo(gui::pageid::kSnapshots));
    find<QTabWidget>(u"snapshotsTabs"_s)->setCurrentIndex(0);
    QVERIFY(click(u"createSnapshot"_s));
    QTRY_VERIFY(find<QLineEdit>(u"snapshotName"_s));
    QTest::keyClicks(find<QLineEdit>(u"snapshotName"_s), u"window"_s);
    QTest::keyClicks(find<QLineEdit>(u"snapshotInclude"_s), u"^e2e-firmware$"_s);
    QVERIFY(click(u"formGo"_s));
    QVERIFY(applyShownPlan());
    auto *table = find<gui::TableView>(u"snapshotsTable"_s);
    QVERIFY(table);
    const auto isThere = [table] {
        for (int row = 0; row < table->model()->rowCount(); ++row)
            for (int column = 0; column < table->model()->columnCount(); ++column)
                if (table->model()->index(row, column).data().toString().contains(u"window"_s))
                    return true;
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThere(), kAnswer);
    takePicture(u"snapshot"_s);
}

void WindowTest::previewsTheReport()
{
    QVERIFY(goTo(gui::pageid::kReports));
    // As people read it: all texts of the page.
    const auto texts = [this] {
        QStringList all;
        for (const QLabel *label : window().page(gui::pageid::kReports)->findChildren<QLabel *>())
            all.append(label->text());
        for (const auto *view : window().page(gui::pageid::kReports)->findChildren<QAbstractItemView *>())
            for (int row = 0; row < view->model()->rowCount(); ++row)
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    all.append(view->model()->index(row, column).data().toString());
        for (const auto *text : window().page(gui::pageid::kReports)->findChildren<QTextEdit *>())
            all.append(text->toPlainText());
        return all.join(u' ');
    };
    QTRY_VERIFY_WITH_TIMEOUT(texts().contains(kFailing), kAnswer);
    QVERIFY(!texts().contains(variable("PULPIT_WINDOW_USER") + u':'));
    takePicture(u"report"_s);
}

void WindowTest::editsAppliesAndReverts()
{
    const qint64 before = versionInForce();
    const QString text = answerOf<ports::StoredConfiguration>(m_core->engine().configuration().current()).yaml;
    QVERIFY(before > 0 && text.contains(u"max_concurrent_syncs: 3"_s));
    QVERIFY(goTo(gui::pageid::kConfiguration));
    auto *editor = find<gui::CodeEditor>(u"configurationText"_s);
    QVERIFY(editor);
    QTRY_VERIFY_WITH_TIMEOUT(editor->text() == text, kAnswer);
    editor->setFocus();
    QTextCursor cursor = editor->document()->find(u"max_concurrent_syncs: 3"_s);
    cursor.setPosition(cursor.selectionEnd());
    editor->setTextCursor(cursor);
    QTest::keyClick(editor, Qt::Key_Backspace);
    QTest::keyClicks(editor, u"2"_s);
    QVERIFY(click(u"planConfiguration"_s));
    QVERIFY(click(u"applyGo"_s));
    QTRY_COMPARE_WITH_TIMEOUT(versionInForce(), before + 1, kAnswer);
    QVERIFY(answerOf<ports::StoredConfiguration>(m_core->engine().configuration().current())
                .yaml.contains(u"max_concurrent_syncs: 2"_s));
    takePicture(u"configuration-applied"_s);
    QTRY_VERIFY(!find<QWidget>(u"applySheet"_s));

    QVERIFY(click(u"showVersions"_s));
    QTRY_VERIFY(find<QWidget>(u"versionsDialog"_s));
    auto *table = find<QTableView>(u"versionsTable"_s);
    QVERIFY(table);
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= 2, kAnswer);
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(click(u"revertVersion"_s));
    QVERIFY(click(u"applyGo"_s));
    QTRY_COMPARE_WITH_TIMEOUT(versionInForce(), before + 2, kAnswer);
    QCOMPARE(answerOf<ports::StoredConfiguration>(m_core->engine().configuration().current()).yaml, text);
}

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
