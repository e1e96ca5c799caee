// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/mapping.h"
#include "config/valuechecks.h"
#include "domain/housekeepingschedule.h"
#include "domain/server.h"

#include <QHash>
#include <QSet>

namespace pulpit::config {

/// Makes a fleet of the document of pulp_config.yml and reports everything that is wrong with it. One use per object.
class FleetBuilder
{
public:
    FleetBuilder(ProblemList *problems, bool isLocal);
    [[nodiscard]] domain::FleetConfiguration build(const YamlNode &root);

    /// Of the fleet that build() has made: what is scheduled for all servers is named for each.
    [[nodiscard]] QList<domain::HousekeepingSchedule> housekeeping() const;

private:
    struct Reference
    {
        const YamlNode *node; ///< the source's name where it is written
        int group; ///< index in groupsOnServers
    };

    void readTopSettings(Mapping *top, const Path &path);
    void readCredentials(const YamlNode &section, const Path &path);
    void readCredential(const YamlNode &key, const YamlNode &value, const Path &path);
    void readGroups(const YamlNode &section, const Path &path);
    void readServers(const YamlNode &section, const Path &path);
    void readServer(const YamlNode &key, const YamlNode &value, const Path &path);
    void readRegistration(Mapping *server, const Path &path, domain::Server *result);
    void readGroupOnServer(const YamlNode &key, const YamlNode &value, const Path &path);
    void readGroupSettings(Mapping *group, const Path &path, domain::GroupOnServer *result);
    void readServerSettings(Mapping *server, const Path &path, domain::Server *result);
    void readTls(Mapping *settings, const Path &path, domain::Server *result);
    void readClientCertificate(Mapping *settings, const Path &path, domain::CredentialReference *result);
    void readSecretSource(Mapping *settings, const Path &path, domain::CredentialReference *result);
    const std::vector<YamlNode> *sequence(Mapping *settings, QLatin1String key, const Path &path);
    QList<domain::MaintenanceWindow> readMaintenance(Mapping *settings, const Path &path);
    QList<domain::HousekeepingSchedule> readHousekeeping(Mapping *settings, const Path &path);
    void readOptions(Mapping *entry, const Path &path, domain::HousekeepingSchedule *schedule);
    QUrl readUrl(Mapping *settings, QLatin1String key, const Path &path, bool mayHavePath);
    void checkSources(const Path &path);
    void checkCycles(const Path &path);
    std::optional<QString> pattern(Mapping *mapping, QLatin1String key, const Path &path);
    void checkName(const YamlNode &key, const Path &path, bool isServer, QLatin1String what,
                   QLatin1String theirPattern);
    void ours(const YamlNode &node, const Path &path);

    ProblemList *m_problems;
    ValueChecks m_checks;
    bool m_isLocal = false;
    domain::FleetConfiguration m_fleet;
    QList<domain::HousekeepingSchedule> m_housekeeping; ///< without a server: of every server
    QStringList m_builtServers;
    QHash<QString, domain::CredentialReference> m_credentials;
    QSet<QString> m_groupNames;
    QSet<QString> m_serverNames;
    QHash<QString, int> m_perGroup;
    std::vector<Reference> m_sources;
    const YamlNode *m_credentialsSection = nullptr;
    const YamlNode *m_groupsSection = nullptr;
};

} // namespace pulpit::config
