// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pulp/authenticator.h"
#include "pulp/connection.h"
#include "pulp/transport.h"

namespace pulpit::pulp {

/// Connection over HTTP: authentication, a correlation id, repeats of reading calls, and one Error for every way to
/// fail.
class HttpConnection final : public Connection, public std::enable_shared_from_this<HttpConnection>
{
public:
    HttpConnection(const domain::Server &server, std::shared_ptr<ports::SecretSource> secrets,
                   std::shared_ptr<RequestLog> log = {});

    [[nodiscard]] const ApiPaths &paths() const override { return m_paths; }
    Async<Answer> send(Request request, ports::CallContext context) override;
    [[nodiscard]] qint64 requestCount() const override { return m_transport->requestCount(); }

private:
    struct Attempt
    {
        Result<Answer> answer;
        std::chrono::milliseconds askedPause {}; ///< Retry-After
    };
    /// One request, two when the session has ended or the password has changed.
    QCoro::Task<Attempt> attempt(Request request, ports::CallContext context);
    [[nodiscard]] Result<WireRequest> wire(const Request &request, const ports::CallContext &context) const;

    ApiPaths m_paths;
    std::shared_ptr<Transport> m_transport;
    Authenticator m_authenticator;
};

} // namespace pulpit::pulp
