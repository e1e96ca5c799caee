// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/healthreport.h"
#include "domain/reportbackground.h"
#include "gui/theme/tokens.h"
#include "reports/series.h"

#include <QString>

#include <optional>

namespace pulpit::gui {

/// Stands in the HTML for the width of a chart in pixels, which only the view knows.
inline constexpr char kChartWidth[] = "{chart width}";
inline constexpr char kLeftChartWidth[] = "{left chart width}"; ///< the same for the first of two

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

/// Pure; any thread. Long lists are cut and say so. Without a \a background there are no service levels and no trend.
/// Links that begin with "#" lead to a section of it.
[[nodiscard]] HealthPreview healthPreview(const domain::HealthReport &report, Scheme scheme,
                                          const std::optional<domain::ReportBackground> &background = {});

} // namespace pulpit::gui
