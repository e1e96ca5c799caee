// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pulpserver.h"
#include "pulp/transport.h"

namespace pulpit::pulp {

/// Reads what the content app serves, as a client machine would: without credentials, over its own connections.
/// The digest of rpm and file is that of the index itself; of deb it covers the Release of each distribution, of python
/// the names and digests of all files of at most 50 projects. Thread: the one that made it; must outlive its calls.
class IndexReader
{
public:
    explicit IndexReader(const domain::Server &server, std::shared_ptr<RequestLog> log = {});
    Async<ports::ServedIndex> read(domain::PulpDistribution distribution, QStringList debDistributions,
                                   ports::CallContext context);
    [[nodiscard]] qint64 requestCount() const { return m_transport->requestCount(); }
    /// The distribution's base URL as this machine reaches it; not valid for what is no http or https URL.
    [[nodiscard]] QUrl baseUrl(const domain::PulpDistribution &distribution) const;

private:
    struct Fetched
    {
        bool isThere = false;
        bool isGuarded = false;
        QByteArray sha256;
        QByteArray body; ///< only where asked for
    };

    Async<Fetched> fetch(QUrl url, bool withBody, ports::CallContext context);
    Async<ports::ServedIndex> readOne(QUrl url, ports::CallContext context);
    Async<ports::ServedIndex> readDeb(QUrl base, QStringList distributions, ports::CallContext context);
    Async<ports::ServedIndex> readPython(QUrl base, ports::CallContext context);

    domain::Server m_server;
    std::shared_ptr<Transport> m_transport;
};

} // namespace pulpit::pulp
