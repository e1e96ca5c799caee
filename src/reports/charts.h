// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/healthsummary.h"
#include "reports/series.h"

#include <QString>

/// Charts as inline SVG. Colours come from the page's style sheet; each has a text for screen readers.
namespace pulpit::reports {

/// Stacked bars, one per day.
[[nodiscard]] QString outcomesChart(const QList<DayOutcomes> &days);
/// Median and 95th percentile per day; days without a completed sync are gaps.
[[nodiscard]] QString durationChart(const QList<DayOutcomes> &days,
                                    const QList<std::optional<DurationStatistics>> &statistics);
/// One horizontal bar that shows the shares.
[[nodiscard]] QString shareBar(const Counts &counts);

} // namespace pulpit::reports
