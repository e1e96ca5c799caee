// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/healthreport.h"

#include <QHash>
#include <QList>

namespace pulpit::reports {

/// How a repository stands, in the words of the console's Fleet page.
enum class Standing {
    Good,
    Attention, ///< amber, differs from its source, or never synced although it has a remote
    Failed,
    Unknown, ///< its server gives no answer
    NotSynced, ///< has no remote: there is nothing to sync
};
[[nodiscard]] QString toString(Standing standing); ///< "good", "attention", "failed", "unknown", "not_synced"

struct RepositoryLine
{
    const domain::Repository *repository = nullptr; ///< into the report
    Standing standing = Standing::Unknown;
    QString why; ///< half a sentence, e.g. "failed 3 times in a row: checksum"; empty where all is well
};

struct Counts
{
    int good = 0;
    int attention = 0;
    int failed = 0;
    int unknown = 0;
    int notSynced = 0;

    void add(Standing standing);
    [[nodiscard]] int total() const { return good + attention + failed + unknown + notSynced; }
};

struct ServerLine
{
    const domain::Server *server
        = nullptr; ///< into the report; null for a server that is only known by its repositories
    const domain::ServerState *state = nullptr; ///< into the report; null where it was never asked
    QString name;
    bool isReachable = false;
    Counts counts;
    QDateTime nextRun;
};

/// A health report as its readers want it: counted, judged and sorted. Points into the report, which must live as long
/// and stay unchanged.
struct HealthSummary
{
    Counts counts;
    QList<ServerLine> servers; ///< worst first
    QList<RepositoryLine> repositories; ///< worst first, then by name and server; gone ones are left out
    QList<const domain::SyncRecord *> changes; ///< of the period, newest first
    QList<const domain::SyncRecord *> failures; ///< of the period, newest first
    QList<const domain::Schedule *> next; ///< by their next run; those without one last
    QHash<RepositoryId, const domain::Repository *> byId;
    int syncs = 0; ///< in the period
};

[[nodiscard]] HealthSummary summarize(const domain::HealthReport &report);

} // namespace pulpit::reports
