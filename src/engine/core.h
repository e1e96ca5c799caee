// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/environment.h"
#include "engine/jobrunner.h"
#include "engine/queue/jobqueue.h"
#include "engine/queue/presence.h"
#include "engine/reports/reportruns.h"
#include "engine/scheduling/scheduler.h"
#include "engine/timing.h"
#include "engine/watching/serverwatch.h"

#include <QTimeZone>

namespace pulpit::engine {

/// The parts of a running engine, put together. Made, used and destroyed in the engine thread.
class Core
{
public:
    Core(ports::Store &store, ports::PulpConnector &connector, ports::SecretSource &secrets, const Clock &clock,
         JobRegistry registry, EngineIdentity identity, EngineTiming timing, QTimeZone zone,
         ReportRuns::Writer reportWriter = {});

    Async<void> start(bool schedules);
    /// Stops in good order; a second call waits for the first.
    QCoro::Task<> stop();
    /// For calls that services make on servers; canceled when the engine stops.
    [[nodiscard]] ports::CallContext call() const { return {{}, m_calls.token()}; }
    /// The store has news.
    void take(ports::Topics topics);

    Environment environment;
    const JobRegistry registry;
    const EngineIdentity identity;
    JobQueue queue;
    Scheduler scheduler;
    ReportRuns reports;
    ServerWatch watch;

private:
    Presence m_presence;
    CancellationSource m_calls;
    Event m_stopped;
    bool m_isStopped = false; ///< or about to be
};

} // namespace pulpit::engine
