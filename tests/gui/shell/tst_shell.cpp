// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window around its pages, by keyboard and mouse: navigation, filter, failures, closing, what is kept.
#include "gui/consolefixture.h"
#include "gui/looks.h"
#include "gui/shell/filteredit.h"
#include "gui/shell/pages.h"
#include "gui/widgets/tableview.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDialog>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTranslator>
#include <QTreeView>

using namespace pulpit;
using namespace pulpit::test;

namespace {

/// Every page with something on it, in an order that brings each into view.
QList<std::pair<QString, gui::Location>> allViews()
{
    return {
        {QStringLiteral("fleet"), {gui::pageid::kFleet, {}}},
        {QStringLiteral("servers"), {gui::pageid::kServers, QStringLiteral("pulp-eu-1.example.com")}},
        {QStringLiteral("servers-silent"), {gui::pageid::kServers, QStringLiteral("pulp-us-1.example.com")}},
        {QStringLiteral("servers-group"), {gui::pageid::kServers, QStringLiteral("pulp-eu-1.example.com/external")}},
        {QStringLiteral("repositories"), {gui::pageid::kRepositories, QStringLiteral("18")}},
        {QStringLiteral("repositories-heldback"), {gui::pageid::kRepositories, QStringLiteral("38")}},
        {QStringLiteral("jobs"), {gui::pageid::kJobs, QStringLiteral("101")}},
        {QStringLiteral("jobs-failed"), {gui::pageid::kJobs, QStringLiteral("103")}},
        {QStringLiteral("schedules"), {gui::pageid::kSchedules, QStringLiteral("3")}},
        {QStringLiteral("packages"), {gui::pageid::kPackages, QStringLiteral("find/curl")}},
        {QStringLiteral("packages-compare"), {gui::pageid::kPackages, QStringLiteral("compare")}},
        {QStringLiteral("packages-banned"), {gui::pageid::kPackages, QStringLiteral("banned")}},
        {QStringLiteral("snapshots"), {gui::pageid::kSnapshots, {}}},
        {QStringLiteral("snapshots-cut-over"), {gui::pageid::kSnapshots, QStringLiteral("cut-over")}},
        {QStringLiteral("reports"), {gui::pageid::kReports, {}}},
        {QStringLiteral("settings"), {gui::pageid::kSettings, {}}},
    };
}

/// Every text of ours a third longer and in brackets, so that what is too narrow for other languages shows.
class PseudoLanguage final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (!QByteArray(context).startsWith("pulpit::gui") || text.contains(QLatin1String(";;")) || text.size() < 3)
            return {};
        return QStringLiteral("[%1%2]").arg(text, QString(text.size() / 3, QLatin1Char('o')));
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

class TstShell final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void pagesOpenByKeyboard();
    void pagesOpenByMouse();
    void nothingIsClippedOrNameless_data();
    void nothingIsClippedOrNameless();
    void otherLanguagesAreNotClipped_data();
    void otherLanguagesAreNotClipped();
    void backAndForward();
    void filterNarrowsTheTable();
    void filterOffersAndTellsProblems();
    void failuresAreTold();
    void engineThatNeverAnswersLeavesTheWindowAlive();
    void closingWithoutTrayQuits();
    void closingWithTrayHides();
    void stateSurvivesARestart();
    void nobodySchedulesCanBeMended();
};

void TstShell::init()
{
    // The offscreen platform says of itself what it cannot do.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

void TstShell::pagesOpenByKeyboard()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    const QStringList ids = f.window().pageIds();
    QVERIFY(ids.size() >= 9);
    for (int i = 0; i < std::min<qsizetype>(10, ids.size()); ++i) { // Ctrl+1 to Ctrl+9, and Ctrl+0
        QTest::keyClick(&f.window(), Qt::Key(Qt::Key_0 + (i + 1) % 10), Qt::ControlModifier);
        QTRY_COMPARE(f.window().location().page, ids.at(i));
        QVERIFY(f.window().page(ids.at(i))->isVisible());
    }
}

void TstShell::pagesOpenByMouse()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    for (const QString &id : f.window().pageIds()) {
        auto *button = f.find<QAbstractButton>(QStringLiteral("navigate_") + id);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(f.window().location().page, id);
    }
}

void TstShell::nothingIsClippedOrNameless_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light 1440x900") << false << QSize(1440, 900);
    QTest::newRow("dark 1440x900") << true << QSize(1440, 900);
    QTest::newRow("light 1280x800") << false << QSize(1280, 800);
    QTest::newRow("light 1920x1080") << false << QSize(1920, 1080);
}

