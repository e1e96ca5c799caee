// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/daychartdata.h"

#include "domain/leafcontent.h"
#include "gui/format/format.h"
#include "gui/widgets/tablecontent.h"
#include "reports/series.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

namespace {

struct Charts
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::DayChart)
};

QString plainNumber(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'g', 12) : QString();
}

qint64 sumOf(const domain::ContentCounts &counts)
{
    qint64 sum = 0;
    for (const qint64 count : counts)
        sum += count;
    return sum;
}

QStringList jobsOfDays(const QList<domain::SyncRecord> &records, QDate first, int days, const QTimeZone &zone)
{
    QStringList links(days);
    QList<bool> isFailure(days);
    QList<QDateTime> when(days);
    for (const domain::SyncRecord &record : records) {
        const qint64 day = first.daysTo(record.finished.toTimeZone(zone).date());
        if (!record.finished.isValid() || day < 0 || day >= days || !record.job.isValid())
            continue;
        const bool hasFailed
            = record.state == domain::JobState::Failed || record.state == domain::JobState::FailedToStart;
        const bool isBetter = links.at(day).isEmpty() || (hasFailed && !isFailure.at(day))
            || (hasFailed == isFailure.at(day) && record.finished > when.at(day));
        if (!isBetter)
            continue;
        links[day] = QString::number(record.job.value);
        isFailure[day] = hasFailed;
        when[day] = record.finished;
    }
    return links;
}

/// What was added and removed, by day. A sync that found nothing new brought nothing, which is known of any server.
QList<DayCurve> bytesCurves(const QList<domain::SyncRecord> &records, QDate first, qsizetype days,
                            const QTimeZone &zone)
{
    DayCurve added {u"added_bytes"_s, Charts::tr("added"), Token::Healthy, {}, {}, {}, {}};
    DayCurve removed {u"removed_bytes"_s, Charts::tr("removed"), Token::Attention, {}, {}, {}, {}};
    added.values = QList<std::optional<double>>(days);
    removed.values = added.values;
    QList<bool> isUnknown(days);
    for (const domain::SyncRecord &record : records) {
        const qint64 day = first.daysTo(record.finished.toTimeZone(zone).date());
        if (!record.finished.isValid() || day < 0 || day >= days || record.state != domain::JobState::Completed)
            continue;
        const domain::SyncOutcome &outcome = record.outcome;
        isUnknown[day] = isUnknown.at(day) || (outcome.changed && (!outcome.addedBytes || !outcome.removedBytes));
        added.values[day] = added.values.at(day).value_or(0) + double(outcome.addedBytes.value_or(0));
        removed.values[day] = removed.values.at(day).value_or(0) + double(outcome.removedBytes.value_or(0));
    }
    for (qsizetype day = 0; day < days; ++day)
        if (isUnknown.at(day))
            added.values[day] = removed.values[day] = std::nullopt;
    return {added, removed};
}

} // namespace

bool DayChartData::isEmpty() const
{
    for (const DayBars &one : bars)
        if (std::any_of(one.values.cbegin(), one.values.cend(), [](double value) { return value != 0; }))
            return false;
    for (const DayCurve &one : curves)
        if (std::any_of(one.values.cbegin(), one.values.cend(), [](const auto &value) { return value.has_value(); }))
            return false;
    return true;
}

double DayChartData::most() const
{
    double most = 0;
    for (qsizetype day = 0; day < days.size(); ++day) {
        double stack = 0;
        for (const DayBars &one : bars)
            stack += one.values.value(day);
        most = std::max(most, stack);
        for (const DayCurve &one : curves)
            most = std::max({most, one.values.value(day).value_or(0), one.upper.value(day).value_or(0)});
    }
    return most > 0 ? most : 1;
}

QString textOf(const DayChartData &data, int day)
{
    QStringList lines {QLocale().toString(data.days.value(day), u"ddd d MMM yyyy"_s)};
    const auto text = [&data](double value) {
        return data.exact ? data.exact(value) : data.format ? data.format(value) : QString::number(value);
    };
    for (const DayBars &one : data.bars)
        if (one.values.value(day) != 0)
            lines.append(Charts::tr("%1: %2").arg(one.name, text(one.values.value(day))));
    for (const DayCurve &one : data.curves) {
        if (const auto value = one.values.value(day))
            lines.append(Charts::tr("%1: %2").arg(one.name, text(*value)));
        if (const auto value = one.upper.value(day))
            lines.append(Charts::tr("%1: %2").arg(one.upperName, text(*value)));
    }
    if (lines.size() == 1)
        lines.append(Charts::tr("nothing"));
    return lines.join(u'\n');
}

