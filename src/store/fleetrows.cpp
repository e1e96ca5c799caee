// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fleetrows.h"

#include "store/codec.h"
#include "store/masking.h"

#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace pulpit::store {

namespace {

// A row as it is stored: equal values need no write.
struct StoredRow
{
    qint64 id = 0;
    bool isRemoved = false;
    Values values; // from position on, in the order of the statements
};

using RowsByName = QHash<QString, StoredRow>;
using IdsByName = QHash<QString, qint64>;

bool isSame(const Values &stored, const Values &wanted)
{
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const QVariant &one = stored.at(i);
        const QVariant &other = wanted.at(i);
        // PostgreSQL's NULL of a number would read as "0".
        if (one.isNull() != other.isNull() || (!one.isNull() && one.toString() != other.toString()))
            return false;
    }
    return true;
}

QString text(const QString &value)
{
    return value.isNull() ? QString(u""_s) : value; // NULL means "not set" here, an empty text does not
}

QString urlText(const QUrl &url)
{
    return text(url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo));
}

// The order of server_list.sql, server_insert.sql and server_update.sql.
Values valuesOf(const domain::Server &server, int position)
{
    Values values {position,
                   text(server.name),
                   urlText(server.url),
                   text(server.apiRoot),
                   text(server.domain),
                   urlText(server.contentUrl),
                   codec::toText(server.credentials.kind),
                   text(server.credentials.name),
                   text(server.credentials.username),
                   text(server.credentials.vaultMount),
                   text(server.credentials.location),
                   codec::toText(server.trust.kind),
                   text(QString::fromLatin1(server.trust.pinnedSha256.toHex())),
                   text(QString::fromUtf8(server.trust.caPem))};
    values << (server.registration ? QVariant(codec::toText(*server.registration)) : QVariant());
    values << (server.maxConcurrentSnapshots ? QVariant(*server.maxConcurrentSnapshots) : QVariant());
    values << server.maxConcurrentSecondaries << server.maxConcurrentSyncs;
    return values;
}

domain::Server serverFrom(Row &row)
{
    domain::Server server;
    server.name = row.text();
    server.url = QUrl(row.text());
    server.apiRoot = row.text();
    server.domain = row.text();
    server.contentUrl = QUrl(row.text());
    server.credentials.kind = codec::credentialKind(row.text());
    server.credentials.name = row.text();
    server.credentials.username = row.text();
    server.credentials.vaultMount = row.text();
    server.credentials.location = row.text();
    server.trust.kind = codec::trustKind(row.text());
    server.trust.pinnedSha256 = QByteArray::fromHex(row.text().toLatin1());
    server.trust.caPem = row.text().toUtf8();
    if (const QVariant registration = row.value(); !registration.isNull())
        server.registration = codec::registration(registration.toString());
    if (const QVariant snapshots = row.value(); !snapshots.isNull())
        server.maxConcurrentSnapshots = snapshots.toInt();
    server.maxConcurrentSecondaries = row.number();
    server.maxConcurrentSyncs = row.number();
    return server;
}

// Rows of a table by name. The columns: id, is_removed, then \a columns values of which the second is the name.
Result<RowsByName> storedRows(Connection &connection, SqlName statement, int columns)
{
    RowsByName rows;
    const Result<void> read = connection.each({statement, {}}, {}, [&rows, columns](Row &row) {
        StoredRow stored;
        stored.id = row.integer();
        stored.isRemoved = row.flag();
        for (int i = 0; i < columns; ++i)
            stored.values << row.value();
        rows.insert(stored.values.at(1).toString(), stored);
    });
    if (!read)
        return fail(read.error());
    return rows;
}

struct Statements
{
    SqlName insert;
    SqlName update;
    SqlName remove;
};

Result<int> removeOthers(Connection &connection, const RowsByName &rows, const IdsByName &kept, SqlName statement)
{
    int changes = 0;
    for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
        if (it->isRemoved || kept.contains(it.key()))
            continue;
        if (const Result<int> removed = connection.execute(statement, {it->id}); !removed)
            return removed;
        ++changes;
    }
    return changes;
}

// Inserts or updates the row of one name where needed; gives its id.
Result<qint64> saveRow(Connection &connection, const StoredRow *stored, const Values &wanted,
                       const Statements &statements, int &changes)
{
    if (!stored) {
        ++changes;
        return connection.single({statements.insert, {}}, wanted).map([](const std::optional<QVariant> &id) {
            return id.value_or(QVariant()).toLongLong();
        });
    }
    if (stored->isRemoved || !isSame(stored->values, wanted)) {
        ++changes;
        if (const Result<int> updated = connection.execute(statements.update, wanted + Values {stored->id}); !updated)
            return fail(updated.error());
    }
    return stored->id;
}

