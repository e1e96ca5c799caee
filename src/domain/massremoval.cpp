// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/massremoval.h"

#include "domain/leafcontent.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

std::optional<Failure> judgeRemoval(const QString &repositoryType, const ContentChange &change, int percent)
{
    if (percent >= 100)
        return std::nullopt;
    const QList<LeafContent> leaves = leafContent(repositoryType);
    for (const LeafContent &leaf : leaves) {
        if (!leaf.isPackage)
            continue;
        const qint64 before = change.before.value(leaf.type);
        const qint64 after = change.after.value(leaf.type);
        const qint64 lost = std::min(change.removed.value(leaf.type), before - after);
        // In hundredths and without division, so that exactly the share is still allowed.
        if (before <= 0 || lost <= 0 || lost * 100 <= before * std::max(percent, 0))
            continue;
        Failure failure;
        failure.failureClass = FailureClass::MassRemoval;
        failure.message = u"held back: the sync took away %1 of %2 units of %3 (%4 %, allowed are %5 %)"_s.arg(lost)
                              .arg(before)
                              .arg(leaf.type)
                              .arg(lost * 100 / before)
                              .arg(std::max(percent, 0));
        return failure;
    }
    return std::nullopt;
}

std::optional<Failure> judgeProgress(const QString &repositoryType, const QList<ProgressReport> &progress,
                                     std::optional<qint64> expectedProjects, bool hadContentBefore)
{
    if (pluginOf(repositoryType) != "python"_L1)
        return std::nullopt;
    const auto report = std::find_if(progress.begin(), progress.end(),
                                     [](const ProgressReport &r) { return r.code == "sync.fetching.project"_L1; });
    if (report == progress.end())
        return std::nullopt;
    const std::optional<qint64> expected = report->total ? report->total : expectedProjects;
    if (expected ? report->done >= *expected : report->done > 0 || !hadContentBefore)
        return std::nullopt;
    Failure failure;
    failure.failureClass = FailureClass::SilentFailure;
    failure.message = expected
        ? u"Pulp called the sync completed, but fetched only %1 of %2 projects"_s.arg(report->done).arg(*expected)
        : u"Pulp called the sync completed, but fetched none of the repository's projects"_s;
    return failure;
}

} // namespace pulpit::domain
