// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/comingruns.h"
#include "domain/job.h"
#include "ports/store.h"

#include <QHash>

#include <optional>

namespace pulpit::engine {

/// What people asked of a schedule: pauses, with those that are over, and coming runs to be left out. Kept in the
/// MemoryStore; only services write it, the scheduler reads it.
struct ScheduleControl
{
    QList<domain::PausePeriod> pauses;
    QList<domain::SkippedRun> skips;

    bool operator==(const ScheduleControl &) const = default;
    [[nodiscard]] std::optional<domain::PausePeriod> pauseAt(const QDateTime &when) const
    {
        return domain::pauseAt(pauses, when);
    }
    /// The wish that the run at \a run, by \a cron, is left out.
    [[nodiscard]] std::optional<domain::SkippedRun> skipOf(const QDateTime &run, const QString &cron,
                                                           const QTimeZone &zone) const;

    void pause(const QDateTime &now, const QDateTime &until);
    void resume(const QDateTime &now);
    /// Forgets wishes for runs that are over.
    void forgetBefore(const QDateTime &now);

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static ScheduleControl fromJson(const QJsonObject &json);
};

using ScheduleControls = QHash<ScheduleId, ScheduleControl>;

/// Blocks for the query. Any thread.
[[nodiscard]] Result<ScheduleControls> readControls(ports::Store &store);
[[nodiscard]] ports::Written<> storeControl(ports::Store &store, ScheduleId id, const ScheduleControl &control);

/// The reason of a job that records a run left out on request.
[[nodiscard]] QString skipReason(const domain::SkippedRun &skip);

/// Makes \a job the record of a run that is left out for \a reason.
void recordAsSkipped(domain::Job *job, const QString &reason, const QDateTime &now);

} // namespace pulpit::engine
