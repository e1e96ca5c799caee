// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"
#include "domain/job.h"
#include "domain/served.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace pulpit::domain {

/// Pulp Manager's three colours, kept for /v1 and the metrics.
enum class Health { Unknown, Green, Amber, Red };
[[nodiscard]] QString toString(Health health); ///< "green", "amber", "red"; empty for Unknown
[[nodiscard]] Health health(const QString &text);

/// Whether a repository on a secondary serves what its source serves.
enum class Agreement { NotCompared, Same, Different, Unknown };
[[nodiscard]] QString toString(Agreement agreement); ///< "not_compared", "same", "different", "unknown"
[[nodiscard]] Agreement agreement(const QString &text);

/// The result of one comparison with the source, with its time.
struct Verification
{
    Agreement agreement = Agreement::NotCompared;
    QDateTime when;
    QString method; ///< "index digest", "natural keys"; empty while not compared
    QString sourceServer;
    QString ownDigest; ///< hex SHA-256 of the served index; may be empty
    QString sourceDigest;
    QStringList missing; ///< natural keys that only the source has; at most 20
    QStringList extra; ///< natural keys that only this server has; at most 20
    qint64 missingCount = 0;
    qint64 extraCount = 0;
    QString reason; ///< why unknown

    bool operator==(const Verification &) const = default;
};

/// One repository on one server: what the last look at the server said, what Pulpit knows of its syncs.
struct Repository
{
    RepositoryId id;
    ServerId serverId;
    QString server; ///< Server::name
    QString name;
    QString type; ///< "rpm.rpm", "deb.apt", ...
    QString href;
    QString remoteHref;
    QString remoteFeed; ///< credentials masked
    QString distributionHref;
    QString basePath;
    QString baseUrl;
    QString latestVersionHref;
    int latestVersion = -1; ///< -1: unknown
    QString publicationHref; ///< of the latest version, as far as known
    Served served;
    Health health = Health::Unknown;
    QDateTime healthDate;
    JobId lastSyncJob;
    std::optional<JobState> lastSyncState;
    QDateTime lastSyncFinished;
    QDateTime lastSuccess;
    QDateTime lastChange; ///< last sync that made a new version
    double lastDuration = 0; ///< seconds
    int failuresInARow = 0;
    Failure lastFailure;
    SyncOutcome lastOutcome;
    Verification verification;
    QDateTime seen; ///< when the server was last asked
    bool isGone = false; ///< was there before, is not on the server any more
    qint64 revision = 0; ///< grows with every change over all repositories

    bool operator==(const Repository &) const = default;
    [[nodiscard]] bool hasRemote() const { return !remoteFeed.isEmpty(); }
};

/// One finished sync of one repository, kept after its job is gone.
struct SyncRecord
{
    RepositoryId repository;
    JobId job;
    JobState state = JobState::Completed;
    QDateTime started;
    QDateTime finished;
    double taskSeconds = 0;
    SyncOutcome outcome;
    Failure failure;

    bool operator==(const SyncRecord &) const = default;
};

/// What is known of a server besides its configuration.
struct ServerState
{
    ServerId id;
    QString name;
    bool isReachable = false;
    QDateTime checked; ///< last attempt; invalid: never
    QDateTime answered; ///< last answer
    Error lastError; ///< of the last attempt, if it failed
    PulpStatus status; ///< of the last answer
    Health rollup = Health::Unknown;
    QDateTime rollupDate;

    bool operator==(const ServerState &) const = default;
};

} // namespace pulpit::domain
