// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/edit/documentindex.h"

#include <QHash>

#include <memory>

namespace pulpit::config {

/// A text read once for all that ask about it: for what it means, and for where it says so.
struct YamlDocument
{
    YamlTree tree;
    std::shared_ptr<const DocumentIndex> index; ///< null: no document, or one that is written in an odd way
};

/// As YamlTree::parse() and DocumentIndex::read() together, in one pass. Never throws. Pure; any thread.
[[nodiscard]] YamlDocument readDocument(const QByteArray &bytes, const QString &file, YamlLimits limits = {});

/// Reads a text again and again while it is edited. Entries of the top-level mappings that are as they were are not
/// parsed again, so that a keystroke costs the entry that it is in. What it gives is always that of readDocument():
/// texts that do not fall into such entries beyond doubt (anchors, errors, odd indentation) are read as a whole.
/// One thread at a time.
class PiecewiseReader
{
public:
    /// Texts of less than \a least bytes are read as a whole: that is quick enough.
    explicit PiecewiseReader(qsizetype least = 16 * 1024);
    ~PiecewiseReader();
    PiecewiseReader(const PiecewiseReader &) = delete;
    PiecewiseReader &operator=(const PiecewiseReader &) = delete;

    [[nodiscard]] YamlDocument read(const QByteArray &bytes, const QString &file);
    /// Entries that the last read had to parse; -1: it parsed the text as a whole.
    [[nodiscard]] int parsed() const { return m_parsed; }

    struct Piece;
    using Pieces = QHash<QByteArray, std::shared_ptr<const Piece>>;

private:
    const Piece *pieceOf(const QByteArray &text, const QString &file, Pieces *now);
    [[nodiscard]] bool assemble(const QByteArray &bytes, const QString &file, YamlDocument *document);

    qsizetype m_least;
    Pieces m_pieces; ///< of the last text, by what stands in them
    int m_parsed = 0;
};

} // namespace pulpit::config