Result<int> writeNamed(Connection &connection, const QList<Values> &wanted, SqlName list, const Statements &statements,
                       IdsByName &ids)
{
    const int columns = wanted.isEmpty() ? 2 : static_cast<int>(wanted.constFirst().size());
    const Result<RowsByName> rows = storedRows(connection, list, columns);
    if (!rows)
        return fail(rows.error());
    int changes = 0;
    for (const Values &values : wanted) {
        const QString name = values.at(1).toString();
        if (ids.contains(name))
            return fail(ErrorCode::InvalidInput, u"the configuration has this key twice"_s, name);
        const auto found = rows->constFind(name);
        const Result<qint64> id
            = saveRow(connection, found == rows->cend() ? nullptr : &*found, values, statements, changes);
        if (!id)
            return fail(id.error());
        ids.insert(name, *id);
    }
    return removeOthers(connection, *rows, ids, statements.remove).map([changes](int removed) {
        return changes + removed;
    });
}

// --- groups on servers

using Place = std::pair<qint64, qint64>; // server, group

struct StoredSchedule
{
    qint64 id = 0;
    bool isRemoved = false;
    Values values; // position, cron, ... in the order of schedule_update.sql
};

Result<QHash<Place, StoredSchedule>> storedSchedules(Connection &connection, const IdsByName &servers)
{
    QHash<Place, StoredSchedule> schedules;
    const Result<void> read = connection.each({"schedule_configured", {}}, {}, [&](Row &row) {
        StoredSchedule stored;
        stored.id = row.integer();
        stored.isRemoved = row.flag();
        const QVariant position = row.value();
        const qint64 server = row.integer();
        const Place place {server, row.integer()};
        row.skip(2); // the names
        stored.values << position << row.value() << row.value() << row.value();
        const QString source = row.text();
        stored.values << (source.isEmpty() ? QVariant() : QVariant(servers.value(source)));
        for (int i = 0; i < 4; ++i)
            stored.values << row.value();
        schedules.insert(place, stored);
    });
    if (!read)
        return fail(read.error());
    return schedules;
}

Values valuesOf(const domain::GroupOnServer &group, int position, const QVariant &source)
{
    return {position,
            text(group.schedule),
            group.maxConcurrentSyncs,
            text(group.maxRuntime),
            source,
            group.jitterSeconds,
            group.catchUp ? 1 : 0,
            group.massRemovalPercent,
            text(withoutUrlPasswords(group.syncOptionsJson))};
}

// Updates a row where needed; a new one is left for the insertion of all of them.
Result<void> saveSchedule(Connection &connection, const StoredSchedule *stored, const Place &place,
                          const Values &wanted, QList<Values> &added, int &changes)
{
    if (stored && !stored->isRemoved && isSame(stored->values, wanted))
        return {};
    ++changes;
    if (stored)
        return connection.execute("schedule_update", Values {wanted.at(1)} + wanted + Values {stored->id}).map([](int) {
        });
    added << Values {wanted.constFirst(), place.first, place.second} + wanted.mid(1);
    return {};
}

Result<int> writeSchedules(Connection &connection, const QList<domain::GroupOnServer> &groups, const IdsByName &servers,
                           const IdsByName &groupIds)
{
    const Result<QHash<Place, StoredSchedule>> rows = storedSchedules(connection, servers);
    if (!rows)
        return fail(rows.error());
    int changes = 0;
    QSet<Place> kept;
    QList<Values> added;
    for (int i = 0; i < groups.size(); ++i) {
        const domain::GroupOnServer &group = groups.at(i);
        const Place place {servers.value(group.server), groupIds.value(group.group)};
        const bool hasSource = !group.source.isEmpty();
        if (place.first == 0 || place.second == 0 || (hasSource && !servers.contains(group.source))
            || kept.contains(place))
            return fail(ErrorCode::InvalidInput,
                        u"a group on a server is there twice or refers to something that is not configured"_s,
                        u"%1, %2"_s.arg(group.server, group.group));
        kept.insert(place);
        const auto found = rows->constFind(place);
        const Values wanted = valuesOf(group, i, hasSource ? QVariant(servers.value(group.source)) : QVariant());
        const Result<void> saved
            = saveSchedule(connection, found == rows->cend() ? nullptr : &*found, place, wanted, added, changes);
        if (!saved)
            return fail(saved.error());
    }
    if (const Result<int> inserted = connection.executeForRows("schedule_insert_many", added); !inserted)
        return inserted;
    for (auto it = rows->cbegin(); it != rows->cend(); ++it) {
        if (it->isRemoved || kept.contains(it.key()))
            continue;
        if (const Result<int> removed = connection.execute("schedule_remove", {it->id}); !removed)
            return removed;
        ++changes;
    }
    return changes;
}