QByteArray asCsv(const DayChartData &data)
{
    TableContent content;
    content.ids = QStringList {u"day"_s};
    for (const DayBars &one : data.bars)
        content.ids.append(one.id);
    for (const DayCurve &one : data.curves) {
        content.ids.append(one.id);
        if (!one.upper.isEmpty())
            content.ids.append(one.upperId);
    }
    content.titles = content.ids;
    for (qsizetype day = 0; day < data.days.size(); ++day) {
        QStringList row {data.days.at(day).toString(Qt::ISODate)};
        for (const DayBars &one : data.bars)
            row.append(plainNumber(one.values.value(day)));
        for (const DayCurve &one : data.curves) {
            row.append(plainNumber(one.values.value(day)));
            if (!one.upper.isEmpty())
                row.append(plainNumber(one.upper.value(day)));
        }
        content.rows.append(row);
    }
    return asCsv(content);
}

SyncCharts syncCharts(const QList<domain::SyncRecord> &records, const QString &repository, const QString &type,
                      QDate today, int days)
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QDate first = today.addDays(1 - days);
    const auto outcomes = reports::outcomesPerDay(records, first, today, zone);
    const auto durations = reports::durationsPerDay(records, first, today, zone);
    SyncCharts charts;
    DayBars changed {u"changed"_s, Charts::tr("new version"), Token::Healthy, {}};
    DayBars unchanged {u"unchanged"_s, Charts::tr("nothing new"), Token::HealthySoft, {}};
    DayBars failed {u"failed"_s, Charts::tr("failed"), Token::Failed, {}};
    DayBars other {u"other"_s, Charts::tr("canceled or skipped"), Token::Paused, {}};
    DayCurve median {u"p50_seconds"_s, Charts::tr("median"),         Token::Running, {}, {},
                     u"p95_seconds"_s, Charts::tr("95th percentile")};
    for (const reports::DayOutcomes &day : outcomes) {
        charts.outcomes.days.append(day.day);
        changed.values.append(day.changed);
        unchanged.values.append(day.unchanged);
        failed.values.append(day.failed);
        other.values.append(day.other);
    }
    for (const auto &day : durations) {
        median.values.append(day ? std::optional(day->p50) : std::nullopt);
        median.upper.append(day ? std::optional(day->p95) : std::nullopt);
    }
    charts.outcomes.id = repository + u"-outcomes"_s;
    charts.outcomes.title = Charts::tr("Outcomes");
    charts.outcomes.bars = {unchanged, changed, failed, other};
    charts.outcomes.format = [](double value) { return countText(qint64(value)); };
    charts.outcomes.links = jobsOfDays(records, first, int(charts.outcomes.days.size()), zone);
    charts.durations = charts.outcomes;
    charts.durations.id = repository + u"-durations"_s;
    charts.durations.title = Charts::tr("Duration");
    charts.durations.bars.clear();
    charts.durations.curves = {median};
    charts.durations.format = [](double value) { return durationText(value); };

    const qsizetype count = charts.outcomes.days.size();
    DayCurve handled {u"units"_s, Charts::tr("handled"), Token::Running, {}, {}, {}, {}};
    DayBars added {u"added"_s, Charts::tr("added"), Token::Healthy, QList<double>(count, 0)};
    DayBars removed {u"removed"_s, Charts::tr("removed"), Token::Attention, QList<double>(count, 0)};
    handled.values = QList<std::optional<double>>(count);
    for (const domain::SyncRecord &record : records) {
        const qint64 day = first.daysTo(record.finished.toTimeZone(zone).date());
        if (!record.finished.isValid() || day < 0 || day >= count || record.state != domain::JobState::Completed)
            continue;
        added.values[day] += double(sumOf(record.outcome.added));
        removed.values[day] += double(sumOf(record.outcome.removed));
        handled.values[day] = handled.values.at(day).value_or(0) + double(record.outcome.units);
    }
    charts.units = charts.outcomes;
    charts.units.id = repository + u"-units"_s;
    charts.units.title = Charts::tr("Units");
    charts.units.bars = {added, removed};
    charts.units.curves = {handled};
    const QString reason = Charts::tr("No sync in the last %n days.", nullptr, days);
    for (DayChartData *one : {&charts.outcomes, &charts.durations, &charts.units})
        one->reason = reason;
    charts.bytes = charts.outcomes;
    charts.bytes.id = repository + u"-bytes"_s;
    charts.bytes.title = Charts::tr("Size");
    charts.bytes.bars.clear();
    charts.bytes.format = [](double value) { return bytesText(qint64(value)); };
    charts.bytes.exact = [](double value) {
        return Charts::tr("%1 (%2 bytes)").arg(bytesText(qint64(value)), countText(qint64(value)));
    };
    const bool hasSizes = domain::hasPackageSizes(type);
    charts.bytes.reason = !hasSizes ? Charts::tr("Pulp tells no sizes of %1 content.").arg(typeText(type))
        : records.isEmpty()         ? reason
                                    : Charts::tr("No sync of the last %n days whose sizes are known.", nullptr, days);
    if (hasSizes)
        charts.bytes.curves = bytesCurves(records, first, count, zone);
    return charts;
}

} // namespace pulpit::gui
