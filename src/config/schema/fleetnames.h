// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/edit/documentindex.h"
#include "config/edit/textedits.h"
#include "config/schema/schema.h"

#include <QMultiHash>

namespace pulpit::config {

/// A name that stands somewhere in a pulp_config.yml: a group, a server or credentials.
struct NamePlace
{
    SchemaKey::Kind kind = SchemaKey::Kind::GroupName;
    QString name;
    bool isDefinition = false;
    qsizetype offset = 0; ///< in bytes, with its quotes
    qsizetype length = 0;
    IndexNode::Style style = IndexNode::Style::Plain;
    bool inFlow = false;
};

/// All names of a document: where they are defined and where they are used. Immutable; any thread.
class FleetNames
{
public:
    [[nodiscard]] static FleetNames of(const DocumentIndex &index);

    /// The defined names of a kind, in the order of the text.
    [[nodiscard]] QStringList defined(SchemaKey::Kind kind) const;
    [[nodiscard]] const NamePlace *at(qsizetype offset) const;
    [[nodiscard]] const NamePlace *definition(SchemaKey::Kind kind, const QString &name) const;
    [[nodiscard]] QList<NamePlace> places(SchemaKey::Kind kind, const QString &name) const;
    [[nodiscard]] const QList<NamePlace> &all() const { return m_places; }

private:
    void addKeys(const IndexNode *map, SchemaKey::Kind kind, bool isDefinition);
    void addValue(const IndexNode &map, const QString &key, SchemaKey::Kind kind);
    QList<NamePlace> m_places;
};

/// Gives a group, a server or credentials another name everywhere in \a bytes. InvalidInput: that is no name;
/// AlreadyExists: it is taken; NotFound: there is nothing of that name; Conflict: the text would mean something else.
[[nodiscard]] Result<TextEdits> renamed(const QByteArray &bytes, SchemaKey::Kind kind, const QString &name,
                                        const QString &wanted);

} // namespace pulpit::config
