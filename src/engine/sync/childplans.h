// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sync/serverlists.h"
#include "engine/sync/syncrun.h"

#include <functional>
#include <vector>

namespace pulpit::engine {

/// The children of a group sync: repositories of \a rows (as stored) that are there, have a remote and are chosen, by
/// name; and those that could not be registered, with their problem. \a lists tell what rows do not (deb
/// distributions). Pure; any thread.
[[nodiscard]] std::vector<ChildPlan> childPlans(const domain::Job &parent, const QList<domain::Repository> &rows,
                                                const ServerLists &lists, const Registration &registration,
                                                const std::function<bool(const QString &)> &isChosen);

/// The job of one child, as it is stored: name, kind and correlation id.
[[nodiscard]] domain::Job childJob(const domain::Job &parent, const ChildPlan &plan);
[[nodiscard]] QList<domain::Job> childJobs(const domain::Job &parent, const std::vector<ChildPlan> &plans);

/// Adds one final child to a summary.
void count(domain::ChildSummary &summary, domain::JobState state, bool changed);

/// "675 of 676, 1 failed: web-rpm (checksum)". \a failures: the first ones, as "name (class)".
[[nodiscard]] QString summaryLine(const domain::ChildSummary &summary, const QStringList &failures);

/// What a registration did, for its stage.
[[nodiscard]] QString registrationMessage(const Registration &registration);

} // namespace pulpit::engine
