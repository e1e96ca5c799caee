// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlmemorystore.h"

#include "base/json.h"
#include "store/codec.h"

namespace pulpit::store {

Result<QHash<QString, QJsonObject>> SqlMemoryStore::recall(const QString &scope) const
{
    QHash<QString, QJsonObject> found;
    const Result<void> read = m_database.read([&](Connection &connection) {
        found.clear();
        return connection.each({"memory_list", {}}, {scope}, [&found](Row &row) {
            const QString name = row.text();
            found.insert(name, codec::object(row.text()));
        });
    });
    if (!read)
        return fail(read.error());
    return found;
}

ports::Written<> SqlMemoryStore::remember(QString scope, QHash<QString, QJsonObject> set, QStringList removed)
{
    // Other engines must hear of these: what they schedule depends on it.
    const bool isOfSchedules = scope == QLatin1String("schedule-control") || scope == QLatin1String("server-schedules");
    QList<Values> saved;
    for (auto it = set.cbegin(); it != set.cend(); ++it)
        saved << Values {scope, it.key(), toJsonText(it.value())};
    QList<Values> gone;
    for (const QString &name : std::as_const(removed))
        gone << Values {scope, name};
    return m_database.write<>([saved, gone, isOfSchedules](WriteTransaction &transaction) -> Result<void> {
        if (const Result<int> done = transaction.connection().executeForRows("memory_remove_many", gone); !done)
            return fail(done.error());
        if (const Result<int> done = transaction.connection().executeForRows("memory_save_many", saved); !done)
            return fail(done.error());
        if (isOfSchedules)
            transaction.touch(ports::Topic::Schedules);
        else
            transaction.touchSilently();
        return {};
    });
}

} // namespace pulpit::store
