// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schedule.h"

#include <QList>

namespace pulpit::domain {

/// What a schedule runs.
enum class ScheduleKind {
    Sync, ///< of a group on a server
    Registration, ///< of the repositories that a server's definitions name
    Housekeeping ///< one operation on a server
};

/// A time in which a schedule did not, or will not, run by itself.
struct PausePeriod
{
    QDateTime from; ///< UTC
    QDateTime until; ///< UTC; invalid: until resumed

    bool operator==(const PausePeriod &) const = default;
};

/// A coming run that is left out on request.
struct SkippedRun
{
    QDateTime due; ///< UTC
    QString who;

    bool operator==(const SkippedRun &) const = default;
};

/// A schedule of any kind with everything that decides when it runs. nextRun is when it really begins, see
/// domain/comingruns.h. Registrations and housekeeping have no group.
struct TimedSchedule : Schedule
{
    ScheduleKind kind = ScheduleKind::Sync;
    QString operation; ///< of housekeeping: one of housekeepingOperations(); else empty
    QDateTime nextDue; ///< UTC, the run to come as its time says, before windows, pauses and wishes
    QList<PausePeriod> pauses; ///< oldest first, also the one that holds; the last ones
    QList<SkippedRun> skips; ///< oldest first

    bool operator==(const TimedSchedule &) const = default;
};

} // namespace pulpit::domain
