// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/servers/pulptasksmodel.h"

#include "gui/format/format.h"
#include "gui/format/state.h"

#include <QCoreApplication>

namespace pulpit::gui {

namespace {

struct Tasks
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::PulpTasksModel)
};

using Task = domain::PulpTask;

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

StateText stateOfTask(const Task &task)
{
    switch (task.state) {
    case domain::PulpTaskState::Waiting: return {State::Queued, Tasks::tr("waiting")};
    case domain::PulpTaskState::Running: return {State::Running, Tasks::tr("running")};
    case domain::PulpTaskState::Completed: return {State::Healthy, Tasks::tr("completed")};
    case domain::PulpTaskState::Failed: return {State::Failed, Tasks::tr("failed")};
    case domain::PulpTaskState::Canceled: return {State::Canceled, Tasks::tr("canceled")};
    case domain::PulpTaskState::Canceling: return {State::Running, Tasks::tr("being canceled")};
    case domain::PulpTaskState::Skipped: return {State::Skipped, Tasks::tr("skipped")};
    case domain::PulpTaskState::Unknown: return {State::Unknown, Tasks::tr("unknown")};
    }
    return {};
}

/// "rpm sync" of "pulp_rpm.app.tasks.synchronizing.synchronize": what people call it; the full name is in the tool tip.
QString shortName(const QString &name)
{
    const QString plugin = name.section(QLatin1Char('.'), 0, 0).remove(QStringLiteral("pulp_"));
    return QStringLiteral("%1 %2").arg(plugin, name.section(QLatin1Char('.'), -1));
}

double waited(const Task &task)
{
    return task.created.isValid() ? double(task.created.msecsTo(task.started.isValid() ? task.started : now())) / 1000.0
                                  : -1;
}

double took(const Task &task)
{
    return task.started.isValid()
        ? double(task.started.msecsTo(task.finished.isValid() ? task.finished : now())) / 1000.0
        : -1;
}

Column<Task> durationColumn(const QString &id, const QString &title, double (*seconds)(const Task &))
{
    Column<Task> column;
    column.id = id;
    column.title = title;
    column.width = 100;
    column.alignment = Qt::AlignRight | Qt::AlignVCenter;
    column.text = [seconds](const Task &t) { return durationText(seconds(t)); };
    column.less = [seconds](const Task &a, const Task &b) { return seconds(a) < seconds(b); };
    return column;
}

QList<Column<Task>> makeColumns()
{
    QList<Column<Task>> columns;
    Column<Task> state;
    state.id = QStringLiteral("state");
    state.title = Tasks::tr("State");
    state.width = 120;
    state.text = [](const Task &t) { return stateOfTask(t).word; };
    state.icon = [](const Task &t) { return iconOf(stateOfTask(t).state); };
    state.less = [](const Task &a, const Task &b) { return stateOfTask(a).state > stateOfTask(b).state; };
    columns.append(state);
    Column<Task> name;
    name.id = QStringLiteral("task");
    name.title = Tasks::tr("Task");
    name.width = 200;
    name.text = [](const Task &t) { return shortName(t.name); };
    name.less = [](const Task &a, const Task &b) { return a.name < b.name; };
    name.toolTip = [](const Task &t) { return QStringLiteral("%1\n%2").arg(t.name, t.href); };
    columns.append(name);
    Column<Task> created;
    created.id = QStringLiteral("created");
    created.title = Tasks::tr("Created");
    created.width = 120;
    created.text = [](const Task &t) { return relativeTime(t.created, now()); };
    created.less = [](const Task &a, const Task &b) { return a.created < b.created; };
    created.toolTip = [](const Task &t) { return exactTime(t.created); };
    created.tone = [](const Task &) { return int(Token::TextSecondary); };
    columns.append(created);
    columns.append(durationColumn(QStringLiteral("waited"), Tasks::tr("Waited"), waited));
    columns.append(durationColumn(QStringLiteral("took"), Tasks::tr("Took"), took));
    Column<Task> why;
    why.id = QStringLiteral("why");
    why.title = Tasks::tr("Why");
    why.width = 260;
    why.text = [](const Task &t) { return t.errorText.simplified(); };
    why.less = [](const Task &a, const Task &b) { return a.errorText < b.errorText; };
    why.toolTip = [](const Task &t) { return t.errorText; };
    why.tone = [](const Task &) { return int(Token::TextSecondary); };
    columns.append(why);
    return columns;
}

} // namespace

PulpTasksModel::PulpTasksModel(QObject *parent)
    : TableModel(makeColumns(), parent)
{
}

} // namespace pulpit::gui
