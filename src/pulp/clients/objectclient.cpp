// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/clients/objectclient.h"

#include "base/json.h"
#include "pulp/jsonreader.h"
#include "pulp/paging.h"

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

namespace {

// 200 and 201 carry the object, 202 {"task": href}, 204 nothing.
Async<ports::Accepted> change(std::shared_ptr<Connection> connection, Request request, ports::CallContext context)
{
    const QString where = connection->paths().origin() + request.path;
    const Result<Answer> answer = co_await connection->send(std::move(request), std::move(context));
    if (!answer)
        co_return fail(answer.error());
    ports::Accepted accepted;
    if (answer->status == 204)
        co_return accepted;
    // Something in between has answered: whether the server got the request is not known.
    if (answer->body.isEmpty())
        co_return fail(ErrorCode::BadAnswer, u"the server's answer is empty"_s, where);
    const Result<QJsonDocument> json = parseJson(answer->body);
    if (!json)
        co_return fail(json.error());
    JsonReader reader(json->object());
    if (answer->status != 202) {
        accepted.object = json->object();
        co_return accepted;
    }
    accepted.taskHref = reader.optionalText("task"_L1);
    if (accepted.taskHref.isEmpty())
        accepted.taskHref = reader.optionalText("task_group"_L1);
    if (accepted.taskHref.isEmpty())
        co_return fail(ErrorCode::BadAnswer, u"the server accepted the request but names no task"_s, where);
    co_return accepted;
}

bool isPlainAction(const QString &action)
{
    for (const QChar c : action)
        if (!c.isLower() && c != u'_' && c != u'-')
            return false;
    return !action.isEmpty();
}

} // namespace

ObjectClient::ObjectClient(std::shared_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

Async<QJsonObject> ObjectClient::read(QString href, ports::CallContext context)
{
    const Result<QString> path = m_connection->paths().object(href);
    if (!path)
        co_return fail(path.error());
    Request request;
    request.path = *path;
    co_return co_await sendForObject(m_connection, std::move(request), std::move(context));
}

Async<QString> ObjectClient::signingService(QString name, ports::CallContext context)
{
    ListRequest list;
    list.path = m_connection->paths().collection(u"signing-services"_s);
    list.query = {{u"name"_s, name}};
    list.fields = {u"pulp_href"_s, u"name"_s};
    const Result<QJsonArray> rows = co_await fetchAll(m_connection, std::move(list), std::move(context));
    if (!rows)
        co_return fail(rows.error());
    for (const QJsonValue &row : *rows)
        if (row.toObject().value("name"_L1).toString() == name)
            co_return row.toObject().value("pulp_href"_L1).toString();
    co_return fail(ErrorCode::NotFound, u"the server has no signing service \"%1\""_s.arg(name), {},
                   u"add it with pulpcore-manager add-signing-service, or change the configuration"_s);
}

Async<ports::Accepted> ObjectClient::create(QString collection, QJsonObject fields, ports::CallContext context)
{
    Request request;
    request.method = "POST";
    request.path = m_connection->paths().collection(collection);
    request.body = fields;
    co_return co_await change(m_connection, std::move(request), std::move(context));
}

Async<ports::Accepted> ObjectClient::update(QString href, QJsonObject fields, ports::CallContext context)
{
    const Result<QString> path = m_connection->paths().object(href);
    if (!path)
        co_return fail(path.error());
    Request request;
    request.method = "PATCH";
    request.path = *path;
    request.body = fields;
    co_return co_await change(m_connection, std::move(request), std::move(context));
}

Async<ports::Accepted> ObjectClient::remove(QString href, ports::CallContext context)
{
    const Result<QString> path = m_connection->paths().object(href);
    if (!path)
        co_return fail(path.error());
    Request request;
    request.method = "DELETE";
    request.path = *path;
    co_return co_await change(m_connection, std::move(request), std::move(context));
}

Async<ports::Accepted> ObjectClient::act(QString href, QString action, QJsonObject body, ports::CallContext context)
{
    const Result<QString> path = m_connection->paths().object(href);
    if (!path)
        co_return fail(path.error());
    if (!isPlainAction(action))
        co_return fail(ErrorCode::InvalidInput, u"this is no action of an object"_s, action.left(100));
    Request request;
    request.method = "POST";
    request.path = *path + action + u'/';
    request.body = body;
    co_return co_await change(m_connection, std::move(request), std::move(context));
}

} // namespace pulpit::pulp
