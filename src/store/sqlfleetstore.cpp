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

/// The version with the highest number, whether it was applied or only saved.
struct Newest
{
    qint64 version = 0;
    QString yaml;
};

Result<Newest> newestVersion(Connection &connection)
{
    Newest newest;
    const Result<void> read = connection.each({"configuration_newest", {}}, {}, [&newest](Row &row) {
        newest.version = row.integer();
        newest.yaml = row.text();
    });
    if (!read)
        return fail(read.error());
    return newest;
}

/// The number that a text gets when it is put into force: that of the newest version where that is this text, saved and
/// waiting; else the next one.
Result<qint64> numberFor(Connection &connection, const QString &yaml, qint64 inForce)
{
    const Result<Newest> newest = newestVersion(connection);
    if (!newest)
        return fail(newest.error());
    return newest->version > inForce && newest->yaml == yaml ? newest->version : newest->version + 1;
}

Result<qint64> saveText(WriteTransaction &transaction, const QString &yaml, const QString &author,
                        qint64 expectedNewest)
{
    if (yaml.size() > ports::SavedConfigurations::kMaxBytes)
        return fail(ErrorCode::TooLarge, u"the text is too large to be kept as a version"_s);
    Connection &connection = transaction.connection();
    const Result<Newest> newest = newestVersion(connection);
    if (!newest)
        return fail(newest.error());
    if (newest->version > 0 && newest->yaml == yaml)
        return newest->version;
    if (newest->version != expectedNewest)
        return fail(ErrorCode::Conflict, u"somebody else has saved version %1 meanwhile"_s.arg(newest->version),
                    u"version %1 was the newest one here"_s.arg(expectedNewest), u"compare the two and save again"_s);
    const qint64 version = newest->version + 1;
    const Result<int> saved
        = connection.execute("configuration_save", {version, yaml, author, timeValue(transaction.now())});
    if (!saved)
        return fail(saved.error());
    transaction.touch(ports::Topic::Configuration);
    return version;
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
    const Result<qint64> version = numberFor(connection, yaml, inForce->version);
    if (!version)
        return fail(version.error());
    const Result<int> saved
        = connection.execute("configuration_insert", {*version, yaml, author, timeValue(transaction.now()), settings});
    if (!saved)
        return fail(saved.error());
    transaction.touch(ports::Topic::Configuration);
    if (*changes > 0)
        transaction.touch(ports::Topic::Schedules);
    return *version;
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

Result<QList<ports::SavedConfiguration>> SqlFleetStore::savedConfigurations(int limit) const
{
    QList<ports::SavedConfiguration> saved;
    const Result<void> read = m_database.read([&](Connection &connection) {
        saved.clear();
        return connection.each({"configuration_saved", {}}, {std::max(limit, 0)}, [&saved](Row &row) {
            ports::SavedConfiguration one;
            one.version = row.integer();
            one.author = row.text();
            one.saved = row.time();
            saved.append(one);
        });
    });
    if (!read)
        return fail(read.error());
    return saved;
}

ports::Written<qint64> SqlFleetStore::saveConfiguration(QString yaml, QString author, qint64 expectedNewest)
{
    return m_database.write<qint64>(
        [=](WriteTransaction &transaction) { return saveText(transaction, yaml, author, expectedNewest); });
}

Result<QString> SqlFleetStore::configurationText(qint64 version) const
{
    std::optional<QString> text;
    const Result<void> read = m_database.read([&](Connection &connection) {
        return connection.each({"configuration_text", {}}, {version, version},
                               [&text](Row &row) { text = row.text(); });
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
