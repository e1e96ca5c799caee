// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "store/database.h"

namespace pulpit::store {

class SqlLeaseStore final : public ports::LeaseStore
{
public:
    explicit SqlLeaseStore(Database &database)
        : m_database(database)
    {
    }
    ports::Written<> heartbeat(QString engine, QString host, QString program, QDateTime now, QDateTime until) override;
    ports::Written<bool> acquireScheduler(QString engine, QDateTime now, QDateTime until) override;
    ports::Written<> releaseScheduler(QString engine) override;
    ports::Written<> removeEngine(QString engine) override;
    [[nodiscard]] Result<domain::SchedulerRole> scheduler(QDateTime now) const override;
    [[nodiscard]] Result<QStringList> liveEngines(QDateTime now) const override;

private:
    Database &m_database;
};

} // namespace pulpit::store
