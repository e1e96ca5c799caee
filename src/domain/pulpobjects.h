// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

/// Pulp's own objects as values, with Pulp's own names. Times are UTC. An href is host-relative, as Pulp gives it.
namespace pulpit::domain {

struct PulpRepository
{
    QString href;
    QString prn; ///< empty before pulpcore 3.63
    QString name;
    QString type; ///< "rpm.rpm", "deb.apt", "file.file", "python.python", ...
    QString description;
    QString remoteHref;
    QString latestVersionHref;
    std::optional<bool> autopublish; ///< not set where the type has none or the generic list does not say
    QDateTime created;
    QDateTime lastUpdated;

    bool operator==(const PulpRepository &) const = default;
};

struct PulpRemote
{
    QString href;
    QString name;
    QString type; ///< "rpm.rpm", "deb.apt-remote", ...
    QString url;
    QString policy;
    bool tlsValidation = true;
    QString caCert;
    QString clientCert;
    QString proxyUrl;
    QString debDistributions; ///< deb: space separated; empty elsewhere
    QDateTime lastUpdated;
    QJsonObject fields; ///< everything the server said, for plugin-specific fields

    bool operator==(const PulpRemote &) const = default;
};

struct PulpDistribution
{
    QString href;
    QString name;
    QString type; ///< "rpm.rpm", "deb.apt-distribution", "python.python", ...
    QString basePath;
    QString baseUrl; ///< the correct one of the type, also for python
    QString repositoryHref;
    QString publicationHref;
    QString versionHref;
    bool hasContentGuard = false;

    bool operator==(const PulpDistribution &) const = default;
};

struct PulpPublication
{
    QString href;
    QString type;
    QString versionHref;
    QDateTime created;

    bool operator==(const PulpPublication &) const = default;
};

/// Counts per content type ("rpm.package" -> 17), as in content_summary.
using ContentCounts = QMap<QString, qint64>;

struct PulpVersion
{
    QString href;
    int number = 0;
    QString repositoryHref;
    QDateTime created;
    ContentCounts added;
    ContentCounts removed;
    ContentCounts present;

    bool operator==(const PulpVersion &) const = default;
};

struct ProgressReport
{
    QString message;
    QString code;
    QString state;
    qint64 done = 0;
    std::optional<qint64> total;

    bool operator==(const ProgressReport &) const = default;
};

enum class PulpTaskState { Waiting, Running, Completed, Failed, Canceled, Canceling, Skipped, Unknown };
[[nodiscard]] QString toString(PulpTaskState state);
[[nodiscard]] PulpTaskState pulpTaskState(const QString &text);
[[nodiscard]] inline bool isFinal(PulpTaskState s)
{
    return s == PulpTaskState::Completed || s == PulpTaskState::Failed || s == PulpTaskState::Canceled
        || s == PulpTaskState::Skipped;
}

struct PulpTask
{
    QString href;
    QString name;
    PulpTaskState state = PulpTaskState::Unknown;
    QString loggingCid;
    QDateTime created;
    QDateTime unblocked;
    QDateTime started;
    QDateTime finished;
    QString errorText; ///< description or reason, without traceback; empty where there is none
    QString errorCode; ///< PLP0005, ...; empty where there is none
    QString traceback;
    QList<ProgressReport> progress;
    QStringList createdResources;
    QStringList reservedResources;

    bool operator==(const PulpTask &) const = default;
};

struct PulpComponent
{
    QString component;
    QString version;

    bool operator==(const PulpComponent &) const = default;
};

struct PulpWorker
{
    QString href;
    QString name;
    QDateTime lastHeartbeat;
    QString currentTaskHref;
    bool online = true;

    bool operator==(const PulpWorker &) const = default;
};

struct PulpStatus
{
    QList<PulpComponent> components;
    QList<PulpWorker> onlineWorkers;
    int onlineApiApps = 0;
    int onlineContentApps = 0;
    bool databaseConnected = false;
    bool redisConnected = false;
    std::optional<qint64> storageTotal; ///< bytes
    std::optional<qint64> storageUsed;
    std::optional<qint64> storageFree;
    QString contentOrigin;
    QString contentPathPrefix;
    bool domainEnabled = false;
    int latencyMs = 0; ///< of the request that fetched this

    bool operator==(const PulpStatus &) const = default;
    [[nodiscard]] QString versionOf(const QString &component) const
    {
        for (const PulpComponent &c : components)
            if (c.component == component)
                return c.version;
        return {};
    }
};

/// The plugin of a type: "rpm" of "rpm.rpm" or of "rpm".
[[nodiscard]] inline QString pluginOf(const QString &type)
{
    return type.section(QLatin1Char('.'), 0, 0);
}

} // namespace pulpit::domain
