// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scheduling/scheduleplan.h"

namespace pulpit::engine {

bool isPaused(const domain::Schedule &schedule, const QDateTime &now)
{
    return schedule.isPaused && (!schedule.pausedUntil.isValid() || schedule.pausedUntil > now);
}

ScheduleDecision decide(const domain::Schedule &schedule, const QDateTime &now, const SchedulePolicy &policy,
                        NextRun &nextRun)
{
    using Action = ScheduleDecision::Action;
    ScheduleDecision decision;
    decision.resumes = schedule.isPaused && !isPaused(schedule, now);
    const QDateTime computed = nextRun.after(schedule.cron, now, policy.jitterSeconds);
    if (!schedule.nextRun.isValid()) {
        decision.action = computed.isValid() ? Action::SetNext : Action::Nothing;
        decision.next = computed;
        return decision;
    }
    if (schedule.cron.isEmpty()) {
        decision.action = Action::SetNext; // to none
        return decision;
    }
    if (schedule.nextRun > now)
        return decision;
    const bool isMissed = schedule.nextRun.msecsTo(now) > policy.missedAfter.count();
    // What fell due in a pause was not wanted; it is no missed run.
    const bool fellInPause = isPaused(schedule, now) || (decision.resumes && schedule.nextRun < schedule.pausedUntil);
    decision.action = fellInPause || (isMissed && !policy.catchUp) ? Action::SetNext : Action::Fire;
    decision.next = computed;
    return decision;
}

} // namespace pulpit::engine
