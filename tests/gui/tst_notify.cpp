// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is told to the desktop and above the page: bundling, quiet hours, notices with their actions, the jobs drawer.
#include "gui/consolefixture.h"
#include "gui/notices/noticecenter.h"
#include "gui/notices/noticestack.h"
#include "gui/notify/desktopnotifier.h"
#include "gui/notify/newswatcher.h"
#include "gui/preferences.h"
#include "gui/shell/drawer/drawermodel.h"
#include "gui/shell/drawer/jobsdrawer.h"
#include "gui/shell/pages.h"
#include "gui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimeEdit>
#include <QToolButton>

using namespace pulpit;
using namespace pulpit::test;
using gui::News;
using gui::NewsKind;
using gui::Notice;

namespace {

domain::Finding finding(const QString &rule, const QString &server, const QString &repository)
{
    domain::Finding f;
    f.rule = rule;
    f.id = rule + QLatin1Char('/') + server + QLatin1Char('/') + repository;
    f.severity = domain::Finding::Severity::Error;
    f.server = server;
    f.repository = repository;
    f.what = QStringLiteral("%1 is not right").arg(repository);
    f.advice = QStringLiteral("Mend it.");
    return f;
}

QList<domain::Finding> failures(int count)
{
    QList<domain::Finding> findings;
    for (int i = 0; i < count; ++i)
        findings.append(
            finding(QStringLiteral("failed-sync"), QStringLiteral("eu-1"), QStringLiteral("repo-%1").arg(i)));
    return findings;
}

class RecordingNotifier final : public gui::DesktopNotifier
{
public:
    QList<gui::DesktopMessage> shown;
    void show(const gui::DesktopMessage &message) override { shown.append(message); }
};

/// A watcher that does not wait long, on the window of a fixture.
struct Watch
{
    explicit Watch(ConsoleFixture &f)
        : context {f.engine,
                   f.reader,
                   f.console->feed(),
                   f.prompter,
                   f.window(),
                   QStringLiteral("tester"),
                   f.console->preferences()}
        , watcher(context, notifier, {10, 40, 200, 30})
    {
    }
    RecordingNotifier notifier;
    gui::PageContext context;
    gui::NewsWatcher watcher;
};

Error error(ErrorCode code, const QString &what, const QString &where = {})
{
    Error e;
    e.code = code;
    e.what = what;
    e.where = where;
    e.advice = QStringLiteral("Wait.");
    e.detail = QStringLiteral("raw text");
    return e;
}

QDateTime local(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace

class NotifyTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )"))); }

    void quietHours_data();
    void quietHours();
    void newsAreWhatCameAndWent();
    void fortyFailuresAreOneMessage();
    void messagesAim();
    void watcherTellsOnce();
    void watcherKeepsQuiet();
    void whatRecoversUnseenIsNoNews();
    void switchedOffKindsAreNotTold();
    void clickOnAMessageOpensThePlace();
    void settingsAreKept();
    void noticesStack();
    void undoIsCalledOnce();
    void listOfNotices();
    void drawerShowsAndCancels();
    void drawerClosesByEscape();
    void drawerModelIsSound();
};

void NotifyTest::quietHours_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<bool>("quiet");
    // 2026-11-20 is a Friday. Quiet from 20:00 to 07:00, beginning on Monday to Friday.
    QTest::newRow("evening") << local("2026-11-20 20:00") << true;
    QTest::newRow("before") << local("2026-11-20 19:59") << false;
    QTest::newRow("the morning after belongs to Friday") << local("2026-11-21 06:59") << true;
    QTest::newRow("its end") << local("2026-11-21 07:00") << false;
    QTest::newRow("Saturday evening") << local("2026-11-21 23:00") << false;
    QTest::newRow("Monday morning belongs to Sunday") << local("2026-11-23 06:00") << false;
}

