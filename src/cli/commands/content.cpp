// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

QStringList abilitiesOf(const ports::ContentTypeInfo &type)
{
    QStringList can {u"list"_s};
    if (type.isSearchable)
        can << u"find"_s << u"remove"_s;
    if (type.isComparable)
        can << u"compare"_s;
    if (type.hasRemotes)
        can << u"sync"_s;
    if (type.hasPublications)
        can << u"publish"_s;
    if (type.hasDistributions)
        can << u"distribute"_s;
    return can;
}

QCoro::Task<ExitCode> types(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    const auto found = co_await (*engine)->content().types(call.arguments.value(0));
    if (!found)
        co_return report(call, found.error());
    if (call.terminal.isJson()) {
        QJsonArray all;
        for (const ports::ContentTypeInfo &type : *found)
            all.append(QJsonObject {{u"type"_s, type.path},
                                    {u"plugin"_s, type.plugin},
                                    {u"is_package"_s, type.isPackage},
                                    {u"can"_s, QJsonArray::fromStringList(abilitiesOf(type))},
                                    {u"limits"_s, type.limits}});
        call.terminal.json(all);
        co_return ExitCode::Done;
    }
    QList<QStringList> rows;
    QStringList limits;
    for (const ports::ContentTypeInfo &type : *found) {
        rows << QStringList {type.path, abilitiesOf(type).join(u", "_s)};
        const QString limit = type.limits.isEmpty() ? QString() : u"%1: %2"_s.arg(type.plugin, type.limits);
        if (!limit.isEmpty() && !limits.contains(limit))
            limits << limit;
    }
    call.terminal.table({u"type"_s, u"what can be done"_s}, rows);
    for (const QString &limit : std::as_const(limits))
        call.terminal.note(limit);
    co_return ExitCode::Done;
}

/// Pulp's own filters: "name__contains=kernel".
Result<QMap<QString, QString>> filtersOf(const Call &call)
{
    QMap<QString, QString> filters;
    const QStringList given = call.options.values(u"filter"_s);
    for (const QString &one : given) {
        const qsizetype at = one.indexOf(u'=');
        if (at <= 0)
            return fail(ErrorCode::InvalidInput, u"--filter needs NAME=VALUE, not \"%1\""_s.arg(one));
        filters.insert(one.left(at), one.mid(at + 1));
    }
    return filters;
}

QString cell(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QCoro::Task<ExitCode> list(Call call)
{
    const auto filters = filtersOf(call);
    if (!filters)
        co_return report(call, filters.error());
    const auto limit = numberOption(call, u"limit"_s, 50, 1);
    if (!limit)
        co_return report(call, limit.error());
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    const auto found
        = co_await (*engine)->content().list(call.arguments.value(0), call.arguments.value(1), *filters, *limit);
    if (!found)
        co_return report(call, found.error());
    if (call.terminal.isJson()) {
        QJsonArray rows;
        for (const QJsonObject &row : found->rows)
            rows.append(row);
        call.terminal.json(QJsonObject {{u"total"_s, found->total}, {u"rows"_s, rows}});
        co_return ExitCode::Done;
    }
    QStringList columns;
    for (const QJsonObject &row : found->rows)
        for (const QString &key : row.keys())
            if (!columns.contains(key) && key != u"pulp_href"_s && !cell(row.value(key)).isEmpty())
                columns << key;
    columns << u"pulp_href"_s;
    QList<QStringList> rows;
    for (const QJsonObject &row : found->rows) {
        QStringList cells;
        for (const QString &column : std::as_const(columns))
            cells << cell(row.value(column));
        rows << cells;
    }
    if (rows.isEmpty())
        call.terminal.note(u"No such content."_s);
    else
        call.terminal.table(columns, rows);
    if (found->total > rows.size())
        call.terminal.note(u"%1 of %2; --limit shows more."_s.arg(rows.size()).arg(found->total));
    co_return ExitCode::Done;
}

} // namespace

QList<Command> contentCommands()
{
    return {
        {u"content"_s,
         u"types"_s,
         u"List the content types of a server and what can be done with each"_s,
         u"SERVER"_s,
         {},
         {u"content types pulp-a:8080"_s},
         &types},
        {u"content"_s,
         u"list"_s,
         u"List or search content of any type of a server"_s,
         u"SERVER TYPE"_s,
         {{u"filter"_s, u"NAME=VALUE"_s, u"A filter of Pulp, e.g. name__contains=kernel; may be given several times"_s},
          {u"limit"_s, u"N"_s, u"How many rows (50)"_s}},
         {u"content list pulp-a:8080 rpm/packages --filter name=bash"_s,
          u"content list pulp-a:8080 container/tags --limit 10"_s},
         &list},
    };
}

} // namespace pulpit::cli
