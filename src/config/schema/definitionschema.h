// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/schema/completion.h"
#include "config/schema/quickfixes.h"
#include "config/schema/schema.h"
#include "config/schema/textcontext.h"

namespace pulpit::config {

// What may stand in a repository definition (JSON) and in config.ini, for completion, help, forms and quick fixes.

/// A definition of content of \a plugin ("rpm", "deb", ...; empty: only what every one may have). Immutable; any
/// thread.
[[nodiscard]] const SchemaKey &definitionSchema(const QString &plugin);
[[nodiscard]] const SchemaKey *definitionSchemaAt(const QStringList &path, const QString &plugin);
/// The plugin that a definition is for, as far as its text can be read.
[[nodiscard]] QString pluginOf(const QByteArray &bytes);

/// Where a cursor is in a JSON text, whether it is complete or not.
struct JsonContext
{
    TextContext text; ///< path, word and column as in other texts; the word has its quotes
    QStringList present; ///< keys that the object around it has, as far as they can be told
};
/// \a offset in characters. Pure.
[[nodiscard]] JsonContext jsonContextAt(const QString &text, qsizetype offset);
/// The same for one line of a config.ini; path is the key where the cursor is behind its delimiter.
[[nodiscard]] TextContext iniContextAt(const QString &line, int column);

[[nodiscard]] QList<Proposal> definitionProposals(const JsonContext &context, const QString &plugin);
[[nodiscard]] Phrase definitionHelp(const QStringList &path, const QString &plugin);

/// The ways to mend \a problem of a definition or of a config.ini, the likeliest first. Pure.
[[nodiscard]] QList<QuickFix> definitionFixes(const QByteArray &bytes, const domain::Problem &problem);
[[nodiscard]] QList<QuickFix> iniFixes(const QByteArray &bytes, const domain::Problem &problem);

/// The keys of a section of config.ini in the form of the other schemas, for forms; null: not known.
[[nodiscard]] const SchemaKey *iniSectionSchema(const QString &section);

} // namespace pulpit::config