void NotifyTest::quietHours()
{
    QFETCH(QDateTime, now);
    QFETCH(bool, quiet);
    gui::QuietHours hours;
    QVERIFY(!gui::isQuiet(hours, now));
    hours.isOn = true;
    hours.days = {1, 2, 3, 4, 5};
    QCOMPARE(gui::isQuiet(hours, now), quiet);
    hours.from = hours.to;
    QCOMPARE(gui::isQuiet(hours, local("2026-11-20 12:00")), true);
    hours.from = QTime(9, 0);
    hours.to = QTime(12, 0);
    QCOMPARE(gui::isQuiet(hours, local("2026-11-20 11:59")), true);
    QCOMPARE(gui::isQuiet(hours, local("2026-11-20 12:00")), false);
    QCOMPARE(gui::isQuiet(hours, local("2026-11-21 10:00")), false);
}

void NotifyTest::newsAreWhatCameAndWent()
{
    QList<domain::Finding> before = failures(2);
    QList<domain::Finding> now = failures(1);
    now.append(finding(QStringLiteral("schedule-overrunning"), QStringLiteral("eu-1"), {}));
    now.append(finding(QStringLiteral("disk-full"), QStringLiteral("eu-1"), {}));
    domain::Finding muted = finding(QStringLiteral("failed-sync"), QStringLiteral("eu-2"), QStringLiteral("x"));
    muted.mutedReason = QStringLiteral("known");
    now.append(muted);
    domain::Finding small = finding(QStringLiteral("no-schedule"), QStringLiteral("eu-2"), {});
    small.severity = domain::Finding::Severity::Notice;
    now.append(small);
    const QList<News> news = gui::newsBetween(before, now);
    QCOMPARE(news.size(), 3);
    QCOMPARE(news.at(0).kind, NewsKind::Overrun);
    QCOMPARE(news.at(1).kind, NewsKind::NeedsYou);
    QCOMPARE(news.at(2).kind, NewsKind::Recovered);
    QCOMPARE(news.at(2).object, QStringLiteral("repo-1"));
    QVERIFY(gui::newsBetween(now, now).isEmpty());
}

void NotifyTest::fortyFailuresAreOneMessage()
{
    const gui::DesktopMessage message = gui::bundled(gui::newsBetween({}, failures(40)));
    QCOMPARE(message.title, QStringLiteral("40 failed"));
    QVERIFY(message.text.contains(QStringLiteral("repo-0 on eu-1")));
    QVERIFY(message.text.contains(QStringLiteral("37 more")));
    QVERIFY(message.isUrgent);
    QCOMPARE(message.link.page, gui::pageid::kRepositories);
    QCOMPARE(message.filter, QStringLiteral("state:failed"));
    QVERIFY(gui::bundled({}).title.isEmpty());
}

void NotifyTest::messagesAim()
{
    const gui::DesktopMessage one = gui::bundled(gui::newsBetween({}, failures(1)));
    QCOMPARE(one.title, QStringLiteral("repo-0 is not right"));
    QCOMPARE(one.text, QStringLiteral("Mend it."));
    QCOMPARE(one.filter, QStringLiteral("name=repo-0 server=eu-1"));
    const gui::DesktopMessage disk
        = gui::bundled(gui::newsBetween({}, {finding(QStringLiteral("disk-full"), QStringLiteral("eu-1"), {})}));
    QCOMPARE(disk.link, (gui::Location {gui::pageid::kServers, QStringLiteral("eu-1")}));
    const gui::DesktopMessage over = gui::bundled(gui::newsBetween(failures(1), {}));
    QVERIFY(!over.isUrgent);
    QVERIFY(over.title.contains(QStringLiteral("works again")));
    QList<News> both = gui::newsBetween({}, failures(3));
    both += gui::newsBetween({finding(QStringLiteral("server-unreachable"), QStringLiteral("us-1"), {})}, {});
    QVERIFY(gui::bundled(both).title.startsWith(QStringLiteral("3 failed, 1 work")));
}

