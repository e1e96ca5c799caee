// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/series.h"

#include <QHash>

#include <algorithm>
#include <cmath>

using pulpit::domain::JobState;
using pulpit::domain::SyncRecord;

namespace pulpit::reports {

namespace {

constexpr int kMaxDays = 366;

QDate firstShown(QDate first, QDate last)
{
    return first.daysTo(last) >= kMaxDays ? last.addDays(1 - kMaxDays) : first;
}

QDate dayOf(const SyncRecord &record, const QTimeZone &zone)
{
    return record.finished.toTimeZone(zone).date();
}

double secondsOf(const SyncRecord &record)
{
    return record.started.isValid() && record.finished.isValid()
        ? static_cast<double>(std::max<qint64>(0, record.started.msecsTo(record.finished))) / 1000
        : 0;
}

/// By the nearest rank, so that the figure is one that really happened.
double percentile(const QList<double> &sorted, double share)
{
    const auto rank = static_cast<qsizetype>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted.at(std::clamp<qsizetype>(rank - 1, 0, sorted.size() - 1));
}

std::optional<DurationStatistics> statisticsOf(QList<double> seconds)
{
    if (seconds.isEmpty())
        return std::nullopt;
    std::sort(seconds.begin(), seconds.end());
    return DurationStatistics {static_cast<int>(seconds.size()), percentile(seconds, 0.5), percentile(seconds, 0.95)};
}

} // namespace

QList<DayOutcomes> outcomesPerDay(const QList<SyncRecord> &history, QDate first, QDate last, const QTimeZone &zone)
{
    QList<DayOutcomes> days;
    if (!first.isValid() || !last.isValid() || first > last)
        return days;
    const QDate begin = firstShown(first, last);
    for (QDate day = begin; day <= last; day = day.addDays(1)) {
        days.append(DayOutcomes());
        days.last().day = day;
    }
    for (const SyncRecord &record : history) {
        const qint64 index = begin.daysTo(dayOf(record, zone));
        if (!record.finished.isValid() || index < 0 || index >= days.size())
            continue;
        DayOutcomes &day = days[index];
        switch (record.state) {
        case JobState::Completed: (record.outcome.changed ? day.changed : day.unchanged) += 1; break;
        case JobState::Failed:
        case JobState::FailedToStart: ++day.failed; break;
        case JobState::Canceled:
        case JobState::Skipped: ++day.other; break;
        case JobState::Queued:
        case JobState::Running: break;
        }
    }
    return days;
}

QList<DurationPoint> durations(const QList<SyncRecord> &history, qint64 gapSeconds, int maxPoints)
{
    QList<DurationPoint> points;
    for (const SyncRecord &record : history) {
        const bool isFailure = record.state == JobState::Failed || record.state == JobState::FailedToStart;
        if (record.finished.isValid() && (record.state == JobState::Completed || isFailure))
            points.append({record.finished, secondsOf(record), isFailure, false});
    }
    std::stable_sort(points.begin(), points.end(),
                     [](const DurationPoint &a, const DurationPoint &b) { return a.when < b.when; });
    for (qsizetype i = 1; i < points.size(); ++i)
        points[i].hasGapBefore = points.at(i - 1).when.secsTo(points.at(i).when) > gapSeconds || points.at(i).isFailure
            || points.at(i - 1).isFailure;
    if (points.size() <= maxPoints || maxPoints < 1)
        return points;
    QList<DurationPoint> reduced;
    const double stride = static_cast<double>(points.size()) / maxPoints;
    for (int i = 0; i < maxPoints; ++i) {
        const auto from = static_cast<qsizetype>(std::floor(i * stride));
        const auto to = std::max(from + 1, static_cast<qsizetype>(std::floor((i + 1) * stride)));
        const auto longest
            = std::max_element(points.begin() + from, points.begin() + std::min(to, points.size()),
                               [](const DurationPoint &a, const DurationPoint &b) { return a.seconds < b.seconds; });
        reduced.append(*longest);
        reduced.last().hasGapBefore
            = std::any_of(points.begin() + from, longest + 1, [](const DurationPoint &p) { return p.hasGapBefore; });
    }
    return reduced;
}

std::optional<DurationStatistics> durationStatistics(const QList<SyncRecord> &history)
{
    QList<double> seconds;
    for (const SyncRecord &record : history)
        if (record.state == JobState::Completed)
            seconds.append(secondsOf(record));
    return statisticsOf(seconds);
}

QList<std::optional<DurationStatistics>> durationsPerDay(const QList<SyncRecord> &history, QDate first, QDate last,
                                                         const QTimeZone &zone)
{
    QList<std::optional<DurationStatistics>> result;
    if (!first.isValid() || !last.isValid() || first > last)
        return result;
    const QDate begin = firstShown(first, last);
    QList<QList<double>> perDay(begin.daysTo(last) + 1);
    for (const SyncRecord &record : history) {
        const qint64 index = begin.daysTo(dayOf(record, zone));
        if (record.state == JobState::Completed && record.finished.isValid() && index >= 0 && index < perDay.size())
            perDay[index].append(secondsOf(record));
    }
    for (const QList<double> &day : std::as_const(perDay))
        result.append(statisticsOf(day));
    return result;
}

} // namespace pulpit::reports
