// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/pluginlist.h"

#include "pulp/paging.h"

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

Async<QHash<QString, QJsonObject>> fetchByHref(std::shared_ptr<Connection> connection, QString collection,
                                               QStringList fields, ports::CallContext context)
{
    ListRequest list;
    list.path = connection->paths().collection(collection);
    list.ordering = u"name"_s;
    if (!fields.isEmpty())
        list.fields = QStringList {u"pulp_href"_s} + fields;
    const Result<QJsonArray> rows = co_await fetchAll(std::move(connection), std::move(list), std::move(context));
    if (!rows)
        co_return fail(rows.error());
    QHash<QString, QJsonObject> result;
    for (const QJsonValue &row : *rows)
        result.insert(row.toObject().value("pulp_href"_L1).toString(), row.toObject());
    co_return result;
}

QStringList collectionsOf(const QStringList &hrefs)
{
    QStringList result;
    for (const QString &href : hrefs) {
        const QString collection = collectionOf(href);
        if (!collection.isEmpty() && !result.contains(collection))
            result.append(collection);
    }
    result.sort();
    return result;
}

} // namespace pulpit::pulp
