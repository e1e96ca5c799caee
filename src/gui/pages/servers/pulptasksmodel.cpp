// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/servers/pulptasksmodel.h"

#include "gui/format/format.h"

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

double waited(const PulpTaskRow &row)
{
    const Task &task = row.task;
    return task.created.isValid() ? double(task.created.msecsTo(task.started.isValid() ? task.started : now())) / 1000.0
                                  : -1;
}

double took(const PulpTaskRow &row)
{
    const Task &task = row.task;
    return task.started.isValid()
        ? double(task.started.msecsTo(task.finished.isValid() ? task.finished : now())) / 1000.0
        : -1;
}

Column<PulpTaskRow> durationColumn(const QString &id, const QString &title, double (*seconds)(const PulpTaskRow &))
{
    Column<PulpTaskRow> column;
    column.id = id;
    column.title = title;
    column.width = 78;
    column.alignment = Qt::AlignRight | Qt::AlignVCenter;
    column.text = [seconds](const PulpTaskRow &row) { return durationText(seconds(row)); };
    column.less = [seconds](const PulpTaskRow &a, const PulpTaskRow &b) { return seconds(a) < seconds(b); };
    return column;
}

Column<PulpTaskRow> textColumn(const QString &id, const QString &title, int width,
                               const std::function<QString(const PulpTaskRow &)> &text)
{
    Column<PulpTaskRow> column;
    column.id = id;
    column.title = title;
    column.width = width;
    column.text = text;
    column.less = [text](const PulpTaskRow &a, const PulpTaskRow &b) { return text(a) < text(b); };
    return column;
}

QList<Column<PulpTaskRow>> makeColumns()
{
    using Row = PulpTaskRow;
    QList<Column<Row>> columns;
    Column<Row> state;
    state.id = QStringLiteral("state");
    state.title = Tasks::tr("State");
    state.width = 116;
    state.text = [](const Row &r) { return stateOf(r.task).word; };
    state.icon = [](const Row &r) { return iconOf(stateOf(r.task).state); };
    state.less = [](const Row &a, const Row &b) { return stateOf(a.task).state > stateOf(b.task).state; };
    columns.append(state);
    columns.append(textColumn(QStringLiteral("task"), Tasks::tr("Task"), 120,
                              [](const Row &r) { return shortTaskName(r.task.name); }));
    columns.last().toolTip = [](const Row &r) { return QStringLiteral("%1\n%2").arg(r.task.name, r.task.href); };
    columns.append(textColumn(QStringLiteral("on"), Tasks::tr("On"), 190, [](const Row &r) { return r.on; }));
    columns.last().toolTip = [](const Row &r) { return r.task.reservedResources.mid(0, 20).join(QLatin1Char('\n')); };
    columns.append(textColumn(QStringLiteral("why"), Tasks::tr("Why"), 200,
                              [](const Row &r) { return r.why.left(400).simplified(); }));
    columns.last().toolTip = [](const Row &r) { return r.why.left(4000); };
    columns.last().tone = [](const Row &r) {
        return int(r.wait.blocks > 0 && r.task.state != domain::PulpTaskState::Running ? Token::Attention
                                                                                       : Token::TextSecondary);
    };
    columns.append(durationColumn(QStringLiteral("waited"), Tasks::tr("Waited"), waited));
    columns.append(durationColumn(QStringLiteral("took"), Tasks::tr("Took"), took));
    Column<Row> created;
    created.id = QStringLiteral("created");
    created.title = Tasks::tr("Created");
    created.width = 92;
    created.text = [](const Row &r) { return relativeTime(r.task.created, now()); };
    created.less = [](const Row &a, const Row &b) { return a.task.created < b.task.created; };
    created.toolTip = [](const Row &r) { return exactTime(r.task.created); };
    created.tone = [](const Row &) { return int(Token::TextSecondary); };
    columns.append(created);
    return columns;
}

/// Resources by what tells them apart, in words.
class ResourceNames
{
public:
    explicit ResourceNames(const QList<domain::Repository> &repositories)
    {
        for (const domain::Repository &repository : repositories) {
            m_repositories.insert(identityOf(repository.href), repository.name);
            if (!repository.remoteHref.isEmpty())
                m_remotes[identityOf(repository.remoteHref)].append(repository.name);
        }
    }
    [[nodiscard]] QString repository(const QString &resource) const
    {
        return m_repositories.value(identityOf(resource));
    }
    [[nodiscard]] QString text(const QString &resource) const
    {
        if (const QString name = repository(resource); !name.isEmpty())
            return name;
        const QStringList users = m_remotes.value(identityOf(resource));
        if (users.size() == 1)
            return Tasks::tr("remote of %1").arg(users.first());
        if (!users.isEmpty())
            return Tasks::tr("remote of %n repositories", nullptr, int(users.size()));
        if (resource.contains(QLatin1String("orphan")))
            return Tasks::tr("all content");
        // "prn:rpm.rpmpublication:UUID" and "/pulp/api/v3/publications/rpm/rpm/UUID/" name their kind before it.
        const QString kind = resource.startsWith(QLatin1Char('/'))
            ? resource.section(QLatin1String("/api/v3/"), 1).section(QLatin1Char('/'), 0, 0)
            : resource.section(QLatin1Char(':'), 1, 1);
        return kind.isEmpty() ? resource.left(60) : kind;
    }

private:
    QHash<QString, QString> m_repositories;
    QHash<QString, QStringList> m_remotes;
};

