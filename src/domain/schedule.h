// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QDateTime>
#include <QString>

namespace pulpit::domain {

/// A group on a server with its running state: what is next, whether it is paused.
struct Schedule
{
    ScheduleId id;
    QString server;
    QString group;
    QString cron; ///< empty: runs only when asked to
    QString maxRuntime;
    int maxConcurrentSyncs = 1;
    QString source;
    QDateTime nextRun; ///< UTC; invalid: none
    QDateTime lastRun; ///< UTC, when it was due last
    JobId lastJob;
    bool isPaused = false;
    QDateTime pausedUntil; ///< UTC; invalid while paused: until resumed

    bool operator==(const Schedule &) const = default;
};

/// Who schedules on this database.
struct SchedulerRole
{
    QString engine; ///< id of the holder of the scheduler lease; empty: nobody
    QString host;
    QString program; ///< "pulpit", "pulpitd", "pulpitctl"
    bool isThisEngine = false;
    QDateTime leaseUntil;

    bool operator==(const SchedulerRole &) const = default;
};

} // namespace pulpit::domain
