// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "store/database.h"

namespace pulpit::store {

class SqlScheduleStore final : public ports::ScheduleStore
{
public:
    explicit SqlScheduleStore(Database &database)
        : m_database(database)
    {
    }
    [[nodiscard]] Result<QList<domain::Schedule>> schedules() const override;
    ports::Written<> setNextRuns(QHash<ScheduleId, QDateTime> next) override;
    ports::Written<std::optional<JobId>> fire(ScheduleId schedule, QDateTime due, domain::Job job,
                                              QDateTime next) override;
    ports::Written<> setPaused(ScheduleId schedule, bool paused, QDateTime until) override;

private:
    Database &m_database;
};

} // namespace pulpit::store
