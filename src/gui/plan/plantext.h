// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"
#include "gui/format/state.h"

#include <QString>

/// How a plan reads, without widgets. Pure.
namespace pulpit::gui {

/// On the button: "Remove 3 repositories", "Make 12 changes".
[[nodiscard]] QString planVerb(const domain::Plan &plan);
/// "6 changes on 2 servers · removes 3 repositories, 3 distributions · 6 requests · frees 1.2 GiB".
[[nodiscard]] QString planTotals(const domain::Plan &plan);
/// What the operator has to write before a plan that cannot be undone: the one object's name, or how many there are.
/// Empty: nothing.
[[nodiscard]] QString planWord(const domain::Plan &plan);
/// "remove repository".
[[nodiscard]] QString changeText(const domain::PlannedChange &change);
[[nodiscard]] StateText stateOf(const domain::PlanRemark &remark);

} // namespace pulpit::gui
