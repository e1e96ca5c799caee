// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/jobservice.h"

#include "engine/async/waiting.h"
#include "engine/requests.h"
#include "engine/services/operationservice.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr int kAllChildren = 1'000'000;

Async<JobId> queueJob(Core *core, domain::Job job)
{
    const Result<JobId> id = co_await answerOf(core->environment.store().jobs().insert(std::move(job)));
    core->queue.look();
    co_return id;
}

Async<void> cancelJob(Core *core, JobId id, QString who)
{
    ports::JobStore &jobs = core->environment.store().jobs();
    const Result<domain::JobDetails> details = jobs.job(id);
    if (!details)
        co_return fail(details.error());
    if (details->job.state == domain::JobState::Canceled)
        co_return {};
    if (isFinal(details->job.state))
        co_return fail(ErrorCode::Conflict, u"the job has ended already: %1"_s.arg(toString(details->job.state)),
                       QString::number(id.value));
    const Result<> asked = co_await answerOf(jobs.requestCancel(id, std::move(who)));
    core->queue.look(); // sees it at once if it runs here
    co_return asked;
}

Async<JobId> retryJob(Core *core, JobId id, QString startedBy)
{
    using domain::JobState;
    ports::JobStore &jobs = core->environment.store().jobs();
    const Result<domain::JobDetails> details = jobs.job(id);
    if (!details)
        co_return fail(details.error());
    if (auto again = repeatedOperation(details->job, startedBy)) {
        if (!isFinal(details->job.state))
            co_return fail(ErrorCode::Conflict, u"the job has not ended yet"_s, QString::number(id.value));
        (void)core->environment.reloadConfiguration();
        co_return co_await queueOperationJob(core, std::move(*again));
    }
    std::optional<domain::Job> parent;
    if (details->job.parentId.isValid()) {
        const Result<domain::JobDetails> stored = jobs.job(details->job.parentId);
        if (!stored)
            co_return fail(stored.error());
        parent = stored->job;
    }
    ports::JobQuery query;
    query.level = ports::JobQuery::Level::ChildrenOf;
    query.parent = id;
    query.states = {JobState::Failed, JobState::FailedToStart};
    query.limit = kAllChildren;
    const Result<QList<domain::Job>> failed = jobs.jobs(query);
    if (!failed)
        co_return fail(failed.error());
    const Result<domain::SyncRequest> request = retryRequest(details->job, parent, *failed);
    if (!request)
        co_return fail(request.error());
    co_return co_await queueSync(*core, *request, std::move(startedBy));
}

} // namespace

Result<domain::SyncRequest> retryRequest(const domain::Job &job, const std::optional<domain::Job> &parent,
                                         const QList<domain::Job> &failedChildren)
{
    if (!isFinal(job.state))
        return fail(ErrorCode::Conflict, u"the job has not ended yet"_s, QString::number(job.id.value));
    const domain::Job &origin = parent ? *parent : job;
    if (origin.kind != domain::JobKind::RepoGroupSync)
        return fail(ErrorCode::Unsupported, u"jobs of this kind cannot be run again"_s, toString(origin.kind));
    domain::SyncRequest request = domain::SyncRequest::fromJson(origin.arguments);
    if (parent) {
        request.onlyRepositories = {job.repository};
    } else if (!failedChildren.isEmpty()) {
        request.onlyRepositories.clear();
        for (const domain::Job &child : failedChildren)
            request.onlyRepositories.append(child.repository);
    }
    return request;
}

Async<JobId> queueSync(Core &core, domain::SyncRequest request, QString startedBy)
{
    Core *const self = &core;
    (void)self->environment.reloadConfiguration(); // another process may have applied one a moment ago
    if (request.maxRuntime.isEmpty())
        request.maxRuntime = u"-1"_s;
    const Result<> checked = checkRequest(self->environment.configuration()->fleet, request);
    if (!checked)
        co_return fail(checked.error());
    co_return co_await queueJob(self, syncJob(request, startedBy));
}

Async<JobId> queueGroupSync(Core &core, QString server, QString group, QString startedBy)
{
    Core *const self = &core;
    (void)self->environment.reloadConfiguration();
    const Result<domain::SyncRequest> request = groupRequest(self->environment.configuration()->fleet, server, group);
    if (!request)
        co_return fail(request.error());
    co_return co_await queueSync(*self, *request, std::move(startedBy));
}

EngineJobService::EngineJobService(Bridge &bridge, Core &core, ports::Store &store)
    : m_bridge(bridge)
    , m_core(core)
    , m_store(store)
{
}

ports::Answer<JobId> EngineJobService::startSync(domain::SyncRequest request, QString startedBy)
{
    return m_bridge.run<JobId>([this, request, startedBy] { return queueSync(m_core, request, startedBy); });
}

ports::Answer<JobId> EngineJobService::startGroupSync(QString server, QString group, QString startedBy)
{
    return m_bridge.run<JobId>(
        [this, server, group, startedBy] { return queueGroupSync(m_core, server, group, startedBy); });
}

ports::Answer<QList<domain::Job>> EngineJobService::jobs(ports::JobQuery query)
{
    return m_bridge.read<QList<domain::Job>>([this, query] { return m_store.jobs().jobs(query); });
}

ports::Answer<domain::JobDetails> EngineJobService::job(JobId id)
{
    return m_bridge.read<domain::JobDetails>([this, id] { return m_store.jobs().job(id); });
}

ports::Answer<domain::ChildSummary> EngineJobService::count(ports::JobQuery query)
{
    return m_bridge.read<domain::ChildSummary>([this, query] { return m_store.jobs().countJobs(query); });
}

ports::Answer<> EngineJobService::cancel(JobId id, QString who)
{
    return m_bridge.run<void>([this, id, who] { return cancelJob(&m_core, id, who); });
}

ports::Answer<JobId> EngineJobService::retry(JobId id, QString startedBy)
{
    return m_bridge.run<JobId>([this, id, startedBy] { return retryJob(&m_core, id, startedBy); });
}

} // namespace pulpit::engine
