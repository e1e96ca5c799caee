// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/schema/textcontext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

int indentOf(const QString &line)
{
    int i = 0;
    while (i < line.size() && line.at(i) == u' ')
        ++i;
    return i;
}

bool isEmptyLine(const QString &line)
{
    const QString text = line.trimmed();
    return text.isEmpty() || text.startsWith(u'#');
}

QString unquoted(QString text)
{
    text = text.trimmed();
    if (text.size() >= 2 && (text.front() == u'"' || text.front() == u'\'') && text.back() == text.front())
        return text.mid(1, text.size() - 2);
    return text;
}

} // namespace

LineKey keyOf(const QString &line)
{
    static const QRegularExpression pattern(
        u"^( *)(?:- +)?(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^\\s#\"'{\\[&*!|>%@`-][^#]*?|-[^\\s#][^#]*?)\\s*:(?=\\s|$)"_s);
    const QRegularExpressionMatch match = pattern.match(line.left(2000));
    if (!match.hasMatch())
        return {};
    return {unquoted(match.captured(2)), int(match.capturedStart(2)), int(match.capturedEnd(0)) - 1};
}

TextContext contextAt(const LineSource &lines, int line, int column)
{
    TextContext context;
    const QString text = lines(line);
    column = std::min<int>(column, int(text.size()));
    const LineKey own = keyOf(text);
    const QString before = text.left(column);
    static const QRegularExpression comment(u"(^|\\s)#"_s);
    // A # inside of quotes is none; the value's quotes are enough of a look.
    if (const QRegularExpressionMatch found = comment.match(before); found.hasMatch()) {
        const QString front = before.left(found.capturedStart(0));
        context.isComment = front.count(u'"') % 2 == 0 && front.count(u'\'') % 2 == 0;
    }
    int limit = own.column >= 0 ? own.column : isEmptyLine(text) ? column : indentOf(text);
    context.isKey = own.colon < 0 || column <= own.colon;
    for (int above = line - 1; above >= 0 && limit > 0 && line - above < kMaxContextLines; --above) {
        const QString other = lines(above);
        const int indent = indentOf(other);
        if (indent >= limit || isEmptyLine(other))
            continue;
        const LineKey key = keyOf(other);
        if (key.column < 0 || key.column >= limit)
            continue;
        context.path.prepend(key.key);
        limit = key.column;
    }
    int begin = context.isKey ? (own.column >= 0 ? own.column : indentOf(text)) : own.colon + 1;
    int end = context.isKey && own.colon >= 0 ? own.colon : int(text.size());
    if (!context.isKey) {
        context.path.append(own.key);
        if (const QRegularExpressionMatch found = comment.match(text, begin); found.hasMatch())
            end = int(found.capturedStart(0));
    }
    while (begin < end && text.at(begin).isSpace())
        ++begin;
    while (end > begin && text.at(end - 1).isSpace())
        --end;
    context.wordColumn = std::min(begin, std::max(column, 0));
    context.wordLength = std::max(0, end - context.wordColumn);
    context.word = text.mid(context.wordColumn, std::max(0, column - context.wordColumn));
    context.whole = unquoted(text.mid(context.wordColumn, context.wordLength));
    return context;
}

} // namespace pulpit::config
