// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace pulpit::gui {

/// Where \a longer has more than \a shorter, as first and last positions in \a longer; nullopt when \a shorter is not a
/// part of it in the same order, or when there would be more than \a maxRanges of them. Pure.
template <typename Key>
std::optional<std::vector<std::pair<int, int>>> surplusRanges(const std::vector<Key> &longer,
                                                              const std::vector<Key> &shorter, int maxRanges)
{
    std::vector<std::pair<int, int>> ranges;
    size_t s = 0;
    for (size_t l = 0; l < longer.size(); ++l) {
        if (s < shorter.size() && shorter[s] == longer[l]) {
            ++s;
            continue;
        }
        if (!ranges.empty() && ranges.back().second == int(l) - 1)
            ranges.back().second = int(l);
        else
            ranges.emplace_back(int(l), int(l));
        if (int(ranges.size()) > maxRanges)
            return std::nullopt;
    }
    if (s != shorter.size())
        return std::nullopt;
    return ranges;
}

/// The values at positions that are in none of the sorted \a ranges. Pure.
inline std::vector<int> outside(const std::vector<std::pair<int, int>> &ranges, const std::vector<int> &values)
{
    std::vector<int> kept;
    for (size_t i = 0, range = 0; i < values.size(); ++i) {
        while (range < ranges.size() && int(i) > ranges[range].second)
            ++range;
        if (range >= ranges.size() || int(i) < ranges[range].first)
            kept.push_back(values[i]);
    }
    return kept;
}

/// Whether whatever \a after finds, \a before found as well: then only its finds need to be searched again. Pure.
inline bool isNarrowing(const QStringList &before, const QStringList &after)
{
    if (before.isEmpty() || after.size() < before.size())
        return false;
    for (int i = 0; i < before.size(); ++i)
        if (!after.at(i).startsWith(before.at(i)))
            return false;
    return true;
}

} // namespace pulpit::gui
