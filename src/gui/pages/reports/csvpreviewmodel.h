// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace pulpit::gui {

/// The first \a maxRows rows of CSV as RFC 4180 describes it, the header line included. Pure; any thread.
[[nodiscard]] QList<QStringList> csvRows(const QByteArray &csv, int maxRows);

/// CSV as it will be in the file, as a table: the first row is the header.
class CsvPreviewModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setRows(const QList<QStringList> &rows);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_header;
    QList<QStringList> m_rows;
};

} // namespace pulpit::gui
