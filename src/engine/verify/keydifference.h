// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace pulpit::engine {

/// What one of two sets of natural keys has and the other has not.
struct KeyDifference
{
    QStringList missing; ///< only at the source; the first ones in order
    QStringList extra; ///< only here; the first ones in order
    qint64 missingCount = 0;
    qint64 extraCount = 0;

    [[nodiscard]] bool isNone() const { return missingCount == 0 && extraCount == 0; }
};

/// Compares two lists of keys, each with doubles or not, in O(n log n); at most \a shown names of each side are given.
/// Pure; CPU-heavy for large lists.
[[nodiscard]] KeyDifference compareKeys(QStringList own, QStringList source, int shown = 20);

} // namespace pulpit::engine
