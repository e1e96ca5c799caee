// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palette/fuzzymatch.h"

#include <algorithm>

namespace pulpit::gui {

namespace {

constexpr int kWhole = 140;
constexpr int kBeginning = 100;
constexpr int kPartBeginning = 80;
constexpr int kInside = 60;
constexpr int kSequence = 40;

bool isPartStart(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber() || (text.at(at).isDigit() && !text.at(at - 1).isDigit());
}

/// The first place where \a word stands, at a beginning of a part if there is one.
qsizetype placeOf(const QString &word, const QString &text)
{
    const qsizetype first = text.indexOf(word);
    for (qsizetype at = first; at >= 0; at = text.indexOf(word, at + 1))
        if (isPartStart(text, at))
            return at;
    return first;
}

/// Letter by letter; letters at beginnings of parts are preferred as long as the rest still fits behind them.
QList<int> sequenceOf(const QString &word, const QString &text)
{
    QList<int> positions;
    qsizetype from = 0;
    for (const QChar letter : word) {
        const qsizetype at = text.indexOf(letter, from);
        if (at < 0)
            return {};
        positions.append(int(at));
        from = at + 1;
    }
    // From the end back, each letter as near to its follower as possible: fewer gaps than from the front alone.
    qsizetype next = positions.last();
    for (qsizetype i = positions.size() - 2; i >= 0; --i) {
        const qsizetype at = text.lastIndexOf(word.at(i), next - 1);
        positions[i] = int(at);
        next = at;
    }
    return positions;
}

std::optional<int> scoreOfWord(const QString &word, const QString &text)
{
    const qsizetype at = placeOf(word, text);
    if (at >= 0) {
        if (word.size() == text.size())
            return kWhole;
        return at == 0 ? kBeginning : isPartStart(text, at) ? kPartBeginning : kInside;
    }
    const QList<int> positions = sequenceOf(word, text);
    if (positions.isEmpty())
        return std::nullopt;
    int score = kSequence;
    for (qsizetype i = 0; i < positions.size(); ++i) {
        if (isPartStart(text, positions.at(i)))
            score += 4;
        if (i > 0)
            score -= std::min(4, positions.at(i) - positions.at(i - 1) - 1);
    }
    return score > 0 ? std::optional(score) : std::nullopt;
}

} // namespace

QStringList paletteWords(const QString &typed)
{
    return typed.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

std::optional<int> fuzzyScore(const QStringList &words, const QString &text)
{
    int score = 0;
    for (const QString &word : words) {
        const std::optional<int> one = scoreOfWord(word, text);
        if (!one)
            return std::nullopt;
        score += *one;
    }
    return score - int(std::min<qsizetype>(text.size(), 80)) / 8;
}

QList<int> fuzzyPositions(const QStringList &words, const QString &text)
{
    QList<int> all;
    for (const QString &word : words) {
        const qsizetype at = placeOf(word, text);
        if (at >= 0) {
            for (qsizetype i = 0; i < word.size(); ++i)
                all.append(int(at + i));
            continue;
        }
        const QList<int> positions = sequenceOf(word, text);
        if (positions.isEmpty())
            return {};
        all.append(positions);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace pulpit::gui
