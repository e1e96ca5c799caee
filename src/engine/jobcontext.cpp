// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobcontext.h"

#include <utility>

namespace pulpit::engine {

bool RunningJobs::stop(JobId id, StopReason reason)
{
    const auto context = m_contexts.constFind(id);
    if (context == m_contexts.constEnd())
        return false;
    (*context)->stop(reason);
    return true;
}

void RunningJobs::stopAll(StopReason reason)
{
    const QList<JobId> ids = m_contexts.keys();
    for (const JobId id : ids)
        stop(id, reason);
}

JobContext::JobContext(Environment &environment, RunningJobs &running, domain::Job job, QList<domain::Stage> stages)
    : m_environment(environment)
    , m_running(running)
    , m_configuration(environment.configuration())
    , m_job(std::move(job))
    , m_stages(environment.store().jobs(), environment.clock(), m_job.id, std::move(stages))
{
    m_running.m_contexts.insert(m_job.id, this);
}

JobContext::~JobContext()
{
    m_running.m_contexts.remove(m_job.id);
    if (m_parent)
        m_parent->m_children.removeOne(this);
}

std::unique_ptr<JobContext> JobContext::child(domain::Job job, QList<domain::Stage> stages)
{
    auto context = std::make_unique<JobContext>(m_environment, m_running, std::move(job), std::move(stages));
    context->m_configuration = m_configuration;
    context->m_parent = this;
    m_children.append(context.get());
    if (isCanceled())
        context->stop(m_reason);
    return context;
}

void JobContext::stop(StopReason reason)
{
    if (reason == StopReason::None || m_reason != StopReason::None)
        return;
    m_reason = reason;
    if (reason == StopReason::Stopping)
        tasks().leave(m_source.token()); // or the watcher would cancel the Pulp tasks
    m_source.cancel();
    const QList<JobContext *> children = m_children;
    for (JobContext *child : children)
        if (m_children.contains(child))
            child->stop(reason);
}

} // namespace pulpit::engine
