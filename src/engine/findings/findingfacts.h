// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/certificate.h"
#include "domain/job.h"
#include "domain/repository.h"
#include "domain/schedule.h"
#include "domain/server.h"
#include "domain/storageforecast.h"
#include "engine/inspection/inventory.h"
#include "engine/inspection/lostworkers.h"
#include "ports/reportschedules.h"
#include "ports/store.h"

#include <QHash>

namespace pulpit::engine {

using domain::StorageSample;

/// A group on a server with the repositories that it selects there.
struct GroupMembers
{
    domain::Schedule schedule;
    QList<qsizetype> repositories; ///< indexes in FindingFacts::repositories
};

/// What the rules look at, read from the store at one moment. A value; any thread.
struct FindingFacts
{
    QDateTime now;
    domain::FleetConfiguration fleet;
    QList<domain::ServerState> states;
    QList<domain::Repository> repositories; ///< none that are gone
    QList<domain::Schedule> schedules;
    domain::SchedulerRole scheduler;
    QList<domain::Job> running; ///< top-level jobs
    QHash<QString, QHash<QString, double>> expectedSeconds; ///< of a sync task, by server and repository
    QHash<QString, QList<StorageSample>> storage; ///< by server, oldest first
    QHash<QString, QList<domain::Certificate>> certificates; ///< by server
    QHash<QString, domain::Certificate> upstreamCertificates; ///< by host
    QList<ports::ReportSchedule> reports; ///< health reports that are written again and again
    QHash<QString, QList<HeldTask>> heldTasks; ///< by server
    QHash<QString, Inventory> inventories; ///< by server
    QHash<QString, QStringList> registered; ///< names of what was registered from definitions, by server
    /// When syncs of sources made new versions, of repositories that somebody is behind of; by the source's repository.
    QHash<RepositoryId, QList<QDateTime>> versionsMade;
    QList<GroupMembers> groups; ///< by complete(), in the order of schedules

    /// Finds the members of the groups. A pattern that cannot be used selects nothing.
    void complete();
    /// Whether \a own has not been synced since its source changed, and that was more than a day ago. \a source may be
    /// null.
    [[nodiscard]] bool isLate(const domain::Repository &own, const domain::Repository *source) const;
    [[nodiscard]] const domain::ServerState *state(const QString &server) const;
    [[nodiscard]] const domain::Repository *repository(const QString &server, const QString &name) const;

private:
    QHash<QString, qsizetype> m_byName; ///< "server/name"
};

/// Reads configuration, states of servers, the role of the scheduler and scheduled reports: quick in any fleet; blocks.
[[nodiscard]] Result<FindingFacts> readFewFacts(ports::Store &store, const QDateTime &now);
/// Reads all but storage, groups and versionsMade, of all servers. Several queries, each consistent by itself; blocks.
[[nodiscard]] Result<FindingFacts> readFacts(ports::Store &store, const QDateTime &now);
/// Reads versionsMade, of the last three days; after complete(). Asks only where a repository is late.
[[nodiscard]] Result<> readVersionsMade(ports::Store &store, FindingFacts *facts);

} // namespace pulpit::engine
