// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/clients/taskclient.h"

#include "pulp/objectparser.h"
#include "pulp/paging.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

namespace {

constexpr qsizetype kReserved = 420; // path, fields, ordering and limit beside the hrefs

ListRequest taskList(const Connection &connection)
{
    ListRequest list;
    list.path = connection.paths().collection(u"tasks"_s);
    list.fields = {u"pulp_href"_s,
                   u"name"_s,
                   u"state"_s,
                   u"logging_cid"_s,
                   u"pulp_created"_s,
                   u"unblocked_at"_s,
                   u"started_at"_s,
                   u"finished_at"_s,
                   u"error"_s,
                   u"progress_reports"_s,
                   u"created_resources"_s,
                   u"reserved_resources_record"_s};
    return list;
}

Async<QList<domain::PulpTask>> fetchTasks(std::shared_ptr<Connection> connection, ListRequest list,
                                          ports::CallContext context)
{
    const Result<QJsonArray> rows = co_await fetchAll(std::move(connection), std::move(list), std::move(context));
    if (!rows)
        co_return fail(rows.error());
    co_return parseAll(*rows, &parseTask);
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

/// The filters of \a query; \a column is what its times are of.
Query filtersOf(const domain::PulpTaskQuery &query, const QString &column)
{
    Query filters;
    QStringList states;
    for (const domain::PulpTaskState state : query.states)
        if (state != domain::PulpTaskState::Unknown)
            states.append(domain::toString(state));
    if (!states.isEmpty())
        filters.emplaceBack(u"state__in"_s, states.join(u','));
    if (!query.name.isEmpty())
        filters.emplaceBack(u"name__contains"_s, query.name);
    if (query.since.isValid())
        filters.emplaceBack(column + u"__gte"_s, timeText(query.since));
    if (query.until.isValid())
        filters.emplaceBack(column + u"__lt"_s, timeText(query.until));
    return filters;
}

bool isNewer(const domain::PulpTask &a, const domain::PulpTask &b)
{
    return a.created > b.created;
}

} // namespace

TaskClient::TaskClient(std::shared_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

Async<QList<domain::PulpTask>> TaskClient::byHref(QStringList hrefs, ports::CallContext context)
{
    const std::shared_ptr<Connection> connection = m_connection;
    hrefs.removeDuplicates();
    for (const QString &href : hrefs) // one malformed href would make the server refuse all
        if (const Result<QString> path = connection->paths().object(href); !path)
            co_return fail(path.error());
    QList<domain::PulpTask> result;
    const QList<QStringList> parts = batches(hrefs, kReserved + connection->paths().base().size());
    for (const QStringList &part : parts) {
        ListRequest list = taskList(*connection);
        list.query = {{u"pulp_href__in"_s, part.join(u',')}};
        list.ordering = u"pk"_s;
        const Result<QList<domain::PulpTask>> tasks = co_await fetchTasks(connection, std::move(list), context);
        if (!tasks)
            co_return fail(tasks.error());
        result.append(*tasks);
    }
    co_return result;
}

Async<QList<domain::PulpTask>> TaskClient::byCorrelation(QString correlationId, ports::CallContext context)
{
    ListRequest list = taskList(*m_connection);
    list.query = {{u"logging_cid"_s, correlationId}};
    list.ordering = u"pulp_created"_s;
    co_return co_await fetchTasks(m_connection, std::move(list), std::move(context));
}

Async<QList<domain::PulpTask>> TaskClient::recent(int limit, ports::CallContext context)
{
    const std::shared_ptr<Connection> connection = m_connection;
    ListRequest list = taskList(*connection);
    list.ordering = u"-pulp_created"_s;
    list.maxRows = std::max(limit, 1);
    list.onlyFirst = true;
    ListRequest unfinished = list;
    unfinished.query = {{u"state__in"_s, u"waiting,running,canceling"_s}};
    Result<QList<domain::PulpTask>> result = co_await fetchTasks(connection, std::move(unfinished), context);
    if (!result)
        co_return fail(result.error());
    const Result<QList<domain::PulpTask>> newest = co_await fetchTasks(connection, std::move(list), context);
    if (!newest)
        co_return fail(newest.error());
    QSet<QString> known;
    for (const domain::PulpTask &task : *result)
        known.insert(task.href);
    for (const domain::PulpTask &task : *newest)
        if (!known.contains(task.href) && result->size() < limit)
            result->append(task);
    std::stable_sort(result->begin(), result->end(), &isNewer);
    co_return result;
}

Async<QList<domain::PulpTask>> TaskClient::find(domain::PulpTaskQuery query, ports::CallContext context)
{
    const std::shared_ptr<Connection> connection = m_connection;
    ListRequest list = taskList(*connection);
    list.ordering = u"-pulp_created"_s;
    list.maxRows = std::max(query.limit, 1);
    list.pageSize = int(list.maxRows);
    list.offset = std::max(query.offset, 0);
    list.onlyFirst = true;
    list.query = filtersOf(query, u"pulp_created"_s);
    const Result<QList<domain::PulpTask>> found = co_await fetchTasks(connection, list, context);
    const bool isTimed = query.since.isValid() || query.until.isValid();
    if (found || !isTimed || found.error().code != ErrorCode::InvalidInput)
        co_return found;
    list.query = filtersOf(query, u"started_at"_s); // pulp_created is a filter since pulpcore 3.71
    co_return co_await fetchTasks(connection, list, context);
}

Async<> TaskClient::cancel(QString href, ports::CallContext context)
{
    const Result<QString> path = m_connection->paths().object(href);
    if (!path)
        co_return fail(path.error());
    Request request;
    request.method = "PATCH";
    request.path = *path;
    request.body = QJsonObject {{u"state"_s, u"canceled"_s}};
    const Result<QJsonObject> answer = co_await sendForObject(m_connection, std::move(request), std::move(context));
    // 409: it was final already, which is what was asked for.
    if (!answer && answer.error().httpStatus != 409)
        co_return fail(answer.error());
    co_return {};
}

} // namespace pulpit::pulp
