// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/jobs/jobsmodel.h"

#include "gui/format/failuretext.h"
#include "gui/format/format.h"
#include "gui/format/scheduletext.h"
#include "gui/format/state.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace pulpit::gui {

namespace {

struct Jobs
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::JobsModel)
};

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

QString signedCount(qint64 count, QChar sign)
{
    return sign + countText(count);
}

qint64 sum(const domain::ContentCounts &counts)
{
    qint64 total = 0;
    for (qint64 count : counts)
        total += count;
    return total;
}

QString writtenResultOf(const domain::Job &job)
{
    if (job.state == domain::JobState::Skipped && !job.failure.message.isEmpty())
        return job.failure.message; // the state says already that it was skipped
    if (job.failure.isSet()) {
        const QString kind = failureClassText(job.failure.failureClass);
        if (job.parentId.isValid() || job.summary.isEmpty())
            return job.failure.message.isEmpty() ? kind : Jobs::tr("%1: %2").arg(kind, job.failure.message);
    }
    // The engine's "8 of 8" is said in the window's language.
    static const QRegularExpression countsOnly(QStringLiteral("^\\d+ of \\d+$"));
    if (!job.summary.isEmpty() && (job.children.total == 0 || !countsOnly.match(job.summary).hasMatch()))
        return job.summary;
    if (job.children.total > 0)
        return Jobs::tr("%1 of %2")
            .arg(countText(job.children.total - job.children.queued - job.children.running),
                 countText(job.children.total));
    if (job.outcome.changed)
        return Jobs::tr("%1 %2", "added and removed packages")
            .arg(signedCount(sum(job.outcome.added), QLatin1Char('+')),
                 signedCount(sum(job.outcome.removed), QChar(0x2212)));
    return {};
}

/// The engine writes times in UTC, and classes of failure by their names.
QString resultOf(const domain::Job &job)
{
    return withLocalTimes(withFailureClasses(writtenResultOf(job)), now());
}

Column<domain::Job> column(const QString &id, const QString &title, int width,
                           std::function<QString(const domain::Job &)> text, Token tone)
{
    Column<domain::Job> c;
    c.id = id;
    c.title = title;
    c.width = width;
    c.text = std::move(text);
    c.tone = [tone](const domain::Job &) { return int(tone); };
    return c;
}

QList<Column<domain::Job>> makeColumns()
{
    QList<Column<domain::Job>> columns;
    Column<domain::Job> state = column(
        QStringLiteral("state"), Jobs::tr("State"), 205, [](const domain::Job &j) { return stateOf(j).word; },
        Token::Text);
    state.icon = [](const domain::Job &j) { return iconOf(stateOf(j).state); };
    state.tone = [](const domain::Job &j) {
        const State s = stateOf(j).state;
        return int(s == State::Failed || s == State::Attention ? tokenOf(s) : Token::Text);
    };
    columns.append(state);
    columns.append(column(
        QStringLiteral("job"), Jobs::tr("Job"), 360, [](const domain::Job &j) { return jobTitle(j); }, Token::Text));
    columns.append(column(
        QStringLiteral("server"), Jobs::tr("Server"), 180, [](const domain::Job &j) { return j.server; },
        Token::TextSecondary));
    columns.append(column(
        QStringLiteral("by"), Jobs::tr("Started by"), 100,
        [](const domain::Job &j) { return j.parentId.isValid() ? QString() : j.startedBy; }, Token::TextSecondary));
    Column<domain::Job> started = column(
        QStringLiteral("started"), Jobs::tr("Started"), 130,
        [](const domain::Job &j) {
            return j.started.isValid()
                ? clockTime(j.started, now())
                : (j.state == domain::JobState::Queued ? Jobs::tr("queued %1").arg(clockTime(j.queued, now()))
                                                       : clockTime(j.queued, now()));
        },
        Token::Text);
    started.toolTip = [](const domain::Job &j) { return exactTime(j.started.isValid() ? j.started : j.queued); };
    columns.append(started);
    Column<domain::Job> took = column(
        QStringLiteral("took"), Jobs::tr("Took"), 85,
        [](const domain::Job &j) { return durationText(jobSeconds(j, now())); }, Token::Text);
    took.alignment = Qt::AlignRight | Qt::AlignVCenter;
    columns.append(took);
    Column<domain::Job> result
        = column(QStringLiteral("result"), Jobs::tr("Result"), 120, resultOf, Token::TextSecondary);
    result.toolTip = [](const domain::Job &j) { return withLocalTimes(j.failure.message, now()); };
    columns.append(result);
    return columns;
}

} // namespace

