// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/healthreport.h"
#include "domain/reportbackground.h"

#include <QByteArray>
#include <QTimeZone>

/// Writers of health reports. Pure functions of what was read; any thread.
namespace pulpit::reports {

/// One row for each repository, and one for each server without repositories; times in UTC as ISO 8601. The columns are
/// documented in docs/reports.md and only ever added to at the end.
[[nodiscard]] QByteArray healthCsv(const domain::HealthReport &report);

struct HtmlOptions
{
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< of the times that are shown
    int maxRepositories = 2000; ///< rows of the table; the worst come first and the rest is counted
    int maxFindings = 100;
    int maxFailures = 200;
    int maxChanges = 200;
    int maxRuns = 100;
    int maxGroups = 200; ///< of the service levels
    std::optional<domain::ReportBackground> background; ///< without it there are no service levels and no trend
};

/// One self-contained HTML file: no scripts, nothing from the network, light or dark as the reader's system, printable
/// on A4.
[[nodiscard]] QByteArray healthHtml(const domain::HealthReport &report, const HtmlOptions &options = {});

} // namespace pulpit::reports
