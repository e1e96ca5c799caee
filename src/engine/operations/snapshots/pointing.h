// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"
#include "engine/operations/operation.h"
#include "engine/sync/plugintraits.h"

#include <QHash>
#include <QJsonValue>

/// Pointing distributions at other content, and back. Shared by snapshots and releases.
namespace pulpit::engine {

/// What a distribution points at: at most one of them is set.
struct PointedAt
{
    QString repository; ///< it follows the repository: the newest version that is published
    QString publication;
    QString version;

    bool operator==(const PointedAt &) const = default;
    [[nodiscard]] bool isNothing() const { return repository.isEmpty() && publication.isEmpty() && version.isEmpty(); }
    [[nodiscard]] bool isPinned() const { return !publication.isEmpty() || !version.isEmpty(); }
    [[nodiscard]] QJsonObject toJson() const; ///< in Pulp's names, without what is not set
    [[nodiscard]] static PointedAt fromJson(const QJsonObject &json);
};
[[nodiscard]] PointedAt pointedAt(const domain::PulpDistribution &distribution);

/// Which field of a distribution is to be set, and to what: an href or createdBy().
struct PointTo
{
    QLatin1String field; ///< "repository", "publication" or "repository_version"
    QJsonValue value;
};

/// The change that makes \a distribution point elsewhere: what it points at now is cleared in the same PATCH, so that
/// clients see the one or the other. Pure.
[[nodiscard]] domain::PlannedChange repoint(const QString &server, const domain::PulpDistribution &distribution,
                                            const PointTo &to, int phase);

/// Whether \a distribution points where \a change has pointed it; a reference stands for anything that was made. Pure.
[[nodiscard]] bool pointsAsPlanned(const domain::PlannedChange &change, const domain::PulpDistribution &distribution);

/// One distribution that shall serve a version.
struct WantedServing
{
    QString server;
    domain::PulpDistribution distribution;
    QString repository; ///< name of the repository that the version is of
    QString type; ///< of that repository
    QString versionHref;
    bool isFlatDeb = false;
    int phase = 1; ///< of the change; publications that are missing are made in phase 0
};

/// Key of Plan::memory: which version each distribution served before, by the id of its change, where it was pinned.
inline constexpr QLatin1String kServedBefore {"served_before"};

/// Adds to \a plan what it takes that every one of \a wanted serves exactly its version: publications that are missing,
/// then the distributions. One that serves it already is left alone; one that follows a repository is pinned. Reads
/// publications: at most two requests a server. The distributions become preconditions.
[[nodiscard]] Async<void> planServing(PlanReader &reader, QList<WantedServing> wanted, domain::Plan *plan);

/// Which version a pinned distribution serves, by distribution href; those that follow a repository are left out.
[[nodiscard]] Async<QHash<QString, QString>> pinnedVersions(std::shared_ptr<ports::PulpServer> server,
                                                            QList<domain::PulpDistribution> distributions,
                                                            ports::CallContext call);

/// Whether a deb repository comes from a flat upstream (its remote's distributions are "/"), so that it is published
/// flat as well. Pure.
[[nodiscard]] bool isOfFlatUpstream(const ListIndex &index, const domain::PulpRepository &repository);

/// The version of the server's \a component ("rpm") as it was seen last; empty: unknown. Costs no request.
[[nodiscard]] QString componentVersion(ports::Store &store, const QString &server, const QString &component);

} // namespace pulpit::engine
