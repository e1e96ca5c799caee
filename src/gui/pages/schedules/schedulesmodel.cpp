// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/schedules/schedulesmodel.h"

#include "gui/format/format.h"
#include "gui/format/scheduletext.h"
#include "gui/format/state.h"

#include <QCoreApplication>

namespace pulpit::gui {

namespace {

struct Schedules
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::SchedulesModel)
};

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

using Row = domain::TimedSchedule;

QString kindName(domain::ScheduleKind kind)
{
    switch (kind) {
    case domain::ScheduleKind::Sync: return QStringLiteral("sync");
    case domain::ScheduleKind::Registration: return QStringLiteral("registration");
    case domain::ScheduleKind::Housekeeping: return QStringLiteral("housekeeping");
    }
    return {};
}

/// A window puts its next run off. Skipped runs before it are no moves.
bool isMoved(const Row &r)
{
    return r.skips.isEmpty() && r.pauses.isEmpty() && r.nextDue.isValid() && r.nextRun > r.nextDue;
}

template <typename Get>
Column<Row> column(const QString &id, const QString &title, int width, Get get, Token tone)
{
    Column<Row> c;
    c.id = id;
    c.title = title;
    c.width = width;
    c.text = get;
    c.less = [get](const Row &a, const Row &b) { return get(a) < get(b); };
    c.tone = [tone](const Row &) { return int(tone); };
    return c;
}

QList<Column<Row>> makeColumns()
{
    QList<Column<Row>> columns;
    columns.append(column(
        QStringLiteral("group"), Schedules::tr("What runs"), 190, [](const Row &r) { return scheduleTitle(r); },
        Token::Text));
    columns.append(column(
        QStringLiteral("server"), Schedules::tr("Server"), 175, [](const Row &r) { return r.server; },
        Token::TextSecondary));
    Column<Row> state = column(
        QStringLiteral("state"), Schedules::tr("State"), 165,
        [](const Row &r) { return stateOfSchedule(r, now()).word; }, Token::Text);
    state.icon = [](const Row &r) { return iconOf(stateOfSchedule(r, now()).state); };
    columns.append(state);
    columns.append(column(
        QStringLiteral("cron"), Schedules::tr("Schedule"), 110, [](const Row &r) { return r.cron; }, Token::Text));
    Column<Row> next = column(
        QStringLiteral("next"), Schedules::tr("Next run"), 180,
        [](const Row &r) {
            return !r.nextRun.isValid() || r.isPaused
                ? QString()
                : Schedules::tr("%1 · %2").arg(clockTime(r.nextRun, now()), relativeTime(r.nextRun, now()))
                    + (isMoved(r) ? Schedules::tr(", moved") : QString());
        },
        Token::Text);
    next.less = [](const Row &a, const Row &b) { return a.nextRun < b.nextRun; };
    next.toolTip = [](const Row &r) {
        return isMoved(r) ? Schedules::tr("%1\nmoved from %2 by a maintenance window")
                                .arg(exactTime(r.nextRun), clockTime(r.nextDue, now()))
                          : exactTime(r.nextRun);
    };
    columns.append(next);
    Column<Row> last = column(
        QStringLiteral("last"), Schedules::tr("Last run"), 100,
        [](const Row &r) { return relativeTime(r.lastRun, now()); }, Token::TextSecondary);
    last.less = [](const Row &a, const Row &b) { return a.lastRun < b.lastRun; };
    last.toolTip = [](const Row &r) { return exactTime(r.lastRun); };
    columns.append(last);
    columns.append(column(
        QStringLiteral("source"), Schedules::tr("Syncs from"), 130,
        [](const Row &r) {
            return r.kind != domain::ScheduleKind::Sync ? QString()
                : r.source.isEmpty()                    ? Schedules::tr("its remotes")
                                                        : r.source;
        },
        Token::TextSecondary));
    Column<Row> limit = column(
        QStringLiteral("limit"), Schedules::tr("At most"), 65, [](const Row &r) { return r.maxRuntime; },
        Token::TextSecondary);
    limit.alignment = Qt::AlignRight | Qt::AlignVCenter;
    columns.append(limit);
    Column<Row> atOnce = column(
        QStringLiteral("concurrent"), Schedules::tr("At a time"), 75,
        [](const Row &r) {
            return r.kind == domain::ScheduleKind::Sync ? QString::number(r.maxConcurrentSyncs) : QString();
        },
        Token::TextSecondary);
    atOnce.less = [](const Row &a, const Row &b) { return a.maxConcurrentSyncs < b.maxConcurrentSyncs; };
    atOnce.alignment = Qt::AlignRight | Qt::AlignVCenter;
    columns.append(atOnce);
    return columns;
}

FilterValue valueOf(const Row &r, const QString &field)
{
    if (field == QLatin1String("group"))
        return {scheduleTitle(r), {}};
    if (field == QLatin1String("kind"))
        return {kindName(r.kind), {}};
    if (field == QLatin1String("server"))
        return {r.server, {}};
    if (field == QLatin1String("source"))
        return {r.source, {}};
    if (field == QLatin1String("state")) {
        const StateText state = stateOfSchedule(r, now());
        return {pillOf(state.state) + QLatin1Char('\n') + state.word, {}};
    }
    if (field == QLatin1String("next") && r.nextRun.isValid() && !r.isPaused)
        return {{}, double(now().secsTo(r.nextRun))};
    if (field == QLatin1String("age") && r.lastRun.isValid())
        return {{}, double(r.lastRun.secsTo(now()))};
    return {};
}

} // namespace

QList<FilterField> SchedulesModel::filterFields()
{
    using Kind = FilterField::Kind;
    return {{QStringLiteral("group"), Schedules::tr("the group or what else runs"), Kind::Text, {}},
            {QStringLiteral("kind"),
             Schedules::tr("what it does"),
             Kind::Text,
             {QStringLiteral("sync"), QStringLiteral("registration"), QStringLiteral("housekeeping")}},
            {QStringLiteral("server"), Schedules::tr("the server that it runs on"), Kind::Text, {}},
            {QStringLiteral("state"),
             Schedules::tr("how it stands"),
             Kind::Text,
             {QStringLiteral("healthy"), QStringLiteral("attention"), QStringLiteral("paused")}},
            {QStringLiteral("source"), Schedules::tr("where it syncs from"), Kind::Text, {}},
            {QStringLiteral("next"), Schedules::tr("time until its next run"), Kind::Duration, {}},
            {QStringLiteral("age"), Schedules::tr("time since its last run"), Kind::Age, {}}};
}

void SchedulesModel::setFilter(const QString &text)
{
    TableModel::setFilter(parseFilter(text, filterFields()), &valueOf);
}

SchedulesModel::SchedulesModel(QObject *parent)
    : TableModel(makeColumns(), parent)
{
}

QStringList SchedulesModel::columnIds() const
{
    QStringList ids;
    for (const auto &c : columns())
        ids.append(c.id);
    return ids;
}

QList<int> SchedulesModel::columnWidths() const
{
    QList<int> widths;
    for (const auto &c : columns())
        widths.append(c.width);
    return widths;
}

} // namespace pulpit::gui
