// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace pulpit::config {

/// Where a cursor is in a pulp_config.yml, told by indentation alone, so that it holds for text that is no document
/// (yet). Lines in brackets count as one key with its value.
struct TextContext
{
    QStringList path; ///< keys above, and the line's own key where the cursor is behind its colon
    bool isKey = false; ///< the cursor is where a key is written: a child of path
    bool isComment = false;
    QString word; ///< what is written there, up to the cursor
    QString whole; ///< and all of it
    int wordColumn = 0; ///< where it begins
    int wordLength = 0; ///< of the whole
};

/// Lines of a text by number; asked for from the cursor upwards.
using LineSource = std::function<QString(int line)>;

/// The context at \a column of \a line, both from 0. At most kMaxContextLines lines are looked at. Pure.
[[nodiscard]] TextContext contextAt(const LineSource &lines, int line, int column);
/// The key of a line and the column of it; empty where it has none.
struct LineKey
{
    QString key;
    int column = -1;
    int colon = -1;
};
[[nodiscard]] LineKey keyOf(const QString &line);

inline constexpr int kMaxContextLines = 50'000;

} // namespace pulpit::config
