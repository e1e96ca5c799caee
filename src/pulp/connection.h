// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "ports/pulpserver.h"
#include "pulp/apipaths.h"

#include <chrono>
#include <optional>

namespace pulpit::pulp {

/// A call of Pulp's API, before authentication.
struct Request
{
    QByteArray method = QByteArrayLiteral("GET");
    QString path; ///< host-relative, as in an href
    Query query;
    std::optional<QJsonObject> body; ///< sent as JSON
    std::chrono::milliseconds timeLimit = std::chrono::seconds(30); ///< of one attempt
    qint64 maxBytes = 64 * 1024 * 1024; ///< of the answer
    bool anonymous = false; ///< send no credentials: for what servers answer to everybody
    bool repeat = true; ///< a GET that fails in passing is sent again
};

/// An answer with a status of 2xx.
struct Answer
{
    int status = 0;
    QByteArray body;
    std::chrono::milliseconds duration {}; ///< of the attempt that succeeded
};

/// Sends calls to one server and hands back what it accepted; everything else is an Error. The clients build on it,
/// tests replace it. Thread: the one that made it. Calls under way keep the implementation alive.
class Connection
{
public:
    virtual ~Connection() = default;
    [[nodiscard]] virtual const ApiPaths &paths() const = 0;
    virtual Async<Answer> send(Request request, ports::CallContext context) = 0;
    [[nodiscard]] virtual qint64 requestCount() const = 0;
};

/// Sends \a request and parses the answer as one JSON object (empty for 204 or an empty body).
Async<QJsonObject> sendForObject(std::shared_ptr<Connection> connection, Request request, ports::CallContext context);

} // namespace pulpit::pulp
