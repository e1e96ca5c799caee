// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/tokens.h"
#include "reports/series.h"

#include <QFont>
#include <QImage>

/// Small charts drawn as pictures for documents, from the reports' own series. Any thread.
namespace pulpit::gui {

struct ChartLook
{
    QSize size; ///< in device-independent pixels
    QString first; ///< what stands under the first day
    QString last;
    qreal ratio = 1;
    Scheme scheme = Scheme::Light;
    QFont font;
};

/// Stacked bars, one per day: new version, nothing new, failed, other.
[[nodiscard]] QImage outcomesImage(const QList<reports::DayOutcomes> &days, const ChartLook &look);
/// Median and 95th percentile per day; days without a completed sync are gaps.
[[nodiscard]] QImage durationsImage(const QList<std::optional<reports::DurationStatistics>> &days,
                                    const ChartLook &look);
/// The colours of the bars, for a legend.
[[nodiscard]] QColor changedColor(Scheme scheme);
[[nodiscard]] QColor unchangedColor(Scheme scheme);

} // namespace pulpit::gui
