// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tray icon in a real tray: run under Xvfb beside a tray host (tests/gui/withtray does so), skipped where there is
// none. PULPIT_PICTURES names a folder for pictures of the icon and of its menu.
#include "gui/consolefixture.h"
#include "gui/shell/pages.h"
#include "gui/theme/icons.h"
#include "gui/tray/traycontroller.h"

#include <QDir>
#include <QMenu>
#include <QProcess>
#include <QScreen>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;

namespace {

/// Keys and clicks as a person's, through the X server.
bool xdotool(const QStringList &arguments)
{
    return QProcess::execute(QStandardPaths::findExecutable(u"xdotool"_s), arguments) == 0;
}

QImage pictureOf(const QRect &area)
{
    const QRect on = area.intersected(QGuiApplication::primaryScreen()->geometry());
    return QGuiApplication::primaryScreen()
        ->grabWindow(0, on.x(), on.y(), on.width(), on.height())
        .toImage()
        .convertToFormat(QImage::Format_RGB32);
}

void keep(const QImage &picture, const QString &name)
{
    const QString folder = qEnvironmentVariable("PULPIT_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QVERIFY(picture.save(folder + u'/' + name + u".png"_s));
}

int colours(const QImage &picture)
{
    QSet<QRgb> seen;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            seen.insert(picture.pixel(x, y));
    return int(seen.size());
}

FakeFleet fleetIn(gui::State state)
{
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    if (state == gui::State::Failed)
        return fleet;
    fleet.repositories.clear(); // nothing is wrong with none
    return fleet;
}

} // namespace

class TrayTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("PULPIT_TRAY_HOST"))
            QSKIP("there is no tray host; tests/gui/withtray brings one (trayer, Xvfb, xdotool)");
        QVERIFY2(QTest::qWaitFor([] { return gui::TrayController::isAvailable(); }, 10'000),
                 "the tray host does not answer");
    }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void iconIsThereAndTellsTheState();
    void clickOpensTheWindow();
    void menuIsOpenedAndWorks();
    void closingTheWindowKeepsTheIcon();
};

void TrayTest::iconIsThereAndTellsTheState()
{
    QList<QImage> icons;
    for (const gui::State state : {gui::State::Failed, gui::State::Healthy}) {
        gui::ConsoleOptions options;
        options.trayOnly = true;
        ConsoleFixture f(fleetIn(state), options);
        QTRY_VERIFY(f.console->feed().hasRepositories());
        QSystemTrayIcon *icon = f.console->tray().systemIcon();
        QTRY_VERIFY(icon->isVisible());
        QTRY_VERIFY(icon->geometry().width() >= 16);
        QVERIFY(!f.window().isVisible()); // hidden in the tray
        QTest::qWait(700);
        const QImage picture = pictureOf(icon->geometry());
        keep(picture, u"icon-%1"_s.arg(int(state)));
        QVERIFY2(colours(picture) > 3, "nothing is painted in the tray");
        icons.append(picture);
    }
    QVERIFY(icons.first() != icons.last());
}

void TrayTest::clickOpensTheWindow()
{
    gui::ConsoleOptions options;
    options.trayOnly = true;
    ConsoleFixture f(fleetIn(gui::State::Healthy), options);
    QSystemTrayIcon *icon = f.console->tray().systemIcon();
    QTRY_VERIFY(icon->geometry().width() >= 16);
    QTest::qWait(300);
    const QPoint middle = icon->geometry().center();
    QVERIFY(xdotool({u"mousemove"_s, QString::number(middle.x()), QString::number(middle.y()), u"click"_s, u"1"_s}));
    QTRY_VERIFY(f.window().isVisible());
}

void TrayTest::menuIsOpenedAndWorks()
{
    gui::ConsoleOptions options;
    options.trayOnly = true;
    ConsoleFixture f(fleetIn(gui::State::Failed), options);
    QTRY_VERIFY(f.console->feed().hasRepositories());
    gui::TrayController &tray = f.console->tray();
    QTRY_VERIFY(tray.systemIcon()->geometry().width() >= 16);
    QTest::qWait(300);
    const QPoint middle = tray.systemIcon()->geometry().center();
    const auto openMenu = [&] {
        return xdotool({u"mousemove"_s, QString::number(middle.x()), QString::number(middle.y()), u"click"_s, u"3"_s})
            && QTest::qWaitFor([&tray] { return tray.menu()->isVisible(); });
    };
    const auto click = [&](QMenu *menu, QAction *action) {
        const QPoint at = menu->mapToGlobal(menu->actionGeometry(action).center());
        return xdotool({u"mousemove"_s, QString::number(at.x()), QString::number(at.y()), u"click"_s, u"1"_s});
    };
    QVERIFY(openMenu());
    QTest::qWait(200);
    keep(pictureOf(tray.menu()->geometry().adjusted(-8, -8, 8, 8)), u"menu"_s);
    QVERIFY(!tray.menu()->actions().first()->isEnabled()); // the summary
    QVERIFY2(tray.menu()->actions().first()->text().contains(u"failed"_s),
             qPrintable(tray.menu()->actions().first()->text()));
    // "Pause scheduling" and in it "For an hour".
    QMenu *pause = nullptr;
    for (QAction *action : tray.menu()->actions())
        if (action->text() == u"Pause scheduling"_s)
            pause = action->menu();
    QVERIFY(pause);
    QVERIFY(click(tray.menu(), pause->menuAction()));
    QTRY_VERIFY(pause->isVisible());
    QTest::qWait(200);
    keep(pictureOf(tray.menu()->geometry().united(pause->geometry()).adjusted(-8, -8, 8, 8)), u"menu-pause"_s);
    QVERIFY(click(pause, pause->actions().first()));
    QTRY_VERIFY(!f.engine.calls.filter(u"pause"_s).isEmpty());
    QTRY_VERIFY(!tray.menu()->isVisible());
    // "Open Pulpit".
    QVERIFY(openMenu());
    QTest::qWait(200);
    QAction *open = nullptr;
    QAction *quit = nullptr;
    for (QAction *action : tray.menu()->actions()) {
        open = action->text() == u"Open Pulpit"_s ? action : open;
        quit = action->text() == u"Quit"_s ? action : quit;
    }
    QVERIFY(open && quit);
    QVERIFY(click(tray.menu(), open));
    QTRY_VERIFY(f.window().isVisible());
    QSignalSpy quits(f.console.get(), &gui::Console::quitRequested);
    f.window().hide();
    QVERIFY(openMenu());
    QTest::qWait(200);
    for (QAction *action : tray.menu()->actions()) // it was filled again
        quit = action->text() == u"Quit"_s ? action : quit;
    QVERIFY(click(tray.menu(), tray.menu()->actions().last()));
    QTRY_COMPARE(quits.size(), 1);
}

void TrayTest::closingTheWindowKeepsTheIcon()
{
    ConsoleFixture f(fleetIn(gui::State::Healthy));
    QVERIFY(f.isReady());
    QTRY_VERIFY(f.console->tray().systemIcon()->geometry().width() >= 16);
    QSignalSpy quits(f.console.get(), &gui::Console::quitRequested);
    f.window().close();
    QTest::qWait(200);
    QVERIFY(!f.window().isVisible());
    QVERIFY(quits.isEmpty());
    QVERIFY(f.console->tray().systemIcon()->isVisible());
}

QTEST_MAIN(TrayTest)
#include "tst_tray.moc"
