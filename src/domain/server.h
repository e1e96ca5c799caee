// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/maintenance.h"
#include "domain/repositorydefinition.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace pulpit::domain {

/// How the TLS certificate of a server is judged.
struct TlsTrust
{
    enum class Kind { System, Pinned, OwnCa };
    Kind kind = Kind::System;
    QByteArray pinnedSha256; ///< Pinned: SHA-256 of the server certificate's DER form, 32 bytes
    QByteArray caPem; ///< OwnCa: certificates in PEM

    bool operator==(const TlsTrust &) const = default;
};

/// Where a server's password comes from. The reference only, never the secret.
struct CredentialReference
{
    enum class Kind { None, LocalPassword, Vault, Keychain, Environment, File };
    Kind kind = Kind::None;
    QString name; ///< the credentials' key in pulp_config.yml
    QString username;
    QString vaultMount; ///< vault_service_account_mount
    QString location; ///< keychain entry, environment variable or file

    bool operator==(const CredentialReference &) const = default;
};

/// Registration of repositories from Git, as configured (repo_config_registration).
struct RegistrationSettings
{
    QString schedule;
    QString maxRuntime;
    QString regexInclude; ///< empty: no constraint
    QString regexExclude;

    bool operator==(const RegistrationSettings &) const = default;
};

/// One Pulp server, as configured. Its key in pulp_config.yml is its identity.
struct Server
{
    ServerId id; ///< invalid until it is stored
    QString name; ///< the key: host[:port]
    QUrl url; ///< scheme, host and port of the REST API; no path, no credentials
    QString apiRoot = QStringLiteral("/pulp/"); ///< begins and ends with "/"
    QString domain; ///< empty: the server does not use domains
    QUrl contentUrl; ///< as secondaries reach the content app; empty: see feedUrl() in domain/naming.h
    CredentialReference credentials;
    TlsTrust trust;
    std::optional<RegistrationSettings> registration;
    std::optional<int> maxConcurrentSnapshots; ///< set: snapshots are supported
    int maxConcurrentSecondaries = 0; ///< as a source: how many secondaries may sync from it at a time; 0 = no limit
    int maxConcurrentSyncs = 0; ///< over all jobs on this server; 0 = only the groups' limits
    QList<MaintenanceWindow> maintenance; ///< besides those of the fleet

    bool operator==(const Server &) const = default;
};

/// A named choice of repositories (top-level repo_groups).
struct RepoGroup
{
    GroupId id;
    QString name;
    QString regexInclude; ///< Python re.search; empty: no constraint
    QString regexExclude; ///< wins over include

    bool operator==(const RepoGroup &) const = default;
};

/// One group on one server: the unit that is scheduled.
struct GroupOnServer
{
    ScheduleId id; ///< invalid until it is stored
    QString server; ///< Server::name
    QString group; ///< RepoGroup::name
    QString schedule; ///< cron text; empty: never run automatically
    int maxConcurrentSyncs = 1;
    QString maxRuntime; ///< as written, e.g. "6h"; see domain/duration.h
    QString source; ///< Server::name to sync from (pulp_master); empty: from the remotes as they are
    int jitterSeconds = 0; ///< a random delay of at most this long is added to each run
    bool catchUp = true; ///< run once after an outage in which runs were missed
    int massRemovalPercent = 30; ///< a sync that removes more of a repository is held back; 100 = never hold back
    QString syncOptionsJson; ///< body of the sync call as JSON object text; empty: the type's own defaults

    bool operator==(const GroupOnServer &) const = default;
};

/// The settings of config.ini that the engine's main job needs. Read once per apply.
struct EngineSettings
{
    bool isLocal = false; ///< Is_local=true: http and one password for all servers
    bool useHttpsForSync = true;
    QStringList internalDomains; ///< substrings of remote URLs; empty list: no domain is internal
    QString bannedPackageRegex; ///< empty: nothing is banned
    std::optional<QString> debSigningService;
    std::optional<bool> remoteTlsValidation;
    QByteArray rootCaPem; ///< content of ca.root_ca_file_path; empty where not configured
    double sockConnectTimeout = 0; ///< seconds; 0 = Pulp's default
    double sockReadTimeout = 0;
    QString packageNamePattern;
    QString packageNameRule;
    DefinitionPlace definitions; ///< where repositories are defined
    QString internalRepoPrefix; ///< of the names that a registration's patterns are tested against; names nothing
    QString externalRepoPrefix;
    QString vaultAddress;
    QString vaultRepoSecretNamespace;
    int historyMaxAgeDays = 400; ///< jobs and sync history older than this are removed
    int historyMaxJobs = 200000; ///< and the oldest above this count
    int maxInterruptions = 3; ///< a job is given up when more engines than this died with it and it did not get on

    bool operator==(const EngineSettings &) const = default;
};

/// Everything that pulp_config.yml and config.ini say, validated and with references resolved. Immutable once made.
struct FleetConfiguration
{
    QList<Server> servers;
    QList<RepoGroup> groups;
    QList<GroupOnServer> groupsOnServers;
    EngineSettings settings;
    QList<MaintenanceWindow> maintenance; ///< of every server

    bool operator==(const FleetConfiguration &) const = default;
    [[nodiscard]] const Server *server(const QString &name) const
    {
        for (const Server &s : servers)
            if (s.name == name)
                return &s;
        return nullptr;
    }
};

} // namespace pulpit::domain
