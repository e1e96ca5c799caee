// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/definitions/definitionsreader.h"
#include "git/gitprogram.h"

namespace pulpit::git {

/// Files of one commit or folder, as far as they belong to definitions, and what was left out.
struct TreeFiles
{
    QString revision;
    QList<config::DefinitionFile> files;
    QList<domain::Problem> problems; ///< links, submodules, files that are too large
};

/// The commit that a repository has now. \a reference empty: of its default branch. One exchange.
[[nodiscard]] Async<QString> remoteCommit(GitUrl url, Secret credentials, QString reference, GitLimits limits,
                                          CancellationToken cancellation);

/// Transfers the newest commit of \a reference (or that commit) and reads the files below \a folder. Nothing is checked
/// out. Paths of the files are those in the repository.
[[nodiscard]] Async<TreeFiles> readGitTree(GitUrl url, Secret credentials, QString reference, QString folder,
                                           GitLimits limits, CancellationToken cancellation);

} // namespace pulpit::git
