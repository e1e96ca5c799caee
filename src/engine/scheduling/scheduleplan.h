// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schedule.h"
#include "engine/scheduling/nextrun.h"

#include <chrono>

namespace pulpit::engine {

/// What the scheduler has to do for one schedule at one moment. Pure.
struct ScheduleDecision
{
    enum class Action {
        Nothing,
        SetNext, ///< the next run was unknown, or a run passed while paused, or a missed one is not caught up
        Fire, ///< queue a job (or record it as skipped) and set the next run
    };
    Action action = Action::Nothing;
    bool resumes = false; ///< the pause is over and is taken away
    QDateTime next; ///< for SetNext and Fire
};

struct SchedulePolicy
{
    int jitterSeconds = 0;
    bool catchUp = true;
    std::chrono::milliseconds missedAfter {90000};
};

/// Whether the schedule is paused at \a now.
[[nodiscard]] bool isPaused(const domain::Schedule &schedule, const QDateTime &now);

[[nodiscard]] ScheduleDecision decide(const domain::Schedule &schedule, const QDateTime &now,
                                      const SchedulePolicy &policy, NextRun &nextRun);

} // namespace pulpit::engine
