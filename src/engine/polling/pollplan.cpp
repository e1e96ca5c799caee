// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/polling/pollplan.h"

#include <algorithm>
#include <cmath>

namespace pulpit::engine {

using namespace std::chrono_literals;

namespace {

constexpr double kGrowth = 1.6; // of the intervals between polls that find a task unfinished
constexpr double kAgeShare
    = 0.1; // an interval is at least this share of the task's age: so the end is seen at most 10 % late
constexpr double kToleranceShare = 0.06; // of the expected duration may be lost to wait for other tasks
constexpr double kMarginShare = 0.01; // a poll right before the end would be wasted
constexpr PollPlan::Span kMargin = 2ms;
constexpr auto kShortestProgress = 2s;
constexpr auto kLongestGuess = 2s;

PollPlan::Span share(PollPlan::Span span, double factor)
{
    return std::chrono::duration_cast<PollPlan::Span>(span * factor);
}

} // namespace

PollPlan::PollPlan(WatchTiming timing, Time started, double expectedSeconds, bool isGuess)
    : m_timing(timing)
    , m_started(started)
{
    if (expectedSeconds > 0 && std::isfinite(expectedSeconds)) {
        m_expected
            = std::chrono::duration_cast<Span>(std::chrono::duration<double>(std::min(expectedSeconds, 7.0 * 86400)));
        if (isGuess)
            m_expected = std::min<Span>(*m_expected, kLongestGuess);
        m_end = started + *m_expected + share(*m_expected, kMarginShare) + kMargin;
        m_next = std::min(m_end, started + progressInterval());
    } else {
        m_end = started;
        m_next = started + timing.shortest;
    }
}

PollPlan::Span PollPlan::progressInterval() const
{
    return std::clamp<Span>(m_expected.value_or(Span(0)) / 4, std::min<Span>(kShortestProgress, m_timing.longest),
                            m_timing.longest);
}

PollPlan::Span PollPlan::tolerance() const
{
    const Span basis = m_expected.value_or(m_next - m_started);
    return std::clamp<Span>(share(basis, kToleranceShare), 2ms, 250ms);
}

void PollPlan::seen(const domain::PulpTask &task, Time now)
{
    if (task.state == domain::PulpTaskState::Waiting) {
        const Span interval = m_expected ? std::max<Span>(*m_expected, m_timing.shortest)
                                         : share(m_timing.shortest, std::pow(kGrowth, ++m_late));
        m_end = now + interval;
        m_next = now + std::min<Span>(interval, m_timing.longest);
        return;
    }
    if (m_expected && task.started.isValid() && task.created.isValid()) {
        // The server's clock may be another one; the time that the task waited for a worker is the same in both.
        const auto waited = std::chrono::milliseconds(std::max<qint64>(0, task.created.msecsTo(task.started)));
        m_end = m_started + waited + *m_expected + share(*m_expected, kMarginShare) + kMargin;
    }
    if (m_expected && now < m_end) {
        m_late = 0;
        m_next = std::min(m_end, now + progressInterval());
        return;
    }
    const double factor = std::pow(kGrowth, std::min(m_late++, 30));
    const Span sinceEnd = now - std::max(m_end, m_started);
    const Span interval = std::max(share(m_timing.shortest, factor), share(sinceEnd, kAgeShare));
    m_next = now + std::min<Span>(interval, m_timing.longest);
}

void PollPlan::missed(Time now)
{
    m_next = now + std::max<Span>(m_timing.shortest, 200ms);
}

PollPlan::Time nextPoll(std::span<const PollPlan *const> plans)
{
    const PollPlan *const first
        = *std::ranges::min_element(plans, {}, [](const PollPlan *plan) { return plan->next(); });
    const PollPlan::Time latest = first->next() + first->tolerance();
    PollPlan::Time moment = first->next();
    for (const PollPlan *plan : plans)
        if (plan->next() <= latest)
            moment = std::max(moment, plan->next());
    return moment;
}

} // namespace pulpit::engine
