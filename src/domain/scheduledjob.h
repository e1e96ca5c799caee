// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job.h"
#include "domain/timedschedule.h"

#include <QLatin1StringView>

namespace pulpit::domain {

/// Job::arguments: the id of the schedule that queued it. Two schedules may run the same operation on one server:
/// without this nobody could tell whose run it was.
inline constexpr QLatin1StringView kScheduleArgument("schedule");

/// Invalid: no schedule queued it, or it was queued before this was noted.
[[nodiscard]] inline ScheduleId scheduleOf(const Job &job)
{
    return ScheduleId(job.arguments.value(kScheduleArgument).toInteger());
}

/// Whether a run of housekeeping belongs to a schedule of the same server and operation. One that no schedule queued
/// belongs to the only schedule there is; to none, where there are several.
[[nodiscard]] inline bool isRunOf(const Job &job, const TimedSchedule &schedule, bool isOnlyOne)
{
    const ScheduleId id = scheduleOf(job);
    return id.isValid() ? id == schedule.id : isOnlyOne;
}

} // namespace pulpit::domain
