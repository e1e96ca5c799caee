// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "domain/housekeepingschedule.h"
#include "domain/job.h"
#include "domain/placedrun.h"
#include "engine/environment.h"
#include "engine/scheduling/nextrun.h"
#include "engine/scheduling/schedulecontrol.h"

#include <QDateTime>
#include <QHash>

#include <functional>
#include <optional>

namespace pulpit::engine {

/// What the text of the configuration in force schedules; called when that has changed.
using HousekeepingReader = std::function<QList<domain::HousekeepingSchedule>(const QString &yaml)>;

/// Something that comes again on a server and is no sync of a group: its registration, or one housekeeping.
struct ServerSchedule
{
    domain::ScheduleKind kind = domain::ScheduleKind::Registration;
    QString server;
    QString operation; ///< of housekeeping, e.g. "orphans"
    int position = 0; ///< among those of the same server and operation
    QString cron;
    QString maxRuntime; ///< of registrations
    QJsonObject options; ///< of housekeeping

    /// What tells it apart from others, stable over restarts and other times.
    [[nodiscard]] QString key() const;
    /// Made of the key, far above those that the database gives; exact in JSON numbers.
    [[nodiscard]] ScheduleId id() const;
    [[nodiscard]] domain::WindowUse windowUse() const
    {
        return kind == domain::ScheduleKind::Housekeeping ? domain::WindowUse::RunsInside : domain::WindowUse::KeepsOut;
    }
    /// What a job of it works by.
    [[nodiscard]] domain::Job job(const QString &startedBy) const;
};

/// Queues what comes again on servers besides syncs, when it is due and as maintenance windows let it (see
/// domain/placedrun.h). Runs that were missed are made up for once; one whose last still goes on is recorded as
/// skipped. When it is due next is remembered in the MemoryStore. Engine thread.
class ServerSchedules
{
public:
    explicit ServerSchedules(Environment &environment)
        : m_environment(environment)
    {
    }
    void setReader(HousekeepingReader reader) { m_reader = std::move(reader); }
    /// Another engine may have scheduled meanwhile.
    void reset() { m_entries.reset(); }
    /// Queues what is due and gives when to look next; invalid: nothing is scheduled. Fails with Storage. Only the
    /// holder of the scheduler lease calls this.
    Async<QDateTime> fireDue(NextRun *nextRun, const ScheduleControls *controls);

    /// All of them as front ends see them, with what the database remembers. Fails with Storage.
    [[nodiscard]] Result<QList<domain::TimedSchedule>> schedules(NextRun *nextRun, const ScheduleControls &controls);
    [[nodiscard]] std::optional<ServerSchedule> find(ScheduleId id);

private:
    struct Entry
    {
        QString cron;
        QDateTime due; ///< by the cron expression, before windows
        QDateTime lastRun;
        JobId lastJob;

        bool operator==(const Entry &) const = default;
    };
    using Entries = QHash<QString, Entry>;
    struct DueJob
    {
        QString key;
        domain::Job job;
    };
    [[nodiscard]] Result<Entries> recall() const;
    const QList<ServerSchedule> &all();
    [[nodiscard]] Result<std::optional<QString>> busyReason(const ServerSchedule &schedule) const;
    [[nodiscard]] Result<std::optional<domain::Job>> dueJob(const ServerSchedule &schedule, const Entry &entry,
                                                            NextRun *nextRun, const ScheduleControl &control) const;
    /// Adds the job of an entry that is due now, and goes on to the time after it.
    [[nodiscard]] Result<> advance(const ServerSchedule &schedule, Entry *entry, NextRun *nextRun,
                                   const ScheduleControl &control, QList<DueJob> *jobs) const;
    [[nodiscard]] static QJsonObject jsonOf(const Entry &entry);
    [[nodiscard]] domain::PlacedRun placed(const ServerSchedule &schedule, const QDateTime &due,
                                           const NextRun &nextRun) const;

    Environment &m_environment;
    HousekeepingReader m_reader;
    QList<ServerSchedule> m_schedules;
    qint64 m_version = -1; ///< of the configuration that m_schedules are of
    std::optional<Entries> m_entries; ///< by ServerSchedule::key()
};

} // namespace pulpit::engine
