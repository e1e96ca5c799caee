// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a keystroke costs in a pulp_config.yml of 1 MB and 20,000 lines: until it is painted, and until the problems of
// the text are shown.
#include "gui/console.h"
#include "gui/editor/codeeditor.h"
#include "gui/pages/configuration/configurationpage.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/pages.h"
#include "support/fakeengine/fakeengine.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace pulpit;

namespace {

constexpr int kKeystrokes = 300;

/// 2,200 servers of 9 lines each.
QString largeText()
{
    QString text = QStringLiteral("pulp_servers:\n");
    for (int i = 0; i < 2200; ++i)
        text += QStringLiteral(
                    "  pulp-%1.example.com:\n    credentials: svc  # server %1 of the large fleet, in a rack\n    "
                    "repo_groups:\n"
                    "      nightly:\n        schedule: \"%2 3 * * *\"  # spread over the hour so that nothing "
                    "is overloaded\n        max_concurrent_syncs: 4\n        max_runtime: \"6h\"\n"
                    "    snapshot_support:\n      max_concurrent_snapshots: 2  # because the disks are small, as "
                    "was found in the last year; see the wiki page about storage and its growth over the years\n")
                    .arg(i, 4, 10, QLatin1Char('0'))
                    .arg(i % 60);
    return text
        + QStringLiteral("credentials:\n  svc:\n    username: svc\n    vault_service_account_mount: m\nrepo_groups:\n  "
                         "nightly:\n    regex_include: ^ext-\n");
}

/// Notes when the viewport of the editor was painted.
class PaintClock final : public QObject
{
public:
    using QObject::QObject;
    bool wasPainted = false;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            wasPainted = true;
        return QObject::eventFilter(watched, event);
    }
};

/// Processor time of this thread.
double threadMs()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[std::min(values.size() - 1, std::size_t(double(values.size()) * share))];
}

void waitUntilRead(const gui::ConfigurationPage &page)
{
    while (page.isReading())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString text = largeText();
    test::FakeFleet fleet = test::sampleFleet(QDateTime::currentDateTimeUtc());
    fleet.configuration.yaml = text;
    test::FakeEngine engine(fleet);
    test::FakeReader reader;
    gui::ConsoleOptions options;
    options.scheme = gui::SchemeChoice::Light;
    gui::Console console(application, engine, reader, options);
    console.open();
    console.window().resize(1440, 900);
    QElapsedTimer opening;
    opening.start();
    console.window().open({gui::pageid::kConfiguration, {}});
    auto *page = qobject_cast<gui::ConfigurationPage *>(console.window().page(gui::pageid::kConfiguration));
    auto *editor = page->findChild<gui::CodeEditor *>(QStringLiteral("configurationText"));
    double longest = 0;
    while (editor->text().isEmpty() || page->isReading()) {
        QElapsedTimer turn;
        turn.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, double(turn.nsecsElapsed()) / 1e6);
        QThread::msleep(1);
    }
    std::printf(
        "%.2f MB, %d lines: shown and read after %lld ms, the window was held up for at most %.0f ms (limit 100)\n",
        double(text.toUtf8().size()) / 1e6, editor->blockCount(), static_cast<long long>(opening.elapsed()), longest);

    editor->setFocus();
    editor->goTo(editor->blockCount() / 2, 4);
    waitUntilRead(*page);
    PaintClock paints;
    editor->viewport()->installEventFilter(&paints);
    std::vector<double> painted;
    std::vector<double> worked;
    std::vector<double> behind;
    for (int i = 0; i < kKeystrokes; ++i) {
        paints.wasPainted = false;
        QElapsedTimer key;
        key.start();
        const double workedBefore = threadMs();
        QKeyEvent press(QEvent::KeyPress, Qt::Key_X, Qt::NoModifier, QStringLiteral("x"));
        QCoreApplication::sendEvent(editor, &press);
        while (!paints.wasPainted && key.elapsed() < 1000)
            QCoreApplication::processEvents();
        painted.push_back(double(key.nsecsElapsed()) / 1e6);
        worked.push_back(threadMs() - workedBefore);
        // Typing goes on at 12 keys a second; each tenth keystroke is followed until its problems are shown.
        if (i % 10 == 9) {
            waitUntilRead(*page);
            behind.push_back(double(key.nsecsElapsed()) / 1e6);
        } else {
            while (key.elapsed() < 83)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        }
    }
    std::printf("keystroke to painted: median %.1f ms, p95 %.1f ms (limit 16), slowest %.1f ms\n",
                percentile(painted, 0.5), percentile(painted, 0.95), percentile(painted, 1));
    std::printf(
        "work of the window's thread for it: median %.1f ms, p95 %.1f ms (what it costs on a machine that is busy)\n",
        percentile(worked, 0.5), percentile(worked, 0.95));
    const double before = threadMs();
    const gui::Diagnosis once = gui::diagnose(gui::ConfigKind::Fleet, editor->text(), {});
    std::printf("reading the text once: %.0f ms of work, %lld problems\n", threadMs() - before,
                static_cast<long long>(once.problems.size()));
    std::printf("problems behind the keystroke: median %.0f ms, p95 %.0f ms (limit 300)\n", percentile(behind, 0.5),
                percentile(behind, 0.95));
    return 0;
}
