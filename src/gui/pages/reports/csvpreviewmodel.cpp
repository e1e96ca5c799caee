// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/reports/csvpreviewmodel.h"

namespace pulpit::gui {

QList<QStringList> csvRows(const QByteArray &csv, int maxRows)
{
    QList<QStringList> rows;
    QStringList row;
    QByteArray cell;
    bool isQuoted = false;
    const auto endCell = [&] {
        row.append(QString::fromUtf8(cell));
        cell.clear();
    };
    for (qsizetype i = 0; i < csv.size() && rows.size() < maxRows; ++i) {
        const char c = csv.at(i);
        if (isQuoted) {
            if (c != '"')
                cell.append(c);
            else if (i + 1 < csv.size() && csv.at(i + 1) == '"')
                cell.append(csv.at(++i));
            else
                isQuoted = false;
        } else if (c == '"') {
            isQuoted = true;
        } else if (c == ',') {
            endCell();
        } else if (c == '\n') {
            endCell();
            rows.append(std::exchange(row, {}));
        } else if (c != '\r') {
            cell.append(c);
        }
    }
    if (rows.size() < maxRows && (!cell.isEmpty() || !row.isEmpty())) {
        endCell();
        rows.append(row);
    }
    return rows;
}

void CsvPreviewModel::setRows(const QList<QStringList> &rows)
{
    beginResetModel();
    m_header = rows.value(0);
    m_rows = rows.mid(1);
    endResetModel();
}

int CsvPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CsvPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_header.size());
}

QVariant CsvPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return m_rows.at(index.row()).value(index.column());
}

QVariant CsvPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole))
        return m_header.value(section);
    return {};
}

} // namespace pulpit::gui
