// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/server.h"
#include "gui/models/filterquery.h"
#include "gui/pages/fleet/matrix/matrixtable.h"

namespace pulpit::gui {

enum class MatrixGrouping { None, Type, Group };
enum class MatrixOrder { Name, WorstFirst };

/// What of the table is to be shown, and how.
struct MatrixQuery
{
    FilterQuery filter;
    MatrixGrouping grouping = MatrixGrouping::None;
    MatrixOrder order = MatrixOrder::Name;
    QList<domain::RepoGroup> groups; ///< for MatrixGrouping::Group; the first that selects a name takes it
    QSet<QString> folded; ///< titles of sections that are closed
};

/// Which rows and columns are shown, in which order. Immutable once made; any thread.
struct MatrixLayout
{
    struct Section
    {
        QString title;
        int rowCount = 0;
        State worst = State::Never;
        bool isFolded = false;
    };
    std::vector<int> lines; ///< a row of the table, or -1 - place in sections
    std::vector<int> columns; ///< of the table
    QList<Section> sections;
    int rowCount = 0; ///< that fit the filter, also in folded sections
    std::vector<bool> isDim; ///< per cell of the table: it does not fit the filter; empty: all do

    [[nodiscard]] bool isSection(int line) const { return lines[size_t(line)] < 0; }
    [[nodiscard]] const Section &section(int line) const { return sections.at(-1 - lines[size_t(line)]); }
};

/// One pass over the cells. A row is shown when one of its cells fits all terms; `server:` chooses columns. \a now in
/// seconds since 1970.
[[nodiscard]] MatrixLayout layOut(const MatrixTable &table, const MatrixQuery &query, qint64 now);

} // namespace pulpit::gui
