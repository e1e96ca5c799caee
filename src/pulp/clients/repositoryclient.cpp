// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/clients/repositoryclient.h"

#include "pulp/objectparser.h"
#include "pulp/paging.h"

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

RepositoryClient::RepositoryClient(std::shared_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

Async<QList<domain::PulpRepository>> RepositoryClient::all(ports::CallContext context)
{
    const std::shared_ptr<Connection> connection = m_connection;
    ListRequest list;
    list.path = connection->paths().collection(u"repositories"_s);
    list.ordering = u"name"_s;
    list.fields = {u"pulp_href"_s,    u"prn"_s,
                   u"name"_s,         u"description"_s,
                   u"remote"_s,       u"latest_version_href"_s,
                   u"pulp_created"_s, u"pulp_last_updated"_s};
    const Result<QJsonArray> rows = co_await fetchAll(connection, std::move(list), context);
    if (!rows)
        co_return fail(rows.error());
    Result<QList<domain::PulpRepository>> found = parseAll(*rows, &parseRepository);
    if (!found)
        co_return fail(found.error());
    found->removeIf([](const domain::PulpRepository &one) { return domain::pluginOf(one.type) == "core"_L1; });
    co_return found;
}

} // namespace pulpit::pulp
