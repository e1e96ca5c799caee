// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace pulpit::config {

/// Replaces bytes of a text by others.
struct TextEdit
{
    qsizetype offset = 0;
    qsizetype length = 0;
    QByteArray replacement;

    bool operator==(const TextEdit &) const = default;
};

/// Edits of one text that belong together. All offsets count in the text before; they do not overlap and stand in
/// their order. Pure; any thread.
class TextEdits
{
public:
    TextEdits() = default;
    TextEdits(QList<TextEdit> edits); // NOLINT(google-explicit-constructor): a list of edits is what this is

    [[nodiscard]] const QList<TextEdit> &list() const { return m_edits; }
    [[nodiscard]] bool isEmpty() const { return m_edits.isEmpty(); }
    /// \a text with all edits made.
    [[nodiscard]] QByteArray appliedTo(const QByteArray &text) const;
    /// The edits that make \a text of what appliedTo() gives.
    [[nodiscard]] TextEdits inverse(const QByteArray &text) const;

private:
    QList<TextEdit> m_edits;
};

} // namespace pulpit::config
