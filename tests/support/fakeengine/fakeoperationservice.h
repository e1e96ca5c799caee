// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// OperationService of a FakeEngine: plans what FakeFleet::plans says; jobs end as FakeFleet::operationsEnd says.
class FakeOperationService final : public ports::OperationService
{
public:
    explicit FakeOperationService(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    QStringList names() const override
    {
        QStringList names = m_engine.fleet.plans.keys();
        names.sort();
        return names;
    }
    ports::Answer<domain::Plan> plan(QString operation, QJsonObject request, std::function<void(QString)> onProgress,
                                     CancellationToken) override
    {
        if (!m_engine.fleet.plans.contains(operation))
            return m_engine.answer<domain::Plan>(fail(ErrorCode::NotFound, QStringLiteral("no such operation")));
        domain::Plan plan = m_engine.fleet.plans.value(operation);
        plan.operation = operation;
        plan.request = request;
        if (onProgress)
            onProgress(QStringLiteral("reads the servers"));
        return m_engine.answer<domain::Plan>(plan);
    }
    ports::Answer<JobId> apply(domain::Plan plan, QString startedBy) override
    {
        return m_engine.change<JobId>(QStringLiteral("applyPlan %1 %2").arg(plan.operation).arg(plan.changes.size()),
                                      [&] { return Result<JobId>(queue(plan, startedBy)); });
    }
    ports::Answer<JobId> run(QString operation, QJsonObject request, QString startedBy) override
    {
        return m_engine.change<JobId>(QStringLiteral("runOperation ") + operation, [&]() -> Result<JobId> {
            if (!m_engine.fleet.plans.contains(operation))
                return fail(ErrorCode::NotFound, QStringLiteral("no such operation"));
            domain::Plan plan = m_engine.fleet.plans.value(operation);
            plan.operation = operation;
            plan.request = request;
            return queue(plan, startedBy);
        });
    }
    ports::Answer<Applied> applied(JobId job) override
    {
        if (m_engine.fleet.applied.contains(job))
            return m_engine.answer<Applied>(m_engine.fleet.applied.value(job));
        return m_engine.answer<Applied>(fail(ErrorCode::NotFound, QStringLiteral("the job has no plan")));
    }

private:
    JobId queue(const domain::Plan &plan, const QString &startedBy)
    {
        const QString server = plan.changes.isEmpty() ? QString() : plan.changes.constFirst().server;
        const JobId id = m_engine.queue(plan.title.isEmpty() ? plan.operation : plan.title, server, {}, startedBy);
        domain::Job &job = m_engine.fleet.jobs.first();
        job.kind = domain::JobKind::Housekeeping;
        job.arguments = {{QStringLiteral("operation"), plan.operation}, {QStringLiteral("request"), plan.request}};
        job.state = m_engine.fleet.operationsEnd;
        const bool isFinal = domain::isFinal(job.state);
        if (isFinal) {
            job.started = job.queued;
            job.finished = job.queued;
            job.summary = QStringLiteral("%1 of %1 changes made").arg(plan.changes.size());
        }
        Applied applied {plan, std::nullopt};
        if (isFinal)
            applied.proof = m_engine.fleet.proof;
        m_engine.fleet.applied.insert(id, applied);
        return id;
    }
    FakeEngine &m_engine;
};

} // namespace pulpit::test
