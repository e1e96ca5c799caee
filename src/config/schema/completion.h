// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/schema/fleetnames.h"
#include "config/schema/textcontext.h"

namespace pulpit::config {

/// One thing that may be written where the cursor is.
struct Proposal
{
    QString text; ///< what is inserted, without what follows it
    QString suffix; ///< ": " behind keys
    Phrase detail; ///< in a few words: kind, default
    Phrase help;
};

/// What may be written at \a context, nearest first; \a names: of the last text that could be read; \a present: keys
/// that the mapping has already. Pure.
[[nodiscard]] QList<Proposal> proposalsAt(const TextContext &context, const FleetNames &names,
                                          const QStringList &present);
/// What \a path means, as plain text: what it is, what it may hold, its default. Empty where nothing is known.
[[nodiscard]] Phrase helpAt(const QStringList &path);
/// The same of a key whose place is known already.
[[nodiscard]] Phrase helpOf(const QString &name, const SchemaKey &key);
/// Kind and default in a few words.
[[nodiscard]] Phrase detailOf(const SchemaKey &key);
/// What may be written in a line of config.ini behind \a before: sections, keys of \a section but \a present, values.
[[nodiscard]] QList<Proposal> iniProposals(const QString &section, const QString &before, const QStringList &present);
/// Kind, unit and default in a few words.
[[nodiscard]] Phrase iniDetail(const IniSchemaKey &key);
/// The same as helpAt() for a key of config.ini.
[[nodiscard]] Phrase iniHelp(const QString &section, const QString &key);

} // namespace pulpit::config
