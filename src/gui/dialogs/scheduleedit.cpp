// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/scheduleedit.h"

#include "domain/cron.h"
#include "domain/duration.h"
#include "gui/pages/configuration/nodeform.h"

#include <QCoreApplication>
#include <QUrl>

namespace pulpit::gui {

namespace {

struct ScheduleEditing
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::EditScheduleDialog)
};

const QString kServers = QStringLiteral("pulp_servers");
const QString kOurs = QStringLiteral("x-pulpit");
const QString kPlacePrefix = QStringLiteral("node:");

/// The housekeeping entry below \a above that does and is due as \a schedule says; -1: none.
int entryOf(const config::DocumentIndex &index, const QStringList &above, const domain::TimedSchedule &schedule)
{
    const config::IndexNode *const list = index.find(above);
    if (!list)
        return -1;
    for (std::size_t i = 0; i < list->children.size(); ++i) {
        const config::IndexNode *const operation = list->children[i].value(QStringLiteral("operation"));
        const config::IndexNode *const cron = list->children[i].value(QStringLiteral("schedule"));
        if (operation && cron && operation->text == schedule.operation && cron->text == schedule.cron)
            return int(i);
    }
    return -1;
}

/// The key of a pair of names that stands in the document; the first where none does.
QString writtenKey(const config::DocumentIndex &index, const QStringList &path, const QString &key,
                   const QString &alias)
{
    const config::IndexNode *const node = index.find(path);
    return node && node->value(alias) && !node->value(key) ? alias : key;
}

} // namespace

ScheduleValues valuesOf(const domain::TimedSchedule &schedule)
{
    return {!schedule.cron.isEmpty(), schedule.cron, schedule.maxRuntime, schedule.maxConcurrentSyncs};
}

bool hasRuntime(domain::ScheduleKind kind)
{
    return kind != domain::ScheduleKind::Housekeeping;
}

Result<QStringList> schedulePath(const config::DocumentIndex &index, const domain::TimedSchedule &schedule)
{
    QStringList path {kServers, schedule.server};
    switch (schedule.kind) {
    case domain::ScheduleKind::Sync: path += {QStringLiteral("repo_groups"), schedule.group}; break;
    case domain::ScheduleKind::Registration: path += QStringLiteral("repo_config_registration"); break;
    case domain::ScheduleKind::Housekeeping: {
        const QStringList list {kOurs, QStringLiteral("housekeeping")};
        for (const QStringList &above : {path + list, list})
            if (const int entry = entryOf(index, above, schedule); entry >= 0)
                return above + QStringList(QString::number(entry));
        path.clear();
        break;
    }
    }
    if (path.isEmpty() || !index.find(path))
        return fail(ErrorCode::NotFound,
                    ScheduleEditing::tr("The configuration in force has no such schedule any more."),
                    path.join(QStringLiteral(" ▸ ")));
    return path;
}

bool isOfFleet(const QStringList &path)
{
    return !path.isEmpty() && path.first() == kOurs;
}

QString cronProblem(const ScheduleValues &values)
{
    if (!values.isEnabled)
        return {};
    if (values.cron.trimmed().isEmpty())
        return ScheduleEditing::tr("Write when it runs, e.g. 0 2 * * * for each day at 02:00.");
    const auto cron = domain::CronExpression::parse(values.cron.trimmed());
    if (!cron)
        return cron.error().what;
    return cron->next(QDateTime::currentDateTimeUtc(), QTimeZone::systemTimeZone())
        ? QString()
        : ScheduleEditing::tr("No such time ever comes.");
}

QString runtimeProblem(const ScheduleValues &values, domain::ScheduleKind kind)
{
    if (!hasRuntime(kind))
        return {};
    const auto runtime = domain::parseRuntime(values.maxRuntime.trimmed());
    return runtime ? QString()
                   : ScheduleEditing::tr("Write a number with the unit s, m, h or d, e.g. 6h; -1 for no limit.");
}

Result<QString> withValues(const QString &yaml, const QStringList &path, const domain::TimedSchedule &schedule,
                           const ScheduleValues &values)
{
    const ScheduleValues before = valuesOf(schedule);
    QByteArray bytes = yaml.toUtf8();
    const Result<config::DocumentIndex> index = config::DocumentIndex::read(bytes);
    if (!index)
        return fail(index.error());
    QList<QPair<QString, QString>> wanted; // an empty value takes the key away
    const QString cron = values.isEnabled ? values.cron.simplified() : QString();
    if (cron != before.cron)
        wanted.append({QStringLiteral("schedule"), cron});
    if (hasRuntime(schedule.kind) && values.maxRuntime.trimmed() != before.maxRuntime)
        wanted.append({QStringLiteral("max_runtime"), values.maxRuntime.trimmed()});
    if (schedule.kind == domain::ScheduleKind::Sync && values.maxConcurrentSyncs != before.maxConcurrentSyncs)
        wanted.append(
            {writtenKey(*index, path, QStringLiteral("max_concurrent_syncs"), QStringLiteral("max_concurrent_sync")),
             QString::number(values.maxConcurrentSyncs)});
    for (const auto &[key, value] : std::as_const(wanted)) {
        const auto edits = valueEdits(bytes, path + QStringList(key), value);
        if (!edits)
            return fail(edits.error());
        bytes = edits->appliedTo(bytes);
    }
    return QString::fromUtf8(bytes);
}

QString configurationPlace(const QStringList &path)
{
    QStringList parts;
    for (const QString &part : path)
        parts.append(QString::fromLatin1(QUrl::toPercentEncoding(part)));
    return kPlacePrefix + parts.join(QLatin1Char('/'));
}

std::optional<QStringList> pathOfPlace(const QString &object)
{
    if (!object.startsWith(kPlacePrefix))
        return {};
    QStringList path;
    for (const QString &part : object.mid(kPlacePrefix.size()).split(QLatin1Char('/'), Qt::SkipEmptyParts))
        path.append(QUrl::fromPercentEncoding(part.toLatin1()));
    return path;
}

int lineOf(const config::DocumentIndex &index, QStringList path)
{
    for (; !path.isEmpty(); path.removeLast()) {
        const config::IndexNode *const node = index.find(path);
        if (!node)
            continue;
        // The key is where people look for it: its value may begin on the next line.
        const QString key = path.last();
        const config::IndexNode *const above = index.find(path.mid(0, path.size() - 1));
        qsizetype offset = node->begin;
        if (const qsizetype at = above ? above->indexOf(key) : -1; at >= 0)
            offset = above->children[std::size_t(at)].begin;
        return int(index.bytes().left(offset).count('\n'));
    }
    return 0;
}

} // namespace pulpit::gui
