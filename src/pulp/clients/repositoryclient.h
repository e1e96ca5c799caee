// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pulp/connection.h"

namespace pulpit::pulp {

/// repositories/ of all types. The client must outlive its calls.
class RepositoryClient
{
public:
    explicit RepositoryClient(std::shared_ptr<Connection> connection);
    /// The generic list, which does not tell autopublish.
    Async<QList<domain::PulpRepository>> all(ports::CallContext context);

private:
    std::shared_ptr<Connection> m_connection;
};

} // namespace pulpit::pulp
