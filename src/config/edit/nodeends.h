// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/edit/documentindex.h"

namespace pulpit::config {

/// Finds where the nodes of a document end. The parser tells beginnings only; the end of a scalar follows from its
/// style, that of a collection from its last node and its bracket. Private to this module.
class NodeEnds
{
public:
    explicit NodeEnds(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    /// \a from: behind what stands before the node. false: the text is not as expected, and nothing may be edited by
    /// these places.
    [[nodiscard]] bool find(IndexNode *node, qsizetype from) const;

private:
    [[nodiscard]] char at(qsizetype i) const { return i >= 0 && i < m_bytes.size() ? m_bytes.at(i) : '\0'; }
    [[nodiscard]] qsizetype afterProperties(qsizetype offset, qsizetype *propertiesEnd) const;
    bool findNull(IndexNode *node, qsizetype from) const;
    bool findScalar(IndexNode *node) const;
    bool findQuoted(IndexNode *node, char quote) const;
    bool findBlockScalar(IndexNode *node) const;
    bool findPlain(IndexNode *node) const;
    bool findBlockSequence(IndexNode *node) const;
    bool findMap(IndexNode *node) const;
    bool findFlowSequence(IndexNode *node) const;
    [[nodiscard]] qsizetype afterSeparators(qsizetype offset) const;

    const QByteArray &m_bytes;
};

} // namespace pulpit::config
