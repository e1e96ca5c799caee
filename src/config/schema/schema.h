// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/phrases.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace pulpit::config {

/// What may stand at one place of pulp_config.yml. The one description of the format: completion, help, forms and quick
/// fixes read it, and a test holds it against what the reader accepts. Immutable.
struct SchemaKey
{
    enum class Kind : quint8 {
        Mapping, ///< with the keys of children
        Names, ///< a mapping with names of the operator's own; children has one entry, "*", for what they hold
        Text,
        Schedule,
        Runtime,
        Pattern,
        Integer,
        Truth,
        Choice,
        Url,
        Path,
        GroupName, ///< a name: refers to a group
        ServerName,
        CredentialsName,
        Free, ///< anything
    };
    QString name;
    Kind kind = Kind::Text;
    Phrase help; ///< one or two sentences
    bool isRequired = false;
    bool isOurs = false; ///< Pulp Manager refuses it
    QString aliasOf; ///< another spelling of this key, which Pulp Manager knows
    int least = 0; ///< of an integer
    int most = 0;
    QString byDefault; ///< what holds where the key is missing; empty: nothing
    QString example; ///< what a quick fix writes
    QStringList choices;
    std::vector<SchemaKey> children;

    [[nodiscard]] const SchemaKey *child(const QString &key) const;
    [[nodiscard]] bool isMapping() const { return kind == Kind::Mapping || kind == Kind::Names; }
};

/// The document as a whole.
[[nodiscard]] const SchemaKey &fleetSchema();
/// What stands at \a path of keys (with the operator's own names in them); null where the schema knows nothing.
[[nodiscard]] const SchemaKey *schemaAt(const QStringList &path);

/// One key of config.ini. The same for that file.
struct IniSchemaKey
{
    enum class Kind : quint8 { Text, Truth, Seconds, Choice, Pattern, Path, Url, List, Secret };
    QString section;
    QString key;
    Phrase help;
    bool isUsed = true; ///< false: known from Pulp Manager, without effect here
    QString byDefault;
    Kind kind = Kind::Text;
    int least = 0; ///< of seconds
    int most = 0;
    QStringList choices;
};
[[nodiscard]] const QList<IniSchemaKey> &iniSchema();
[[nodiscard]] const IniSchemaKey *iniSchemaAt(const QString &section, const QString &key);

} // namespace pulpit::config
