// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlfleetstore.h"

#include "store/codec.h"
#include "store/fleetrows.h"
#include "store/sqlrepositorystore.h"

using namespace Qt::StringLiterals;

namespace pulpit::store {

namespace {

domain::ServerState stateFrom(Row &row)
{
    domain::ServerState state;
    state.id = ServerId {row.integer()};
    state.name = row.text();
    state.isReachable = row.flag();
    state.checked = row.time();
    state.answered = row.time();
    state.lastError = codec::error(row.text());
    state.status = codec::status(row.text());
    state.rollup = domain::health(row.text());
    state.rollupDate = row.time();
    return state;
}

Result<qint64> applyFleet(WriteTransaction &transaction, const domain::FleetConfiguration &fleet, const QString &yaml,
                          const QString &author, std::optional<qint64> expectedVersion)
{
    Connection &connection = transaction.connection();
    const Result<ports::StoredConfiguration> inForce = readConfigurationText(connection);
    if (!inForce)
        return fail(inForce.error());
    if (expectedVersion && *expectedVersion != inForce->version)
        return fail(ErrorCode::Conflict, u"the configuration was changed by %1 meanwhile"_s.arg(inForce->author),
                    u"version %1 is in force, not %2"_s.arg(inForce->version).arg(*expectedVersion),
                    u"look at the changes and apply again"_s);
    const Result<int> changes = writeFleet(transaction, fleet);
    if (!changes)
        return fail(changes.error());
    const QString settings = codec::settingsText(fleet);
    if (*changes == 0 && inForce->version > 0 && inForce->yaml == yaml
        && codec::settingsText(inForce->fleet) == settings)
        return inForce->version;
    const qint64 version = inForce->version + 1;
    const Result<int> saved
        = connection.execute("configuration_insert", {version, yaml, author, timeValue(transaction.now()), settings});
    if (!saved)
        return fail(saved.error());
    transaction.touch(ports::Topic::Configuration);
    if (*changes > 0)
        transaction.touch(ports::Topic::Schedules);
    return version;
}

} // namespace

Result<ports::StoredConfiguration> SqlFleetStore::configuration() const
{
    qint64 version = 0;
    const Result<void> asked = m_database.read([&version](Connection &connection) -> Result<void> {
        const Result<std::optional<QVariant>> newest = connection.single({"configuration_version", {}});
        if (!newest)
            return fail(newest.error());
        version = newest->value_or(QVariant(0)).toLongLong();
        return {};
    });
    if (!asked)
        return fail(asked.error());
    {
        const QMutexLocker lock(&m_mutex);
        if (version > 0 && m_known.version == version)
            return m_known;
    }
    ports::StoredConfiguration configuration;
    const Result<void> read = m_database.readConsistently([&](Connection &connection) -> Result<void> {
        Result<ports::StoredConfiguration> text = readConfigurationText(connection);
        if (!text)
            return fail(text.error());
        configuration = std::move(*text);
        return readFleet(connection, configuration.fleet);
    });
    if (!read)
        return fail(read.error());
    const QMutexLocker lock(&m_mutex);
    if (configuration.version > m_known.version)
        m_known = configuration;
    return configuration;
}

ports::Written<qint64> SqlFleetStore::apply(domain::FleetConfiguration fleet, QString yaml, QString author,
                                            std::optional<qint64> expectedVersion)
{
    return m_database.write<qint64>(
        [=](WriteTransaction &transaction) { return applyFleet(transaction, fleet, yaml, author, expectedVersion); });
}

Result<QList<ports::ConfigurationVersion>> SqlFleetStore::configurationVersions(int limit) const
{
    QList<ports::ConfigurationVersion> versions;
    const Result<void> read = m_database.read([&](Connection &connection) {
        versions.clear();
        return connection.each({"configuration_list", {}}, {std::max(limit, 0)}, [&versions](Row &row) {
            ports::ConfigurationVersion version;
            version.version = row.integer();
            version.author = row.text();
            version.applied = row.time();
            versions.append(version);
        });
    });
    if (!read)
        return fail(read.error());
    return versions;
}

Result<QString> SqlFleetStore::configurationText(qint64 version) const
{
    std::optional<QString> text;
    const Result<void> read = m_database.read([&](Connection &connection) {
        return connection.each({"configuration_text", {}}, {version}, [&text](Row &row) { text = row.text(); });
    });
    if (!read)
        return fail(read.error());
    if (!text)
        return fail(ErrorCode::NotFound, u"there is no version %1 of the configuration"_s.arg(version));
    return *text;
}

Result<QList<domain::ServerState>> SqlFleetStore::serverStates() const
{
    QList<domain::ServerState> states;
    const Result<void> read = m_database.read([&](Connection &connection) {
        states.clear();
        return connection.each({"server_state_list", {}}, {}, [&states](Row &row) { states << stateFrom(row); });
    });
    if (!read)
        return fail(read.error());
    return states;
}

ports::Written<> SqlFleetStore::saveServerState(domain::ServerState state)
{
    return m_database.write<>(
        [state = std::move(state)](WriteTransaction &transaction) -> Result<void> {
            Connection &connection = transaction.connection();
            const Result<qint64> id = serverId(connection, state.name);
            if (!id)
                return fail(id.error());
            const Result<int> saved
                = connection.execute("server_state_save",
                                     {*id, state.isReachable, timeValue(state.checked), timeValue(state.answered),
                                      codec::toText(state.lastError), codec::toText(state.status)});
            if (!saved)
                return fail(saved.error());
            transaction.touch(ports::Topic::Servers);
            return {};
        },
        Urgency::Later);
}

ports::Written<> SqlFleetStore::saveRollUp(QString server, domain::Health health, QDateTime when)
{
    return m_database.write<>(
        [=](WriteTransaction &transaction) -> Result<void> {
            Connection &connection = transaction.connection();
            const Result<qint64> id = serverId(connection, server);
            if (!id)
                return fail(id.error());
            const Result<int> saved
                = connection.execute("server_rollup_save", {*id, domain::toString(health), timeValue(when)});
            if (!saved)
                return fail(saved.error());
            transaction.touch(ports::Topic::Servers);
            return {};
        },
        Urgency::Later);
}

} // namespace pulpit::store
