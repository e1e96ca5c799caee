// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/matrix/matrixcontent.h"

#include "gui/pages/fleet/matrix/matrixview.h"

#include <QCoreApplication>
#include <QDateTime>

namespace pulpit::gui {

namespace {

constexpr int kCopiedAtMost = 100'000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::MatrixView)
};

} // namespace

TableReading readingOf(const MatrixView &view)
{
    const std::shared_ptr<const MatrixTable> table = view.sharedTable();
    const std::shared_ptr<const MatrixLayout> layout = view.sharedContent();
    TableReading reading;
    reading.head.ids = {QStringLiteral("name"), QStringLiteral("type")};
    reading.head.titles = {Words::tr("Repository"), Words::tr("Type")};
    for (const int column : layout->columns) {
        reading.head.ids.append(table->columns.at(column).server);
        reading.head.titles.append(table->columns.at(column).title);
    }
    for (const int line : layout->lines)
        reading.rowCount += line >= 0 ? 1 : 0;
    reading.next
        = [table, layout, line = size_t(0), now = QDateTime::currentSecsSinceEpoch()](QStringList *row) mutable {
              while (line < layout->lines.size() && layout->isSection(int(line)))
                  ++line;
              if (line >= layout->lines.size())
                  return false;
              const int place = layout->lines[line++];
              *row = {table->rows.at(place).name, table->rows.at(place).type};
              for (const int column : layout->columns) {
                  const MatrixCell *cell = table->cell(place, column);
                  row->append(cell ? cellText(*cell, now) : QString());
              }
              return true;
          };
    return reading;
}

TableContent selectedContent(const MatrixView &view)
{
    TableContent content {{QStringLiteral("name"), QStringLiteral("server"), QStringLiteral("state")},
                          {Words::tr("Repository"), Words::tr("Server"), Words::tr("State")},
                          {}};
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    for (const MatrixPlace &place : view.selectedCells(kCopiedAtMost))
        content.rows.append({view.table().rows.at(place.row).name, view.table().columns.at(place.column).server,
                             cellText(*view.table().cell(place.row, place.column), now)});
    return content;
}

} // namespace pulpit::gui
