// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pulp/connection.h"

#include <QJsonArray>

namespace pulpit::pulp {

/// Any list of the API, for what has no client of its own. The client must outlive its calls.
class ListClient
{
public:
    explicit ListClient(std::shared_ptr<Connection> connection);
    Async<QJsonArray> rows(ports::ListQuery query, qint64 maxRows, ports::CallContext context);
    Async<qint64> count(ports::ListQuery query, ports::CallContext context);
    /// Without credentials: servers tell everybody.
    Async<QStringList> endpoints(ports::CallContext context);

private:
    std::shared_ptr<Connection> m_connection;
};

/// The error as front ends should take it: "no such list" (404) and "no such filter" (400 with that text) say what this
/// server cannot do, not that the request was wrong.
[[nodiscard]] Error asUnsupported(Error error, const QString &collection);

} // namespace pulpit::pulp
