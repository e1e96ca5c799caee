// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace pulpit::config {

/// Lines of a text by byte offsets. Pure.
class TextLines
{
public:
    explicit TextLines(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    [[nodiscard]] qsizetype lineBegin(qsizetype offset) const
    {
        return offset <= 0 ? 0 : m_bytes.lastIndexOf('\n', offset - 1) + 1;
    }
    /// Behind the line end of the line that \a offset is in; \a offset itself where it is at the beginning of a line
    /// already and not the first byte of one's own.
    [[nodiscard]] qsizetype lineAfter(qsizetype offset) const
    {
        if (offset > 0 && m_bytes.at(offset - 1) == '\n')
            return offset;
        const qsizetype newline = m_bytes.indexOf('\n', offset);
        return newline < 0 ? m_bytes.size() : newline + 1;
    }
    /// Whether only blanks stand before \a offset in its line.
    [[nodiscard]] bool isFirstInLine(qsizetype offset) const
    {
        return m_bytes.mid(lineBegin(offset), offset - lineBegin(offset)).trimmed().isEmpty();
    }
    /// The line ends of the text: those of its first line.
    [[nodiscard]] QByteArray newline() const
    {
        const qsizetype first = m_bytes.indexOf('\n');
        return first > 0 && m_bytes.at(first - 1) == '\r' ? QByteArray("\r\n") : QByteArray("\n");
    }
    /// Whether the text does not end with a line end.
    [[nodiscard]] bool isOpenAt(qsizetype offset) const
    {
        return offset >= m_bytes.size() && !m_bytes.isEmpty() && !m_bytes.endsWith('\n');
    }

private:
    const QByteArray &m_bytes;
};

} // namespace pulpit::config
