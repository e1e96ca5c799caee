// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/tablereading.h"

#include "gui/widgets/tableview.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTreeView>

#include <algorithm>
#include <memory>

namespace pulpit::gui {

namespace {

struct Reading
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::TableReading)
};

QList<int> shownColumns(const QTreeView &tree)
{
    QList<int> columns;
    for (int visual = 0; visual < tree.header()->count(); ++visual)
        if (const int logical = tree.header()->logicalIndex(visual); !tree.isColumnHidden(logical))
            columns.append(logical);
    return columns;
}

TableContent headOf(const QTreeView &tree)
{
    TableContent head {{QStringLiteral("level")}, {Reading::tr("Level")}, {}};
    for (const int column : shownColumns(tree)) {
        const QString title = tree.model()->headerData(column, Qt::Horizontal).toString();
        head.titles.append(title);
        head.ids.append(title.toLower().simplified().replace(QLatin1Char(' '), QLatin1Char('_')));
    }
    return head;
}

QStringList textsOf(const QTreeView &tree, const QModelIndex &row)
{
    int level = 0;
    for (QModelIndex up = row.parent(); up.isValid() && up != tree.rootIndex(); up = up.parent())
        ++level;
    QStringList texts {QString::number(level)};
    for (const int column : shownColumns(tree))
        texts.append(row.siblingAtColumn(column).data().toString());
    return texts;
}

QModelIndex firstShown(const QTreeView &tree)
{
    const QAbstractItemModel *model = tree.model();
    for (int row = 0; model && row < model->rowCount(tree.rootIndex()); ++row)
        if (!tree.isRowHidden(row, tree.rootIndex()))
            return model->index(row, 0, tree.rootIndex());
    return {};
}

} // namespace

TableReading readingOf(const TableView &table)
{
    TableReading reading;
    reading.head = table.content({});
    reading.rowCount = table.model()->rowCount();
    reading.next = [&table, row = 0](QStringList *texts) mutable {
        if (row >= table.model()->rowCount())
            return false;
        *texts = table.rowTexts(row++);
        return true;
    };
    return reading;
}

TableReading readingOf(const QTreeView &tree)
{
    TableReading reading;
    if (!tree.model())
        return {{}, 0, [](QStringList *) { return false; }};
    reading.head = headOf(tree);
    for (QModelIndex row = firstShown(tree); row.isValid(); row = tree.indexBelow(row))
        ++reading.rowCount;
    reading.next = [&tree, row = QPersistentModelIndex(firstShown(tree))](QStringList *texts) mutable {
        if (!row.isValid())
            return false;
        *texts = textsOf(tree, row);
        row = tree.indexBelow(row);
        return true;
    };
    return reading;
}

TableContent contentOf(const QTreeView &tree, QModelIndexList rows)
{
    TableContent content = headOf(tree);
    std::sort(rows.begin(), rows.end(), [&tree](const QModelIndex &a, const QModelIndex &b) {
        return tree.visualRect(a).top() < tree.visualRect(b).top();
    });
    for (const QModelIndex &row : std::as_const(rows))
        content.rows.append(textsOf(tree, row));
    return content;
}

TableContent contentOf(TableReading reading, qsizetype limit)
{
    TableContent content = std::move(reading.head);
    QStringList row;
    while (content.rows.size() < limit && reading.next(&row))
        content.rows.append(row);
    return content;
}

} // namespace pulpit::gui
