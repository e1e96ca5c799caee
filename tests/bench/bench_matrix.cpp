// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a frame of the repository × server matrix costs: 100,000 × 50 cells, all of them there, painted by the raster
// engine into a window of 1920×1080. A frame is a change of the scroll bar and the painting that it brings.
#include "gui/pages/fleet/matrix/matrixview.h"
#include "gui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace pulpit::gui;

namespace {

constexpr int kRows = 100'000;
constexpr int kColumns = 50;
constexpr int kFrames = 400;

std::shared_ptr<MatrixTable> makeTable()
{
    auto table = std::make_shared<MatrixTable>();
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    for (int c = 0; c < kColumns; ++c)
        table->columns.append({QStringLiteral("pulp-%1.example.com").arg(c),
                               QStringLiteral("pulp-%1").arg(c),
                               {c == 7 ? State::Unknown : State::Healthy, QString()},
                               c == 7});
    table->rows.reserve(kRows);
    table->cells.reserve(size_t(kRows) * kColumns);
    table->columnOf.reserve(size_t(kRows) * kColumns);
    constexpr State kStates[] = {State::Healthy, State::Healthy, State::Healthy,   State::Failed,
                                 State::Healthy, State::Healthy, State::Attention, State::Running};
    for (int r = 0; r < kRows; ++r) {
        MatrixRow row;
        row.name = QStringLiteral("ext-distribution-%1-%2").arg(r % 97).arg(r, 6, 10, QLatin1Char('0'));
        row.haystack = row.name;
        row.type = r % 3 ? QStringLiteral("rpm") : QStringLiteral("deb");
        row.first = qsizetype(table->cells.size());
        row.count = kColumns;
        for (int c = 0; c < kColumns; ++c) {
            MatrixCell cell;
            cell.version = (r * 7 + c) % 400;
            cell.synced = quint32(now - (r * 31 + c * 977) % 400'000);
            cell.failures = quint16(r % 5);
            cell.setState(kStates[(r + c * 3) % 8]);
            row.worst = std::max(row.worst, cell.state());
            table->cells.push_back(cell);
            table->columnOf.push_back(quint16(c));
        }
        table->rows.append(row);
    }
    return table;
}

/// Processor time of this thread.
double threadMs()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

void tell(const char *what, std::vector<double> frames)
{
    std::sort(frames.begin(), frames.end());
    const double median = frames[frames.size() / 2];
    const double p95 = frames[frames.size() * 95 / 100];
    std::printf("%s: median %.2f ms, p95 %.2f ms, slowest %.2f ms of %zu frames (limit 16.7)\n", what, median, p95,
                frames.back(), frames.size());
}

template <typename Step>
void scroll(const char *what, Step step)
{
    std::vector<double> frames;
    std::vector<double> worked;
    for (int i = 0; i < kFrames; ++i) {
        QElapsedTimer timer;
        timer.start();
        const double before = threadMs();
        step(i);
        QCoreApplication::processEvents(); // moves and paints what came into view
        worked.push_back(threadMs() - before);
        frames.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    tell(what, std::move(frames));
    tell("  work of the window's thread for it", std::move(worked)); // what it costs on a machine that is busy
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    applyTheme(application, SchemeChoice::Light);
    QElapsedTimer timer;
    timer.start();
    const auto table = makeTable();
    std::printf("%d × %d cells made up in %lld ms\n", kRows, kColumns, static_cast<long long>(timer.elapsed()));
    timer.restart();
    const auto layout = std::make_shared<const MatrixLayout>(layOut(*table, {}, 0));
    std::printf("laid out without a filter in %lld ms\n", static_cast<long long>(timer.elapsed()));
    MatrixQuery failed;
    failed.filter = parseFilter(QStringLiteral("state:failed 17-0"),
                                {{QStringLiteral("state"), {}, FilterField::Kind::Text, {}}});
    timer.restart();
    const int rows = layOut(*table, failed, 0).rowCount;
    std::printf("filtered to %d rows in %lld ms (in the thread pool)\n", rows, static_cast<long long>(timer.elapsed()));

    MatrixView view;
    view.resize(1920, 1080);
    view.setContent(table, layout);
    view.show();
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    QScrollBar *down = view.verticalScrollBar();
    QScrollBar *across = view.horizontalScrollBar();
    scroll("a row at a time", [down](int i) { down->setValue(i * 24); });
    scroll("a wheel's notch at a time", [down](int i) { down->setValue(20'000 + i * 72); });
    scroll("a page at a time", [down](int i) { down->setValue(i * 1040); });
    scroll("anywhere", [down](int i) { down->setValue(int((qint64(i) * 7'919'993) % down->maximum())); });
    scroll("sideways", [across](int i) { across->setValue(i * 11 % across->maximum()); });
    scroll("both ways", [down, across](int i) {
        down->setValue(i * 1040);
        across->setValue(i * 211 % across->maximum());
    });
    return 0;
}