void TstShell::nothingIsClippedOrNameless()
{
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    gui::ConsoleOptions options;
    options.scheme = dark ? gui::SchemeChoice::Dark : gui::SchemeChoice::Light;
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    f.window().resize(size);
    QVERIFY(f.isReady());
    const QString suffix = QStringLiteral("-%1-%2x%3")
                               .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"))
                               .arg(size.width())
                               .arg(size.height());
    for (const auto &[name, where] : allViews()) {
        if (name == QLatin1String("jobs")) {
            f.window().open({gui::pageid::kJobs, QStringLiteral("10")});
            QTest::qWait(60);
        }
        if (name == QLatin1String("servers-group")) {
            f.window().open({gui::pageid::kServers, QStringLiteral("pulp-eu-1.example.com")});
            QTest::keyClick(f.find<QTreeView>(QStringLiteral("fleetTree")), Qt::Key_Right);
            QTest::qWait(60);
        }
        f.window().open(where);
        QTest::qWait(120);
        // On a busy machine the layout settles later; what is clipped then stays clipped.
        QStringList clipped = clippedTexts(f.window());
        for (int i = 0; i < 40 && !clipped.isEmpty(); ++i) {
            QTest::qWait(50);
            clipped = clippedTexts(f.window());
        }
        saveScreenshot(f.window(), name + suffix);
        QVERIFY2(clipped.isEmpty(), qPrintable(name + QStringLiteral(": ") + clipped.join(QStringLiteral("; "))));
        const QStringList nameless = namelessWidgets(f.window());
        QVERIFY2(nameless.isEmpty(), qPrintable(name + QStringLiteral(": ") + nameless.join(QStringLiteral("; "))));
    }
}

void TstShell::otherLanguagesAreNotClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("longer") << QString();
    QTest::newRow("German") << QStringLiteral("de");
}

void TstShell::otherLanguagesAreNotClipped()
{
    QFETCH(QString, language);
    PseudoLanguage pseudo;
    QTranslator translator;
    if (!language.isEmpty())
        QVERIFY(translator.load(QStringLiteral(":/i18n/pulpit_%1.qm").arg(language)));
    QTranslator *used = language.isEmpty() ? &pseudo : &translator;
    QVERIFY(QCoreApplication::installTranslator(used));
    {
        ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
        f.window().resize(1440, 900);
        QVERIFY(f.isReady());
        for (const auto &[name, where] : allViews()) {
            f.window().open(where);
            QTest::qWait(80);
            QStringList clipped = clippedTexts(f.window());
            for (int i = 0; i < 20 && !clipped.isEmpty(); ++i) {
                QTest::qWait(50);
                clipped = clippedTexts(f.window());
            }
            saveScreenshot(f.window(), name + (language.isEmpty() ? QStringLiteral("-longer") : QStringLiteral("-de")));
            QVERIFY2(clipped.isEmpty(), qPrintable(name + QStringLiteral(": ") + clipped.join(QStringLiteral("; "))));
        }
        f.window().addServer();
        QDialog *dialog = openDialog(f.window());
        QVERIFY(dialog);
        QTest::qWait(60);
        QCOMPARE(clippedTexts(*dialog).join(QLatin1Char(';')), QString());
    }
    QCoreApplication::removeTranslator(used);
}

void TstShell::backAndForward()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kServers, QStringLiteral("pulp-eu-1.example.com")});
    f.window().open({gui::pageid::kJobs, {}});
    QTest::keyClick(&f.window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(f.window().location().page, gui::pageid::kServers);
    QCOMPARE(f.window().location().object, QStringLiteral("pulp-eu-1.example.com"));
    QTest::keyClick(&f.window(), Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(f.window().location().page, gui::pageid::kJobs);
    // The job that the page opens on by itself is no step of its own.
    QTRY_VERIFY(!f.window().location().object.isEmpty());
    QTest::keyClick(&f.window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(f.window().location().page, gui::pageid::kServers);
}

void TstShell::filterNarrowsTheTable()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, {}});
    auto *table = f.find<QTableView>(QStringLiteral("repositoriesTable"));
    QTRY_COMPARE(table->model()->rowCount(), 56);
    QTest::keyClick(&f.window(), Qt::Key_F, Qt::ControlModifier);
    auto *filter = f.find<QLineEdit>(QStringLiteral("pageFilter"));
    QTRY_VERIFY(filter->hasFocus());
    QTest::keyClicks(filter, QStringLiteral("debian"));
    QTRY_COMPARE(table->model()->rowCount(), 8);
    QTest::keyClicks(filter, QStringLiteral(" state:failed"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    filter->clear();
    QTRY_COMPARE(table->model()->rowCount(), 56);
    filter->setText(QStringLiteral("no such thing"));
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->viewport()->rect().center() + QPoint(0, 14));
    QTRY_COMPARE(table->model()->rowCount(), 56);
    QVERIFY(filter->text().isEmpty());
}

