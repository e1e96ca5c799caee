// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "store/database.h"
#include "store/sqlfleetstore.h"
#include "store/sqljobstore.h"
#include "store/sqlleasestore.h"
#include "store/sqlmemorystore.h"
#include "store/sqlrepositorystore.h"
#include "store/sqlschedulestore.h"

namespace pulpit::store {

/// All stores of one SQLite or PostgreSQL database.
class SqlStore final : public ports::Store
{
    Q_OBJECT
public:
    explicit SqlStore(std::unique_ptr<Database> database);

    [[nodiscard]] ports::FleetStore &fleet() override { return m_fleet; }
    [[nodiscard]] ports::RepositoryStore &repositories() override { return m_repositories; }
    [[nodiscard]] ports::JobStore &jobs() override { return m_jobs; }
    [[nodiscard]] ports::ScheduleStore &schedules() override { return m_schedules; }
    [[nodiscard]] ports::LeaseStore &leases() override { return m_leases; }
    [[nodiscard]] ports::MemoryStore &memory() override { return m_memory; }
    [[nodiscard]] qint64 transactionCount() const override { return m_database->writer().transactionCount(); }
    [[nodiscard]] QString location() const override { return m_database->address().location(); }

private:
    std::unique_ptr<Database> m_database;
    SqlFleetStore m_fleet;
    SqlRepositoryStore m_repositories;
    SqlJobStore m_jobs;
    SqlScheduleStore m_schedules;
    SqlLeaseStore m_leases;
    SqlMemoryStore m_memory;
};

} // namespace pulpit::store
