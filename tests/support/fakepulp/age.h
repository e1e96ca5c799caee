// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

namespace pulpit::fakepulp {

/// What a server can do depends on the pulpcore release it imitates.
enum class Feature {
    Prn, ///< `prn` on every object and `prn__in` (3.63)
    SessionLogin, ///< `login/` (3.70)
    UnblockedFilter, ///< filters on `unblocked_at` (3.70)
    CreatedFilterOnTasks, ///< filters on `pulp_created` of tasks (3.71)
    VulnerabilityReport, ///< `vuln_report` links (3.85)
    BriefStatusWorkers, ///< status lists workers by name only (3.87)
    TaskResult, ///< `result` on tasks (3.88)
    WorkerLinkRemoved, ///< `task.worker` is always null (3.89)
    PatchMayAnswer200, ///< PATCH that changes nothing answers 200 (3.90)
    TaskResultObject, ///< sync, publish and create return the object (3.100)
    PrnResources, ///< reserved resources are PRNs (3.55)
    NoContentChangeSince, ///< on distributions (3.58)
    BaseRepositoryVersion, ///< `repository_version`, `content_guard_prn` on every distribution (3.106)
    CreatedResourcePrns, ///< on tasks (3.107)
    TaskApiVersion, ///< `pulp_api_version` on tasks (3.115)
    FileSyncDetails, ///< `last_sync_details` on file repositories (3.115)
};

struct Component
{
    QByteArray name;
    QByteArray version;
    QByteArray package;
    QByteArray module;
};

/// The release line of a fake server, by the minor number of pulpcore 3.
struct Age
{
    int minor = 105;

    [[nodiscard]] bool has(Feature feature) const;
    [[nodiscard]] QByteArray coreVersion() const;
    /// core, rpm, deb, file, python, container and certguard in versions that go together.
    [[nodiscard]] QList<Component> components() const;

    friend bool operator==(const Age &, const Age &) = default;
};

inline constexpr Age kAge49 {49}; ///< oldest supported: no session login, no prn
inline constexpr Age kAge105 {105}; ///< what the samples were taken from
inline constexpr Age kAge116 {116}; ///< newest known

} // namespace pulpit::fakepulp
