// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/clients/statusclient.h"

#include "pulp/objectparser.h"
#include "pulp/paging.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

namespace {

Async<QList<domain::PulpWorker>> listWorkers(std::shared_ptr<Connection> connection, QString filter,
                                             ports::CallContext context)
{
    ListRequest list;
    list.path = connection->paths().collection(u"workers"_s);
    list.query = {{filter, u"true"_s}};
    list.ordering = u"name"_s;
    list.fields = {u"pulp_href"_s, u"name"_s, u"last_heartbeat"_s, u"current_task"_s};
    const Result<QJsonArray> rows = co_await fetchAll(std::move(connection), std::move(list), std::move(context));
    if (!rows)
        co_return fail(rows.error());
    co_return parseAll(*rows, &parseWorker);
}

} // namespace

StatusClient::StatusClient(std::shared_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

Async<domain::PulpStatus> StatusClient::status(ports::CallContext context)
{
    Request request;
    request.path = m_connection->paths().collection(u"status"_s);
    request.maxBytes = 8 * 1024 * 1024;
    request.anonymous = true;
    const auto begin = std::chrono::steady_clock::now();
    const Result<QJsonObject> json = co_await sendForObject(m_connection, std::move(request), std::move(context));
    if (!json)
        co_return fail(json.error());
    Result<domain::PulpStatus> status = parseStatus(*json);
    if (status)
        status->latencyMs = int(
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin).count());
    co_return status;
}

Async<QList<domain::PulpWorker>> StatusClient::workers(ports::CallContext context)
{
    const std::shared_ptr<Connection> connection = m_connection;
    Result<QList<domain::PulpWorker>> online = co_await listWorkers(connection, u"online"_s, context);
    if (!online)
        co_return fail(online.error());
    Result<QList<domain::PulpWorker>> missing = co_await listWorkers(connection, u"missing"_s, context);
    if (!missing)
        co_return fail(missing.error());
    QSet<QString> known;
    for (const domain::PulpWorker &worker : *online)
        known.insert(worker.href);
    for (domain::PulpWorker &worker : *missing) {
        worker.online = false;
        if (!known.contains(worker.href)) // it may have come back between the two lists
            online->append(worker);
    }
    co_return online;
}

Async<QStringList> StatusClient::plugins(ports::CallContext context)
{
    Request request;
    request.path = m_connection->paths().base();
    request.maxBytes = 8 * 1024 * 1024;
    request.anonymous = true;
    const Result<QJsonObject> root = co_await sendForObject(m_connection, std::move(request), std::move(context));
    if (!root)
        co_return fail(root.error());
    co_return pluginsOf(*root);
}

QStringList pluginsOf(const QJsonObject &apiRoot)
{
    QSet<QString> found {u"core"_s};
    const QStringList keys = apiRoot.keys();
    for (const QString &key : keys) // "repositories/rpm/rpm", but "tasks" as well
        if (key.count(u'/') >= 2)
            found.insert(key.section(u'/', 1, 1));
    QStringList sorted(found.begin(), found.end());
    sorted.sort();
    return sorted;
}

} // namespace pulpit::pulp
