// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "engine/environment.h"
#include "engine/timing.h"

#include <QTimer>

#include <functional>

namespace pulpit::engine {

/// Keeps the engine alive in the database: heartbeats, and the scheduler lease if it competes for it. Engine thread
/// only.
class Presence
{
public:
    /// What follows from the leases.
    struct Listener
    {
        std::function<void(bool)> schedulerChanged; ///< this engine now holds the scheduler lease, or not any more
        std::function<void()> lost; ///< no heartbeat could be written for so long that others may take over the jobs
        /// Heartbeats are written, for the first time or again after a gap in which others may have taken over jobs.
        std::function<void()> alive;
    };

    Presence(Environment &environment, EngineIdentity identity, EngineTiming timing, Listener listener);
    /// Announces the engine; from then on by itself. \a competes: for the scheduler lease as well.
    Async<void> start(bool competes);
    /// Gives up all leases.
    QCoro::Task<> stop();

private:
    QCoro::Task<> forgetEndedEngines();
    QCoro::Task<> beat();
    void setSchedules(bool schedules);

    Environment &m_environment;
    EngineIdentity m_identity;
    EngineTiming m_timing;
    Listener m_listener;
    QTimer m_timer;
    QDateTime m_lastBeat; ///< written
    bool m_competes = false;
    bool m_schedules = false;
    bool m_isBeating = false;
    bool m_isLost = false;
    bool m_isStopped = false;
};

} // namespace pulpit::engine
