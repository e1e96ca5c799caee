// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/verify/keydifference.h"

#include <algorithm>

namespace pulpit::engine {

KeyDifference compareKeys(QStringList own, QStringList source, int shown)
{
    const auto prepare = [](QStringList &keys) {
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    };
    prepare(own);
    prepare(source);
    KeyDifference difference;
    const auto note = [shown](const QString &key, QStringList &names, qint64 &count) {
        if (names.size() < shown)
            names.append(key);
        ++count;
    };
    auto a = own.cbegin();
    auto b = source.cbegin();
    while (a != own.cend() || b != source.cend()) {
        if (b == source.cend() || (a != own.cend() && *a < *b))
            note(*a++, difference.extra, difference.extraCount);
        else if (a == own.cend() || *b < *a)
            note(*b++, difference.missing, difference.missingCount);
        else
            ++a, ++b;
    }
    return difference;
}

} // namespace pulpit::engine
