// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/connection.h"

#include "base/json.h"

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

Async<QJsonObject> sendForObject(std::shared_ptr<Connection> connection, Request request, ports::CallContext context)
{
    const QString where = connection->paths().origin() + request.path;
    const Result<Answer> answer = co_await connection->send(std::move(request), std::move(context));
    if (!answer)
        co_return fail(answer.error());
    if (answer->body.isEmpty())
        co_return QJsonObject();
    const Result<QJsonDocument> json = parseJson(answer->body);
    if (!json) {
        Error error = json.error();
        error.where = where;
        co_return fail(std::move(error));
    }
    if (!json->isObject())
        co_return fail(ErrorCode::BadAnswer, u"the answer is not a JSON object"_s, where);
    co_return json->object();
}

} // namespace pulpit::pulp
