// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/packagefind.h"
#include "engine/operations/operation.h"

namespace pulpit::engine {

/// Adds to \a plan the removal of \a found (of one server, in latest versions or older served ones) from its
/// repositories, with the publications that must follow; remarks for what is left alone. Fails when a list that is
/// needed cannot be read. Engine thread; both pointers must outlive it.
[[nodiscard]] Async<void> planRemovals(PlanReader *reader, QString server, QList<domain::FoundPackage> found,
                                       domain::Plan *plan);

} // namespace pulpit::engine
