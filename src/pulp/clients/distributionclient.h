// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pulp/connection.h"

namespace pulpit::pulp {

/// distributions/ of all types. The client must outlive its calls.
class DistributionClient
{
public:
    explicit DistributionClient(std::shared_ptr<Connection> connection);
    /// The generic list, completed from the plugins' own lists: base URLs of python and container, which the generic
    /// list tells wrongly, and what a distribution is pinned to where it follows no repository.
    Async<QList<domain::PulpDistribution>> all(ports::CallContext context);

private:
    std::shared_ptr<Connection> m_connection;
};

} // namespace pulpit::pulp
