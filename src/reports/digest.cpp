// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/digest.h"

#include <QSet>

#include <algorithm>

namespace pulpit::reports {

domain::ReportDigest digestOf(const domain::HealthReport &report)
{
    return digestOf(report, summarize(report));
}

domain::ReportDigest digestOf(const domain::HealthReport &report, const HealthSummary &summary)
{
    domain::ReportDigest digest;
    digest.made = report.made;
    digest.scope = report.scope;
    digest.good = summary.counts.good;
    digest.attention = summary.counts.attention;
    digest.failed = summary.counts.failed;
    digest.unknown = summary.counts.unknown;
    digest.notSynced = summary.counts.notSynced;
    digest.syncs = summary.syncs;
    digest.failures = int(summary.failures.size());
    digest.periodDays
        = report.periodStart.isValid() ? int(std::max<qint64>(1, report.periodStart.daysTo(report.made))) : 0;
    // Worst first, as they are in the summary.
    for (const RepositoryLine &line : summary.repositories) {
        if (line.standing != Standing::Failed && line.standing != Standing::Attention)
            continue;
        if (digest.problems.size() == domain::ReportDigest::kMostProblems) {
            digest.isCut = true;
            break;
        }
        digest.problems.append(line.repository->server + QLatin1Char('/') + line.repository->name);
    }
    return digest;
}

Trend trendBetween(const domain::ReportDigest &before, const domain::ReportDigest &now)
{
    Trend trend {before, now, {}, {}, before.isCut || now.isCut};
    const QSet<QString> old(before.problems.cbegin(), before.problems.cend());
    const QSet<QString> current(now.problems.cbegin(), now.problems.cend());
    // What is missing in a list that was cut may have been there: only a whole list can say that something is new.
    if (!before.isCut)
        for (const QString &name : now.problems)
            if (!old.contains(name))
                trend.appeared.append(name);
    if (!now.isCut)
        for (const QString &name : before.problems)
            if (!current.contains(name))
                trend.solved.append(name);
    return trend;
}

} // namespace pulpit::reports
