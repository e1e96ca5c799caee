// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"
#include "domain/pulpobjects.h"

#include <QList>
#include <QString>

#include <optional>

namespace pulpit::domain {

/// What the guard looks at: content counts of a repository before and after a sync, as content_summary tells them.
struct ContentChange
{
    ContentCounts before; ///< present in the version before
    ContentCounts removed; ///< taken away by the new version
    ContentCounts after; ///< present in the new version
};

/// The guard against a sync that takes away too much. A package that is replaced by another counts as kept, so a type's
/// loss is what was removed and is missing in the balance. Gives a Failure of class MassRemoval for the first package
/// type of which more than \a percent percent are lost; nullopt where none is, where the repository was empty before,
/// and always for 100. Pure.
[[nodiscard]] std::optional<Failure> judgeRemoval(const QString &repositoryType, const ContentChange &change,
                                                  int percent);

/// Pulp ends a python sync as completed although projects could not be fetched. Gives a Failure of class SilentFailure
/// where the progress report "sync.fetching.project" tells of fewer projects than were expected: its own total, else \a
/// expectedProjects (the remote's includes, or the source's projects), else at least one where the repository had
/// content before. Pure.
[[nodiscard]] std::optional<Failure> judgeProgress(const QString &repositoryType, const QList<ProgressReport> &progress,
                                                   std::optional<qint64> expectedProjects, bool hadContentBefore);

} // namespace pulpit::domain
