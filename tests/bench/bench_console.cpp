// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long the console takes to show itself with 100,000 repositories, against an empty Qt window, and what one
// keystroke in the filter and the switch to each page cost. Usage: bench_console [start] [filter] [pages]. Start-up is
// measured over whole processes, from their start to their first painted window; the time in which the fake fleet is
// made up is taken off, because a real engine reads it elsewhere.
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
#include <ctime>
#include <vector>

using namespace pulpit;

namespace {

constexpr int kServers = 50;
constexpr int kPerServer = 2000;
constexpr int kRounds = 11;
constexpr int kPageSpan = 1500; // milliseconds that a page is watched for after it was opened

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// What this process has cost so far, in all its threads.
double processorMs()
{
    return 1000.0 * double(std::clock()) / CLOCKS_PER_SEC;
}

/// What this thread has cost so far.
double threadMs()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Milliseconds.
struct Cost
{
    double elapsed = 0;
    double processor = 0;
};

/// Milliseconds.
struct Switch
{
    double painted = 0; ///< from the click
    double worked = 0; ///< what the window's thread did for it: the same on a machine that is busy
    double heldUp = 0; ///< longest turn of the event loop afterwards
};

/// Prints what is to be taken off and the cost so far at the first paint of a window, and ends the program.
class FirstPaint final : public QObject
{
public:
    using QObject::QObject;
    Cost madeUp;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !std::exchange(m_wasSeen, true)) {
            std::printf("%.1f %.1f\n", madeUp.elapsed, processorMs() - madeUp.processor);
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
    QElapsedTimer timer;
    timer.start();
    const double before = processorMs();
    test::FakeEngine engine(test::largeFleet(kServers, kPerServer, QDateTime::currentDateTimeUtc()));
    test::FakeReader reader;
    FirstPaint first;
    first.madeUp = {double(timer.nsecsElapsed()) / 1e6, processorMs() - before};
    gui::ConsoleOptions options;
    options.scheme = gui::SchemeChoice::Light;
    gui::Console console(application, engine, reader, options);
    console.window().installEventFilter(&first);
    console.open();
    return application.exec();
}

/// From the start of a process to its first paint; negative when it did not get there.
Cost startToPaint(const QString &mode)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), {mode});
    if (!process.waitForReadyRead(60'000))
        return {-1, -1};
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    const QList<QByteArray> said = process.readAll().trimmed().split(' ');
    process.waitForFinished(20'000);
    return {elapsed - said.value(0).toDouble(), said.value(1).toDouble()};
}

void measureStart()
{
    std::vector<double> empty;
    std::vector<double> console;
    std::vector<double> emptyProcessor;
    std::vector<double> consoleProcessor;
    for (int i = 0; i < kRounds; ++i) {
        const Cost ofEmpty = startToPaint(QStringLiteral("--empty"));
        const Cost ofConsole = startToPaint(QStringLiteral("--console"));
        empty.push_back(ofEmpty.elapsed);
        console.push_back(ofConsole.elapsed);
        emptyProcessor.push_back(ofEmpty.processor);
        consoleProcessor.push_back(ofConsole.processor);
    }
    std::printf("first paint: empty window %.0f ms, console %.0f ms, ratio %.2f (limit 2)\n", median(empty),
                median(console), median(console) / median(empty));
    // On a busy machine the time that others took is in the first line, but not in this one.
    std::printf("first paint, processor time: empty window %.0f ms, console %.0f ms, ratio %.2f\n",
                median(emptyProcessor), median(consoleProcessor), median(consoleProcessor) / median(emptyProcessor));
}

/// Longest time in which the event loop does not come round, in milliseconds, while \a span goes by.
double longestTurn(int span)
{
    double longest = 0;
    QElapsedTimer all;
    all.start();
    while (all.elapsed() < span) {
        QElapsedTimer one;
        one.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, double(one.nsecsElapsed()) / 1e6);
        QThread::msleep(1);
    }
    return longest;
}

/// From the click to the painted page, and the longest that the window is held up by what comes after it.
Switch openPage(gui::Console &console, const QString &id)
{
    QElapsedTimer timer;
    timer.start();
    const double before = threadMs();
    console.window().open({id, {}});
    console.window().repaint();
    const double switched = double(timer.nsecsElapsed()) / 1e6;
    const double worked = threadMs() - before;
    return {switched, worked, longestTurn(kPageSpan)};
}

void measurePages(QApplication &application, int servers, int perServer)
{
    test::FakeEngine engine(test::largeFleet(servers, perServer, QDateTime::currentDateTimeUtc()));
    test::FakeReader reader;
    gui::ConsoleOptions options;
    options.scheme = gui::SchemeChoice::Light;
    gui::Console console(application, engine, reader, options);
    console.open();
    while (!console.feed().hasRepositories())
        QCoreApplication::processEvents();
    longestTurn(kPageSpan);
    std::printf("page switch with %d servers of %d repositories (limit 100): ms until painted, of it work of the "
                "window's thread, longest hold-up after; first time, second time\n",
                servers, perServer);
    const QStringList pages = console.window().pageIds();
    QHash<QString, Switch> first;
    for (const QString &page : pages)
        first.insert(page, openPage(console, page));
    for (const QString &page : pages) {
        const Switch again = openPage(console, page);
        const Switch &once = *first.constFind(page);
        std::printf("  %-14s %6.0f %6.0f %6.0f   %6.0f %6.0f %6.0f\n", qPrintable(page), once.painted, once.worked,
                    once.heldUp, again.painted, again.worked, again.heldUp);
    }
    std::fflush(stdout);
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
    const auto isWanted
        = [&arguments](const QString &what) { return arguments.size() < 2 || arguments.contains(what); };
    if (isWanted(QStringLiteral("start")))
        measureStart();
    if (isWanted(QStringLiteral("filter")))
        measureFilter(application);
    if (isWanted(QStringLiteral("pages"))) {
        measurePages(application, 20, 500);
        measurePages(application, kServers, kPerServer);
    }
    return 0;
}
