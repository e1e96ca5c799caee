// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/operations/editing/wantededit.h"

namespace pulpit::engine {

/// Hashes of what was sent of fields that Pulp never tells: "remote/password" -> hash, by the name of the remote.
using SentHashes = QHash<QString, QJsonObject>;
/// From the store, with those of a plan that was just applied on top (see Plan::memory).
[[nodiscard]] Result<SentHashes> sentHashes(ports::Store &store, const QString &server, const QJsonObject &planMemory);
/// Writes the hashes that a plan has in its memory.
[[nodiscard]] Async<void> rememberSent(PlanReader &reader, QJsonObject planMemory);
/// Adds hashes to a plan's memory.
void noteSent(domain::Plan *plan, const QString &server, const QString &name, const QJsonObject &hashes);

/// The distribution of \a lists that \a basePath would overlap with, other than \a except (an href); null: none. Pulp
/// refuses a path below another one's. Pure.
[[nodiscard]] const domain::PulpDistribution *overlappingWith(const QString &basePath, const ServerLists &lists,
                                                              const QString &except);

/// What is read of a server for an edit. Outlives the planning.
struct EditView
{
    QString server;
    const ServerLists *lists = nullptr;
    const ListIndex *index = nullptr;
    QHash<QString, QJsonObject> objects; ///< by href
    QHash<QString, QString> contentGuards; ///< href by name
    QHash<QString, int> versions; ///< retained ones by repository href; empty: not counted
    SentHashes sent;
    QSet<QString> fromSource; ///< names that a group syncs from another server, which owns the URLs of their remotes
};

/// Adds to \a plan what the repositories of these names need to be as \a wanted. \a hash: may be null where nothing of
/// \a wanted is write-only. Pure.
void planEdits(const WantedEdit &wanted, const EditSecrets &secrets, const KeyedHash *hash, const QStringList &names,
               const EditView &view, domain::Plan *plan);

} // namespace pulpit::engine
