// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/environment.h"
#include "engine/sync/serverlists.h"

#include <QMap>
#include <QSet>

namespace pulpit::engine {

/// Objects of one kind that something is wrong with: how many, and the first hundred names.
struct NamedObjects
{
    qint64 count = 0;
    QStringList names; ///< sorted

    bool operator==(const NamedObjects &) const = default;
    void add(const QString &name);
};

/// What is served of a repository although it has something newer, or nothing at all.
struct ServedVersion
{
    int newest = 0; ///< version number
    int served = -1; ///< version number; -1: nothing

    bool operator==(const ServedVersion &) const = default;
};

/// What a look at all lists of a server tells that no single object does.
struct Inventory
{
    QDateTime when; ///< UTC; invalid: never taken
    NamedObjects unusedRemotes; ///< that no repository, alternate content source or distribution names
    NamedObjects idleDistributions; ///< that serve nothing: no repository, publication or version
    NamedObjects unusedPublications; ///< of repositories that no distribution serves, and doubled ones; by version
    /// Repositories with content whose distribution serves nothing or an older version, by name. At most a thousand.
    QMap<QString, ServedVersion> lagging;
    NamedObjects pinned; ///< distributions that are bound to a version or publication that is not the newest

    bool operator==(const Inventory &) const = default;
};

/// A publication as far as an inventory needs it.
struct PublicationEntry
{
    QString href;
    QString versionHref;
    QDateTime created; ///< UTC
};

/// All publications of a server; a request for each page. Unsupported: the server lists none. Engine thread.
[[nodiscard]] Async<QList<PublicationEntry>> listPublications(std::shared_ptr<ports::PulpServer> server,
                                                              ports::CallContext context);

/// \a usedElsewhere: hrefs of remotes that something else than a repository uses, and of distributions that serve
/// without a repository. \a publications is null where they could not be listed. Pure.
[[nodiscard]] Inventory takeInventory(const ServerLists &lists, const QList<PublicationEntry> *publications,
                                      const QSet<QString> &usedElsewhere);

/// Lists what \a lists lack (alternate content sources; a request for each page), takes the inventory and stores it:
/// MemoryStore scope "inventory", by server. What a server does not list is left out; \a publications is null where
/// they could not be listed. Both must outlive the coroutine. Engine thread.
[[nodiscard]] Async<void> noteInventory(Environment &environment, QString server, const ServerLists *lists,
                                        const QList<PublicationEntry> *publications, ports::CallContext context);

/// The inventories by server. Reads the store; any thread.
[[nodiscard]] Result<QHash<QString, Inventory>> readInventories(ports::Store &store);

} // namespace pulpit::engine
