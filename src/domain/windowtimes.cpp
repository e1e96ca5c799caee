// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/windowtimes.h"
#include "domain/phrase.h"

#include "domain/cron.h"
#include "domain/duration.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

struct ReadWindow
{
    CronExpression begins;
    std::chrono::seconds length;
};

Result<ReadWindow> readWindow(const MaintenanceWindow &window)
{
    const Result<CronExpression> begins = CronExpression::parse(window.cron);
    if (!begins) {
        Error error = begins.error();
        error.where = u"schedule"_s;
        return fail(error);
    }
    const auto length = parseRuntime(window.duration);
    const bool isUsable = length && *length && **length >= std::chrono::minutes(1) && **length <= kLongestWindow;
    if (!isUsable)
        return fail(
            ErrorCode::InvalidInput,
            remembered(Phrase::of(
                QT_TRANSLATE_NOOP("pulpit::config", "a maintenance window lasts from one minute to seven days"))),
            u"duration"_s,
            remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "a number with the unit m, h or d, e.g. 2h"))));
    return ReadWindow {*begins, **length};
}

/// Its times that end after \a from and begin before \a to, at most \a most.
QList<WindowTime> timesOf(const MaintenanceWindow &window, const QDateTime &from, const QDateTime &to,
                          const QTimeZone &zone, int most)
{
    QList<WindowTime> times;
    const Result<ReadWindow> read = readWindow(window);
    if (!read)
        return times;
    const qint64 seconds = read->length.count();
    // next() is strict; a time that ends at `from` does not overlap it.
    std::optional<QDateTime> begin = read->begins.next(from.addSecs(-seconds), zone);
    while (begin && *begin < to && times.size() < most) {
        times.append({*begin, begin->addSecs(seconds), window.name, window.syncs});
        begin = read->begins.next(*begin, zone);
    }
    return times;
}

/// The last time that it begins at or before \a when, if it is still open then.
std::optional<QDateTime> lastBegin(const ReadWindow &window, const QDateTime &when, const QTimeZone &zone)
{
    // Expressions only look ahead, so: back in growing steps until a begin lies between, then ahead again.
    std::optional<QDateTime> begin;
    const qint64 length = window.length.count();
    for (qint64 back = 60; !begin; back *= 2) {
        const std::optional<QDateTime> next = window.begins.next(when.addSecs(-std::min(back, length)), zone);
        if (next && *next <= when)
            begin = next;
        else if (back >= length)
            return {};
    }
    for (std::optional<QDateTime> later = begin; later && *later <= when; later = window.begins.next(*later, zone))
        begin = later;
    return begin;
}

} // namespace

QList<WindowTime> windowTimes(const QList<MaintenanceWindow> &windows, const QDateTime &from, const QDateTime &to,
                              const QTimeZone &zone)
{
    QList<WindowTime> times;
    for (const MaintenanceWindow &window : windows)
        times.append(timesOf(window, from, to, zone, kMostWindowTimes));
    std::ranges::stable_sort(times, {}, &WindowTime::begin);
    if (times.size() > kMostWindowTimes)
        times.resize(kMostWindowTimes);
    return times;
}

std::optional<WindowTime> openWindow(const QList<MaintenanceWindow> &windows, const QDateTime &when,
                                     const QTimeZone &zone)
{
    std::optional<WindowTime> open;
    for (const MaintenanceWindow &window : windows) {
        const Result<ReadWindow> read = readWindow(window);
        const std::optional<QDateTime> begin = read ? lastBegin(*read, when, zone) : std::optional<QDateTime>();
        if (!begin)
            continue;
        const QDateTime end = begin->addSecs(read->length.count());
        if (!open || end > open->end)
            open = WindowTime {*begin, end, window.name, window.syncs};
    }
    return open;
}

QDateTime endOfWindows(const QList<MaintenanceWindow> &windows, const QDateTime &when, const QTimeZone &zone)
{
    constexpr int kMostInARow = 100;
    QDateTime end = when;
    for (int i = 0; i < kMostInARow; ++i) {
        const std::optional<WindowTime> open = openWindow(windows, end, zone);
        if (!open)
            break;
        end = open->end;
    }
    return end;
}

std::optional<QDateTime> nextOpening(const QList<MaintenanceWindow> &windows, const QDateTime &when,
                                     const QTimeZone &zone)
{
    if (openWindow(windows, when, zone))
        return when;
    std::optional<QDateTime> first;
    for (const MaintenanceWindow &window : windows) {
        const Result<ReadWindow> read = readWindow(window);
        const std::optional<QDateTime> begin = read ? read->begins.next(when, zone) : std::optional<QDateTime>();
        if (begin && (!first || *begin < *first))
            first = begin;
    }
    return first;
}

Result<> checkWindow(const MaintenanceWindow &window)
{
    const Result<ReadWindow> read = readWindow(window);
    if (!read)
        return fail(read.error());
    return {};
}

QString toString(MaintenanceWindow::Syncs syncs)
{
    return syncs == MaintenanceWindow::Syncs::Skip ? u"skip"_s : u"shift"_s;
}

std::optional<MaintenanceWindow::Syncs> windowSyncs(const QString &text)
{
    if (text == "shift"_L1)
        return MaintenanceWindow::Syncs::Shift;
    if (text == "skip"_L1)
        return MaintenanceWindow::Syncs::Skip;
    return {};
}

} // namespace pulpit::domain
