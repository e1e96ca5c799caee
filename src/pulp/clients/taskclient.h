// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pulp/connection.h"

namespace pulpit::pulp {

/// tasks/. The client must outlive its calls.
class TaskClient
{
public:
    explicit TaskClient(std::shared_ptr<Connection> connection);
    Async<QList<domain::PulpTask>> byHref(QStringList hrefs, ports::CallContext context);
    Async<QList<domain::PulpTask>> byCorrelation(QString correlationId, ports::CallContext context);
    Async<QList<domain::PulpTask>> recent(int limit, ports::CallContext context);
    Async<QList<domain::PulpTask>> find(domain::PulpTaskQuery query, ports::CallContext context);
    Async<> cancel(QString href, ports::CallContext context);

private:
    std::shared_ptr<Connection> m_connection;
};

} // namespace pulpit::pulp
