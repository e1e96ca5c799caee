// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>
#include <QStringList>

#include <optional>

namespace pulpit::domain {

/// What a field below "x-pulpit" may hold.
enum class FieldForm {
    Text,
    Path, ///< of a distribution
    Pem, ///< text, {"file": "path in the tree"}, or null
    Truth,
    Whole, ///< a whole number from 0 on, or null
    Seconds, ///< 0 to 86400, or null
    Texts,
    Object,
    Objects,
    Labels, ///< goes to Pulp as pulp_labels
    Policy, ///< immediate, on_demand, streamed
    Service, ///< the name of a signing service, or null
    Guard, ///< the name of a content guard
};

/// The three objects of a definition; also the keys below "x-pulpit".
enum class DefinitionPart { Remote, Repository, Distribution };
[[nodiscard]] QLatin1String nameOf(DefinitionPart part);

/// How \a field of a part of a \a plugin is written; nullopt where it is not known. Pure; any thread.
[[nodiscard]] std::optional<FieldForm> formOf(DefinitionPart part, const QString &plugin, const QString &field);
/// All fields that are known for a part of a plugin.
[[nodiscard]] QStringList fieldsOf(DefinitionPart part, const QString &plugin);
/// Whether the fields of this plugin are listed at all; those of another are taken as they are.
[[nodiscard]] bool isListedPlugin(const QString &plugin);
/// Fields whose value nobody may write into Git.
[[nodiscard]] bool isSecretField(const QString &field);
/// Properties of a remote that vault_load_secrets may fill.
[[nodiscard]] QStringList secretProperties();

} // namespace pulpit::domain
