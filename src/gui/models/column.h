// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

#include <functional>

namespace pulpit::gui {

/// Roles that every table of the console knows besides Qt's own.
enum TableRole {
    SortRole = Qt::UserRole + 1, ///< the raw value
    IdRole, ///< the row's id as qint64 or QString
    ToneRole, ///< Token of the text as int; not set: Text
};

/// One column: its name in the state file, its title, and how a row shows in it. What is not set is left out.
template <typename Row>
struct Column
{
    QString id;
    QString title;
    int width = 120;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    std::function<QString(const Row &)> text;
    std::function<bool(const Row &, const Row &)> less;
    std::function<QIcon(const Row &)> icon = {};
    std::function<QString(const Row &)> toolTip = {};
    std::function<int(const Row &)> tone = {};
};

} // namespace pulpit::gui
