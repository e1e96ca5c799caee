// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "config/yamltree.h"

#include <QStringList>

namespace pulpit::config {

/// One node of a document with the bytes that it takes. Unlike a YamlNode it shows what is written: aliases and merge
/// keys stand as they are.
struct IndexNode
{
    enum class Style : quint8 { Plain, Single, Double, Literal, Folded };
    YamlNode::Kind kind = YamlNode::Kind::Null;
    bool isAlias = false; ///< *name; its kind is Scalar and its text the name
    bool isFlow = false; ///< a collection in brackets
    bool isOdd = false; ///< written in a way that is not edited: "? key", [a: b]
    Style style = Style::Plain;
    qsizetype begin = 0; ///< of the node with its anchor and tag
    qsizetype content = 0; ///< of the node itself
    qsizetype end = 0; ///< behind its last byte
    QString text; ///< of a scalar
    std::vector<IndexNode> children; ///< of a map key and value in turn
    std::vector<qsizetype>
        marks; ///< a block sequence: the dash of each item; a map: the colon of each key, -1 for none

    [[nodiscard]] const IndexNode *value(const QString &key) const;
    /// Position of the key in children, -1 where there is none.
    [[nodiscard]] qsizetype indexOf(const QString &key) const;
    [[nodiscard]] bool isBlockScalar() const { return style == Style::Literal || style == Style::Folded; }
};

/// A document with the place of everything in it. Immutable; any thread.
class DocumentIndex
{
public:
    /// InvalidConfiguration: \a bytes are no document (YamlTree tells why). Never throws, whatever the bytes are.
    [[nodiscard]] static Result<DocumentIndex> read(const QByteArray &bytes);
    /// The same without the look at \a bytes before, for those that YamlTree has just accepted.
    [[nodiscard]] static Result<DocumentIndex> readAccepted(const QByteArray &bytes);
    /// Of what a reader has found out already: \a root has the places in \a bytes.
    [[nodiscard]] static DocumentIndex ofParts(const QByteArray &bytes, IndexNode root);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] const IndexNode &root() const { return m_root; }
    /// The node at \a path: keys, and positions in sequences. Null where there is none (what a merge key brings is
    /// none).
    [[nodiscard]] const IndexNode *find(const QStringList &path) const;
    /// The path to the innermost node at \a offset; keys belong to their values.
    [[nodiscard]] QStringList pathAt(qsizetype offset) const;

private:
    QByteArray m_bytes;
    IndexNode m_root;
};

/// Where white space, line ends and comments from \a offset on end.
[[nodiscard]] qsizetype afterTrivia(const QByteArray &bytes, qsizetype offset);

} // namespace pulpit::config
