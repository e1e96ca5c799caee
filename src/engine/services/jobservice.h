// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core.h"
#include "engine/services/bridge.h"
#include "ports/services.h"

namespace pulpit::engine {

/// JobService over the store and the queue. Thread-safe.
class EngineJobService final : public ports::JobService
{
public:
    EngineJobService(Bridge &bridge, Core &core, ports::Store &store);
    ports::Answer<JobId> startSync(domain::SyncRequest request, QString startedBy) override;
    ports::Answer<JobId> startGroupSync(QString server, QString group, QString startedBy) override;
    ports::Answer<QList<domain::Job>> jobs(ports::JobQuery query) override;
    ports::Answer<domain::JobDetails> job(JobId id) override;
    ports::Answer<domain::ChildSummary> count(ports::JobQuery query) override;
    ports::Answer<> cancel(JobId id, QString who) override;
    ports::Answer<JobId> retry(JobId id, QString startedBy) override;

private:
    Bridge &m_bridge;
    Core &m_core;
    ports::Store &m_store;
};

/// Checks and queues a sync. Engine thread.
[[nodiscard]] Async<JobId> queueSync(Core &core, domain::SyncRequest request, QString startedBy);
/// Queues the sync of a configured group. Engine thread.
[[nodiscard]] Async<JobId> queueGroupSync(Core &core, QString server, QString group, QString startedBy);
/// The request that runs the failed part of a job again. Conflict while it runs; Unsupported for other kinds. \a
/// parent: of a child.
[[nodiscard]] Result<domain::SyncRequest> retryRequest(const domain::Job &job, const std::optional<domain::Job> &parent,
                                                       const QList<domain::Job> &failedChildren);

} // namespace pulpit::engine
