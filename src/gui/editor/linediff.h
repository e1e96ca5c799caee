// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace pulpit::gui {

/// One line of a comparison of two texts.
struct DiffLine
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;
    int before = -1; ///< its number in the text before, from 0
    int after = -1;

    bool operator==(const DiffLine &) const = default;
};

/// The least lines to remove and add that make \a after of \a before (Myers). Beyond kMostDifferences differences the
/// rest is told as removed and added as a whole, so that the work is bounded. Pure; any thread.
[[nodiscard]] QList<DiffLine> lineDiff(const QStringList &before, const QStringList &after);
/// Only the changes with \a around lines around them; a line with before and after -1 stands for what is left out.
[[nodiscard]] QList<DiffLine> withContext(const QList<DiffLine> &lines, int around);

inline constexpr int kMostDifferences = 2000;

} // namespace pulpit::gui
