// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "domain/housekeepingschedule.h"
#include "domain/job.h"
#include "engine/environment.h"
#include "engine/scheduling/nextrun.h"

#include <QDateTime>
#include <QHash>

#include <functional>
#include <optional>

namespace pulpit::engine {

/// What the text of the configuration in force schedules; called when that has changed.
using HousekeepingReader = std::function<QList<domain::HousekeepingSchedule>(const QString &yaml)>;

/// Queues scheduled housekeeping when it is due: where maintenance windows concern the server only while one is open,
/// so that what falls due outside waits for the next one. Next runs are remembered in the MemoryStore; only the holder
/// of the scheduler lease uses this. Engine thread.
class HousekeepingSchedules
{
public:
    explicit HousekeepingSchedules(Environment &environment)
        : m_environment(environment)
    {
    }
    void setReader(HousekeepingReader reader) { m_reader = std::move(reader); }
    /// Another engine may have scheduled meanwhile.
    void reset() { m_next.reset(); }
    /// Queues what is due and gives when to look next; invalid: nothing is scheduled. Fails with Storage.
    Async<QDateTime> fireDue(NextRun *nextRun);

private:
    [[nodiscard]] Result<> load();
    void readSchedules();
    [[nodiscard]] Result<domain::Job> jobFor(const domain::HousekeepingSchedule &schedule) const;
    /// Not before a window opens, where there are windows. Invalid: none ever does.
    [[nodiscard]] QDateTime withinWindow(const QString &server, const QDateTime &due, const QTimeZone &zone) const;

    Environment &m_environment;
    HousekeepingReader m_reader;
    QList<domain::HousekeepingSchedule> m_schedules;
    qint64 m_version = -1; ///< of the configuration that m_schedules are of
    std::optional<QHash<QString, QDateTime>> m_next; ///< by HousekeepingSchedule::key()
};

} // namespace pulpit::engine
