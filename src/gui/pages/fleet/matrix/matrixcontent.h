// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/tablereading.h"

namespace pulpit::gui {

class MatrixView;

/// What the matrix shows, row by row: the repository, its type, and what stands in the cell of each server. What is
/// folded is left out. Keeps the content as it is now, whatever the view shows meanwhile.
[[nodiscard]] TableReading readingOf(const MatrixView &view);
/// The chosen cells, one a row: repository, server, what stands in the cell. At most 100,000.
[[nodiscard]] TableContent selectedContent(const MatrixView &view);

} // namespace pulpit::gui
