// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/savedconfigurations.h"
#include "ports/store.h"
#include "store/database.h"

#include <QMutex>

namespace pulpit::store {

/// Beyond what the port says: applying what is in force already (same text, same fleet) gives its version and writes
/// nothing. Servers and groups that are removed keep their id and come back with it. The configuration in force is kept
/// in memory, so that asking for it again costs one small query.
class SqlFleetStore final : public ports::FleetStore, public ports::SavedConfigurationStore
{
public:
    explicit SqlFleetStore(Database &database)
        : m_database(database)
    {
    }
    [[nodiscard]] Result<ports::StoredConfiguration> configuration() const override;
    ports::Written<qint64> apply(domain::FleetConfiguration fleet, QString yaml, QString author,
                                 std::optional<qint64> expectedVersion) override;
    [[nodiscard]] Result<QList<ports::ConfigurationVersion>> configurationVersions(int limit) const override;
    [[nodiscard]] Result<QString> configurationText(qint64 version) const override;
    [[nodiscard]] Result<QList<ports::SavedConfiguration>> savedConfigurations(int limit) const override;
    ports::Written<qint64> saveConfiguration(QString yaml, QString author, qint64 expectedNewest) override;
    [[nodiscard]] Result<QList<domain::ServerState>> serverStates() const override;
    ports::Written<> saveServerState(domain::ServerState state) override;
    ports::Written<> saveRollUp(QString server, domain::Health health, QDateTime when) override;

private:
    Database &m_database;
    mutable QMutex m_mutex; // guards m_known
    mutable ports::StoredConfiguration m_known; ///< the configuration that was read last
};

} // namespace pulpit::store
