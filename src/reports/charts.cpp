// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts.h"

#include "reports/html.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pulpit::reports {

namespace {

constexpr double kWidth = 540;
constexpr double kHeight = 170;
constexpr double kLeft = 44;
constexpr double kBottom = 22;
constexpr double kTop = 8;
constexpr double kPlot = kHeight - kTop - kBottom;

QString px(double value)
{
    return QString::number(value, 'f', 1);
}

/// The next larger 1, 2 or 5 times a power of ten.
double niceCeiling(double value)
{
    if (value <= 0)
        return 1;
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0})
        if (value <= step * power)
            return step * power;
    return 10 * power;
}

/// The unit in which an axis up to \a most seconds reads best.
struct AxisUnit
{
    double seconds;
    QString name;
};

AxisUnit axisUnit(double most)
{
    if (most <= 90)
        return {1, u"s"_s};
    return most <= 5400 ? AxisUnit {60, u"min"_s} : AxisUnit {3600, u"h"_s};
}

QString opening(const QString &label)
{
    return u"<svg class=\"chart\" viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\"%3\">"_s.arg(px(kWidth), px(kHeight),
                                                                                               html::text(label));
}

template <typename Format>
QString grid(double most, Format format)
{
    QString svg;
    for (int i = 0; i <= 2; ++i) {
        const double y = kTop + kPlot * (2 - i) / 2;
        svg += u"<line class=\"grid\" x1=\"%1\" x2=\"%2\" y1=\"%3\" y2=\"%3\"/><text x=\"%4\" y=\"%5\" text-anchor=\"end\">%6</text>"_s
                   .arg(px(kLeft), px(kWidth), px(y), px(kLeft - 7), px(y + 4), format(most * i / 2));
    }
    return svg;
}

QString dayLabels(const QList<DayOutcomes> &days, double step)
{
    QString svg;
    const qsizetype every = std::max<qsizetype>(1, (days.size() + 6) / 7);
    for (qsizetype i = 0; i < days.size(); i += every)
        svg += u"<text x=\"%1\" y=\"%2\" text-anchor=\"middle\">%3</text>"_s.arg(
            px(kLeft + step * (static_cast<double>(i) + 0.5)), px(kHeight - 6),
            QLocale(QLocale::English, QLocale::UnitedKingdom).toString(days.at(i).day, u"d MMM"_s));
    return svg;
}

} // namespace

QString outcomesChart(const QList<DayOutcomes> &days)
{
    int most = 0;
    int failed = 0;
    int all = 0;
    for (const DayOutcomes &day : days) {
        most = std::max(most, day.total());
        failed += day.failed;
        all += day.total();
    }
    const double top = std::max(2.0, niceCeiling(most));
    const double step = (kWidth - kLeft) / static_cast<double>(std::max<qsizetype>(1, days.size()));
    const double width = std::min(34.0, step * 0.72);
    QString svg = opening(u"Syncs per day: %1 in %2 days, %3 failed"_s.arg(all).arg(days.size()).arg(failed));
    svg += grid(top, [](double value) { return html::number(static_cast<qint64>(value)); });
    for (qsizetype i = 0; i < days.size(); ++i) {
        const DayOutcomes &day = days.at(i);
        const double x = kLeft + step * (static_cast<double>(i) + 0.5) - width / 2;
        double y = kTop + kPlot;
        svg += u"<g><title>%1: %2 unchanged, %3 with a new version, %4 failed, %5 canceled or skipped</title>"_s
                   .arg(day.day.toString(Qt::ISODate))
                   .arg(day.unchanged)
                   .arg(day.changed)
                   .arg(day.failed)
                   .arg(day.other);
        const std::array<std::pair<const char *, int>, 4> parts {
            {{"same", day.unchanged}, {"changed", day.changed}, {"other", day.other}, {"failed", day.failed}}};
        for (const auto &[name, count] : parts) {
            if (count == 0)
                continue;
            // A single failure among thousands must still be seen.
            const double height = std::max(2.0, kPlot * count / top);
            y -= height;
            svg += u"<rect class=\"%1\" x=\"%2\" y=\"%3\" width=\"%4\" height=\"%5\"/>"_s.arg(
                QLatin1String(name), px(x), px(y), px(width), px(height));
        }
        svg += u"</g>"_s;
    }
    return svg + dayLabels(days, step) + u"</svg>"_s;
}

QString durationChart(const QList<DayOutcomes> &days, const QList<std::optional<DurationStatistics>> &statistics)
{
    double most = 0;
    for (const auto &day : statistics)
        most = day ? std::max(most, day->p95) : most;
    const AxisUnit unit = axisUnit(most);
    const double top = niceCeiling(most / unit.seconds) * unit.seconds;
    const double step = (kWidth - kLeft) / static_cast<double>(std::max<qsizetype>(1, statistics.size()));
    QString svg = opening(
        u"Duration of syncs per day, median and 95th percentile; the longest is %1"_s.arg(html::duration(most)));
    svg += grid(top, [&](double value) {
        return value > 0 ? u"%1 %2"_s.arg(QString::number(value / unit.seconds, 'g', 3), unit.name) : u"0"_s;
    });
    for (const bool isMedian : {false, true}) {
        QString path;
        QString dots;
        bool isOpen = false;
        for (qsizetype i = 0; i < statistics.size(); ++i) {
            if (!statistics.at(i)) {
                isOpen = false;
                continue;
            }
            const double value = isMedian ? statistics.at(i)->p50 : statistics.at(i)->p95;
            const double x = kLeft + step * (static_cast<double>(i) + 0.5);
            const double y = kTop + kPlot * (1 - value / top);
            path += u"%1%2 %3"_s.arg(isOpen ? u"L"_s : u"M"_s, px(x), px(y));
            isOpen = true;
            dots += u"<circle class=\"%1\" cx=\"%2\" cy=\"%3\" r=\"2.6\"><title>%4: %5 of %6 syncs</title></circle>"_s
                        .arg(isMedian ? u"d50"_s : u"d95"_s, px(x), px(y), isMedian ? u"median"_s : u"95 %"_s,
                             html::duration(value), QString::number(statistics.at(i)->count));
        }
        if (!path.isEmpty())
            svg += u"<path class=\"%1\" d=\"%2\"/>"_s.arg(isMedian ? u"p50"_s : u"p95"_s, path) + dots;
    }
    return svg + dayLabels(days, step) + u"</svg>"_s;
}

QString shareBar(const Counts &counts)
{
    const std::array<std::pair<const char *, int>, 5> parts {{{"ok", counts.good},
                                                              {"warn", counts.attention},
                                                              {"bad", counts.failed},
                                                              {"unknown", counts.unknown},
                                                              {"none", counts.notSynced}}};
    QString bar
        = u"<div class=\"bar\" role=\"img\" aria-label=\"%1 in sync, %2 need attention, %3 failed, %4 unknown, %5 not synced\">"_s
              .arg(counts.good)
              .arg(counts.attention)
              .arg(counts.failed)
              .arg(counts.unknown)
              .arg(counts.notSynced);
    for (const auto &[name, count] : parts)
        if (count > 0)
            bar += u"<i class=\"%1\" style=\"flex-grow:%2\"></i>"_s.arg(QLatin1String(name)).arg(count);
    return bar + u"</div>"_s;
}

} // namespace pulpit::reports
