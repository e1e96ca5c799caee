// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job.h"
#include "domain/server.h"

#include <QJsonObject>
#include <QMap>

#include <optional>

namespace pulpit::domain {

/// What a report came to, small enough to be kept, so that the next one can tell what has changed since.
struct ReportDigest
{
    QDateTime made; ///< UTC
    QString scope; ///< "fleet" or a server's name
    int good = 0;
    int attention = 0;
    int failed = 0;
    int unknown = 0;
    int notSynced = 0;
    int syncs = 0; ///< in the report's period
    int failures = 0; ///< of them
    int periodDays = 0;
    QStringList problems; ///< "server/repository" of what was failed or needed attention; at most kMostProblems
    bool isCut = false; ///< there were more problems than that

    static constexpr int kMostProblems = 300;

    bool operator==(const ReportDigest &) const = default;
    [[nodiscard]] int watched() const { return good + attention + failed + unknown; }
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static ReportDigest fromJson(const QJsonObject &json);
};

/// What is aimed at. A percentage of 100 leaves no room for any failure.
struct ServiceTargets
{
    double inSyncPercent = 99; ///< share of a group's repositories that are in sync
    double freshPercent = 99; ///< share whose last success is at most freshHours old
    int freshHours = 26;
    double schedulePercent = 99; ///< share of due runs that were started, neither skipped nor missed

    bool operator==(const ServiceTargets &) const = default;
    /// Percentages between 50 and 100, hours between 1 and 8760.
    [[nodiscard]] bool isSensible() const;
    [[nodiscard]] QJsonObject toJson() const;
    /// What is missing is as in \a fallback; what makes no sense is \a fallback.
    [[nodiscard]] static ServiceTargets fromJson(const QJsonObject &json, const ServiceTargets &fallback);
};

/// What is aimed at, for each group.
struct FleetTargets
{
    ServiceTargets usual; ///< of every group that has none of its own
    QMap<QString, ServiceTargets> ofGroup; ///< by RepoGroup::name; a group that is no more keeps its own

    static constexpr int kMostGroups = 10'000;

    bool operator==(const FleetTargets &) const = default;
    [[nodiscard]] ServiceTargets of(const QString &group) const { return ofGroup.value(group, usual); }
    [[nodiscard]] bool isSensible() const; ///< all of them; groups have names
    [[nodiscard]] QJsonObject toJson() const;
    /// A group whose targets make no sense has the usual ones.
    [[nodiscard]] static FleetTargets fromJson(const QJsonObject &json);
};

/// What a health report is judged against: groups and their runs, targets, and the report before.
struct ReportBackground
{
    QList<RepoGroup> groups;
    QList<Job> runs; ///< top-level jobs of groups, queued in the report's period, newest first
    FleetTargets targets;
    std::optional<ReportDigest> before;
};

} // namespace pulpit::domain
