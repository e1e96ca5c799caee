// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/synchistory.h"

#include "reports/series.h"

#include <QTimeZone>

namespace pulpit::gui {

QList<SyncDay> syncDays(const QList<domain::SyncRecord> &records, QDate today, int days)
{
    const QDate first = today.addDays(1 - days);
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QList<reports::DayOutcomes> outcomes = reports::outcomesPerDay(records, first, today, zone);
    const QList<std::optional<reports::DurationStatistics>> durations
        = reports::durationsPerDay(records, first, today, zone);
    QList<SyncDay> result;
    for (int i = 0; i < outcomes.size(); ++i) {
        const reports::DayOutcomes &day = outcomes.at(i);
        const auto statistics = i < durations.size() ? durations.at(i) : std::nullopt;
        result.append({day.day, day.unchanged + day.changed, day.failed, day.other,
                       statistics ? std::optional(statistics->p50) : std::nullopt});
    }
    return result;
}

} // namespace pulpit::gui
