// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast.h"

#include <algorithm>
#include <cmath>

namespace pulpit::domain {

namespace {

constexpr int kNewestRuns = 30;

double nearestRank(const QList<double> &sorted, double share)
{
    const auto rank = qsizetype(std::ceil(share * double(sorted.size())));
    return sorted.at(std::clamp<qsizetype>(rank - 1, 0, sorted.size() - 1));
}

/// A run that was canceled or could not start says nothing of the work.
bool isWholeRun(const Job &job)
{
    if (!job.started.isValid() || !job.finished.isValid() || job.finished < job.started)
        return false;
    return job.state == JobState::Completed || (job.state == JobState::Failed && job.children.completed > 0);
}

struct Placed
{
    int index;
    QDateTime start;
    QDateTime end;
};

void addMeetings(const QList<ForecastRun> &runs, const QList<Placed> &ofServer, int limit, QList<RunConflict> *found)
{
    QHash<QPair<int, int>, bool> told; // run and kind
    const auto tell = [&](int run, int other, RunConflict::Kind kind) {
        bool &isTold = told[{run, int(kind)}];
        if (!isTold)
            found->append({kind, run, other});
        isTold = true;
    };
    for (qsizetype i = 0; i < ofServer.size(); ++i) {
        for (qsizetype j = i + 1; j < ofServer.size() && ofServer.at(j).start < ofServer.at(i).end; ++j) {
            const int a = ofServer.at(i).index;
            const int b = ofServer.at(j).index;
            if (runs.at(a).schedule == runs.at(b).schedule) {
                tell(a, b, RunConflict::Kind::Overrun);
                continue;
            }
            const bool isOver = limit > 0 && runs.at(a).maxConcurrentSyncs + runs.at(b).maxConcurrentSyncs > limit;
            const auto kind = isOver ? RunConflict::Kind::OverLimit : RunConflict::Kind::SameServer;
            tell(a, b, kind);
            tell(b, a, kind);
        }
    }
}

} // namespace

std::optional<DurationForecast> forecastDuration(QList<double> seconds)
{
    seconds.removeIf([](double value) { return !std::isfinite(value) || value < 0; });
    if (seconds.size() < kLeastRunsForForecast)
        return std::nullopt;
    std::sort(seconds.begin(), seconds.end());
    return DurationForecast {int(seconds.size()), nearestRank(seconds, 0.5), nearestRank(seconds, 0.95)};
}

std::optional<DurationForecast> forecastDuration(const QList<Job> &runs)
{
    QList<const Job *> whole;
    for (const Job &job : runs)
        if (isWholeRun(job))
            whole.append(&job);
    std::sort(whole.begin(), whole.end(), [](const Job *a, const Job *b) { return a->started > b->started; });
    QList<double> seconds;
    for (const Job *job : whole.mid(0, kNewestRuns))
        seconds.append(double(job->started.msecsTo(job->finished)) / 1000.0);
    return forecastDuration(seconds);
}

QList<RunConflict> conflictsAmong(const QList<ForecastRun> &runs, const QHash<QString, int> &serverLimits)
{
    QHash<QString, QList<Placed>> byServer;
    for (int i = 0; i < runs.size(); ++i)
        if (runs.at(i).duration)
            byServer[runs.at(i).server].append({i, runs.at(i).start, runs.at(i).lateEnd()});
    QList<RunConflict> found;
    for (auto it = byServer.begin(); it != byServer.end(); ++it) {
        std::sort(it->begin(), it->end(), [](const Placed &a, const Placed &b) {
            return a.start != b.start ? a.start < b.start : a.index < b.index;
        });
        addMeetings(runs, *it, serverLimits.value(it.key()), &found);
    }
    std::sort(found.begin(), found.end(), [](const RunConflict &a, const RunConflict &b) {
        return a.run != b.run ? a.run < b.run : int(a.kind) < int(b.kind);
    });
    return found;
}

QList<QDateTime> missedRuns(const QList<QDateTime> &due, const QList<QDateTime> &starts, qint64 tolerance)
{
    QList<QDateTime> sorted = starts;
    std::sort(sorted.begin(), sorted.end());
    QList<QDateTime> missed;
    for (const QDateTime &time : due) {
        // A job's clock may be a little ahead of the schedule's.
        constexpr qint64 kEarly = 5;
        const auto first = std::lower_bound(sorted.cbegin(), sorted.cend(), time.addSecs(-kEarly));
        if (first == sorted.cend() || *first > time.addSecs(tolerance))
            missed.append(time);
    }
    return missed;
}

} // namespace pulpit::domain
