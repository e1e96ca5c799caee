// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancellation.h"
#include "base/task.h"
#include "domain/problem.h"
#include "domain/repositorydefinition.h"
#include "domain/server.h"

namespace pulpit::ports {

/// The definitions of one revision of a place.
struct Definitions
{
    QString revision; ///< the commit, or "sha256:…" of a folder's files
    QList<domain::RepositoryDefinition> definitions; ///< without those that have an error
    QList<domain::Problem> problems;
};

/// Reads definitions of repositories from Git or from a folder. Driven port, implemented by pulpit::git.
///
/// What is read is treated as hostile: it cannot run anything, nor make anything outside of its own tree be read, and
/// has limits on size, count and time. Thread: any with an event loop, which is not blocked. Failures:
/// InvalidConfiguration (no place, a URL that is not allowed), NotFound (repository, reference, folder), NotAllowed,
/// Unreachable, Timeout, TooLarge, Unsupported (no git on this machine), Canceled.
class DefinitionSource
{
public:
    virtual ~DefinitionSource() = default;
    /// What read() would give as its revision now. For Git one exchange without any content.
    virtual Async<QString> revision(domain::DefinitionPlace place, CancellationToken cancellation) = 0;
    /// Transfers and reads. What is wrong with single files is among the problems and no failure.
    virtual Async<Definitions> read(domain::DefinitionPlace place, domain::EngineSettings settings,
                                    CancellationToken cancellation)
        = 0;
    /// Changes whenever \a settings would make other definitions of the same revision. Pure.
    [[nodiscard]] virtual QString rulesDigest(const domain::EngineSettings &settings) const = 0;
};

} // namespace pulpit::ports
