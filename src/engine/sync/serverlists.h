// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "domain/pulpobjects.h"
#include "domain/repository.h"
#include "ports/pulpserver.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>

namespace pulpit::engine {

/// The three generic lists of a server, read whole and at about the same time. A value.
struct ServerLists
{
    QList<domain::PulpRepository> repositories;
    QList<domain::PulpRemote> remotes;
    QList<domain::PulpDistribution> distributions;
};

/// Reads the three lists concurrently. Fails with the first failure of the three; never gives a part. Thread of \a
/// server.
[[nodiscard]] Async<ServerLists> readLists(std::shared_ptr<ports::PulpServer> server, ports::CallContext context);

/// Names and hrefs of one ServerLists, for looking up. Keeps pointers into the lists, which must outlive it unchanged.
class ListIndex
{
public:
    explicit ListIndex(const ServerLists &lists);

    [[nodiscard]] const domain::PulpRepository *repository(const QString &name) const
    {
        return m_repositories.value(name);
    }
    [[nodiscard]] const domain::PulpRemote *remote(const QString &name) const { return m_remotes.value(name); }
    [[nodiscard]] const domain::PulpRemote *remoteByHref(const QString &href) const
    {
        return m_remotesByHref.value(href);
    }
    [[nodiscard]] const domain::PulpDistribution *distribution(const QString &name) const
    {
        return m_distributions.value(name);
    }
    /// The remote that a repository is synced from: its own, else the one of the same name, else none.
    [[nodiscard]] const domain::PulpRemote *remoteOf(const domain::PulpRepository &repository) const;
    /// The distribution that serves a repository: the one of the same name, else the first that points at it, else
    /// none.
    [[nodiscard]] const domain::PulpDistribution *distributionOf(const domain::PulpRepository &repository) const;

private:
    QHash<QString, const domain::PulpRepository *> m_repositories;
    QHash<QString, const domain::PulpRemote *> m_remotes;
    QHash<QString, const domain::PulpRemote *> m_remotesByHref;
    QHash<QString, const domain::PulpDistribution *> m_distributions;
    QHash<QString, const domain::PulpDistribution *> m_distributionsByRepository;
};

/// The rows that a look at a server gives, for RepositoryStore::reconcile(). Credentials in feeds are masked. Pure; any
/// thread.
[[nodiscard]] QList<domain::Repository> repositoryRows(const QString &server, const ServerLists &lists,
                                                       const QDateTime &seen);

/// The number of a version href (".../versions/12/"); -1 where it is none.
[[nodiscard]] int versionNumberOf(const QString &versionHref);
/// The repository of a version href; empty where it is none.
[[nodiscard]] QString repositoryHrefOf(const QString &versionHref);

} // namespace pulpit::engine
