// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pulp/connection.h"

namespace pulpit::pulp {

/// remotes/ of all types. The client must outlive its calls.
class RemoteClient
{
public:
    explicit RemoteClient(std::shared_ptr<Connection> connection);
    /// The generic list; for deb with the fields of the plugin's own list, which alone has the distributions.
    Async<QList<domain::PulpRemote>> all(ports::CallContext context);

private:
    std::shared_ptr<Connection> m_connection;
};

} // namespace pulpit::pulp
