// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/polling/watchtiming.h"

#include <QString>

#include <chrono>

namespace pulpit::engine {

/// Who an engine is in the database.
struct EngineIdentity
{
    QString id; ///< unique to one run of one process
    QString host;
    QString program; ///< "pulpit", "pulpitd", "pulpitctl"
};

/// How often the engine does what. The defaults keep the promises: failover within 15 s, cancel requests of others
/// within 1 s.
struct EngineTiming
{
    std::chrono::milliseconds heartbeat {3000};
    std::chrono::milliseconds lease {12000}; ///< an engine that gave no heartbeat for so long is dead
    std::chrono::milliseconds tick {1000}; ///< looks for claimable jobs, cancel requests and deadlines
    std::chrono::milliseconds stopLimit {5000}; ///< how long running jobs may take to let go when the engine stops
    std::chrono::milliseconds longestSleep {15000}; ///< of the scheduler; a clock that jumps is noticed so soon
    std::chrono::milliseconds missedAfter {90000}; ///< a run that is later than this was missed
    std::chrono::milliseconds serverWatch {30000}; ///< between two looks at each server
    std::chrono::milliseconds stateMaxAge {60000}; ///< an unchanged state of a server is stored again after this
    int maxJobs = 16; ///< top-level jobs at a time
    WatchTiming watch;
};

} // namespace pulpit::engine