QString onText(const Task &task, const ResourceNames &names)
{
    QStringList repositories;
    QStringList others;
    for (const QString &record : task.reservedResources) {
        const QString resource = QString(record).remove(QStringLiteral("shared:"));
        // Nearly every task shares its domain: it tells none from another.
        if (resource.contains(QLatin1String("core.domain")) || resource.contains(QLatin1String("/domains/")))
            continue;
        if (const QString name = names.repository(resource); !name.isEmpty())
            repositories.append(name);
        else
            others.append(names.text(resource));
    }
    QStringList shown = repositories.isEmpty() ? others : repositories;
    shown.removeDuplicates();
    return shown.size() > 3
        ? Tasks::tr("%1 and %2 more").arg(shown.mid(0, 2).join(QStringLiteral(", "))).arg(shown.size() - 2)
        : shown.join(QStringLiteral(", "));
}

QString whyText(const Task &task, const TaskWait &wait, const QHash<QString, const Task *> &byHref,
                const ResourceNames &names)
{
    QStringList parts;
    if (!wait.behind.isEmpty()) {
        const Task *first = byHref.value(wait.behind.first());
        parts.append(Tasks::tr("behind %1 (%2)")
                         .arg(first ? shortTaskName(first->name) : wait.behind.first(), names.text(wait.resource)));
        if (wait.behind.size() > 1)
            parts.append(Tasks::tr("and %n more", nullptr, int(wait.behind.size()) - 1));
    } else if (wait.waitsForWorker) {
        parts.append(Tasks::tr("waits for a free worker"));
    }
    if (wait.blocks > 0)
        parts.append(Tasks::tr("holds up %n others", nullptr, wait.blocks));
    if (!task.errorText.isEmpty())
        parts.append(task.errorText);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

StateText stateOf(const domain::PulpTask &task)
{
    switch (task.state) {
    case domain::PulpTaskState::Waiting: return {State::Queued, Tasks::tr("waiting")};
    case domain::PulpTaskState::Running: {
        qint64 done = 0;
        qint64 total = 0;
        for (const domain::ProgressReport &report : task.progress) {
            done += report.total ? report.done : 0;
            total += report.total.value_or(0);
        }
        if (total > 0)
            return {State::Running, Tasks::tr("running %1 %").arg(std::clamp<qint64>(done * 100 / total, 0, 100))};
        return {State::Running, Tasks::tr("running")};
    }
    case domain::PulpTaskState::Completed: return {State::Healthy, Tasks::tr("completed")};
    case domain::PulpTaskState::Failed: return {State::Failed, Tasks::tr("failed")};
    case domain::PulpTaskState::Canceled: return {State::Canceled, Tasks::tr("canceled")};
    case domain::PulpTaskState::Canceling: return {State::Running, Tasks::tr("being canceled")};
    case domain::PulpTaskState::Skipped: return {State::Skipped, Tasks::tr("skipped")};
    case domain::PulpTaskState::Unknown: return {State::Unknown, Tasks::tr("unknown")};
    }
    return {};
}

QString shortTaskName(const QString &name)
{
    const QString plugin = name.section(QLatin1Char('.'), 0, 0).remove(QStringLiteral("pulp_"));
    QString verb = name.section(QLatin1Char('.'), -1).replace(QLatin1Char('_'), QLatin1Char(' '));
    if (verb == QLatin1String("synchronize"))
        verb = QStringLiteral("sync");
    // What any plugin's objects are changed by says nothing with its name.
    static const QHash<QString, QString> kGeneral {{QStringLiteral("general create"), QStringLiteral("create")},
                                                   {QStringLiteral("general update"), QStringLiteral("change")},
                                                   {QStringLiteral("ageneral update"), QStringLiteral("change")},
                                                   {QStringLiteral("general delete"), QStringLiteral("remove")},
                                                   {QStringLiteral("ageneral delete"), QStringLiteral("remove")},
                                                   {QStringLiteral("general multi delete"), QStringLiteral("remove")}};
    if (const auto known = kGeneral.constFind(verb); known != kGeneral.cend())
        return *known;
    return plugin == QLatin1String("pulpcore") || plugin == verb ? verb : QStringLiteral("%1 %2").arg(plugin, verb);
}

QString identityOf(const QString &resource)
{
    const QChar separator = resource.contains(QLatin1Char('/')) ? QLatin1Char('/') : QLatin1Char(':');
    return resource.section(separator, -1, -1, QString::SectionSkipEmpty);
}

PulpTasksModel::PulpTasksModel(QObject *parent)
    : TableModel(makeColumns(), parent)
{
}

QList<PulpTaskRow> PulpTasksModel::rowsOf(const QList<domain::PulpTask> &tasks,
                                          const QList<domain::Repository> &repositories)
{
    const QHash<QString, TaskWait> waits = waitsOf(tasks);
    const ResourceNames names(repositories);
    QHash<QString, const Task *> byHref;
    for (const Task &task : tasks)
        byHref.insert(task.href, &task);
    QList<PulpTaskRow> rows;
    rows.reserve(tasks.size());
    for (const Task &task : tasks) {
        const TaskWait wait = waits.value(task.href);
        rows.append({task, onText(task, names), whyText(task, wait, byHref, names), wait});
    }
    return rows;
}

} // namespace pulpit::gui