void TstShell::filterOffersAndTellsProblems()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, {}});
    auto *table = f.find<QTableView>(QStringLiteral("repositoriesTable"));
    auto *filter = f.find<gui::FilterEdit>(QStringLiteral("pageFilter"));
    auto *problem = f.find<QLabel>(QStringLiteral("filterProblem"));
    QTest::keyClick(&f.window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(filter->hasFocus());
    QTest::keyClicks(filter, QStringLiteral("st"));
    QCOMPARE(filter->offered(), QStringList {QStringLiteral("state:")});
    QTest::keyClicks(filter, QStringLiteral("ate:f"));
    QCOMPARE(filter->offered(), QStringList {QStringLiteral("state:failed")});
    QAbstractItemView *popup = nullptr;
    for (QWidget *widget : QApplication::allWidgets())
        if (widget->objectName() == QLatin1String("filterOffers") && widget->isVisible())
            popup = qobject_cast<QAbstractItemView *>(widget);
    QVERIFY(popup);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_COMPARE(filter->text(), QStringLiteral("state:failed "));
    QTRY_VERIFY(table->model()->rowCount() > 0 && table->model()->rowCount() < 5);
    filter->setText(QStringLiteral("colour:red debian"));
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(QStringLiteral("colour")));
    QTRY_COMPARE(table->model()->rowCount(), 8); // what is not understood filters nothing
    saveScreenshot(f.window(), QStringLiteral("filter-problem"));
    filter->setText(QStringLiteral("age>"));
    QVERIFY(!problem->isVisible());
    filter->setText(QStringLiteral("age>1s type:deb"));
    QTRY_VERIFY(table->model()->rowCount() > 0 && table->model()->rowCount() < 56);
    f.window().open({gui::pageid::kFleet, {}});
    QVERIFY(!problem->isVisible());
}

void TstShell::failuresAreTold()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.engine.nextError.code = ErrorCode::Conflict;
    f.engine.nextError.what = QStringLiteral("the group is syncing already");
    f.engine.nextError.advice = QStringLiteral("Wait for it, or cancel it");
    f.window().open({gui::pageid::kSchedules, QStringLiteral("3")});
    QPushButton *run = nullptr;
    for (QPushButton *b : f.window().page(gui::pageid::kSchedules)->findChildren<QPushButton *>())
        if (b->text() == QStringLiteral("Run now"))
            run = b;
    QVERIFY(run);
    QTRY_VERIFY(run->isEnabled());
    QTest::mouseClick(run, Qt::LeftButton);
    QTRY_VERIFY(
        f.find<QLabel>(QStringLiteral("noticeText"))->text().contains(QStringLiteral("the group is syncing already")));
}

void TstShell::engineThatNeverAnswersLeavesTheWindowAlive()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.engine.neverAnswers = true;
    for (int i = 0; i < 20; ++i)
        f.engine.announce(ports::Topic::Repositories | ports::Topic::Jobs | ports::Topic::Servers
                          | ports::Topic::Schedules);
    QElapsedTimer timer;
    timer.start();
    for (const QString &id : f.window().pageIds()) {
        f.window().open({id, {}});
        QTest::qWait(20);
    }
    for (QPushButton *b : f.window().findChildren<QPushButton *>())
        if (b->isVisible() && b->isEnabled()
            && (b->text() == QStringLiteral("Refresh") || b->text() == QStringLiteral("Verify")))
            QTest::mouseClick(b, Qt::LeftButton);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(f.window().isVisible());
}

void TstShell::closingWithoutTrayQuits()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().setStaysRunning(false);
    QSignalSpy quit(f.console.get(), &gui::Console::quitRequested);
    f.window().close();
    QCOMPARE(quit.size(), 1);
}

void TstShell::closingWithTrayHides()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().setStaysRunning(true);
    QSignalSpy quit(f.console.get(), &gui::Console::quitRequested);
    f.window().close();
    QVERIFY(!f.window().isVisible());
    QCOMPARE(quit.size(), 0);
    f.console->openWindow();
    QVERIFY(f.window().isVisible());
}

void TstShell::stateSurvivesARestart()
{
    QTemporaryDir folder;
    gui::ConsoleOptions options;
    options.stateFile = folder.filePath(QStringLiteral("state.ini"));
    {
        ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kRepositories, {}});
        auto *table = f.find<QTableView>(QStringLiteral("repositoriesTable"));
        table->sortByColumn(2, Qt::DescendingOrder);
        table->setColumnHidden(3, true);
        f.find<QLineEdit>(QStringLiteral("pageFilter"))->setText(QStringLiteral("debian"));
        f.window().setStaysRunning(false);
        f.window().close();
    }
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    QVERIFY(f.isReady());
    QCOMPARE(f.window().location().page, gui::pageid::kRepositories);
    auto *table = f.find<QTableView>(QStringLiteral("repositoriesTable"));
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), 2);
    QCOMPARE(table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    QVERIFY(table->isColumnHidden(3));
    QTRY_COMPARE(table->model()->rowCount(), 8);
}

void TstShell::nobodySchedulesCanBeMended()
{
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    fleet.role = {};
    ConsoleFixture f(fleet);
    QVERIFY(f.isReady());
    auto *start = f.find<QPushButton>(QStringLiteral("stripStartHere"));
    QTRY_VERIFY(start->isVisible());
    QTest::mouseClick(start, Qt::LeftButton);
    QVERIFY(f.engine.calls.contains(QStringLiteral("start scheduling")));
    QTRY_VERIFY(!start->isVisible());
    QCOMPARE(f.find<QLabel>(QStringLiteral("stripRole"))->text(), QStringLiteral("scheduling: this console"));
}

QTEST_MAIN(TstShell)
#include "tst_shell.moc"
