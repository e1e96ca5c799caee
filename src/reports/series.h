// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/repository.h"

#include <QDate>
#include <QList>
#include <QTimeZone>

#include <optional>

/// Series for charts as plain values, so that a chart in the console, one in a report and a table show the same
/// numbers. Pure; any thread.
namespace pulpit::reports {

/// What the syncs of one day came to.
struct DayOutcomes
{
    QDate day; ///< by the wall clock of the reader
    int unchanged = 0; ///< completed without a new version
    int changed = 0; ///< completed with a new version
    int failed = 0; ///< failed and failed_to_start
    int other = 0; ///< canceled and skipped

    [[nodiscard]] int total() const { return unchanged + changed + failed + other; }
    bool operator==(const DayOutcomes &) const = default;
};

/// One entry for each day from \a first to \a last, also for days without a sync; at most 366 days, the last ones.
[[nodiscard]] QList<DayOutcomes> outcomesPerDay(const QList<domain::SyncRecord> &history, QDate first, QDate last,
                                                const QTimeZone &zone);

/// One point of a duration curve. A gap before it says that its neighbour is not joined with it.
struct DurationPoint
{
    QDateTime when;
    double seconds = 0; ///< of the whole sync, from start to end
    bool isFailure = false;
    bool hasGapBefore = false;

    bool operator==(const DurationPoint &) const = default;
};

/// The durations of the syncs of one repository, oldest first. A gap is set where more than \a gapSeconds lie between
/// two of them and at a failure, whose duration says nothing of the work. Reduced to at most \a maxPoints, keeping the
/// longest of each stretch.
[[nodiscard]] QList<DurationPoint> durations(const QList<domain::SyncRecord> &history, qint64 gapSeconds,
                                             int maxPoints = 500);

/// Median and 95th percentile of the durations of completed syncs, in seconds.
struct DurationStatistics
{
    int count = 0;
    double p50 = 0;
    double p95 = 0;

    bool operator==(const DurationStatistics &) const = default;
};
[[nodiscard]] std::optional<DurationStatistics> durationStatistics(const QList<domain::SyncRecord> &history);

/// The same per day; nothing for days without a completed sync (a gap of the curve).
[[nodiscard]] QList<std::optional<DurationStatistics>> durationsPerDay(const QList<domain::SyncRecord> &history,
                                                                       QDate first, QDate last, const QTimeZone &zone);

} // namespace pulpit::reports
