// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "domain/job.h"
#include "engine/environment.h"
#include "engine/scheduling/duewindow.h"
#include "engine/scheduling/nextrun.h"

#include <QDateTime>
#include <QHash>

#include <optional>

namespace pulpit::engine {

/// The schedules of repo_config_registration: queues "repo-config apply" for a server when it is due. Their next runs
/// are remembered in the MemoryStore; only the holder of the scheduler lease uses this. A run that was missed is made
/// up for once; one whose last still goes on is recorded as skipped, and maintenance windows shift or skip it. Engine
/// thread.
class RegistrationSchedules
{
public:
    explicit RegistrationSchedules(Environment &environment)
        : m_environment(environment)
    {
    }
    /// Another engine may have scheduled meanwhile.
    void reset() { m_entries.reset(); }
    /// Queues what is due and gives when the next one is; invalid: none. Fails with Storage.
    Async<QDateTime> fireDue(NextRun *nextRun);

private:
    struct Entry
    {
        QString cron;
        QDateTime next;
    };
    [[nodiscard]] Result<> load();
    [[nodiscard]] Result<domain::Job> jobFor(const domain::Server &server,
                                             const std::optional<DueWindow> &window) const;

    Environment &m_environment;
    std::optional<QHash<QString, Entry>> m_entries; ///< by server
};

} // namespace pulpit::engine
