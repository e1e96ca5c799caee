// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/treetable.h"

#include "gui/shell/copymenu.h"
#include "gui/shell/tableexport.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QTreeView>

namespace pulpit::gui {

TreeTable *TreeTable::addTo(QTreeView *tree, const PageContext &context, const QString &name)
{
    return new TreeTable(tree, context, name); // owned by the tree
}

TreeTable::TreeTable(QTreeView *tree, const PageContext &context, const QString &name)
    : QObject(tree)
    , m_tree(tree)
    , m_export(new TableExport(tree, context, name, [tree] { return readingOf(*tree); }))
{
    tree->installEventFilter(this);
    tree->viewport()->installEventFilter(this);
    tree->header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tree->header(), &QWidget::customContextMenuRequested, this, [this](const QPoint &where) {
        auto *menu = new QMenu(m_tree);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addColumns(menu);
        menu->popup(m_tree->header()->mapToGlobal(where));
    });
}

TableContent TreeTable::selected() const
{
    return contentOf(*m_tree, m_tree->selectionModel()->selectedRows());
}

void TreeTable::fill(QMenu *menu)
{
    addCopyActions(menu, m_tree->selectionModel() && m_tree->selectionModel()->hasSelection(),
                   [this] { return selected(); });
    addExportActions(menu, m_export, readingOf(*m_tree).rowCount);
    if (!m_tree->isHeaderHidden()) {
        menu->addSeparator();
        addColumns(menu->addMenu(tr("C&olumns")));
    }
}

void TreeTable::addColumns(QMenu *menu)
{
    const QAbstractItemModel *model = m_tree->model();
    for (int i = 1; i < model->columnCount(); ++i) { // the first one names the row and stays
        QAction *action = menu->addAction(model->headerData(i, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_tree->isColumnHidden(i));
        connect(action, &QAction::toggled, m_tree, [this, i](bool isShown) { m_tree->setColumnHidden(i, !isShown); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Resize to contents")), &QAction::triggered, m_tree, [this] {
        for (int i = 0; i < m_tree->model()->columnCount(); ++i)
            m_tree->resizeColumnToContents(i);
    });
}

bool TreeTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(asText(selected()));
        return true;
    }
    if (event->type() == QEvent::ContextMenu && m_tree->contextMenuPolicy() == Qt::DefaultContextMenu) {
        auto *menu = new QMenu(m_tree);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(menu);
        menu->popup(static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace pulpit::gui
