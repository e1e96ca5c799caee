// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"
#include "engine/sync/plugintraits.h"

#include <optional>

/// How the content of one repository is taken over by another one. Pure; any thread.
namespace pulpit::engine {

/// Where the objects of a repository's type live, and how they are copied.
struct CopyMethod
{
    QString repositories; ///< "repositories/rpm/rpm"
    QString distributions; ///< "distributions/rpm/rpm"
    const PluginTraits *traits = nullptr; ///< null: a type that is served without publications and not synced by us
    bool copiesTags = false; ///< container: tags are copied with what they name; there is no "modify"

    [[nodiscard]] bool hasPublications() const { return traits && traits->hasPublications(); }
};

/// nullopt: Pulp has no way to copy repositories of this type, or it is not known. From the type and the href.
[[nodiscard]] std::optional<CopyMethod> copyMethod(const domain::PulpRepository &repository);

/// The changes that make the content of a repository exactly that of \a versionHref: for all but containers one
/// "modify" with base_version, a single task without any list of content, that also takes away what the version does
/// not have (rpm/copy and deb/copy only add). Containers: copy_tags, before that "remove" where there is content
/// already. Ids begin with \a id.
[[nodiscard]] QList<domain::PlannedChange> copyChanges(const CopyMethod &method, const QString &id,
                                                       const QString &destinationHref, const QString &versionHref,
                                                       bool destinationHasContent);

} // namespace pulpit::engine