void NotifyTest::watcherTellsOnce()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.engine.fleet.findings = failures(2);
    Watch watch(f);
    QTest::qWait(100); // the first look is no news
    QVERIFY(watch.notifier.shown.isEmpty());
    f.engine.fleet.findings = failures(42);
    Q_EMIT f.console->feed().repositoriesChanged();
    QTRY_COMPARE(watch.notifier.shown.size(), 1);
    QCOMPARE(watch.notifier.shown.first().title, QStringLiteral("40 failed"));
    QTest::qWait(300);
    QCOMPARE(watch.notifier.shown.size(), 1);
    // Listed under the bell, not above the page.
    QVERIFY(f.find<QToolButton>(QStringLiteral("openNotices"))->text().toInt() >= 1);
    QVERIFY(!f.window().findChild<gui::NoticeStack *>()->isVisible());
}

void NotifyTest::watcherKeepsQuiet()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.engine.fleet.findings.clear();
    gui::Preferences::Values values = f.console->preferences().values();
    values.quiet.isOn = true;
    f.console->preferences().set(values);
    Watch watch(f);
    QDateTime now = local("2026-11-20 23:00");
    watch.watcher.setClock([&now] { return now; });
    QTest::qWait(60);
    f.engine.fleet.findings = failures(3);
    Q_EMIT f.console->feed().repositoriesChanged();
    QTRY_COMPARE(watch.watcher.kept(), 3);
    QTest::qWait(300);
    QVERIFY(watch.notifier.shown.isEmpty());
    f.engine.fleet.findings += finding(QStringLiteral("disk-full"), QStringLiteral("eu-1"), {});
    Q_EMIT f.console->feed().repositoriesChanged();
    QTRY_COMPARE(watch.watcher.kept(), 4);
    now = local("2026-11-21 07:01");
    QTRY_COMPARE(watch.notifier.shown.size(), 1);
    QCOMPARE(watch.notifier.shown.first().title, QStringLiteral("3 failed, 1 needs you"));
}

void NotifyTest::whatRecoversUnseenIsNoNews()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.engine.fleet.findings.clear();
    gui::Preferences::Values values = f.console->preferences().values();
    values.quiet.isOn = true;
    f.console->preferences().set(values);
    Watch watch(f);
    watch.watcher.setClock([] { return local("2026-11-20 23:00"); });
    QTest::qWait(60);
    f.engine.fleet.findings = failures(3);
    Q_EMIT f.console->feed().repositoriesChanged();
    QTRY_COMPARE(watch.watcher.kept(), 3);
    f.engine.fleet.findings = failures(1);
    Q_EMIT f.console->feed().repositoriesChanged();
    QTRY_COMPARE(watch.watcher.kept(), 1);
}

void NotifyTest::switchedOffKindsAreNotTold()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.engine.fleet.findings.clear();
    gui::Preferences::Values values = f.console->preferences().values();
    values.tellsFailed = false;
    f.console->preferences().set(values);
    Watch watch(f);
    QTest::qWait(60);
    f.engine.fleet.findings = failures(3);
    f.engine.fleet.findings += finding(QStringLiteral("disk-full"), QStringLiteral("eu-1"), {});
    Q_EMIT f.console->feed().repositoriesChanged();
    QTRY_COMPARE(watch.notifier.shown.size(), 1);
    QCOMPARE(watch.notifier.shown.first().link.page, gui::pageid::kServers);
}

void NotifyTest::clickOnAMessageOpensThePlace()
{
    RecordingNotifier notifier;
    gui::ConsoleOptions options;
    options.notifier = &notifier;
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    QVERIFY(f.isReady());
    QTest::qWait(50); // after the first paint
    Q_EMIT notifier.activated(gui::bundled(gui::newsBetween({}, failures(2))));
    QCOMPARE(f.window().location().page, gui::pageid::kRepositories);
}

