// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core.h"
#include "engine/services/bridge.h"
#include "ports/services.h"

namespace pulpit::engine {

/// Queues an operation's job (its arguments name operation and request, perhaps the plan). NotFound: no such operation;
/// InvalidInput: its max_runtime. Engine thread; \a core outlives it.
[[nodiscard]] Async<JobId> queueOperationJob(Core *core, domain::Job job);

/// A job that does the same as \a job, which was an operation: it plans again. Where people had agreed to the plan,
/// what they agreed to goes with it (see kAgreed). nullopt: \a job was no operation. Pure.
[[nodiscard]] std::optional<domain::Job> repeatedOperation(const domain::Job &job, const QString &startedBy);

/// OperationService over the registry of operations and the queue. Thread-safe.
class EngineOperationService final : public ports::OperationService
{
public:
    EngineOperationService(Bridge &bridge, Core &core, ports::Store &store);
    [[nodiscard]] QStringList names() const override { return m_names; }
    ports::Answer<domain::Plan> plan(QString operation, QJsonObject request, std::function<void(QString)> onProgress,
                                     CancellationToken cancellation) override;
    ports::Answer<JobId> apply(domain::Plan plan, QString startedBy) override;
    ports::Answer<JobId> run(QString operation, QJsonObject request, QString startedBy) override;
    ports::Answer<Applied> applied(JobId job) override;

private:
    Bridge &m_bridge;
    Core &m_core;
    ports::Store &m_store;
    const QStringList m_names;
};

} // namespace pulpit::engine
