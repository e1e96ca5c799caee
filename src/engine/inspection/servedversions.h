// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/inspection/inventory.h"
#include "engine/sync/serverlists.h"

namespace pulpit::engine {

/// What \a distribution hands out of \a repository, as far as it tells without publications: a version that it is bound
/// to, the newest version where the type has no publications, nothing. \a distribution may be null. Pure.
[[nodiscard]] domain::Served servedBy(const domain::PulpDistribution *distribution,
                                      const domain::PulpRepository &repository);

/// Fills in Repository::served of \a rows, which are made of \a lists, by all publications of the server. As Pulp does
/// it, a distribution that follows a repository hands out the newest publication of the newest version that has one.
/// Pure.
void tellServed(const ServerLists &lists, const QList<PublicationEntry> &publications, QList<domain::Repository> *rows);

} // namespace pulpit::engine
