// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core.h"
#include "engine/services/bridge.h"
#include "ports/services.h"

namespace pulpit::engine {

/// RepositoryService over the store, verification and the queue. Thread-safe.
class EngineRepositoryService final : public ports::RepositoryService
{
public:
    EngineRepositoryService(Bridge &bridge, Core &core, ports::Store &store);
    ports::Answer<QList<domain::Repository>> repositories(ports::RepositoryQuery query) override;
    ports::Answer<domain::Repository> repository(RepositoryId id) override;
    ports::Answer<QList<domain::SyncRecord>> history(RepositoryId id, int limit) override;
    ports::Answer<QList<domain::SyncRecord>> historySince(QDateTime since, QString server) override;
    ports::Answer<QList<domain::Repository>> selectedBy(QString server, QString group) override;
    ports::Answer<QList<domain::Repository>> verify(QList<RepositoryId> ids) override;
    ports::Answer<JobId> publishAnyway(RepositoryId id) override;
    ports::Answer<JobId> goBackToVersionBefore(RepositoryId id) override;

private:
    Bridge &m_bridge;
    Core &m_core;
    ports::Store &m_store;
};

} // namespace pulpit::engine
