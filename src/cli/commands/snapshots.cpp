// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"
#include "cli/commands/operations.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

QList<Option> choiceOptions()
{
    return {{u"include"_s, u"REGEX"_s, u"Only repositories whose name matches"_s},
            {u"exclude"_s, u"REGEX"_s, u"Not those whose name matches"_s}};
}

QJsonObject choiceOf(const Call &call)
{
    return {{u"regex_include"_s, call.options.value(u"include"_s)},
            {u"regex_exclude"_s, call.options.value(u"exclude"_s)}};
}

QCoro::Task<ExitCode> create(Call call)
{
    QJsonObject request = choiceOf(call);
    request.insert(u"server"_s, call.arguments.value(0));
    request.insert(u"snapshot_prefix"_s, call.arguments.value(1));
    request.insert(u"allow_snapshot_reuse"_s, call.options.isSet(u"reuse"_s));
    request.insert(u"distribute"_s, !call.options.isSet(u"no-distribution"_s));
    co_return co_await runOperationCommand(call, u"snapshot create"_s, request);
}

QCoro::Task<ExitCode> switchTo(Call call)
{
    QJsonObject request = choiceOf(call);
    request.insert(u"snapshot_prefix"_s, call.arguments.value(0));
    request.insert(u"servers"_s, QJsonArray::fromStringList(call.arguments.mid(1)));
    co_return co_await runOperationCommand(call, u"snapshot switch"_s, request);
}

QCoro::Task<ExitCode> back(Call call)
{
    QJsonObject request = choiceOf(call);
    request.insert(u"servers"_s, QJsonArray::fromStringList(call.arguments));
    co_return co_await runOperationCommand(call, u"snapshot back"_s, request);
}

QCoro::Task<ExitCode> expire(Call call)
{
    QJsonObject request {{u"servers"_s, QJsonArray::fromStringList(call.arguments)},
                         {u"snapshot_prefix"_s, call.options.value(u"prefix"_s)},
                         {u"older_than"_s, call.options.value(u"older-than"_s)}};
    if (call.options.isSet(u"keep"_s)) {
        auto keep = numberOption(call, u"keep"_s, 0, 0);
        if (!keep)
            co_return report(call, keep.error());
        request.insert(u"keep"_s, *keep);
    }
    co_return co_await runOperationCommand(call, u"snapshot expire"_s, request);
}

QJsonObject toJson(const domain::Snapshot &snapshot)
{
    QJsonArray repositories;
    for (const domain::SnapshotRepository &one : snapshot.repositories)
        repositories.append(QJsonObject {{u"name"_s, one.name},
                                         {u"source"_s, one.source},
                                         {u"type"_s, one.type},
                                         {u"version_href"_s, one.versionHref},
                                         {u"pointed_at_by"_s, QJsonArray::fromStringList(one.pointedAtBy)}});
    return {{u"server"_s, snapshot.server},
            {u"prefix"_s, snapshot.prefix},
            {u"created"_s,
             snapshot.created.isValid() ? QJsonValue(snapshot.created.toUTC().toString(Qt::ISODate)) : QJsonValue()},
            {u"in_use"_s, snapshot.isInUse()},
            {u"repositories"_s, repositories}};
}

QString useWord(const domain::Snapshot &snapshot)
{
    if (const int count = snapshot.pointedAt(); count > 0)
        return u"%1 served"_s.arg(count);
    return snapshot.rememberedBy > 0 ? u"way back"_s : u"-"_s;
}

QCoro::Task<ExitCode> list(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto found = co_await (*engine)->snapshots().snapshots(call.arguments.value(0));
    if (!found)
        co_return report(call, found.error());
    if (call.terminal.isJson()) {
        QJsonArray all;
        for (const domain::Snapshot &snapshot : std::as_const(*found))
            all.append(toJson(snapshot));
        call.terminal.json(all);
        co_return ExitCode::Done;
    }
    QList<QStringList> rows;
    for (const domain::Snapshot &snapshot : std::as_const(*found))
        rows << QStringList {snapshot.server, snapshot.prefix, localTime(snapshot.created),
                             QString::number(snapshot.repositories.size()), useWord(snapshot)};
    if (rows.isEmpty())
        call.terminal.note(u"There is no snapshot."_s);
    else
        call.terminal.table({u"server"_s, u"snapshot"_s, u"made"_s, u"repositories"_s, u"in use"_s}, rows, {3});
    co_return ExitCode::Done;
}

QJsonObject toJson(const domain::SnapshotDifference &difference)
{
    return {{u"repository"_s, difference.source},
            {u"state"_s, domain::toString(difference.state)},
            {u"added_count"_s, difference.addedCount},
            {u"removed_count"_s, difference.removedCount},
            {u"added"_s, QJsonArray::fromStringList(difference.added)},
            {u"removed"_s, QJsonArray::fromStringList(difference.removed)},
            {u"reason"_s, difference.reason}};
}

