// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/operationservice.h"

#include "domain/duration.h"
#include "engine/async/waiting.h"
#include "engine/operations/operation.h"
#include "engine/requests.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

QStringList namesOf(const Core &core)
{
    return core.registry.operations ? core.registry.operations->names() : QStringList();
}

Result<const Operation *> operationOf(const Core &core, const QString &name)
{
    const Operation *const known = core.registry.operations ? core.registry.operations->find(name) : nullptr;
    if (!known)
        return fail(ErrorCode::NotFound, u"there is no such operation"_s, name,
                    u"Operations: %1."_s.arg(namesOf(core).join(u", "_s)));
    return known;
}

Async<domain::Plan> planOf(Core *core, QString operation, QJsonObject request, std::function<void(QString)> onProgress,
                           CancellationToken cancellation)
{
    const auto known = operationOf(*core, operation);
    if (!known)
        co_return fail(known.error());
    (void)core->environment.reloadConfiguration();
    // Ends when the caller loses interest or the engine stops.
    CancellationSource both;
    const auto cancel = [both]() mutable { both.cancel(); };
    const std::shared_ptr<void> byCaller = cancellation.onCanceled(cancel);
    const std::shared_ptr<void> byEngine = core->call().cancellation.onCanceled(cancel);
    PlanReader reader(core->environment, {{}, both.token()}, std::move(onProgress));
    auto plan = co_await (*known)->plan(reader, request);
    if (!plan)
        co_return fail(plan.error());
    const Result<> checked = domain::checkPlan(*plan);
    if (!checked)
        co_return fail(checked.error());
    co_return plan;
}

/// The server of a plan that changes only one; empty: several or none.
QString onlyServer(const domain::Plan &plan)
{
    QString server;
    for (const domain::PlannedChange &change : plan.changes) {
        if (!server.isEmpty() && server != change.server)
            return {};
        server = change.server;
    }
    return server;
}

Async<JobId> queuePlan(Core *core, domain::Plan plan, QString startedBy)
{
    const Result<> checked = domain::checkPlan(plan);
    if (!checked)
        co_return fail(checked.error());
    domain::Job job;
    job.name = plan.title.isEmpty() ? plan.operation : plan.title;
    job.server = onlyServer(plan);
    job.startedBy = startedBy;
    job.arguments = {{kOperation, plan.operation}, {kRequest, plan.request}, {kPlan, plan.toJson()}};
    co_return co_await queueOperationJob(core, std::move(job));
}

Result<ports::OperationService::Applied> readApplied(ports::Store &store, JobId id)
{
    const Result<domain::JobDetails> details = store.jobs().job(id);
    if (!details)
        return fail(details.error());
    const QJsonObject arguments = details->job.arguments;
    if (!arguments.contains(kPlan))
        return fail(ErrorCode::NotFound, u"the job has no plan (yet)"_s, QString::number(id.value));
    ports::OperationService::Applied applied;
    applied.plan = domain::Plan::fromJson(arguments.value(kPlan).toObject());
    if (arguments.contains(kProof))
        applied.proof = domain::Proof::fromJson(arguments.value(kProof).toObject());
    return applied;
}

} // namespace

Async<JobId> queueOperationJob(Core *core, domain::Job job)
{
    const auto known = operationOf(*core, job.arguments.value(kOperation).toString());
    if (!known)
        co_return fail(known.error());
    const QString runtime = job.arguments.value(kRequest).toObject().value(kMaxRuntime).toString();
    if (!runtime.isEmpty())
        if (const auto parsed = domain::parseRuntime(runtime); !parsed)
            co_return fail(parsed.error());
    job.kind = (*known)->jobKind();
    job.correlationId = newCorrelationId();
    const Result<JobId> id = co_await answerOf(core->environment.store().jobs().insert(std::move(job)));
    core->queue.look();
    co_return id;
}

std::optional<domain::Job> repeatedOperation(const domain::Job &job, const QString &startedBy)
{
    if (!job.arguments.value(kOperation).isString() || !job.arguments.value(kRequest).isObject())
        return std::nullopt;
    domain::Job again;
    again.name = job.name;
    again.server = job.server;
    again.startedBy = startedBy;
    again.arguments = {{kOperation, job.arguments.value(kOperation)}, {kRequest, job.arguments.value(kRequest)}};
    QJsonArray agreed = job.arguments.value(kAgreed).toArray();
    const bool wasShown = job.arguments.contains(kPlan) && !job.arguments.value(kPlannedByJob).toBool();
    if (wasShown) {
        const domain::Plan plan = domain::Plan::fromJson(job.arguments.value(kPlan).toObject());
        for (const domain::PlannedChange &change : plan.changes)
            agreed.append(change.id);
    }
    if (wasShown || job.arguments.contains(kAgreed))
        again.arguments.insert(kAgreed, agreed);
    return again;
}

EngineOperationService::EngineOperationService(Bridge &bridge, Core &core, ports::Store &store)
    : m_bridge(bridge)
    , m_core(core)
    , m_store(store)
    , m_names(namesOf(core))
{
}

ports::Answer<domain::Plan> EngineOperationService::plan(QString operation, QJsonObject request,
                                                         std::function<void(QString)> onProgress,
                                                         CancellationToken cancellation)
{
    return m_bridge.run<domain::Plan>([this, operation, request, onProgress, cancellation] {
        return planOf(&m_core, operation, request, onProgress, cancellation);
    });
}

ports::Answer<JobId> EngineOperationService::apply(domain::Plan plan, QString startedBy)
{
    return m_bridge.run<JobId>([this, plan, startedBy] { return queuePlan(&m_core, plan, startedBy); });
}

ports::Answer<JobId> EngineOperationService::run(QString operation, QJsonObject request, QString startedBy)
{
    domain::Job job;
    job.name = operation;
    job.server = request.value("server"_L1).toString();
    job.startedBy = startedBy;
    job.arguments = {{kOperation, operation}, {kRequest, request}};
    return m_bridge.run<JobId>([this, job] { return queueOperationJob(&m_core, job); });
}

ports::Answer<ports::OperationService::Applied> EngineOperationService::applied(JobId job)
{
    return m_bridge.read<Applied>([this, job] { return readApplied(m_store, job); });
}

} // namespace pulpit::engine
