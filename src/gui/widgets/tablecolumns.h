// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/column.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/tableview.h"

namespace pulpit::gui {

/// A column that sorts by what it shows.
template <typename Row>
[[nodiscard]] Column<Row> plainColumn(const QString &id, const QString &title, int width,
                                      std::function<QString(const Row &)> text)
{
    Column<Row> column;
    column.id = id;
    column.title = title;
    column.width = width;
    column.text = text;
    column.less = [text](const Row &a, const Row &b) { return text(a) < text(b); };
    return column;
}

/// A column that sorts by a number and stands at the right.
template <typename Row>
[[nodiscard]] Column<Row> numberColumn(const QString &id, const QString &title, int width,
                                       std::function<double(const Row &)> value,
                                       std::function<QString(const Row &)> text)
{
    Column<Row> column;
    column.id = id;
    column.title = title;
    column.width = width;
    column.alignment = Qt::AlignRight | Qt::AlignVCenter;
    column.text = text;
    column.less = [value](const Row &a, const Row &b) { return value(a) < value(b); };
    return column;
}

/// Gives the view the model's columns; \a stretch: the one that takes what room is left.
template <typename Model>
void showColumns(TableView *view, Model *model, int stretch)
{
    view->setModel(model);
    QStringList ids;
    QList<int> widths;
    for (const auto &column : model->columns()) {
        ids.append(column.id);
        widths.append(column.width);
    }
    view->setColumns(ids, widths, stretch);
}

} // namespace pulpit::gui
