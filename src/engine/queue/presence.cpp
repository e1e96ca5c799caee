// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/queue/presence.h"

#include "engine/async/waiting.h"
#include "engine/queue/engineid.h"

namespace pulpit::engine {

Presence::Presence(Environment &environment, EngineIdentity identity, EngineTiming timing, Listener listener)
    : m_environment(environment)
    , m_identity(std::move(identity))
    , m_timing(timing)
    , m_listener(std::move(listener))
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
    m_timer.setTimerType(Qt::PreciseTimer);
}

Async<void> Presence::start(bool competes)
{
    m_competes = m_competes || competes;
    co_await forgetEndedEngines();
    co_await beat();
    if (!m_isStopped && !m_timer.isActive())
        m_timer.start(m_timing.heartbeat);
    if (!m_lastBeat.isValid())
        co_return fail(ErrorCode::Storage, QStringLiteral("the engine could not announce itself in the database"));
    co_return {};
}

// An engine that was killed on this machine need not be waited for until its lease ends: its process can be seen to be
// gone.
QCoro::Task<> Presence::forgetEndedEngines()
{
    ports::LeaseStore &leases = m_environment.store().leases();
    const auto live = leases.liveEngines(m_environment.clock().now());
    if (!live)
        co_return;
    for (const QString &id : *live) {
        if (id == m_identity.id || !hasEnded(id))
            continue;
        leases.releaseScheduler(id);
        co_await answerOf(leases.removeEngine(id));
    }
}

QCoro::Task<> Presence::stop()
{
    m_isStopped = true;
    m_timer.stop();
    ports::LeaseStore &leases = m_environment.store().leases();
    if (m_schedules) {
        setSchedules(false);
        leases.releaseScheduler(m_identity.id);
    }
    co_await answerOf(leases.removeEngine(m_identity.id));
}

QCoro::Task<> Presence::beat()
{
    if (m_isBeating || m_isStopped)
        co_return;
    m_isBeating = true;
    const QDateTime now = m_environment.clock().now();
    const QDateTime until = now.addMSecs(m_timing.lease.count());
    ports::LeaseStore &leases = m_environment.store().leases();
    // Both are asked for before one is waited for: they share a transaction.
    const auto written = leases.heartbeat(m_identity.id, m_identity.host, m_identity.program, now, until);
    QFuture<Result<bool>> acquired;
    if (m_competes)
        acquired = leases.acquireScheduler(m_identity.id, now, until);
    const Result<> beaten = co_await answerOf(written);
    Result<bool> holds = false;
    if (m_competes)
        holds = co_await answerOf(acquired);
    m_isBeating = false;
    if (m_isStopped)
        co_return;
    const bool isLate
        = m_lastBeat.isValid() && m_lastBeat.msecsTo(m_environment.clock().now()) >= m_timing.lease.count();
    if (!beaten) {
        if (isLate && !m_isLost) {
            m_isLost = true;
            setSchedules(false);
            m_listener.lost();
        }
        co_return;
    }
    const bool hasGap = !m_lastBeat.isValid() || isLate || m_isLost;
    m_lastBeat = now;
    m_isLost = false;
    if (hasGap)
        m_listener.alive();
    setSchedules(holds.value_or(m_schedules));
}

void Presence::setSchedules(bool schedules)
{
    if (schedules == m_schedules)
        return;
    m_schedules = schedules;
    m_listener.schedulerChanged(schedules);
}

} // namespace pulpit::engine
