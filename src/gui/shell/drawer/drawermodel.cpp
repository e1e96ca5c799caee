// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/drawer/drawermodel.h"

#include "gui/format/format.h"
#include "gui/format/state.h"
#include "gui/pages/jobs/jobsmodel.h"

#include <QCoreApplication>

namespace pulpit::gui {

namespace {

struct Drawer
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::JobsDrawer)
};

using Row = domain::Job;

int rankOf(const Row &job)
{
    return job.state == domain::JobState::Running ? 0 : job.state == domain::JobState::Queued ? 1 : 2;
}

bool comesFirst(const Row &a, const Row &b)
{
    return rankOf(a) != rankOf(b) ? rankOf(a) < rankOf(b) : a.id.value > b.id.value;
}

Column<Row> textColumn(const QString &id, const QString &title, int width, std::function<QString(const Row &)> text,
                       Token tone)
{
    Column<Row> column;
    column.id = id;
    column.title = title;
    column.width = width;
    column.text = text;
    column.less = [text](const Row &a, const Row &b) { return text(a) < text(b); };
    column.tone = [tone](const Row &) { return int(tone); };
    return column;
}

QList<Column<Row>> drawerColumns()
{
    const auto now = [] { return QDateTime::currentDateTimeUtc(); };
    Column<Row> state = textColumn(
        QStringLiteral("state"), Drawer::tr("State"), 150, [](const Row &r) { return stateOf(r).word; }, Token::Text);
    state.icon = [](const Row &r) { return iconOf(stateOf(r).state); };
    state.less = &comesFirst;
    Column<Row> progress = textColumn(
        QStringLiteral("progress"), Drawer::tr("Progress"), 160,
        [](const Row &r) {
            const int percent = percentOf(r.children);
            return r.state == domain::JobState::Running && percent >= 0 ? Drawer::tr("%1 %").arg(percent) : QString();
        },
        Token::TextSecondary);
    progress.less = [](const Row &a, const Row &b) { return percentOf(a.children) < percentOf(b.children); };
    Column<Row> when = textColumn(
        QStringLiteral("when"), Drawer::tr("Since"), 150,
        [now](const Row &r) {
            return relativeTime(r.finished.isValid() ? r.finished : r.started.isValid() ? r.started : r.queued, now());
        },
        Token::TextSecondary);
    when.less = [](const Row &a, const Row &b) { return a.queued < b.queued; };
    when.toolTip = [](const Row &r) { return exactTime(r.started.isValid() ? r.started : r.queued); };
    Column<Row> took = textColumn(
        QStringLiteral("took"), Drawer::tr("Took"), 110,
        [now](const Row &r) {
            const double seconds = jobSeconds(r, now());
            return seconds < 0 ? QString() : durationText(seconds);
        },
        Token::TextSecondary);
    took.less = [now](const Row &a, const Row &b) { return jobSeconds(a, now()) < jobSeconds(b, now()); };
    took.alignment = Qt::AlignRight | Qt::AlignVCenter;
    return {state,
            textColumn(
                QStringLiteral("job"), Drawer::tr("Job"), 320, [](const Row &r) { return jobTitle(r); }, Token::Text),
            progress,
            when,
            took,
            textColumn(
                QStringLiteral("by"), Drawer::tr("Started by"), 140, [](const Row &r) { return r.startedBy; },
                Token::TextSecondary)};
}

} // namespace

DrawerModel::DrawerModel(QObject *parent)
    : TableModel(drawerColumns(), parent)
{
}

QStringList DrawerModel::columnIds() const
{
    QStringList ids;
    for (const auto &c : columns())
        ids.append(c.id);
    return ids;
}

QList<int> DrawerModel::columnWidths() const
{
    QList<int> widths;
    for (const auto &c : columns())
        widths.append(c.width);
    return widths;
}

} // namespace pulpit::gui
