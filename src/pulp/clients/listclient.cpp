// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/clients/listclient.h"

#include "pulp/jsonreader.h"
#include "pulp/paging.h"

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

namespace {

constexpr int kPage = 5000; // as for content: the fixed cost of a page is what makes small ones dear

Result<> check(const ports::ListQuery &query)
{
    for (const QString &part : query.collection.split(u'/'))
        for (const QChar c : part)
            if (part.isEmpty() || !(c.isLower() || c.isDigit() || c == u'_' || c == u'-'))
                return fail(ErrorCode::InvalidInput, u"this is no list of a server"_s, query.collection.left(100));
    if (query.collection.isEmpty() || query.fields.isEmpty())
        return fail(ErrorCode::InvalidInput, u"a list needs a name and the names of the fields to fetch"_s,
                    query.collection.left(100));
    return {};
}

Query parameters(const ports::ListQuery &query)
{
    Query result;
    for (auto it = query.filters.cbegin(); it != query.filters.cend(); ++it)
        result.emplaceBack(it.key(), it.value());
    return result;
}

} // namespace

Error asUnsupported(Error error, const QString &collection)
{
    const bool isUnknownFilter
        = error.code == ErrorCode::InvalidInput && error.detail.contains(u"Invalid Filter"_s, Qt::CaseInsensitive);
    if (isUnknownFilter || error.code == ErrorCode::NotFound) {
        error.code = ErrorCode::Unsupported;
        error.what = isUnknownFilter ? u"this server cannot search %1 in this way"_s.arg(collection)
                                     : u"this server has no list %1"_s.arg(collection);
    }
    return error;
}

ListClient::ListClient(std::shared_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

Async<QJsonArray> ListClient::rows(ports::ListQuery query, qint64 maxRows, ports::CallContext context)
{
    if (const Result<> valid = check(query); !valid)
        co_return fail(valid.error());
    ListRequest list;
    list.path = m_connection->paths().collection(query.collection);
    list.query = parameters(query);
    list.ordering = query.ordering;
    list.fields = query.fields;
    list.pageSize = kPage;
    list.maxRows = maxRows;
    list.onlyFirst = query.onlyFirst;
    Result<QJsonArray> rows = co_await fetchAll(m_connection, std::move(list), std::move(context));
    if (!rows)
        co_return fail(asUnsupported(rows.error(), query.collection));
    co_return std::move(*rows);
}

Async<qint64> ListClient::count(ports::ListQuery query, ports::CallContext context)
{
    if (const Result<> valid = check(query); !valid)
        co_return fail(valid.error());
    Request request;
    request.path = m_connection->paths().collection(query.collection);
    request.query = parameters(query);
    request.query.emplaceBack(u"fields"_s, query.fields.join(u','));
    request.query.emplaceBack(u"limit"_s, u"1"_s); // 0 would be the default of 100
    const Result<QJsonObject> answer = co_await sendForObject(m_connection, std::move(request), std::move(context));
    if (!answer)
        co_return fail(asUnsupported(answer.error(), query.collection));
    JsonReader reader(*answer);
    const qint64 count = reader.number("count"_L1);
    if (const Result<> problem = reader.problem(); !problem)
        co_return fail(problem.error());
    co_return count;
}

Async<QStringList> ListClient::endpoints(ports::CallContext context)
{
    Request request;
    request.path = m_connection->paths().base();
    request.maxBytes = 8 * 1024 * 1024;
    request.anonymous = true;
    const Result<QJsonObject> root = co_await sendForObject(m_connection, std::move(request), std::move(context));
    if (!root)
        co_return fail(root.error());
    QStringList names = root->keys();
    names.sort();
    co_return names;
}

} // namespace pulpit::pulp
