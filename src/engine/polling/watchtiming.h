// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace pulpit::engine {

/// How patiently Pulp tasks are watched.
struct WatchTiming
{
    std::chrono::milliseconds shortest {20}; ///< between two polls that look for the end of a task
    std::chrono::milliseconds longest {5000}; ///< between two polls of a long task
    std::chrono::milliseconds retryFirst {500}; ///< after a failed poll; doubled up to longest
    std::chrono::milliseconds outageLimit {15 * 60 * 1000}; ///< a server that gave no answer for so long is given up
    std::chrono::milliseconds refusalLimit {
        60 * 1000}; ///< likewise for one that refuses to answer (credentials, permissions)
    std::chrono::milliseconds workerLook {15 * 1000}; ///< between two looks for workers that died with a long task
    std::chrono::milliseconds workerLostLimit {
        45 * 1000}; ///< a task of a missing worker that makes no progress for so long is lost
    std::chrono::milliseconds cancelLimit {30 * 1000}; ///< how long the end of a canceled task is waited for
};

} // namespace pulpit::engine