void printComparison(Call &call, const domain::SnapshotComparison &comparison)
{
    using State = domain::SnapshotDifference::State;
    QList<QStringList> rows;
    int same = 0;
    for (const domain::SnapshotDifference &one : comparison.differences) {
        same += one.state == State::Same ? 1 : 0;
        if (one.state == State::Same)
            continue;
        QStringList details;
        for (const QString &key : one.added)
            details.append(u"+ "_s + key);
        for (const QString &key : one.removed)
            details.append(u"- "_s + key);
        const qint64 hidden = one.addedCount + one.removedCount - details.size();
        if (hidden > 0)
            details.append(u"and %1 more"_s.arg(hidden));
        if (!one.reason.isEmpty())
            details.append(one.reason);
        QString state = domain::toString(one.state);
        state.replace(u'_', u' ');
        rows << QStringList {one.source, state, QString::number(one.addedCount), QString::number(one.removedCount),
                             details.join(u", "_s)};
    }
    if (!rows.isEmpty())
        call.terminal.table({u"repository"_s, u"state"_s, u"added"_s, u"removed"_s, u"packages"_s}, rows, {2, 3});
    const QString other = comparison.other.isEmpty() ? u"now"_s : comparison.other;
    call.terminal.line(u"%1 of %2 repositories are the same in %3 and %4."_s.arg(same)
                           .arg(comparison.differences.size())
                           .arg(comparison.prefix, other));
}

QCoro::Task<ExitCode> compare(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto shown = numberOption(call, u"shown"_s, 20, 0);
    if (!shown)
        co_return report(call, shown.error());
    ports::SnapshotCompareRequest request;
    request.server = call.arguments.value(0);
    request.prefix = call.arguments.value(1);
    request.other = call.arguments.value(2);
    request.regexInclude = call.options.value(u"include"_s);
    request.regexExclude = call.options.value(u"exclude"_s);
    request.shown = *shown;
    auto comparison = co_await (*engine)->snapshots().compare(request);
    if (!comparison)
        co_return report(call, comparison.error());
    if (!call.terminal.isJson()) {
        printComparison(call, *comparison);
        co_return ExitCode::Done;
    }
    QJsonArray differences;
    for (const domain::SnapshotDifference &one : std::as_const(comparison->differences))
        differences.append(toJson(one));
    call.terminal.json(QJsonObject {{u"server"_s, comparison->server},
                                    {u"snapshot"_s, comparison->prefix},
                                    {u"other"_s, comparison->other},
                                    {u"repositories"_s, differences}});
    co_return ExitCode::Done;
}

} // namespace

QList<Command> snapshotCommands()
{
    const QList<Option> changing = choiceOptions() + operationOptions();
    return {
        {u"snapshot"_s,
         u"create"_s,
         u"Copy repositories of a server to a snapshot on the same server"_s,
         u"SERVER NAME"_s,
         choiceOptions()
             + QList<Option> {{u"reuse"_s, {}, u"Bring the snapshot up to date where it exists already"_s},
                              {u"no-distribution"_s, {}, u"Do not serve the copies under paths of their own"_s}}
             + operationOptions(),
         {u"snapshot create pulp-a:8080 2026-03 --include '^ext-' --yes"_s},
         &create},
        {u"snapshot"_s,
         u"list"_s,
         u"List the snapshots of a server, or of all, and what points at them"_s,
         u"[SERVER]"_s,
         {},
         {u"snapshot list pulp-a:8080"_s},
         &list},
        {u"snapshot"_s,
         u"compare"_s,
         u"Compare the packages of a snapshot with those of now, or of another snapshot"_s,
         u"SERVER NAME [OTHER]"_s,
         choiceOptions() + QList<Option> {{u"shown"_s, u"N"_s, u"Name at most so many packages of each side (20)"_s}},
         {u"snapshot compare pulp-a:8080 2026-03"_s, u"snapshot compare pulp-a:8080 2026-02 2026-03 --json"_s},
         &compare},
        {u"snapshot"_s,
         u"switch"_s,
         u"Let distributions of one or more servers serve a snapshot, all or none"_s,
         u"NAME SERVER..."_s,
         changing,
         {u"snapshot switch 2026-03 pulp-b:8080 pulp-c:8080 --plan"_s},
         &switchTo},
        {u"snapshot"_s,
         u"back"_s,
         u"Let distributions serve what they served before the last switch"_s,
         u"SERVER..."_s,
         changing,
         {u"snapshot back pulp-b:8080 pulp-c:8080 --yes"_s},
         &back},
        {u"snapshot"_s,
         u"expire"_s,
         u"Remove old snapshots that nothing points at"_s,
         u"SERVER..."_s,
         QList<Option> {{u"prefix"_s, u"TEXT"_s, u"Only snapshots whose name begins so"_s},
                        {u"older-than"_s, u"TIME"_s, u"Only snapshots made longer ago than this, e.g. 90d"_s},
                        {u"keep"_s, u"N"_s, u"Keep the newest N"_s}}
             + operationOptions(),
         {u"snapshot expire pulp-a:8080 --older-than 90d --keep 3 --plan"_s},
         &expire}};
}

} // namespace pulpit::cli
