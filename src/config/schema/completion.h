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
    QString detail; ///< in a few words: kind, default
    QString help;
};

/// What may be written at \a context, nearest first; \a names: of the last text that could be read; \a present: keys
/// that the mapping has already. Pure.
[[nodiscard]] QList<Proposal> proposalsAt(const TextContext &context, const FleetNames &names,
                                          const QStringList &present);
/// What \a path means, as plain text: what it is, what it may hold, its default. Empty where nothing is known.
[[nodiscard]] QString helpAt(const QStringList &path);
/// The same for a key of config.ini.
[[nodiscard]] QString iniHelp(const QString &section, const QString &key);

} // namespace pulpit::config
