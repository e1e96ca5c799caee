// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pulp/connection.h"

namespace pulpit::pulp {

/// Repository versions and publications. The client must outlive its calls.
class VersionClient
{
public:
    explicit VersionClient(std::shared_ptr<Connection> connection);
    /// One request each for a few; for more the prns of all versions are listed, then asked for in batches. Versions
    /// that are gone are left out.
    Async<QList<domain::PulpVersion>> byHref(QStringList hrefs, ports::CallContext context);
    Async<QList<domain::PulpVersion>> ofRepository(QString repositoryHref, int limit, ports::CallContext context);
    /// The newest publication of each version that has one. One version is asked for by filter; for more the whole list
    /// is read, as Pulp cannot filter by several.
    Async<QList<domain::PulpPublication>> publications(QStringList versionHrefs, ports::CallContext context);
    Async<QList<domain::PulpPublication>> publicationsAt(QStringList hrefs, ports::CallContext context);

private:
    std::shared_ptr<Connection> m_connection;
};

} // namespace pulpit::pulp
