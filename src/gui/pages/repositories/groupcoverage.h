// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schedule.h"
#include "domain/selection.h"
#include "domain/server.h"

#include <QHash>
#include <QMutex>

#include <memory>
#include <vector>

namespace pulpit::gui {

/// What syncs a repository by itself, and when next.
struct RowSchedule
{
    QStringList groups; ///< that select it on its server
    QStringList lines; ///< "external: 0 2 * * *", a line each, for the tool tip
    QDateTime next; ///< of the soonest; invalid: none
    bool isPaused = false; ///< every one that has a schedule is paused

    bool operator==(const RowSchedule &) const = default;
};

/// Which groups select which repositories, computed from the configuration: no server and no store is asked per row.
/// What a name was found to match is remembered, so that 100,000 rows that are made again cost look-ups only.
/// Thread-safe.
class GroupCoverage
{
public:
    explicit GroupCoverage(const domain::FleetConfiguration &fleet);
    /// \a schedules of this moment, as scheduleIndex() gives them.
    [[nodiscard]] RowSchedule of(const QString &server, const QString &repository,
                                 const QHash<QString, domain::Schedule> &schedules) const;
    [[nodiscard]] static QHash<QString, domain::Schedule> scheduleIndex(const QList<domain::Schedule> &schedules);

private:
    struct Group
    {
        QString name;
        domain::Selection selection;
    };
    struct Place
    {
        int group = 0; ///< in m_groups
        QString cron;
    };
    [[nodiscard]] QList<bool> selectedBy(const QString &repository) const;

    std::vector<Group> m_groups;
    QHash<QString, QList<Place>> m_places; ///< by server
    mutable QMutex m_mutex; // guards m_known
    mutable QHash<QString, QList<bool>> m_known; ///< by the repository's name: which of m_groups
};

/// Whether a group of the server syncs from another server of the fleet, with which its repositories can be compared.
[[nodiscard]] bool hasSourceInFleet(const QList<domain::Schedule> &schedules, const QString &server);

} // namespace pulpit::gui
