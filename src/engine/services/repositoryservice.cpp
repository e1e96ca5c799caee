// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/repositoryservice.h"

#include "domain/selection.h"
#include "engine/async/waiting.h"
#include "engine/requests.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

Result<QList<domain::Repository>> selectedRepositories(ports::Store &store, const QString &server, const QString &group)
{
    const Result<ports::StoredConfiguration> stored = store.fleet().configuration();
    if (!stored)
        return fail(stored.error());
    const Result<domain::SyncRequest> request = groupRequest(stored->fleet, server, group);
    if (!request)
        return fail(request.error());
    const Result<domain::Selection> selection = domain::Selection::make(request->regexInclude, request->regexExclude);
    if (!selection)
        return fail(selection.error());
    ports::RepositoryQuery query;
    query.server = server;
    const Result<QList<domain::Repository>> all = store.repositories().repositories(query);
    if (!all)
        return fail(all.error());
    QList<domain::Repository> selected;
    for (const domain::Repository &repository : *all) {
        const Result<bool> isSelected = selection->selects(repository.name);
        if (!isSelected)
            return fail(isSelected.error());
        if (*isSelected)
            selected.append(repository);
    }
    return selected;
}

Async<QList<domain::Repository>> verifyRepositories(Core *core, QList<RepositoryId> ids)
{
    if (!core->registry.verify)
        co_return fail(ErrorCode::Unsupported, u"this engine cannot compare repositories"_s);
    const ports::CallContext context = core->call();
    co_return co_await core->registry.verify(core->environment, ids, context);
}

/// Queues a job that does something with one repository.
Async<JobId> queueOperation(Core *core, RepositoryId id, QLatin1String operation, QString startedBy)
{
    ports::Store &store = core->environment.store();
    const Result<domain::Repository> repository = store.repositories().repository(id);
    if (!repository)
        co_return fail(repository.error());
    if (repository->lastFailure.failureClass != domain::FailureClass::MassRemoval)
        co_return fail(ErrorCode::Conflict, u"no sync of this repository is held back"_s,
                       u"%1 on %2"_s.arg(repository->name, repository->server));
    domain::Job job;
    job.kind = domain::JobKind::RepoSync;
    const bool isPublish = operation == kPublishAnyway;
    job.name = (isPublish ? u"%1 publish repo %2 anyway"_s : u"%1 take repo %2 back to the version before"_s)
                   .arg(repository->server, repository->name);
    job.server = repository->server;
    job.repository = repository->name;
    job.repositoryHref = repository->href;
    job.arguments = {{kOperation, operation}};
    job.startedBy = startedBy;
    job.correlationId = newCorrelationId();
    const Result<JobId> queued = co_await answerOf(store.jobs().insert(job));
    core->queue.look();
    co_return queued;
}

} // namespace

EngineRepositoryService::EngineRepositoryService(Bridge &bridge, Core &core, ports::Store &store)
    : m_bridge(bridge)
    , m_core(core)
    , m_store(store)
{
}

ports::Answer<QList<domain::Repository>> EngineRepositoryService::repositories(ports::RepositoryQuery query)
{
    return m_bridge.read<QList<domain::Repository>>(
        [this, query] { return m_store.repositories().repositories(query); });
}

ports::Answer<domain::Repository> EngineRepositoryService::repository(RepositoryId id)
{
    return m_bridge.read<domain::Repository>([this, id] { return m_store.repositories().repository(id); });
}

ports::Answer<QList<domain::SyncRecord>> EngineRepositoryService::history(RepositoryId id, int limit)
{
    return m_bridge.read<QList<domain::SyncRecord>>(
        [this, id, limit] { return m_store.repositories().history(id, limit); });
}

ports::Answer<QList<domain::SyncRecord>> EngineRepositoryService::historySince(QDateTime since, QString server)
{
    return m_bridge.read<QList<domain::SyncRecord>>(
        [this, since, server] { return m_store.repositories().historySince(since, server); });
}

ports::Answer<QList<domain::Repository>> EngineRepositoryService::selectedBy(QString server, QString group)
{
    return m_bridge.read<QList<domain::Repository>>(
        [this, server, group] { return selectedRepositories(m_store, server, group); });
}

ports::Answer<QList<domain::Repository>> EngineRepositoryService::verify(QList<RepositoryId> ids)
{
    return m_bridge.run<QList<domain::Repository>>([this, ids] { return verifyRepositories(&m_core, ids); });
}

ports::Answer<JobId> EngineRepositoryService::publishAnyway(RepositoryId id)
{
    return m_bridge.run<JobId>([this, id] { return queueOperation(&m_core, id, kPublishAnyway, u"operator"_s); });
}

ports::Answer<JobId> EngineRepositoryService::goBackToVersionBefore(RepositoryId id)
{
    return m_bridge.run<JobId>([this, id] { return queueOperation(&m_core, id, kGoBack, u"operator"_s); });
}

} // namespace pulpit::engine
