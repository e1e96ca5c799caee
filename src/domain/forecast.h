// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job.h"
#include "domain/schedule.h"

#include <QHash>
#include <QList>
#include <QPair>

#include <optional>

/// What coming runs will be like, told from those before. Pure; any thread.
namespace pulpit::domain {

/// Fewer runs than this say nothing.
inline constexpr int kLeastRunsForForecast = 3;

/// How long a run takes, in seconds: half of those before took at most p50, 95 of 100 at most p95.
struct DurationForecast
{
    int runs = 0;
    double p50 = 0;
    double p95 = 0;

    bool operator==(const DurationForecast &) const = default;
};
/// Nearest-rank percentiles; nullopt for fewer than kLeastRunsForForecast. Negative and infinite values are left out.
[[nodiscard]] std::optional<DurationForecast> forecastDuration(QList<double> seconds);
/// The same from jobs: those that completed, or failed in part after their whole work; the newest 30 count.
[[nodiscard]] std::optional<DurationForecast> forecastDuration(const QList<Job> &runs);

/// A run that is to come.
struct ForecastRun
{
    ScheduleId schedule;
    QString server;
    QString group;
    QDateTime start; ///< UTC
    std::optional<DurationForecast> duration; ///< nullopt: unknown
    int maxConcurrentSyncs = 1;

    bool operator==(const ForecastRun &) const = default;
    /// Ends of the likely and the late case; where nothing is known, the start.
    [[nodiscard]] QDateTime likelyEnd() const { return end(duration ? duration->p50 : 0); }
    [[nodiscard]] QDateTime lateEnd() const { return end(duration ? duration->p95 : 0); }

private:
    [[nodiscard]] QDateTime end(double seconds) const { return start.addMSecs(qint64(seconds * 1000)); }
};

/// Why two coming runs get into each other's way.
struct RunConflict
{
    enum class Kind {
        SameServer, ///< another group of the server runs at that time; they share its limit of syncs
        OverLimit, ///< both together want more syncs at a time than the server may run
        Overrun, ///< it may still go on when its own next run is due, which is then skipped
    };
    Kind kind = Kind::SameServer;
    int run = 0; ///< index of the run that is marked
    int other = 0; ///< index of the run that it meets

    bool operator==(const RunConflict &) const = default;
};

/// Runs whose late ends reach into others. \a runs in any order; \a serverLimits: syncs at a time by server, 0 or
/// missing: no limit. At most one conflict of each kind per run; where runs of unknown length meet, nothing is told.
[[nodiscard]] QList<RunConflict> conflictsAmong(const QList<ForecastRun> &runs,
                                                const QHash<QString, int> &serverLimits);

/// The times between \a from and \a to at which a schedule should have run but no job of it is there. \a due: its runs
/// by the cron expression; \a starts: when jobs of its group were queued, also skipped ones; \a tolerance: so many
/// seconds late is not missed.
[[nodiscard]] QList<QDateTime> missedRuns(const QList<QDateTime> &due, const QList<QDateTime> &starts,
                                          qint64 tolerance);

} // namespace pulpit::domain
