// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlstore.h"

namespace pulpit::store {

SqlStore::SqlStore(std::unique_ptr<Database> database)
    : m_database(std::move(database))
    , m_fleet(*m_database)
    , m_repositories(*m_database)
    , m_jobs(*m_database)
    , m_schedules(*m_database)
    , m_leases(*m_database)
    , m_memory(*m_database)
{
    // Emitted in the writer's thread, as the port says.
    connect(&m_database->writer(), &Writer::changed, this, &ports::Store::changed, Qt::DirectConnection);
}

} // namespace pulpit::store
