// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/environment.h"

namespace pulpit::engine {

/// A task that a worker holds which gives no sign any more. Pulp itself notices within minutes, or never where no
/// worker is left.
struct HeldTask
{
    QString worker;
    QDateTime lastHeartbeat; ///< UTC
    QString href;
    QString name; ///< of the task, e.g. "pulp_rpm.app.tasks.synchronizing.synchronize"
    QString state; ///< as Pulp says, e.g. "running"
    QDateTime started; ///< UTC; invalid: not yet

    bool operator==(const HeldTask &) const = default;
};

/// Asks a server for missing workers (one request) and, where they hold tasks, for those (one more); stores what
/// changed (MemoryStore scope "lost-workers", by server) and notes the number of workers for the samples. A failure
/// leaves what was known. Engine thread.
[[nodiscard]] QCoro::Task<> lookAtWorkers(Environment &environment, QString server, CancellationToken cancellation);

/// The tasks that dead workers hold, by server. Reads the store; any thread.
[[nodiscard]] Result<QHash<QString, QList<HeldTask>>> readHeldTasks(ports::Store &store);

} // namespace pulpit::engine
