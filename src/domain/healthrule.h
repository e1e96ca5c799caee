// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/repository.h"

#include <QList>

namespace pulpit::domain {

/// How many of the newest finished syncs the health of a repository is judged by.
inline constexpr int kHealthDepth = 5;

/// The health of a repository by the states of its syncs, newest first. Only completed, failed and failed_to_start
/// count; a canceled, skipped or unfinished sync says nothing. Newest completed: green; among the newest five at most
/// three failures and a success: amber; else red. Unknown where no sync counts. Pure.
[[nodiscard]] Health healthOf(const QList<JobState> &newestFirst);

/// How a repository on a server stands. The one rule that the fleet page, the tray and health reports judge by.
enum class RepositoryStanding {
    InSync,
    Attention, ///< failed now and then or is held back, differs from its source, serves less than it has, was canceled
               ///< last
    Failed, ///< fails again and again: health is red
    Unknown, ///< the server gives no answer, or the repository is gone from it
    NeverSynced, ///< it has a remote
    NotSynced ///< it has none
};
/// By its health, which Pulp Manager's rule gives: one failure is amber. Where the health is older than the last sync,
/// up to three failures in a row after a success are amber. Pure.
[[nodiscard]] RepositoryStanding standingOf(const Repository &repository, bool isReachable);
/// Whether a sync is held back and waits for a decision.
[[nodiscard]] bool isHeldBack(const Repository &repository);

/// The health of a server by its repositories: the worst of them; green where there are none. A repository that was
/// never synced makes it red if it has a remote, and does not count otherwise. Gone ones do not count. Pure.
[[nodiscard]] Health rollUp(const QList<Repository> &repositories);

} // namespace pulpit::domain
