// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/problem.h"
#include "domain/repositorydefinition.h"
#include "domain/server.h"

#include <QByteArray>
#include <QList>

namespace pulpit::config {

/// One file of a tree of definitions.
struct DefinitionFile
{
    QString path; ///< in the tree, with "/" and without a leading one: "config/remote/rpm/el9.json"
    QByteArray bytes;
};

struct DefinitionsRead
{
    QList<domain::RepositoryDefinition> definitions; ///< by path; without those that have an error
    QList<domain::Problem> problems; ///< of all files
};

// Limits on a tree of definitions. The second ones keep a hostile repository from filling memory and disk.
inline constexpr qint64 kMaxDefinitionBytes = 1024 * 1024; ///< of one file
inline constexpr qint64 kMaxTreeBytes = 64 * 1024 * 1024; ///< of all files together
inline constexpr int kMaxTreeFiles = 20000;

/// Whether a file belongs to the definitions: JSON, or a certificate or key that a definition may name.
[[nodiscard]] bool isDefinitionFile(const QString &path);

/// Reads definitions as Pulp Manager's repo config has them (docs/repository-definitions.md), with three differences: a
/// definition overrides remote/global.json and not the other way round, a broken file takes only itself out, and the
/// place of the checkout does not count as part of a path. \a settings: prefixes, internal domains, time-outs, TLS and
/// naming rules of config.ini. Never throws, whatever the bytes are. Pure; any thread.
[[nodiscard]] DefinitionsRead readDefinitions(const QList<DefinitionFile> &files,
                                              const domain::EngineSettings &settings);

/// Changes whenever \a settings would make other definitions of the same files. 64 hex digits.
[[nodiscard]] QString definitionRulesDigest(const domain::EngineSettings &settings);

} // namespace pulpit::config
