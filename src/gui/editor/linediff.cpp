// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/linediff.h"

#include <algorithm>
#include <vector>

namespace pulpit::gui {

namespace {

using Kind = DiffLine::Kind;

/// Myers' greedy algorithm on the part of the two texts that differs; the furthest points of each round are kept for
/// the way back. Empty where the texts differ in more than kMostDifferences lines.
std::vector<std::vector<int>> rounds(const QStringList &a, const QStringList &b, qsizetype from, qsizetype endA,
                                     qsizetype endB)
{
    const int n = int(endA - from);
    const int m = int(endB - from);
    const int most = std::min(n + m, kMostDifferences);
    std::vector<std::vector<int>> trace;
    std::vector<int> furthest(std::size_t(2 * most + 3), 0);
    for (int d = 0; d <= most; ++d) {
        for (int k = -d; k <= d; k += 2) {
            const auto at = [&](int i) -> int & { return furthest[std::size_t(i + most + 1)]; };
            int x = k == -d || (k != d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
            int y = x - k;
            while (x < n && y < m && a.at(from + x) == b.at(from + y)) {
                ++x;
                ++y;
            }
            at(k) = x;
            if (x >= n && y >= m) {
                trace.emplace_back(furthest.begin() + (most + 1 - d), furthest.begin() + (most + 2 + d));
                return trace;
            }
        }
        trace.emplace_back(furthest.begin() + (most + 1 - d), furthest.begin() + (most + 2 + d));
    }
    return {};
}

} // namespace

QList<DiffLine> lineDiff(const QStringList &before, const QStringList &after)
{
    qsizetype from = 0;
    while (from < before.size() && from < after.size() && before.at(from) == after.at(from))
        ++from;
    qsizetype endA = before.size();
    qsizetype endB = after.size();
    while (endA > from && endB > from && before.at(endA - 1) == after.at(endB - 1)) {
        --endA;
        --endB;
    }
    QList<DiffLine> middle; // from its end
    const auto trace = rounds(before, after, from, endA, endB);
    int x = int(endA - from);
    int y = int(endB - from);
    const auto take = [&](Kind kind) {
        if (kind != Kind::Added)
            --x;
        if (kind != Kind::Removed)
            --y;
        middle.append({kind, kind == Kind::Added ? after.at(from + y) : before.at(from + x),
                       kind == Kind::Added ? -1 : int(from + x), kind == Kind::Removed ? -1 : int(from + y)});
    };
    for (int d = int(trace.size()) - 1; d > 0; --d) {
        const std::vector<int> &last = trace[std::size_t(d - 1)]; // diagonals -(d-1) to d-1
        const auto reach = [&](int k) { return std::abs(k) <= d - 1 ? last[std::size_t(k + d - 1)] : -1; };
        const int k = x - y;
        const bool isDown = k == -d || (k != d && reach(k - 1) < reach(k + 1));
        const int startX = isDown ? reach(k + 1) : reach(k - 1) + 1;
        while (x > startX && x > 0 && y > 0)
            take(Kind::Same);
        take(isDown ? Kind::Added : Kind::Removed);
    }
    while (!trace.empty() && x > 0 && y > 0)
        take(Kind::Same);
    while (y > 0)
        take(Kind::Added);
    while (x > 0)
        take(Kind::Removed);
    QList<DiffLine> lines;
    for (qsizetype i = 0; i < from; ++i)
        lines.append({Kind::Same, before.at(i), int(i), int(i)});
    for (auto it = middle.crbegin(); it != middle.crend(); ++it)
        lines.append(*it);
    for (qsizetype i = endA; i < before.size(); ++i)
        lines.append({Kind::Same, before.at(i), int(i), int(i - endA + endB)});
    return lines;
}

QList<DiffLine> withContext(const QList<DiffLine> &lines, int around)
{
    QList<DiffLine> result;
    qsizetype shown = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).kind == Kind::Same)
            continue;
        const qsizetype begin = std::max(shown, i - around);
        if (begin > shown)
            result.append(DiffLine {});
        const qsizetype end = std::min(lines.size(), i + around + 1);
        for (qsizetype j = begin; j < end; ++j) {
            // A change within the lines around goes on with its own.
            if (j > i && lines.at(j).kind != Kind::Same) {
                shown = j;
                break;
            }
            result.append(lines.at(j));
            shown = j + 1;
        }
    }
    if (!result.isEmpty() && shown < lines.size())
        result.append(DiffLine {});
    return result;
}

QList<SideRow> sideBySide(const QList<DiffLine> &lines)
{
    QList<SideRow> rows;
    qsizetype open = -1; // the first row of a change that still has room on the right
    for (const DiffLine &line : lines) {
        if (line.kind == Kind::Same) {
            rows.append({Kind::Same, line.before, line.after, line.text, line.text});
            open = -1;
        } else if (line.kind == Kind::Removed) {
            if (open < 0)
                open = rows.size();
            rows.append({Kind::Removed, line.before, -1, line.text, {}});
        } else if (open >= 0 && open < rows.size()) {
            rows[open].after = line.after;
            rows[open].right = line.text;
            ++open;
        } else {
            rows.append({Kind::Added, -1, line.after, {}, line.text});
            open = rows.size();
        }
    }
    return rows;
}

QList<int> changesOf(int count, const std::function<bool(int)> &isChanged)
{
    QList<int> changes;
    bool wasChanged = false;
    for (int i = 0; i < count; ++i) {
        const bool is = isChanged(i);
        if (is && !wasChanged)
            changes.append(i);
        wasChanged = is;
    }
    return changes;
}

Difference differenceOf(const QString &before, const QString &after)
{
    const qsizetype most = std::min(before.size(), after.size());
    qsizetype same = 0;
    while (same < most && before.at(same) == after.at(same))
        ++same;
    if (same > 0 && before.at(same - 1).isHighSurrogate())
        --same;
    qsizetype tail = 0;
    while (tail < most - same && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    if (tail > 0 && before.at(before.size() - tail).isLowSurrogate())
        --tail;
    return {int(same), int(before.size() - same - tail), int(after.size() - same - tail)};
}

} // namespace pulpit::gui
