// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"
#include "gui/widgets/tablecontent.h"

#include <QObject>

namespace pulpit::gui {

class TableView;

/// Writes all rows that a table shows into a file: CSV, JSON (by the name's ending) or text. Rows are read in slices,
/// so that 100,000 of them do not hold up the window, and written in the thread pool. One export at a time.
class TableExport final : public QObject
{
    Q_OBJECT
public:
    /// Adds "Export…" to the table's menu. \a name: of the file, without ending. Lives as long as the table.
    static void addTo(TableView *table, const PageContext &context, const QString &name);

private:
    TableExport(TableView *table, const PageContext &context, const QString &name);
    void askWhereTo();
    void askPrinter();
    void start(const QString &path);
    void readSlice();
    void write();

    TableView *m_table;
    PageContext m_context;
    QString m_name;
    QString m_path; ///< empty: no export goes on
    TableContent m_content;
};

} // namespace pulpit::gui
