// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/tablecontent.h"

#include <QModelIndex>

#include <functional>

class QTreeView;

namespace pulpit::gui {

class TableView;

/// The rows of something that looks like a table, one after the other, so that 100,000 of them need not be there at
/// once. Good until what is shown changes. GUI thread.
struct TableReading
{
    TableContent head; ///< ids and titles, no rows
    qsizetype rowCount = 0; ///< that next() will give
    std::function<bool(QStringList *row)> next; ///< false: there are no more
};
using TableSource = std::function<TableReading()>;

/// All rows of a table, its columns as they are shown.
[[nodiscard]] TableReading readingOf(const TableView &table);
/// The rows of a tree that are shown, from top to bottom: what is folded or hidden is left out. A first column
/// ("level", from 0) tells how deep each stands.
[[nodiscard]] TableReading readingOf(const QTreeView &tree);
/// The same of some of its rows, given in any order.
[[nodiscard]] TableContent contentOf(const QTreeView &tree, QModelIndexList rows);
/// At most \a limit rows of \a reading at once.
[[nodiscard]] TableContent contentOf(TableReading reading, qsizetype limit);

} // namespace pulpit::gui