domain::GroupOnServer groupOnServerFrom(Row &row)
{
    domain::GroupOnServer group;
    group.server = row.text();
    group.group = row.text();
    group.schedule = row.text();
    group.maxConcurrentSyncs = row.number();
    group.maxRuntime = row.text();
    group.source = row.text();
    group.jitterSeconds = row.number();
    group.catchUp = row.flag();
    group.massRemovalPercent = row.number();
    group.syncOptionsJson = row.text();
    return group;
}

} // namespace

Result<ports::StoredConfiguration> readConfigurationText(Connection &connection)
{
    ports::StoredConfiguration configuration;
    const Result<void> read = connection.each({"configuration_current", {}}, {}, [&configuration](Row &row) {
        configuration.version = row.integer();
        configuration.yaml = row.text();
        configuration.author = row.text();
        configuration.applied = row.time();
        const QString settings = row.text();
        configuration.fleet.settings = codec::settings(settings);
        const auto windows = codec::maintenance(settings);
        for (auto it = windows.cbegin(); it != windows.cend(); ++it) {
            if (it.key().isEmpty()) {
                configuration.fleet.maintenance = *it;
                continue;
            }
            domain::Server server; // completed by readFleet()
            server.name = it.key();
            server.maintenance = *it;
            configuration.fleet.servers << server;
        }
    });
    if (!read)
        return fail(read.error());
    return configuration;
}

Result<void> readFleet(Connection &connection, domain::FleetConfiguration &fleet)
{
    QHash<QString, QList<domain::MaintenanceWindow>> windows;
    for (const domain::Server &server : std::exchange(fleet.servers, {}))
        windows.insert(server.name, server.maintenance);
    const Result<void> servers = connection.each({"server_list", {}}, {}, [&fleet, &windows](Row &row) {
        const ServerId id {row.integer()};
        if (row.flag())
            return;
        row.skip(); // position
        domain::Server server = serverFrom(row);
        server.id = id;
        server.maintenance = windows.value(server.name);
        fleet.servers << server;
    });
    if (!servers)
        return servers;
    const Result<void> groups = connection.each({"group_list", {}}, {}, [&fleet](Row &row) {
        const GroupId id {row.integer()};
        if (row.flag())
            return;
        row.skip();
        const QString name = row.text();
        const QString include = row.text();
        fleet.groups << domain::RepoGroup {id, name, include, row.text()};
    });
    if (!groups)
        return groups;
    return connection.each({"schedule_configured", {}}, {}, [&fleet](Row &row) {
        const ScheduleId id {row.integer()};
        if (row.flag())
            return;
        row.skip(3); // position and ids
        domain::GroupOnServer group = groupOnServerFrom(row);
        group.id = id;
        fleet.groupsOnServers << group;
    });
}

Result<int> writeFleet(WriteTransaction &transaction, const domain::FleetConfiguration &fleet)
{
    Connection &connection = transaction.connection();
    QList<Values> servers;
    for (const domain::Server &server : fleet.servers)
        servers << valuesOf(server, static_cast<int>(servers.size()));
    QList<Values> groups;
    for (const domain::RepoGroup &group : fleet.groups)
        groups << Values {static_cast<int>(groups.size()), text(group.name), text(group.regexInclude),
                          text(group.regexExclude)};
    IdsByName serverIds;
    const Result<int> changedServers = writeNamed(connection, servers, "server_list",
                                                  {"server_insert", "server_update", "server_remove"}, serverIds);
    if (!changedServers)
        return changedServers;
    IdsByName groupIds;
    const Result<int> changedGroups
        = writeNamed(connection, groups, "group_list", {"group_insert", "group_update", "group_remove"}, groupIds);
    if (!changedGroups)
        return changedGroups;
    const Result<int> changedSchedules = writeSchedules(connection, fleet.groupsOnServers, serverIds, groupIds);
    if (!changedSchedules)
        return changedSchedules;
    return *changedServers + *changedGroups + *changedSchedules;
}

} // namespace pulpit::store
