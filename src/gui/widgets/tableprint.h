// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/tablecontent.h"

class QPagedPaintDevice;

namespace pulpit::gui {

/// How many rows of a table are put on paper at most; more are for an export.
inline constexpr int kMaxPrintedRows = 5000;

/// Puts a table on paper: its name and the date on top of each page, the titles above the rows, the pages numbered.
/// Columns share the width by what stands in them, texts that do not fit end in "…". Black on white in every scheme.
/// Gives the number of pages; 0: the device cannot be painted on. GUI thread.
int printTable(QPagedPaintDevice &device, const QString &title, const TableContent &content);

} // namespace pulpit::gui
