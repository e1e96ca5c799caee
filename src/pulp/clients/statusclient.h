// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pulp/connection.h"

namespace pulpit::pulp {

/// status/, workers/ and the API root. Each call keeps only the connection alive; the client must outlive its calls.
class StatusClient
{
public:
    explicit StatusClient(std::shared_ptr<Connection> connection);
    Async<domain::PulpStatus> status(ports::CallContext context);
    /// Online and missing ones: two lists, since neither names the other's.
    Async<QList<domain::PulpWorker>> workers(ports::CallContext context);
    Async<QStringList> plugins(ports::CallContext context);

private:
    std::shared_ptr<Connection> m_connection;
};

/// The plugins whose endpoints an API root lists, sorted. Pure.
[[nodiscard]] QStringList pluginsOf(const QJsonObject &apiRoot);

} // namespace pulpit::pulp
