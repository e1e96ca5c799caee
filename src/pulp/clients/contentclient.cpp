// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/clients/contentclient.h"

#include "pulp/paging.h"

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

namespace {

// The fixed cost of a page (about 0.4 s for the count and the join with the version) is what makes small pages dear.
constexpr int kContentPage = 5000;

} // namespace

ContentClient::ContentClient(std::shared_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

Async<QJsonArray> ContentClient::rows(ports::ContentQuery query, qint64 maxRows, ports::CallContext context)
{
    if (query.fields.isEmpty())
        co_return fail(ErrorCode::InvalidInput, u"a content list needs the names of the fields to fetch"_s, query.path);
    ListRequest list;
    list.path = m_connection->paths().collection(u"content/"_s + query.path);
    if (!query.versionHref.isEmpty())
        list.query.emplaceBack(u"repository_version"_s, query.versionHref);
    for (auto it = query.filters.cbegin(); it != query.filters.cend(); ++it)
        list.query.emplaceBack(it.key(), it.value());
    list.ordering = u"pk"_s;
    list.fields = query.fields;
    list.pageSize = kContentPage;
    list.maxRows = maxRows;
    co_return co_await fetchAll(m_connection, std::move(list), std::move(context));
}

Async<QStringList> ContentClient::debDistributions(QString versionHref, ports::CallContext context)
{
    ListRequest list;
    list.path = m_connection->paths().collection(u"content/deb/releases"_s);
    list.query = {{u"repository_version"_s, versionHref}};
    list.ordering = u"pk"_s;
    list.fields = {u"distribution"_s};
    list.maxRows = 10000;
    const Result<QJsonArray> rows = co_await fetchAll(m_connection, std::move(list), std::move(context));
    if (!rows)
        co_return fail(rows.error());
    QStringList result;
    for (const QJsonValue &row : *rows) {
        const QString name = row.toObject().value("distribution"_L1).toString();
        if (name.isEmpty())
            co_return fail(ErrorCode::BadAnswer, u"a deb release has no distribution"_s, versionHref);
        result.append(name);
    }
    result.removeDuplicates();
    result.sort();
    co_return result;
}

} // namespace pulpit::pulp
