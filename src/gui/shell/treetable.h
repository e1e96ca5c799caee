// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"
#include "gui/widgets/tablecontent.h"

#include <QObject>

class QMenu;
class QTreeView;

namespace pulpit::gui {

class TableExport;

/// Gives a tree the manners of a table: copy as text, CSV and JSON, export, print, the choice of columns, widths by
/// contents. Ctrl+C copies the selected rows. Lives as long as the tree. GUI thread.
class TreeTable final : public QObject
{
    Q_OBJECT
public:
    /// A tree without a menu of its own gets one; another puts the entries into its own by fill(). \a name: of an
    /// exported file, without ending.
    static TreeTable *addTo(QTreeView *tree, const PageContext &context, const QString &name);
    void fill(QMenu *menu);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    TreeTable(QTreeView *tree, const PageContext &context, const QString &name);
    void addColumns(QMenu *menu);
    [[nodiscard]] TableContent selected() const;

    QTreeView *m_tree;
    TableExport *m_export;
};

} // namespace pulpit::gui
