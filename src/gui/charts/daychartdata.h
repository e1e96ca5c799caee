// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/repository.h"
#include "gui/theme/tokens.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

/// What a chart over days shows, as plain values: the same numbers are drawn, told in the tool tip and exported.
namespace pulpit::gui {

struct DayBars
{
    QString id; ///< in the CSV
    QString name;
    Token ink = Token::Healthy;
    QList<double> values; ///< one a day

    bool operator==(const DayBars &) const = default;
};

struct DayCurve
{
    QString id;
    QString name;
    Token ink = Token::Running;
    QList<std::optional<double>> values; ///< one a day; nothing: a gap
    QList<std::optional<double>> upper; ///< of a band above the curve; empty: none
    QString upperId;
    QString upperName;

    bool operator==(const DayCurve &) const = default;
};

struct DayChartData
{
    QString id; ///< of the exported files: "ext-a-outcomes"
    QString title;
    QString reason; ///< why there is nothing to be seen
    QList<QDate> days; ///< without holes
    QList<DayBars> bars; ///< stacked
    QList<DayCurve> curves;
    QStringList links; ///< where a click on a day leads; empty: nowhere
    std::function<QString(double)> format; ///< of values, for the eye
    std::function<QString(double)> exact; ///< of the values of one day; empty: as format

    [[nodiscard]] bool isEmpty() const; ///< no value that is not zero
    [[nodiscard]] double most() const; ///< the highest value, of stacks and bands as well; at least a little
};
/// The values of one day, a line each.
[[nodiscard]] QString textOf(const DayChartData &data, int day);
/// RFC 4180; days without a value have an empty cell.
[[nodiscard]] QByteArray asCsv(const DayChartData &data);

/// Outcomes, durations, units and bytes of the syncs of one repository over the last \a days days up to \a today. A
/// click on a day leads to its last failed sync, else to its last one. Pure.
struct SyncCharts
{
    DayChartData outcomes;
    DayChartData durations;
    DayChartData units;
    /// Sizes of the packages that were added and removed. A day with a sync whose sizes are not known is a gap, never a
    /// zero; a type of which Pulp tells no sizes has no curve and says so.
    DayChartData bytes;
};
/// \a type: of the repository, "rpm.rpm".
[[nodiscard]] SyncCharts syncCharts(const QList<domain::SyncRecord> &records, const QString &repository,
                                    const QString &type, QDate today, int days);

} // namespace pulpit::gui