void NotifyTest::settingsAreKept()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("state.ini"));
    {
        gui::Preferences preferences(file);
        gui::Preferences::Values values = preferences.values();
        QVERIFY(values.tellsFailed && values.tellsRecovered && !values.quiet.isOn);
        values.tellsRecovered = false;
        values.quiet = {true, QTime(18, 30), QTime(6, 15), {1, 5}};
        preferences.set(values);
    }
    const gui::Preferences again(file);
    QVERIFY(!again.values().tellsRecovered);
    QCOMPARE(again.values().quiet, (gui::QuietHours {true, QTime(18, 30), QTime(6, 15), {1, 5}}));

    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kSettings, {}});
    f.find<QCheckBox>(QStringLiteral("quiet"))->click();
    f.find<QCheckBox>(QStringLiteral("quietDay7"))->click();
    QVERIFY(f.console->preferences().values().quiet.isOn);
    QVERIFY(!f.console->preferences().values().quiet.days.contains(7));
    QVERIFY(f.find<QTimeEdit>(QStringLiteral("quietFrom"))->isEnabled());
}

void NotifyTest::noticesStack()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    auto *stack = f.window().findChild<gui::NoticeStack *>();
    for (int i = 0; i < 5; ++i)
        f.window().showDone(QStringLiteral("done %1").arg(i));
    QCOMPARE(stack->count(), gui::NoticeStack::kMaxRows);
    QCOMPARE(f.find<QLabel>(QStringLiteral("noticeText"))->text(), QStringLiteral("done 4"));
    f.window().showDone(QStringLiteral("done 4"));
    QCOMPARE(stack->count(), gui::NoticeStack::kMaxRows);
    f.window().showError(QStringLiteral("x"), error(ErrorCode::Canceled, QStringLiteral("canceled")));
    QCOMPARE(f.find<QLabel>(QStringLiteral("noticeText"))->text(), QStringLiteral("done 4"));
    for (int i = 0; i < gui::NoticeStack::kMaxRows; ++i)
        f.find<QToolButton>(QStringLiteral("noticeClose"))->click();
    QVERIFY(!stack->isVisible());
    f.window().showError(QStringLiteral("It broke"),
                         error(ErrorCode::Timeout, QStringLiteral("no answer"), QStringLiteral("eu-1")));
    QCOMPARE(f.find<QLabel>(QStringLiteral("noticeText"))->text(), QStringLiteral("It broke: no answer (eu-1)"));
    QCOMPARE(f.find<QLabel>(QStringLiteral("noticeAdvice"))->text(), QStringLiteral("Wait."));
    f.find<QPushButton>(QStringLiteral("noticeDetails"))->click();
    QVERIFY(f.window().findChild<gui::NoticeStack *>()->findChild<QPlainTextEdit *>()->isVisible());
}

void NotifyTest::undoIsCalledOnce()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    int calls = 0;
    f.window().showUndoable(QStringLiteral("3 schedules are paused"), [&calls] { ++calls; });
    auto *undo = f.find<QPushButton>(QStringLiteral("noticeAction"));
    QCOMPARE(undo->text(), QStringLiteral("Undo"));
    undo->click();
    QCOMPARE(calls, 1);
    QVERIFY(!f.window().findChild<gui::NoticeStack *>()->isVisible());
    // It stays in the list, without its button.
    f.find<QToolButton>(QStringLiteral("openNotices"))->click();
    QVERIFY(!f.find<QPushButton>(QStringLiteral("centerAction"))->isVisible());
}

