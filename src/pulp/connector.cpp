// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/connector.h"

#include "pulp/httpconnection.h"
#include "pulp/probe.h"
#include "pulp/restserver.h"
#include "pulp/socketprobe.h"

namespace pulpit::pulp {

namespace {

class HttpConnector final : public ports::PulpConnector
{
public:
    HttpConnector(std::shared_ptr<ports::SecretSource> secrets, std::shared_ptr<RequestLog> log)
        : m_secrets(std::move(secrets))
        , m_log(std::move(log))
    {
    }

    std::shared_ptr<ports::PulpServer> connect(const domain::Server &server) override
    {
        return std::make_shared<RestServer>(server, std::make_shared<HttpConnection>(server, m_secrets, m_log), m_log);
    }

    Async<QList<ports::ProbeStep>> probe(domain::Server server, std::optional<Secret> password,
                                         std::function<void(ports::ProbeStep)> onStep,
                                         CancellationToken cancellation) override
    {
        return probeServer(std::move(server), std::move(password), m_secrets, std::move(onStep),
                           std::move(cancellation));
    }

    Async<domain::Certificate> certificateOf(QString host, quint16 port, CancellationToken cancellation) override
    {
        return shownCertificate(std::move(host), port, std::move(cancellation));
    }

private:
    std::shared_ptr<ports::SecretSource> m_secrets;
    std::shared_ptr<RequestLog> m_log;
};

} // namespace

std::unique_ptr<ports::PulpConnector> makeConnector(std::shared_ptr<ports::SecretSource> secrets,
                                                    std::shared_ptr<RequestLog> log)
{
    return std::make_unique<HttpConnector>(std::move(secrets), std::move(log));
}

} // namespace pulpit::pulp
