// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/healthreport.h"
#include "gui/theme/tokens.h"
#include "reports/series.h"

#include <QString>

namespace pulpit::gui {

/// A health report as the console shows it before it is exported: the same sections as the HTML file, in the subset of
/// HTML that a QTextDocument knows. Links are "repository:17", "server:name", "job:5", "schedule:3"; pictures are
/// "state:failed", "chart:outcomes", "chart:durations", which the view provides.
struct HealthPreview
{
    QString html;
    QDate firstDay; ///< of the charts; the last one is today
    QList<reports::DayOutcomes> outcomes;
    QList<std::optional<reports::DurationStatistics>> durations;
    int repositories = 0;
};

/// Pure; any thread. Long lists are cut and say so.
[[nodiscard]] HealthPreview healthPreview(const domain::HealthReport &report, Scheme scheme);

} // namespace pulpit::gui
