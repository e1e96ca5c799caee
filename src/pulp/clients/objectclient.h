// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pulp/connection.h"

namespace pulpit::pulp {

/// Reads and changes single objects of any kind. The client must outlive its calls.
class ObjectClient
{
public:
    explicit ObjectClient(std::shared_ptr<Connection> connection);
    Async<QJsonObject> read(QString href, ports::CallContext context);
    Async<QString> signingService(QString name, ports::CallContext context);
    Async<ports::Accepted> create(QString collection, QJsonObject fields, ports::CallContext context);
    Async<ports::Accepted> update(QString href, QJsonObject fields, ports::CallContext context);
    Async<ports::Accepted> remove(QString href, ports::CallContext context);
    Async<ports::Accepted> act(QString href, QString action, QJsonObject body, ports::CallContext context);

private:
    std::shared_ptr<Connection> m_connection;
};

} // namespace pulpit::pulp
