// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/timedschedule.h"
#include "ports/services.h"

namespace pulpit::ports {

/// The other face of a ScheduleService: schedules of all kinds, with what decides when they run. The ids of
/// registrations and housekeeping are good for pause(), resume(), runNow(), nextRuns() and skipNext() of the
/// ScheduleService as well; they change when an entry moves among those of its kind. Thread-safe; nothing blocks.
class TimedSchedules
{
public:
    virtual ~TimedSchedules() = default;
    /// Of syncs, then of registrations and housekeeping.
    virtual Answer<QList<domain::TimedSchedule>> all() = 0;
    /// Leaves the next run out; gives when the one after it begins (invalid: none). When the run is due, a skipped job
    /// tells \a who wanted that. Conflict: nothing is due, or it is paused.
    virtual Answer<QDateTime> skip(ScheduleId id, QString who) = 0;
    /// Takes back what skip() left out last, as long as it is not due. Gives the next run. NotFound: nothing is left
    /// out.
    virtual Answer<QDateTime> unskip(ScheduleId id) = 0;
};

/// The schedules of \a engine; its ScheduleService must have this face.
[[nodiscard]] inline TimedSchedules &timedSchedules(Engine &engine)
{
    return dynamic_cast<TimedSchedules &>(engine.schedules());
}

} // namespace pulpit::ports
