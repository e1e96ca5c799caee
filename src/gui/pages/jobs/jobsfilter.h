// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/filterquery.h"
#include "ports/store.h"

namespace pulpit::gui {

/// What the chips and the filter ask for; without widgets.
struct JobsFilter
{
    bool running = false;
    bool queued = false;
    bool failed = false;
    bool mine = false;
    bool lastDay = false;
    QString text; ///< in the filter language; words are searched in names, failures and Pulp's text
    QString operatorName; ///< who "mine" is

    bool operator==(const JobsFilter &) const = default;
    [[nodiscard]] static QList<FilterField> fields();
    /// What the store is asked; until() and startedBy() are beyond it.
    [[nodiscard]] ports::JobQuery query(const QDateTime &now) const;
    /// Only jobs queued before this; invalid: no such limit.
    [[nodiscard]] QDateTime until(const QDateTime &now) const;
    /// Only jobs that were started by somebody whose name begins so; empty: by anybody.
    [[nodiscard]] QString startedBy() const;
    /// Words that must occur besides the one that the store is asked for; lower case.
    [[nodiscard]] QStringList otherWords() const;
    /// Repositories are searched for: jobs of all levels beside each other, not parents only.
    [[nodiscard]] bool isFlat() const;
    [[nodiscard]] bool isSet() const { return running || queued || failed || mine || lastDay || !text.isEmpty(); }
};

} // namespace pulpit::gui
