// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pulpserver.h"

#include <QHash>

#include <memory>

namespace pulpit::engine {

/// Which version of each repository a server serves, and where: a distribution serves the version or the publication
/// that it is pinned to, or follows a repository: then its latest version, or, where the type needs publications, the
/// newest one that has one. Engine thread.
class ServedVersions
{
public:
    /// \a repositories must outlive it.
    ServedVersions(std::shared_ptr<ports::PulpServer> server, const QList<domain::PulpRepository> &repositories,
                   ports::CallContext call);

    /// Base paths by version href. Complete, or a failure of one of the lists.
    [[nodiscard]] Async<QHash<QString, QStringList>> read();

private:
    Async<void> readPinned();
    Async<void> readFollowing();
    Async<QString> newestPublished(QString repositoryHref);

    std::shared_ptr<ports::PulpServer> m_server;
    const QList<domain::PulpRepository> &m_repositories;
    ports::CallContext m_call;
    QList<domain::PulpDistribution> m_distributions;
    QHash<QString, QStringList> m_served;
};

} // namespace pulpit::engine
