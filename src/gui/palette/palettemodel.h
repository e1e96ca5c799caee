// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/palette/palettesource.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace pulpit::gui {

/// What the palette found, best first.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole + 1, KindRole, PositionsRole };

    using QAbstractListModel::QAbstractListModel;
    void setItems(const QList<PaletteItem> &items, const QStringList &words);
    [[nodiscard]] const PaletteItem &item(int row) const { return m_items.at(row); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<PaletteItem> m_items;
    QStringList m_words;
};

/// Draws an entry in one line: icon, title with what fits in the accent colour, detail, kind at the right.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace pulpit::gui
