// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace pulpit::domain {

/// Housekeeping that comes again, on one server or on each. Configured under x-pulpit: housekeeping; where the server
/// has maintenance windows it runs only while one is open.
struct HousekeepingSchedule
{
    QString server; ///< Server::name
    QString operation; ///< one of housekeepingOperations()
    QString cron; ///< when it is due
    QJsonObject options; ///< of the operation's request, e.g. {"older_than_days": 30}

    bool operator==(const HousekeepingSchedule &) const = default;
};

/// What may be scheduled: "orphans", "repair", "reclaim", "purge-tasks", "retain".
[[nodiscard]] inline QStringList housekeepingOperations()
{
    return {QStringLiteral("orphans"), QStringLiteral("repair"), QStringLiteral("reclaim"),
            QStringLiteral("purge-tasks"), QStringLiteral("retain")};
}

} // namespace pulpit::domain
