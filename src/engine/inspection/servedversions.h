// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/environment.h"
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

/// Types that need no publications are handed out from the moment that a version is made, where the distribution
/// follows the newest: that is when those were published. What \a known rows, as stored before, tell of the same
/// version is taken over; gives the versions that remain to be asked for. Pure.
[[nodiscard]] QStringList versionsToDate(const QList<domain::Repository> &known, QList<domain::Repository> *rows);
void tellVersionTimes(const QList<domain::PulpVersion> &versions, QList<domain::Repository> *rows);

/// Asks the server for the times of those versions, and only of those that are not known already; what it does not tell
/// stays unknown. Fails only when canceled, or when the store cannot be read. \a rows must outlive the coroutine.
/// Engine thread.
[[nodiscard]] Async<void> dateServed(Environment &environment, QString server, QList<domain::Repository> *rows,
                                     ports::CallContext call);

} // namespace pulpit::engine
