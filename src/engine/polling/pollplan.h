// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pulpobjects.h"
#include "engine/polling/watchtiming.h"

#include <chrono>
#include <optional>
#include <span>

namespace pulpit::engine {

/// When one Pulp task should be asked for next. Pure: time comes in as an argument.
///
/// A task with a known duration is asked for when it should have ended; one that is late, or of unknown duration, at
/// growing intervals (a constant share of its age, so that the end is seen with a bounded relative delay). A task that
/// waits for a worker is asked for seldom: the polls for the tasks before it tell when it starts. Long tasks are asked
/// now and then for their progress.
class PollPlan
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Span = std::chrono::steady_clock::duration;

    /// \a started: when the server accepted the task. \a expectedSeconds <= 0: unknown. \a isGuess: from other tasks,
    /// not from this one's past.
    PollPlan(WatchTiming timing, Time started, double expectedSeconds, bool isGuess);

    [[nodiscard]] Time next() const { return m_next; }
    /// How long after next() a poll may be put off to serve other tasks as well.
    [[nodiscard]] Span tolerance() const;
    /// A poll at \a now showed \a task, which is not final.
    void seen(const domain::PulpTask &task, Time now);
    /// A poll at \a now did not tell about the task.
    void missed(Time now);

private:
    [[nodiscard]] Span progressInterval() const;

    WatchTiming m_timing;
    Time m_started;
    std::optional<Span> m_expected;
    Time m_end; ///< expected
    Time m_next;
    int m_late = 0; ///< polls since the expected end, or since the beginning
};

/// The moment for one poll that serves the most urgent task and those whose turn comes shortly after it.
[[nodiscard]] PollPlan::Time nextPoll(std::span<const PollPlan *const> plans);

} // namespace pulpit::engine
