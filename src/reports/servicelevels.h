// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reportbackground.h"
#include "reports/healthsummary.h"

#include <QTimeZone>

#include <optional>

/// How well groups are served, beside what is aimed at. Pure; any thread.
namespace pulpit::reports {

/// One promise: how many of how many it was kept for.
struct Level
{
    int kept = 0;
    int of = 0; ///< 0: nothing to judge
    double targetPercent = 0;

    [[nodiscard]] std::optional<double> percent() const;
    [[nodiscard]] bool isMet() const { return of == 0 || *percent() >= targetPercent; }
    /// Share of what may go wrong that has gone wrong, 1 is all of it: 0.4 of a 99 % target means 0.4 % missed. Nothing
    /// where there is nothing to judge; where nothing may go wrong, 0 or infinite.
    [[nodiscard]] std::optional<double> burn() const;
};

/// A group on one server.
struct ServiceLevel
{
    QString server;
    QString group;
    ScheduleId schedule;
    Level inSync; ///< repositories with a remote that are in sync now
    int freshHours = 0; ///< how old a last success may be
    Level fresh; ///< of the same, those whose last success is recent enough
    Level onSchedule; ///< runs of the period that were due and started, neither skipped nor missed

    [[nodiscard]] bool isMet() const { return inSync.isMet() && fresh.isMet() && onSchedule.isMet(); }
};

/// One for each schedule of the report, those that miss a target first. A group whose pattern is wrong or unknown has
/// nothing to judge but its runs. A schedule that is paused, or that has no run in the period, has no runs to judge.
[[nodiscard]] QList<ServiceLevel> serviceLevels(const domain::HealthReport &report, const HealthSummary &summary,
                                                const domain::ReportBackground &background, const QTimeZone &zone);

} // namespace pulpit::reports
