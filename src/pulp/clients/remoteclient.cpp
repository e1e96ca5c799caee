// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/clients/remoteclient.h"

#include "pulp/objectparser.h"
#include "pulp/paging.h"
#include "pulp/pluginlist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

RemoteClient::RemoteClient(std::shared_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

Async<QList<domain::PulpRemote>> RemoteClient::all(ports::CallContext context)
{
    const std::shared_ptr<Connection> connection = m_connection;
    ListRequest list;
    list.path = connection->paths().collection(u"remotes"_s);
    list.ordering = u"name"_s;
    const Result<QJsonArray> rows = co_await fetchAll(connection, std::move(list), context);
    if (!rows)
        co_return fail(rows.error());
    Result<QList<domain::PulpRemote>> found = parseAll(*rows, &parseRemote);
    if (!found)
        co_return fail(found.error());
    const bool hasDeb = std::any_of(found->cbegin(), found->cend(), [](const domain::PulpRemote &one) {
        return collectionOf(one.href) == "remotes/deb/apt"_L1;
    });
    if (!hasDeb)
        co_return found;
    const QStringList allFields;
    const auto deb = co_await fetchByHref(connection, u"remotes/deb/apt"_s, allFields, context);
    if (!deb)
        co_return fail(deb.error());
    for (domain::PulpRemote &one : *found) {
        const auto own = deb->constFind(one.href);
        if (own == deb->constEnd())
            continue;
        Result<domain::PulpRemote> complete = parseRemote(*own);
        if (!complete)
            co_return fail(complete.error());
        one = std::move(*complete);
    }
    co_return found;
}

} // namespace pulpit::pulp
