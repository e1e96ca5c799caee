// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/migrations.h"
#include "store/sqlstore.h"

// A static library's resources must be asked for.
static void registerSqlFiles()
{
    Q_INIT_RESOURCE(store_sql);
}

namespace pulpit::store {

namespace {

const Clock *systemClock()
{
    static const SystemClock clock;
    return &clock;
}

} // namespace

Result<std::unique_ptr<ports::Store>> open(const StoreOptions &options)
{
    registerSqlFiles();
    qRegisterMetaType<ports::Topics>();
    const Result<DatabaseAddress> address = parseDatabaseUrl(options.url);
    if (!address)
        return fail(address.error());
    const Result<QList<Upgrade>> upgrades = knownUpgrades();
    if (!upgrades)
        return fail(upgrades.error());
    const Clock *clock = options.clock ? options.clock : systemClock();
    {
        const Result<std::unique_ptr<Connection>> connection = Connection::open(*address, Connection::Use::Write);
        if (!connection)
            return fail(connection.error());
        if (const Result<void> migrated = migrate(**connection, *address, clock->now(), *upgrades); !migrated)
            return fail(migrated.error());
    }
    auto database = std::make_unique<Database>(Writer::Settings {.address = *address,
                                                                 .clock = clock,
                                                                 .quiet = options.quiet,
                                                                 .longestDelay = options.longestDelay,
                                                                 .pollInterval = options.pollInterval});
    if (const Result<void> opened = database->open(); !opened)
        return fail(opened.error());
    return std::make_unique<SqlStore>(std::move(database));
}

} // namespace pulpit::store
