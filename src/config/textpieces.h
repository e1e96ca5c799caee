// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace pulpit::config {

/// A part of a text that begins and ends with a line.
struct TextPiece
{
    qsizetype begin = 0;
    qsizetype end = 0;
    int line = 0; ///< from 0
};

/// One key at the beginning of a line with everything up to the next.
struct TextSection
{
    TextPiece
        head; ///< all of it where there are no entries, else the line of the key with what stands before the first
    std::vector<TextPiece> entries; ///< by the indentation of the first
};

/// Cuts a YAML text where its indentation says that an entry begins, for a reader that then looks whether each piece is
/// one. nullopt: the text begins or is indented in a way that says nothing. Pure.
[[nodiscard]] std::optional<std::vector<TextSection>> textSections(const QByteArray &bytes);

} // namespace pulpit::config
