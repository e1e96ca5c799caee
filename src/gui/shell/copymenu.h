// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/tablecontent.h"

#include <functional>

class QMenu;

namespace pulpit::gui {

class TableExport;

/// What every table offers, for those that are no TableView: copy as text, CSV and JSON.
void addCopyActions(QMenu *menu, bool hasSelection, const std::function<TableContent()> &selected);
/// "Export all N rows…" and "Print…".
void addExportActions(QMenu *menu, TableExport *tableExport, qsizetype rows);

} // namespace pulpit::gui
