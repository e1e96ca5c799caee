// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"
#include "domain/repositorydefinition.h"
#include "engine/operations/registration/definitionmemory.h"
#include "engine/sync/serverlists.h"

#include <QSet>

namespace pulpit::engine {

/// What a server is compared by. Values of one plan; outlives the comparison.
struct ServerView
{
    QString server;
    const ListIndex *index = nullptr;
    const KeyedHash *hash = nullptr;
    AppliedDefinitions applied;
    QHash<QString, QJsonObject> details; ///< fields that the generic lists do not tell, by href
    QHash<QString, QString> signingServices; ///< href by name
    QHash<QString, QString> contentGuards;
    QHash<QString, QString> secretDigests; ///< by secretId()
    QSet<QString> fromSource; ///< names that a group syncs from another server, which owns their remotes
};
[[nodiscard]] QString secretId(const domain::DefinitionSecret &secret);

/// What one definition needs on one server.
struct DefinitionDifference
{
    QList<domain::PlannedChange> changes; ///< remote, repository, distribution; only those that differ
    QList<domain::Precondition> preconditions;
    QList<domain::PlanRemark> remarks; ///< an error among them: it cannot be registered
    AppliedDefinition applied; ///< to be remembered once the changes were made
};

/// Fields of a definition that only the lists of its own type tell.
enum class DetailOf { Remote, Repository, Distribution };
[[nodiscard]] QStringList detailFields(const domain::RepositoryDefinition &definition, DetailOf part);

/// Compares. Equal fields are never sent; secrets and what the server does not tell are compared by the hashes of what
/// was sent before; what was set before and is defined no longer goes back to its default. A distribution that somebody
/// pinned to a version or publication keeps its pin. Pure; any thread.
[[nodiscard]] DefinitionDifference differenceOf(const domain::RepositoryDefinition &definition, const ServerView &view);

/// Takes a repository that is defined no longer off the server, with its remote and distribution.
[[nodiscard]] DefinitionDifference removalOf(const QString &name, const ServerView &view);

} // namespace pulpit::engine
