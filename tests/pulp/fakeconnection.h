// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pulp/connection.h"
#include "pulp/errorbody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pulpit::test {

/// A Connection that answers from a script and notes what was asked. A call that is not in the script is an Internal
/// error.
class FakeConnection final : public pulp::Connection
{
public:
    using Handler = std::function<std::optional<Result<pulp::Answer>>(const pulp::Request &)>;

    explicit FakeConnection(Handler handler)
        : m_paths(server())
        , m_handler(std::move(handler))
    {
    }

    static domain::Server server()
    {
        domain::Server result;
        result.name = QStringLiteral("pulp-a");
        result.url = QUrl(QStringLiteral("https://pulp-a.example"));
        return result;
    }
    /// An answer with a JSON body.
    static Result<pulp::Answer> json(const QJsonObject &object, int status = 200)
    {
        return pulp::Answer {status, QJsonDocument(object).toJson(QJsonDocument::Compact), {}};
    }
    static Result<pulp::Answer> refused(int status, const QByteArray &body, const QByteArray &type = "application/json")
    {
        return fail(pulp::answerError(status, body, type, QStringLiteral("x")));
    }
    /// A page of a list as Pulp answers it, with the given offset and limit applied to all rows. "next" names another
    /// host on purpose.
    static Result<pulp::Answer> page(const QJsonArray &all, const pulp::Request &request)
    {
        const qsizetype limit = parameter(request, "limit").toInt();
        const qsizetype offset = parameter(request, "offset").toInt();
        QJsonArray rows;
        for (qsizetype i = offset; i < std::min(all.size(), offset + limit); ++i)
            rows.append(all.at(i));
        return json({{QStringLiteral("count"), all.size()},
                     {QStringLiteral("next"), QStringLiteral("https://elsewhere.example/")},
                     {QStringLiteral("results"), rows}});
    }
    static QString parameter(const pulp::Request &request, const char *name)
    {
        for (const auto &[key, value] : request.query)
            if (key == QLatin1String(name))
                return value;
        return {};
    }

    [[nodiscard]] const pulp::ApiPaths &paths() const override { return m_paths; }
    Async<pulp::Answer> send(pulp::Request request, ports::CallContext) override
    {
        requests.append(request);
        const std::optional<Result<pulp::Answer>> answer = m_handler(request);
        if (!answer)
            co_return fail(ErrorCode::Internal, QStringLiteral("not in the script: ") + request.path);
        co_return *answer;
    }
    [[nodiscard]] qint64 requestCount() const override { return requests.size(); }

    QList<pulp::Request> requests;

private:
    pulp::ApiPaths m_paths;
    Handler m_handler;
};

} // namespace pulpit::test
