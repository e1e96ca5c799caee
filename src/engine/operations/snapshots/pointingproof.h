// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/operations/operation.h"

namespace pulpit::engine {

/// Shows that the distributions of \a plan point at what they should, and that the content app serves them: the latter
/// for at most 20 of each server, spread over all. Engine thread.
[[nodiscard]] Async<domain::Proof> provePointing(PlanReader &reader, domain::Plan plan);

/// What speaks against the distributions of \a plan whose phase is before \a phase: one that points elsewhere or is not
/// served. And against making those of \a phase: one that was pointed elsewhere since the plan was made. One line each.
[[nodiscard]] Async<QStringList> findingsBefore(PlanReader &reader, domain::Plan plan, int phase);

} // namespace pulpit::engine
