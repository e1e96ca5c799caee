// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/edit/textedits.h"

#include <algorithm>

namespace pulpit::config {

TextEdits::TextEdits(QList<TextEdit> edits)
    : m_edits(std::move(edits))
{
    std::stable_sort(m_edits.begin(), m_edits.end(),
                     [](const TextEdit &a, const TextEdit &b) { return a.offset < b.offset; });
}

QByteArray TextEdits::appliedTo(const QByteArray &text) const
{
    QByteArray result;
    result.reserve(text.size() + 256);
    qsizetype done = 0;
    for (const TextEdit &edit : m_edits) {
        result += text.mid(done, edit.offset - done);
        result += edit.replacement;
        done = edit.offset + edit.length;
    }
    return result + text.mid(done);
}

TextEdits TextEdits::inverse(const QByteArray &text) const
{
    QList<TextEdit> back;
    qsizetype shift = 0;
    for (const TextEdit &edit : m_edits) {
        back.append({edit.offset + shift, edit.replacement.size(), text.mid(edit.offset, edit.length)});
        shift += edit.replacement.size() - edit.length;
    }
    return back;
}

} // namespace pulpit::config
