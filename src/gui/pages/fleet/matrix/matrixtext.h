// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/fleet/matrix/matrixtable.h"

namespace pulpit::gui {

/// Everything about a cell: present, remote, last sync, what is served, comparison with the source, and when the server
/// was asked. Lines of plain text. Pure.
[[nodiscard]] QString matrixToolTip(const MatrixTable &table, int row, int column, const FleetSnapshot &fleet,
                                    const QDateTime &now);

/// "version 17", "nothing: it has no distribution", as far as is known. Pure.
[[nodiscard]] QString servedText(const domain::Repository &repository);

} // namespace pulpit::gui
