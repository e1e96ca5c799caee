// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts that every page has: search or do, tables, the tray icon.
#include "gui/consolefixture.h"
#include "gui/looks.h"
#include "gui/pages/reports/csvpreviewmodel.h"
#include "gui/palette/commandpalette.h"
#include "gui/shell/pages.h"
#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/tray/traycontroller.h"
#include "gui/widgets/tableview.h"
#include "support/fakeengine/fakescheduleservice.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStyleOptionButton>
#include <QTemporaryDir>

using namespace pulpit;
using namespace pulpit::test;

class TstShellParts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void paletteFindsByKeyboard();
    void paletteRanksByUseOverRestarts();
    void tablesHaveAMenu();
    void tablesAreExported();
    void trayMenuTellsAndActs();
    void boxesAreSeenInBothSchemes();
    void settingsUseTheWidth();
};

void TstShellParts::init()
{
    // The offscreen platform says of itself what it cannot do.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

void TstShellParts::boxesAreSeenInBothSchemes()
{
    for (const gui::SchemeChoice scheme : {gui::SchemeChoice::Light, gui::SchemeChoice::Dark}) {
        gui::applyTheme(*qApp, scheme, gui::Density::Compact);
        QCheckBox box(QStringLiteral("Box"));
        QRadioButton choice(QStringLiteral("Choice"));
        for (QAbstractButton *button : QList<QAbstractButton *> {&box, &choice}) {
            button->resize(button->sizeHint());
            QStyleOptionButton option;
            option.initFrom(button);
            const QRect indicator = button->style()->subElementRect(
                button == &box ? QStyle::SE_CheckBoxIndicator : QStyle::SE_RadioButtonIndicator, &option, button);
            const QImage image = button->grab().toImage();
            const QColor around = gui::color(gui::Token::Window);
            double best = 0; // of the outline, somewhere on its left edge
            for (int x = indicator.left(); x < indicator.left() + 3; ++x)
                best = std::max(best, gui::contrastRatio(image.pixelColor(x, indicator.center().y()), around));
            QVERIFY2(best >= 3.0, qPrintable(QString::number(best)));
        }
    }
    gui::applyTheme(*qApp, gui::SchemeChoice::Light, gui::Density::Compact);
}

void TstShellParts::settingsUseTheWidth()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    const auto place = [&f](const QString &name) {
        const auto *widget = f.find<QWidget>(name);
        return QRect(widget->mapTo(&f.window(), QPoint()), widget->size());
    };
    for (const QSize &size : {QSize(1440, 900), QSize(1024, 700)}) {
        f.window().resize(size);
        f.window().open({gui::pageid::kSettings, {}});
        QTest::qWait(60);
        const bool isWide = size.width() > 1400;
        const QRect looks = place(QStringLiteral("settingsAppearance"));
        const QRect passwords = place(QStringLiteral("settingsPasswords"));
        QCOMPARE(passwords.left() > looks.right(), isWide);
        QCOMPARE(passwords.top() > looks.bottom(), !isWide);
        // Fields are taller than boxes: they must not lie on the line below.
        QVERIFY(place(QStringLiteral("quietFrom")).bottom() < place(QStringLiteral("quietDay1")).top());
    }
}

