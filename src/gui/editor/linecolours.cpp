// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/linecolours.h"

#include "config/schema/textcontext.h"

#include <QRegularExpression>

namespace pulpit::gui {

namespace {

constexpr Token kKey = Token::Accent;
constexpr Token kText = Token::Healthy;
constexpr Token kNumber = Token::Paused;
constexpr Token kComment = Token::TextSecondary;
constexpr Token kAnchor = Token::Attention;
constexpr qsizetype kLongest = 2000; ///< characters of a line that are coloured

bool isNumberOrWord(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:[-+]?[0-9][0-9_.]*|true|false|yes|no|on|off|null|~)$"));
    return pattern.match(text).hasMatch();
}

void add(QList<ColouredPart> *parts, qsizetype start, qsizetype end, Token ink)
{
    if (end > start)
        parts->append({int(start), int(end - start), ink, false});
}

/// Quotes, anchors, comments and words from \a start on. \a ink: of words that are no numbers.
void colourValues(const QString &line, qsizetype start, bool isFlow, QList<ColouredPart> *parts)
{
    static const QRegularExpression token(QStringLiteral(
        "\"(?:[^\"\\\\]|\\\\.)*\"?|'[^']*'?|(?<=\\s|^)#.*|[&*][^\\s,\\]}]+|[\\[\\]{},]|[^\\s\\[\\]{},#\"'&*]"
        "[^\\[\\]{},#]*"));
    const QString text = line.left(kLongest);
    auto matches = token.globalMatch(text, start);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString word = match.captured().trimmed();
        const qsizetype begin = match.capturedStart();
        const qsizetype end = begin + word.size();
        if (word.isEmpty())
            continue;
        const QChar first = word.front();
        if (first == QLatin1Char('#'))
            add(parts, begin, match.capturedEnd(), kComment);
        else if (first == QLatin1Char('&') || first == QLatin1Char('*'))
            add(parts, begin, end, kAnchor);
        else if (QStringLiteral("[]{},").contains(first))
            continue;
        else if (isFlow && word.contains(QLatin1Char(':'))) {
            const qsizetype colon = begin + word.indexOf(QLatin1Char(':'));
            add(parts, begin, colon, kKey);
            const QString value = word.mid(colon - begin + 1).trimmed();
            add(parts, end - value.size(), end, isNumberOrWord(value) ? kNumber : kText);
        } else {
            add(parts, begin, end, isNumberOrWord(word) ? kNumber : kText);
        }
    }
}

QList<ColouredPart> yamlColours(const QString &line)
{
    QList<ColouredPart> parts;
    const config::LineKey key = config::keyOf(line);
    qsizetype value = 0;
    if (key.column >= 0) {
        add(&parts, key.column, key.colon, kKey);
        value = key.colon + 1;
    } else {
        while (value < line.size() && (line.at(value) == QLatin1Char(' ') || line.at(value) == QLatin1Char('-')))
            ++value;
    }
    const QString rest = line.mid(value).trimmed();
    colourValues(line, value, rest.startsWith(QLatin1Char('{')) || rest.startsWith(QLatin1Char('[')), &parts);
    return parts;
}

QList<ColouredPart> iniColours(const QString &line)
{
    QList<ColouredPart> parts;
    const QString text = line.trimmed();
    if (text.startsWith(QLatin1Char('#')) || text.startsWith(QLatin1Char(';'))) {
        add(&parts, 0, line.size(), kComment);
    } else if (text.startsWith(QLatin1Char('['))) {
        parts.append({0, int(line.size()), kKey, true});
    } else {
        static const QRegularExpression delimiter(QStringLiteral("[=:]"));
        const qsizetype at = line.front().isSpace() ? -1 : line.indexOf(delimiter);
        add(&parts, 0, at, kKey);
        const QString value = line.mid(at + 1).trimmed();
        add(&parts, at + 1, line.size(), isNumberOrWord(value) ? kNumber : kText);
    }
    return parts;
}

QList<ColouredPart> jsonColours(const QString &line)
{
    static const QRegularExpression token(
        QStringLiteral("(\"(?:[^\"\\\\]|\\\\.)*\"?)(\\s*:)?|(-?[0-9][0-9.eE+-]*|true|false|null)"));
    QList<ColouredPart> parts;
    auto matches = token.globalMatch(line.left(kLongest));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength(1) > 0)
            add(&parts, match.capturedStart(1), match.capturedEnd(1), match.capturedLength(2) > 0 ? kKey : kText);
        else
            add(&parts, match.capturedStart(3), match.capturedEnd(3), kNumber);
    }
    return parts;
}

} // namespace

QList<ColouredPart> coloursOf(CodeLanguage language, const QString &line)
{
    if (line.trimmed().isEmpty())
        return {};
    switch (language) {
    case CodeLanguage::Yaml: return yamlColours(line);
    case CodeLanguage::Ini: return iniColours(line);
    case CodeLanguage::Json: return jsonColours(line);
    }
    return {};
}

} // namespace pulpit::gui
