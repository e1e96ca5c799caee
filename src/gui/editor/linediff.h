// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

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

/// One row of two texts side by side. A text that has no line there has number -1.
struct SideRow
{
    DiffLine::Kind kind = DiffLine::Kind::Same; ///< Same, or that the two differ
    int before = -1; ///< from 0
    int after = -1;
    QString left;
    QString right;

    bool operator==(const SideRow &) const = default;
};
/// The lines of a comparison beside each other: what was removed beside what came in its place.
[[nodiscard]] QList<SideRow> sideBySide(const QList<DiffLine> &lines);
/// Where changes begin: the first of each run of \a isChanged among \a count rows.
[[nodiscard]] QList<int> changesOf(int count, const std::function<bool(int)> &isChanged);
/// The part of two lines that differs, without what they begin and end with alike: position and both lengths.
struct Difference
{
    int at = 0;
    int before = 0;
    int after = 0;
};
[[nodiscard]] Difference differenceOf(const QString &before, const QString &after);

inline constexpr int kMostDifferences = 2000;

} // namespace pulpit::gui
