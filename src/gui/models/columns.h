// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/format/format.h"
#include "gui/format/state.h"
#include "gui/models/column.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/tableview.h"

/// The columns that tables have most: texts, numbers, times, states.
namespace pulpit::gui {

/// Sorts by what it shows.
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

/// Sorts by a number, shows it as \a text says, and stands at the right.
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

template <typename Row>
[[nodiscard]] Column<Row> textColumnOf(const QString &id, const QString &title, int width,
                                       std::function<QString(const Row &)> text, Token tone = Token::Text)
{
    Column<Row> column = plainColumn<Row>(id, title, width, text);
    column.toolTip = text;
    column.tone = [tone](const Row &) { return int(tone); };
    return column;
}

template <typename Row>
[[nodiscard]] Column<Row> numberColumnOf(const QString &id, const QString &title, int width,
                                         std::function<qint64(const Row &)> number)
{
    return numberColumn<Row>(
        id, title, width, [number](const Row &row) { return double(number(row)); },
        [number](const Row &row) { return number(row) < 0 ? QString() : countText(number(row)); });
}

template <typename Row>
[[nodiscard]] Column<Row> timeColumnOf(const QString &id, const QString &title, int width,
                                       std::function<QDateTime(const Row &)> time)
{
    Column<Row> column;
    column.id = id;
    column.title = title;
    column.width = width;
    column.text = [time](const Row &row) { return relativeTime(time(row), QDateTime::currentDateTimeUtc()); };
    column.less = [time](const Row &a, const Row &b) { return time(a) < time(b); };
    column.toolTip = [time](const Row &row) { return exactTime(time(row)); };
    column.tone = [](const Row &) { return int(Token::TextSecondary); };
    return column;
}

template <typename Row>
[[nodiscard]] Column<Row> stateColumnOf(const QString &id, const QString &title, int width,
                                        std::function<StateText(const Row &)> state)
{
    Column<Row> column;
    column.id = id;
    column.title = title;
    column.width = width;
    column.text = [state](const Row &row) { return state(row).word; };
    column.less = [state](const Row &a, const Row &b) { return state(a).state > state(b).state; }; // worst first
    column.icon = [state](const Row &row) { return iconOf(state(row).state); };
    column.tone = [state](const Row &row) {
        const State value = state(row).state;
        return int(value == State::Healthy || value == State::Never ? Token::Text : tokenOf(value));
    };
    return column;
}

/// Gives \a view the columns of its model; \a stretch: of these one stretches.
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
