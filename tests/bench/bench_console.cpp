// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long the console takes to show itself with 100,000 repositories, against an empty Qt window, and what one
// keystroke in the filter costs. Start-up is measured over whole processes, from their start to their first painted
// window; the time in which the fake fleet is made up is taken off, because a real engine reads it elsewhere.
#include "gui/console.h"
#include "gui/feed/fleetfeed.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/pages.h"
#include "support/fakeengine/fakeengine.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QProcess>
#include <QTableView>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace pulpit;

namespace {

constexpr int kServers = 50;
constexpr int kPerServer = 2000;
constexpr int kRounds = 5;

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// Prints a line at the first paint of a window and ends the program.
class FirstPaint final : public QObject
{
public:
    using QObject::QObject;
    qint64 madeUpMs = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !std::exchange(m_wasSeen, true)) {
            std::printf("%lld\n", static_cast<long long>(madeUpMs));
            std::fflush(stdout);
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_wasSeen = false;
};

int showEmpty(QApplication &application)
{
    QMainWindow window;
    FirstPaint first;
    window.installEventFilter(&first);
    window.resize(1440, 900);
    window.show();
    return application.exec();
}

int showConsole(QApplication &application)
{
    QElapsedTimer madeUp;
    madeUp.start();
    test::FakeEngine engine(test::largeFleet(kServers, kPerServer, QDateTime::currentDateTimeUtc()));
    test::FakeReader reader;
    FirstPaint first;
    first.madeUpMs = madeUp.elapsed();
    gui::ConsoleOptions options;
    options.scheme = gui::SchemeChoice::Light;
    gui::Console console(application, engine, reader, options);
    console.window().installEventFilter(&first);
    console.open();
    return application.exec();
}

/// Milliseconds from the start of a process to its first paint; negative when it did not get there.
double startToPaint(const QString &mode)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), {mode});
    if (!process.waitForReadyRead(60'000))
        return -1;
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    const double madeUp = process.readAll().trimmed().toDouble();
    process.waitForFinished(20'000);
    return elapsed - madeUp;
}

void measureStart()
{
    std::vector<double> empty;
    std::vector<double> console;
    for (int i = 0; i < kRounds; ++i) {
        empty.push_back(startToPaint(QStringLiteral("--empty")));
        console.push_back(startToPaint(QStringLiteral("--console")));
    }
    std::printf("first paint: empty window %.0f ms, console %.0f ms, ratio %.2f (limit 2)\n", median(empty),
                median(console), median(console) / median(empty));
}

void measureFilter(QApplication &application)
{
    test::FakeEngine engine(test::largeFleet(kServers, kPerServer, QDateTime::currentDateTimeUtc()));
    test::FakeReader reader;
    gui::ConsoleOptions options;
    options.scheme = gui::SchemeChoice::Light;
    gui::Console console(application, engine, reader, options);
    QElapsedTimer timer;
    timer.start();
    console.open();
    console.window().open({gui::pageid::kRepositories, {}});
    const auto *table = console.window().findChild<QTableView *>(QStringLiteral("repositoriesTable"));
    double longest = 0;
    const auto turn = [&longest] {
        QElapsedTimer one;
        one.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, double(one.nsecsElapsed()) / 1e6);
        QThread::msleep(1);
    };
    while (table->model()->rowCount() < kServers * kPerServer && timer.elapsed() < 60'000)
        turn();
    const qint64 filled = timer.elapsed();
    for (int i = 0; i < 200; ++i) // what follows the rows: sums, tray
        turn();
    std::printf("all %d rows in the table after %lld ms, the window was held up for at most %.0f ms (limit 50)\n",
                table->model()->rowCount(), static_cast<long long>(filled), longest);

    auto *filter = console.window().findChild<QLineEdit *>(QStringLiteral("pageFilter"));
    std::vector<double> keystrokes;
    const auto press = [&](const QString &text) {
        QElapsedTimer key;
        key.start();
        filter->setText(text);
        QCoreApplication::processEvents(QEventLoop::ExcludeSocketNotifiers);
        keystrokes.push_back(double(key.nsecsElapsed()) / 1e6);
    };
    const QString word = QStringLiteral("distribution-17-0");
    for (int length = 1; length <= word.size(); ++length)
        press(word.left(length));
    for (int length = int(word.size()) - 1; length >= 0; --length)
        press(word.left(length));
    std::printf("filter keystroke: median %.1f ms, slowest %.1f ms of %zu (limit 50)\n", median(keystrokes),
                *std::max_element(keystrokes.begin(), keystrokes.end()), keystrokes.size());
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.contains(QStringLiteral("--empty")))
        return showEmpty(application);
    if (arguments.contains(QStringLiteral("--console")))
        return showConsole(application);
    measureStart();
    measureFilter(application);
    return 0;
}
