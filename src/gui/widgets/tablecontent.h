// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/// What a table shows, as it is copied and exported. Pure; any thread.
namespace pulpit::gui {

struct TableContent
{
    QStringList ids; ///< of the columns that are shown, in their order
    QStringList titles; ///< as the operator reads them
    QList<QStringList> rows;
};

/// Tab-separated with the titles on top; tabs and line ends within a cell become blanks.
[[nodiscard]] QString asText(const TableContent &content);
/// RFC 4180, the columns' ids on top, safe against formulas.
[[nodiscard]] QByteArray asCsv(const TableContent &content);
/// An array of objects with the columns' ids as keys.
[[nodiscard]] QByteArray asJson(const TableContent &content);

} // namespace pulpit::gui
