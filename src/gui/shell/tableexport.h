// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"
#include "gui/widgets/tablereading.h"

#include <QObject>

class QPagedPaintDevice;

namespace pulpit::gui {

class TableView;

/// Writes all rows that a table shows into a file: CSV, JSON (by the name's ending) or text; or puts them on paper.
/// Rows are read in slices, so that 100,000 of them do not hold up the window, and written in the thread pool. One
/// export at a time.
class TableExport final : public QObject
{
    Q_OBJECT
public:
    /// Adds "Export…" and "Print…" to the table's menu. \a name: of the file, without ending. Lives as long as the
    /// table.
    static void addTo(TableView *table, const PageContext &context, const QString &name);
    /// For what is no TableView; its owner calls askWhereTo() and askPrinter(). Lives as long as \a owner, whose
    /// accessible name heads the paper.
    TableExport(QWidget *owner, const PageContext &context, const QString &name, TableSource source);

    void askWhereTo();
    void askPrinter();
    /// Puts the first kMaxPrintedRows rows on paper; gives the number of pages, 0: it cannot be painted on.
    int print(QPagedPaintDevice &device) const;

private:
    void start(const QString &path);
    void readSlice();
    void write();
    void tellPrinted(int pages);

    QWidget *m_owner;
    PageContext m_context;
    QString m_name;
    TableSource m_source;
    QString m_path; ///< empty: no export goes on
    TableReading m_reading;
    TableContent m_content;
};

} // namespace pulpit::gui
