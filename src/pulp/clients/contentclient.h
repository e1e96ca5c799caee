// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pulp/connection.h"

#include <QJsonArray>

namespace pulpit::pulp {

/// content/ lists of any type. The client must outlive its calls.
class ContentClient
{
public:
    explicit ContentClient(std::shared_ptr<Connection> connection);
    Async<QJsonArray> rows(ports::ContentQuery query, qint64 maxRows, ports::CallContext context);
    Async<QStringList> debDistributions(QString versionHref, ports::CallContext context);

private:
    std::shared_ptr<Connection> m_connection;
};

} // namespace pulpit::pulp