void NotifyTest::listOfNotices()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    auto *bell = f.find<QToolButton>(QStringLiteral("openNotices"));
    f.window().showError({}, error(ErrorCode::Timeout, QStringLiteral("no answer")));
    f.window().showDone(QStringLiteral("it is done"), QStringLiteral("Open the jobs"), {gui::pageid::kJobs, {}});
    QCOMPARE(bell->text(), QStringLiteral("1"));
    QTest::keyClick(&f.window(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    auto *center = f.window().findChild<gui::NoticeCenter *>();
    QTRY_VERIFY(f.window().findChild<gui::NoticeCenter *>());
    center = f.window().findChild<gui::NoticeCenter *>();
    QTRY_VERIFY(center->isVisible());
    auto *list = f.find<QListWidget>(QStringLiteral("noticeList"));
    QCOMPARE(list->count(), 2);
    QVERIFY(list->item(0)->text().startsWith(QStringLiteral("it is done")));
    QVERIFY(bell->text().isEmpty());
    f.find<QPushButton>(QStringLiteral("centerLink"))->click();
    QCOMPARE(f.window().location().page, gui::pageid::kJobs);
    QVERIFY(!center->isVisible());
    for (int i = 0; i < gui::NoticeLog::kMax + 5; ++i)
        f.window().showDone(QStringLiteral("done %1").arg(i));
    bell->click();
    QCOMPARE(list->count(), gui::NoticeLog::kMax);
    QTest::keyClick(list, Qt::Key_Escape);
    QVERIFY(!center->isVisible());
}

void NotifyTest::drawerShowsAndCancels()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kReports, {}});
    QTest::mouseClick(f.window().findChild<QFrame *>(QStringLiteral("jobsStrip")), Qt::LeftButton, {}, QPoint(700, 17));
    auto *drawer = f.window().findChild<gui::JobsDrawer *>();
    QVERIFY(drawer && drawer->isOpen());
    QCOMPARE(f.window().location().page, gui::pageid::kReports);
    auto *table = f.find<gui::TableView>(QStringLiteral("drawerTable"));
    QTRY_VERIFY(table->model()->rowCount() > 3);
    QCOMPARE(table->model()->index(0, 2).data().toString().right(1), QStringLiteral("%"));
    auto *cancel = f.find<QPushButton>(QStringLiteral("drawerCancel"));
    QVERIFY(!cancel->isEnabled());
    table->selectRow(0);
    QVERIFY(cancel->isEnabled());
    cancel->click();
    QTRY_VERIFY(!f.engine.calls.filter(QStringLiteral("cancel ")).isEmpty());
    QVERIFY(f.prompter.asked.last().contains(QStringLiteral("Cancel this job")));
    table->selectRow(table->model()->rowCount() - 1);
    f.find<QPushButton>(QStringLiteral("drawerOpen"))->click();
    QCOMPARE(f.window().location().page, gui::pageid::kJobs);
    QVERIFY(!drawer->isOpen());
}

void NotifyTest::drawerClosesByEscape()
{
    ConsoleFixture f(emptyFleet());
    QVERIFY(f.isReady());
    QTest::keyClick(&f.window(), Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(f.window().findChild<gui::JobsDrawer *>());
    auto *drawer = f.window().findChild<gui::JobsDrawer *>();
    QTRY_VERIFY(drawer->isOpen());
    QTest::keyClick(f.find<gui::TableView>(QStringLiteral("drawerTable")), Qt::Key_Escape);
    QVERIFY(!drawer->isOpen());
    f.engine.neverAnswers = true;
    QTest::keyClick(&f.window(), Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(drawer->isOpen());
    QTest::keyClick(&f.window(), Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(!drawer->isOpen());
}

void NotifyTest::drawerModelIsSound()
{
    gui::DrawerModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<domain::Job> jobs = sampleFleet(QDateTime::currentDateTimeUtc()).jobs;
    model.sort(0, Qt::AscendingOrder);
    model.setSnapshot(jobs);
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(model.row(row - 1).state == domain::JobState::Running
                || model.row(row).state != domain::JobState::Running);
    jobs.removeFirst();
    model.setSnapshot(jobs);
    model.sort(4, Qt::DescendingOrder);
    model.setSnapshot({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(NotifyTest)
#include "tst_notify.moc"
