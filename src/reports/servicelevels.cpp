// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/servicelevels.h"

#include "domain/cron.h"
#include "domain/forecast.h"
#include "domain/selection.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace pulpit::reports {

namespace {

constexpr int kMostDue = 10'000; // runs of one schedule in a period
constexpr qint64 kLateSeconds = 15 * 60; // a run that starts later was missed

using Selections = QHash<QString, std::optional<domain::Selection>>;

Selections selectionsOf(const QList<domain::RepoGroup> &groups)
{
    Selections selections;
    for (const domain::RepoGroup &group : groups) {
        const auto made = domain::Selection::make(group.regexInclude, group.regexExclude);
        selections.insert(group.name, made ? std::optional(*made) : std::nullopt);
    }
    return selections;
}

void judgeRepositories(const QList<const RepositoryLine *> &ofServer, const domain::Selection &selection,
                       const QDateTime &freshSince, ServiceLevel *level)
{
    for (const RepositoryLine *line : ofServer) {
        if (line->standing == Standing::NotSynced || !selection.selects(line->repository->name).value_or(false))
            continue;
        ++level->inSync.of;
        ++level->fresh.of;
        level->inSync.kept += line->standing == Standing::Good ? 1 : 0;
        level->fresh.kept += line->repository->lastSuccess >= freshSince ? 1 : 0;
    }
}

void judgeRuns(const domain::Schedule &schedule, const QList<const domain::Job *> &runs, const QDateTime &now,
               const QTimeZone &zone, Level *level)
{
    if (schedule.cron.isEmpty() || schedule.isPaused || runs.isEmpty())
        return;
    QList<QDateTime> starts;
    QDateTime first = now;
    for (const domain::Job *job : runs) {
        starts.append(job->queued);
        if (job->startedBy != QLatin1String("schedule"))
            continue;
        first = std::min(first, job->queued);
        ++level->of;
        level->kept += job->state == domain::JobState::Skipped ? 0 : 1;
    }
    const auto cron = domain::CronExpression::parse(schedule.cron);
    if (!cron || level->of == 0)
        return;
    // From its first run on: before that it may not have been there.
    QList<QDateTime> due;
    for (std::optional<QDateTime> run = cron->next(first.addSecs(-1), zone);
         run && *run < now.addSecs(-kLateSeconds) && due.size() < kMostDue; run = cron->next(*run, zone))
        due.append(*run);
    level->of += int(domain::missedRuns(due, starts, kLateSeconds).size());
}

} // namespace

std::optional<double> Level::percent() const
{
    if (of == 0)
        return std::nullopt;
    return 100.0 * kept / of;
}

std::optional<double> Level::burn() const
{
    const std::optional<double> actual = percent();
    if (!actual)
        return std::nullopt;
    const double missed = 100 - *actual;
    const double allowed = 100 - targetPercent;
    if (allowed > 0)
        return missed / allowed;
    return missed > 0 ? std::numeric_limits<double>::infinity() : 0;
}

QList<ServiceLevel> serviceLevels(const domain::HealthReport &report, const HealthSummary &summary,
                                  const domain::ReportBackground &background, const QTimeZone &zone)
{
    const Selections selections = selectionsOf(background.groups);
    QHash<QString, QList<const RepositoryLine *>> repositories;
    for (const RepositoryLine &line : summary.repositories)
        repositories[line.repository->server].append(&line);
    QHash<QPair<QString, QString>, QList<const domain::Job *>> runs;
    for (const domain::Job &job : background.runs)
        runs[{job.server, job.group}].append(&job);
    QList<ServiceLevel> levels;
    for (const domain::Schedule &schedule : report.schedules) {
        ServiceLevel level;
        level.server = schedule.server;
        level.group = schedule.group;
        level.schedule = schedule.id;
        const domain::ServiceTargets targets = background.targets.of(schedule.group);
        const QDateTime freshSince = report.made.addSecs(-3600LL * targets.freshHours);
        level.freshHours = targets.freshHours;
        level.inSync.targetPercent = targets.inSyncPercent;
        level.fresh.targetPercent = targets.freshPercent;
        level.onSchedule.targetPercent = targets.schedulePercent;
        if (const std::optional<domain::Selection> selection = selections.value(schedule.group))
            judgeRepositories(repositories.value(schedule.server), *selection, freshSince, &level);
        judgeRuns(schedule, runs.value({schedule.server, schedule.group}), report.made, zone, &level.onSchedule);
        levels.append(level);
    }
    std::sort(levels.begin(), levels.end(), [](const ServiceLevel &a, const ServiceLevel &b) {
        if (a.isMet() != b.isMet())
            return b.isMet();
        return std::tie(a.server, a.group) < std::tie(b.server, b.group);
    });
    return levels;
}

} // namespace pulpit::reports
