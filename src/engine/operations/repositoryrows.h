// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/operations/operation.h"

namespace pulpit::engine {

/// The servers that a plan changes, each once. Pure.
[[nodiscard]] QStringList serversOfChanges(const domain::Plan &plan);

/// Writes what is on \a servers now to the database, so that Pulpit knows of what an operation has made or removed
/// without waiting for its next look. Reads the lists of \a reader, which must outlive it. Fails as those, or with
/// Storage.
[[nodiscard]] Async<void> saveRepositoryRows(PlanReader *reader, QStringList servers);

} // namespace pulpit::engine
