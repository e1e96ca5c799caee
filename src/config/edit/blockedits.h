// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/edit/documentindex.h"
#include "config/edit/textedits.h"
#include "config/edit/yamlvalue.h"

namespace pulpit::config {

/// The byte ranges that insertions and removals in collections take. nullopt: written in a way that is not edited.
/// Private to this module.
class BlockEdits
{
public:
    explicit BlockEdits(const DocumentIndex &index)
        : m_bytes(index.bytes())
    {
    }
    using Edits = std::optional<TextEdits>;

    /// Behind the last key of \a map. \a headEnd: where an empty block map hangs (behind the colon or dash above it);
    /// \a outer: the column of the key that it belongs to, -1 at the top.
    [[nodiscard]] Edits addKey(const IndexNode &map, qsizetype headEnd, qsizetype outer, const QString &key,
                               const YamlValue &value) const;
    /// Removes the entry whose key is child \a at of \a map.
    [[nodiscard]] Edits removeKey(const IndexNode &map, std::size_t at, qsizetype headEnd) const;
    [[nodiscard]] Edits insertItem(const IndexNode &sequence, std::size_t at, const YamlValue &value) const;
    [[nodiscard]] Edits removeItem(const IndexNode &sequence, std::size_t at, qsizetype headEnd) const;

private:
    [[nodiscard]] Edits fillEmpty(const IndexNode &map, qsizetype headEnd, qsizetype outer, const QString &key,
                                  const YamlValue &value) const;
    [[nodiscard]] TextEdit lines(qsizetype from, qsizetype to) const;
    [[nodiscard]] TextEdit insertion(qsizetype at, QByteArray block) const;
    [[nodiscard]] static TextEdit fromFlow(const IndexNode &node, std::size_t first, std::size_t step);

    const QByteArray &m_bytes;
};

} // namespace pulpit::config