JobsModel::JobsModel(QObject *parent)
    : TreeModel(makeColumns(), parent)
{
}

void JobsModel::setJobs(const QList<domain::Job> &jobs)
{
    setChildren({}, jobs);
    for (int row = 0; row < jobs.size(); ++row)
        setMayHaveChildren(index(row, 0),
                           jobs.at(row).children.total > 0 || jobs.at(row).kind == domain::JobKind::RepoGroupSync);
}

void JobsModel::setChildJobs(JobId parent, const QList<domain::Job> &children)
{
    const QModelIndex index = find(QString::number(parent.value));
    if (!index.isValid())
        return;
    setChildren(index, children);
    setMayHaveChildren(index, !children.isEmpty());
}

int JobsModel::columnOf(const QString &id) const
{
    for (int i = 0; i < columns().size(); ++i)
        if (columns().at(i).id == id)
            return i;
    return -1;
}

QModelIndex JobsModel::indexOfJob(JobId id) const
{
    const QString key = QString::number(id.value);
    if (const QModelIndex top = find(key); top.isValid())
        return top;
    for (int row = 0; row < rowCount(); ++row)
        if (const QModelIndex child = find(key, index(row, 0)); child.isValid())
            return child;
    return {};
}

void JobsModel::refreshTexts()
{
    const auto refresh = [this](const QModelIndex &parent) {
        if (rowCount(parent) > 0)
            Q_EMIT dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, columnCount() - 1, parent),
                               {Qt::DisplayRole});
    };
    refresh({});
    for (int row = 0; row < rowCount(); ++row)
        refresh(index(row, 0));
}

JobActions actionsFor(const domain::Job *job)
{
    JobActions actions;
    actions.retryText = Jobs::tr("Retry");
    if (!job)
        return actions;
    actions.canCancel = !domain::isFinal(job->state);
    const bool isSync = job->kind == domain::JobKind::RepoGroupSync || job->kind == domain::JobKind::RepoSync;
    const bool isOperation = !operationOf(*job).isEmpty();
    // What went well is not tried again but run again.
    const bool isLeft = job->state != domain::JobState::Completed || job->children.failed > 0;
    actions.canRetry = (isSync || isOperation) && domain::isFinal(job->state) && isLeft;
    actions.canRunAgain = isSync || isOperation;
    if (actions.canRetry && job->children.failed > 0)
        actions.retryText = Jobs::tr("Retry %n failed", nullptr, job->children.failed);
    return actions;
}

QString operationOf(const domain::Job &job)
{
    return job.parentId.isValid() ? QString() : job.arguments.value(QLatin1String("operation")).toString();
}

QString jobTitle(const domain::Job &job)
{
    if (job.parentId.isValid())
        return job.repository.isEmpty() ? job.name : job.repository;
    if (!job.group.isEmpty())
        return Jobs::tr("Sync %1 on %2", "group, server").arg(job.group, job.server);
    if (!job.repository.isEmpty())
        return Jobs::tr("Sync %1 on %2", "repository, server").arg(job.repository, job.server);
    // Of repositories that somebody chose: neither a group nor a single name stands for it.
    if (!job.server.isEmpty() && job.name == QLatin1String("repo sync ") + job.server)
        return Jobs::tr("Sync chosen repositories on %1").arg(job.server);
    return job.name;
}

double jobSeconds(const domain::Job &job, const QDateTime &now)
{
    if (!job.started.isValid())
        return -1;
    return double(job.started.msecsTo(job.finished.isValid() ? job.finished : now)) / 1000.0;
}

} // namespace pulpit::gui
