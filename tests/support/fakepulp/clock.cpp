// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clock.h"

#include <QDateTime>

#include <algorithm>

namespace pulpit::fakepulp {

Clock::Clock(QObject *parent)
    : QObject(parent)
{
    m_anchor = QDateTime::currentMSecsSinceEpoch() * kMillisecond;
    m_sinceAnchor.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Clock::runDue);
}

Micros Clock::now() const
{
    if (m_mode == Mode::Manual)
        return m_anchor;
    const Micros elapsed = m_sinceAnchor.nsecsElapsed() / 1000;
    return m_anchor + (m_mode == Mode::Scaled ? static_cast<Micros>(static_cast<double>(elapsed) * m_factor) : elapsed);
}

void Clock::setAnchor()
{
    m_anchor = now();
    m_sinceAnchor.restart();
}

void Clock::useRealTime()
{
    setAnchor();
    m_mode = Mode::Real;
    rearm();
}

void Clock::useScaledTime(double factor)
{
    setAnchor();
    m_mode = Mode::Scaled;
    m_factor = std::max(factor, 0.001);
    rearm();
}

void Clock::useManualTime()
{
    setAnchor();
    m_mode = Mode::Manual;
    m_timer.stop();
}

void Clock::advance(std::chrono::microseconds step)
{
    Q_ASSERT(m_mode == Mode::Manual);
    const Micros target = m_anchor + step.count();
    while (!m_due.empty() && m_due.begin()->first <= target) {
        m_anchor = std::max(m_anchor, m_due.begin()->first);
        runDue();
    }
    m_anchor = target;
}

quint64 Clock::callAt(Micros due, std::function<void()> handler)
{
    const quint64 ticket = m_nextTicket++;
    m_due.emplace(due, Entry {ticket, std::move(handler)});
    m_tickets.emplace(ticket, due);
    rearm();
    return ticket;
}

void Clock::cancel(quint64 ticket)
{
    const auto known = m_tickets.find(ticket);
    if (known == m_tickets.end())
        return;
    const auto range = m_due.equal_range(known->second);
    for (auto it = range.first; it != range.second; ++it) {
        if (it->second.ticket == ticket) {
            m_due.erase(it);
            break;
        }
    }
    m_tickets.erase(known);
}

void Clock::runDue()
{
    // What a handler schedules for "now" waits for the next round, so that a round always ends.
    const Micros limit = now();
    std::vector<std::function<void()>> batch;
    while (!m_due.empty() && m_due.begin()->first <= limit) {
        m_tickets.erase(m_due.begin()->second.ticket);
        batch.push_back(std::move(m_due.begin()->second.handler));
        m_due.erase(m_due.begin());
    }
    for (const auto &handler : batch)
        handler();
    rearm();
}

void Clock::rearm()
{
    if (m_mode == Mode::Manual)
        return;
    if (m_due.empty()) {
        m_timer.stop();
        return;
    }
    const Micros wait = std::max<Micros>(0, m_due.begin()->first - now());
    const double factor = m_mode == Mode::Scaled ? m_factor : 1.0;
    // Round up: firing a fraction early would find nothing due and spin.
    const auto ms = static_cast<qint64>(static_cast<double>(wait) / factor / 1000.0) + (wait > 0 ? 1 : 0);
    m_timer.start(static_cast<int>(std::min<qint64>(ms, 60'000)));
}

} // namespace pulpit::fakepulp
