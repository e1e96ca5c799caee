// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/copymenu.h"

#include "gui/shell/tableexport.h"
#include "gui/widgets/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace pulpit::gui {

void addCopyActions(QMenu *menu, bool hasSelection, const std::function<TableContent()> &selected)
{
    if (!menu->isEmpty())
        menu->addSeparator();
    const auto add = [&](const QString &text, auto &&write) {
        QAction *action = menu->addAction(text);
        action->setEnabled(hasSelection);
        QObject::connect(action, &QAction::triggered, menu,
                         [selected, write] { QApplication::clipboard()->setText(write(selected())); });
        return action;
    };
    // The words of the tables.
    add(TableView::tr("&Copy"), [](const TableContent &rows) { return asText(rows); })->setShortcut(QKeySequence::Copy);
    add(TableView::tr("Copy as C&SV"), [](const TableContent &rows) { return QString::fromUtf8(asCsv(rows)); });
    add(TableView::tr("Copy as &JSON"), [](const TableContent &rows) { return QString::fromUtf8(asJson(rows)); });
}

void addExportActions(QMenu *menu, TableExport *tableExport, qsizetype rows)
{
    menu->addSeparator();
    QAction *file = menu->addAction(TableView::tr("&Export all %n rows…", nullptr, int(rows)));
    file->setEnabled(rows > 0);
    QObject::connect(file, &QAction::triggered, tableExport, &TableExport::askWhereTo);
    QAction *paper = menu->addAction(TableView::tr("&Print…"));
    paper->setEnabled(rows > 0);
    QObject::connect(paper, &QAction::triggered, tableExport, &TableExport::askPrinter);
}

} // namespace pulpit::gui