void TstShellParts::paletteFindsByKeyboard()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, {}});
    QTest::keyClick(&f.window(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = f.find<gui::CommandPalette>(QStringLiteral("commandPalette"));
    QVERIFY(palette);
    QTRY_VERIFY(palette->isVisible());
    auto *edit = f.find<QLineEdit>(QStringLiteral("paletteEdit"));
    QTRY_VERIFY(edit->hasFocus());
    QVERIFY(palette->titles().contains(QStringLiteral("Jobs")));
    QTest::keyClicks(edit, QStringLiteral("deb12sec eu-1"));
    QCOMPARE(palette->titles().first(), QStringLiteral("ext-debian-12-security"));
    QTest::qWait(60);
    saveScreenshot(f.window(), QStringLiteral("palette-light"));
    QCOMPARE(clippedTexts(f.window()).join(QLatin1Char(';')), QString());
    QCOMPARE(namelessWidgets(f.window()).join(QLatin1Char(';')), QString());
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QTRY_COMPARE(f.window().location().page, gui::pageid::kRepositories);
    QCOMPARE(f.window().location().object, QStringLiteral("18"));

    // Actions, the arrows, and a way out that changes nothing.
    QTest::keyClick(&f.window(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(edit->hasFocus());
    edit->setText(QStringLiteral("sync external"));
    QVERIFY(palette->titles().size() > 1);
    QTest::keyClick(edit, Qt::Key_Down);
    QTest::keyClick(edit, Qt::Key_Up);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(!f.engine.calls.isEmpty() && f.engine.calls.last().startsWith(QStringLiteral("startGroupSync")));
    QTest::keyClick(&f.window(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(edit->hasFocus());
    edit->setText(QStringLiteral("qqqq"));
    QVERIFY(palette->titles().isEmpty());
    QTest::keyClick(edit, Qt::Key_Return); // nothing to open: it stays
    QVERIFY(palette->isVisible());
    const gui::Location before = f.window().location();
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    QCOMPARE(f.window().location(), before);
}

void TstShellParts::paletteRanksByUseOverRestarts()
{
    QTemporaryDir folder;
    gui::ConsoleOptions options;
    options.stateFile = folder.filePath(QStringLiteral("state.ini"));
    const auto titles = [](ConsoleFixture &f) {
        f.find<QPushButton>(QStringLiteral("openPalette"))->click();
        auto *edit = f.find<QLineEdit>(QStringLiteral("paletteEdit"));
        edit->setText(QStringLiteral("sync"));
        return f.find<gui::CommandPalette>(QStringLiteral("commandPalette"))->titles();
    };
    QString wanted;
    {
        ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
        QVERIFY(f.isReady());
        QTRY_VERIFY(!f.console->feed().schedules().isEmpty());
        const QStringList found = titles(f);
        int row = 1;
        while (row < found.size() && found.at(row) == found.first())
            ++row;
        QVERIFY(row < found.size());
        wanted = found.at(row);
        auto *edit = f.find<QLineEdit>(QStringLiteral("paletteEdit"));
        for (int i = 0; i < row; ++i)
            QTest::keyClick(edit, Qt::Key_Down);
        QTest::keyClick(edit, Qt::Key_Return);
        f.window().setStaysRunning(false);
        f.window().close();
    }
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    QVERIFY(f.isReady());
    QTRY_VERIFY(!f.console->feed().schedules().isEmpty());
    QCOMPARE(titles(f).first(), wanted);
}

void TstShellParts::tablesHaveAMenu()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, {}});
    auto *table = f.find<gui::TableView>(QStringLiteral("repositoriesTable"));
    QTRY_COMPARE(table->model()->rowCount(), 56);
    table->selectRow(3);
    table->setColumnHidden(1, true);
    const std::unique_ptr<QMenu> menu(table->makeMenu());
    const auto action = [&menu](const QString &text) -> QAction * {
        for (QAction *one : menu->actions())
            if (QString(one->text()).remove(QLatin1Char('&')).startsWith(text))
                return one;
        return nullptr;
    };
    for (const char *text : {"Sync", "Verify", "Copy", "Copy as CSV", "Copy as JSON", "Export all 56 rows", "Columns"})
        QVERIFY2(action(QLatin1String(text)), text);
    const QString name = table->model()->index(3, 0).data().toString();
    action(QStringLiteral("Copy as CSV"))->trigger();
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("name,server,")));
    QVERIFY(QApplication::clipboard()->text().contains(name));
    action(QStringLiteral("Copy as JSON"))->trigger();
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\"name\": \"%1\"").arg(name)));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Repository\tServer\t")));
    QVERIFY(!QApplication::clipboard()->text().contains(QStringLiteral("State")));
}

void TstShellParts::tablesAreExported()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, {}});
    auto *table = f.find<gui::TableView>(QStringLiteral("repositoriesTable"));
    QTRY_COMPARE(table->model()->rowCount(), 56);
    QTemporaryDir folder;
    f.prompter.file = folder.filePath(QStringLiteral("all.csv"));
    Q_EMIT table->exportRequested();
    QTRY_VERIFY(QFile::exists(f.prompter.file));
    QFile csv(f.prompter.file);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(gui::csvRows(csv.readAll(), 1000).size(), 57);
    QTRY_VERIFY(f.find<QLabel>(QStringLiteral("noticeText"))->text().contains(QStringLiteral("56 rows")));
}

void TstShellParts::trayMenuTellsAndActs()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    QTRY_COMPARE(gui::trayText(f.console->feed()).worst, gui::State::Failed);
    gui::TrayController &tray = f.console->tray();
    domain::TimedSchedule orphans;
    orphans.id = ScheduleId(90);
    orphans.server = QStringLiteral("pulp-eu-1.example.com");
    orphans.kind = domain::ScheduleKind::Housekeeping;
    orphans.operation = QStringLiteral("orphans");
    orphans.cron = QStringLiteral("0 1 * * *");
    domain::TimedSchedule registration = orphans;
    registration.id = ScheduleId(91);
    registration.kind = domain::ScheduleKind::Registration;
    registration.isPaused = true; // until resumed
    dynamic_cast<FakeScheduleService &>(f.engine.schedules()).ofServers = {orphans, registration};
    QStringList titles;
    const auto isCounted = [&] {
        tray.fillMenu();
        titles.clear();
        for (const QAction *action : tray.menu()->actions())
            titles.append(action->text());
        return titles.first().contains(QStringLiteral("1 failed"));
    };
    QTRY_VERIFY(isCounted());
    QVERIFY2(titles.first().contains(QStringLiteral("1 failed")), qPrintable(titles.join(QLatin1Char(','))));
    QVERIFY(titles.join(QLatin1Char(',')).contains(QStringLiteral("Sync external on pulp-eu-2.example.com")));
    for (QAction *action : tray.menu()->actions())
        if (action->menu() && action->text() == QStringLiteral("Pause scheduling"))
            action->menu()->actions().first()->trigger();
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("pause 1")));
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("pause 90"))); // housekeeping as well
    QVERIFY(!f.engine.calls.contains(QStringLiteral("pause 91"))); // paused for longer already
    for (QAction *action : tray.menu()->actions())
        if (action->menu() && action->text() == QStringLiteral("Pause scheduling"))
            action->menu()->actions().last()->trigger();
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("resume 90")));
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("resume 91")));
    QSignalSpy quit(f.console.get(), &gui::Console::quitRequested);
    tray.menu()->actions().last()->trigger();
    QCOMPARE(quit.size(), 1);
}

QTEST_MAIN(TstShellParts)
#include "tst_shellparts.moc"
