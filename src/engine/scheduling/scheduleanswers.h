// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/comingruns.h"
#include "engine/scheduling/schedulecontrol.h"

/// Schedules as front ends get them. Pure; any thread.
namespace pulpit::engine {

/// Adds what people asked of it, and nextRun from nextDue.
void complete(domain::TimedSchedule *schedule, const ScheduleControl &control, const domain::FleetConfiguration &fleet,
              const QTimeZone &zone, const QDateTime &now);

/// When the next \a count runs of a completed schedule begin.
[[nodiscard]] QList<QDateTime> beginsOf(const domain::TimedSchedule &schedule, const domain::FleetConfiguration &fleet,
                                        const QTimeZone &zone, int count);

} // namespace pulpit::engine
