// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// JobService of a FakeEngine: answers with the jobs of the fleet; what is started is queued there.
class FakeJobService final : public ports::JobService
{
public:
    explicit FakeJobService(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    ports::Answer<JobId> startSync(domain::SyncRequest request, QString startedBy) override
    {
        return m_engine.change<JobId>(
            QStringLiteral("startSync %1 %2 %3")
                .arg(request.server, request.onlyRepositories.join(QLatin1Char(',')), request.regexInclude)
                .trimmed(),
            [&] {
                return Result<JobId>(
                    m_engine.queue(QStringLiteral("repo sync ") + request.server, request.server, {}, startedBy));
            });
    }
    ports::Answer<JobId> startGroupSync(QString server, QString group, QString startedBy) override
    {
        return m_engine.change<JobId>(QStringLiteral("startGroupSync %1 %2").arg(server, group), [&] {
            return Result<JobId>(m_engine.queue(QStringLiteral("repo sync ") + server, server, group, startedBy));
        });
    }
    ports::Answer<QList<domain::Job>> jobs(ports::JobQuery query) override
    {
        return m_engine.answer<QList<domain::Job>>(matching(m_engine.fleet, query));
    }
    ports::Answer<domain::JobDetails> job(JobId id) override
    {
        for (const domain::Job &job : std::as_const(m_engine.fleet.jobs))
            if (job.id == id)
                return m_engine.answer<domain::JobDetails>(domain::JobDetails {job, m_engine.fleet.stages.value(id)});
        return m_engine.answer<domain::JobDetails>(fail(ErrorCode::NotFound, QStringLiteral("no such job")));
    }
    ports::Answer<domain::ChildSummary> count(ports::JobQuery query) override
    {
        query.limit = 1'000'000;
        query.offset = 0;
        domain::ChildSummary summary;
        for (const domain::Job &job : matching(m_engine.fleet, query)) {
            ++summary.total;
            summary.queued += job.state == domain::JobState::Queued ? 1 : 0;
            summary.running += job.state == domain::JobState::Running ? 1 : 0;
            summary.completed += job.state == domain::JobState::Completed ? 1 : 0;
            summary.failed
                += job.state == domain::JobState::Failed || job.state == domain::JobState::FailedToStart ? 1 : 0;
        }
        return m_engine.answer<domain::ChildSummary>(summary);
    }
    ports::Answer<> cancel(JobId id, QString) override
    {
        return m_engine.change<void>(QStringLiteral("cancel %1").arg(id.value), [&] {
            for (domain::Job &job : m_engine.fleet.jobs) {
                if (job.id != id)
                    continue;
                job.state = domain::JobState::Canceled;
                job.revision = ++m_engine.fleet.revision;
            }
            m_engine.announce(ports::Topic::Jobs);
            return Result<>();
        });
    }
    ports::Answer<JobId> retry(JobId id, QString startedBy) override
    {
        return m_engine.change<JobId>(QStringLiteral("retry %1").arg(id.value), [&] {
            return Result<JobId>(m_engine.queue(QStringLiteral("retry"), QStringLiteral("pulp-eu-1.example.com"),
                                                QStringLiteral("external"), startedBy));
        });
    }

private:
    [[nodiscard]] static bool fits(const domain::Job &job, const ports::JobQuery &query)
    {
        if (query.level == ports::JobQuery::Level::TopOnly && job.parentId.isValid())
            return false;
        if (query.level == ports::JobQuery::Level::ChildrenOf && job.parentId != query.parent)
            return false;
        if (!query.states.isEmpty() && !query.states.contains(job.state))
            return false;
        if (!query.server.isEmpty() && job.server != query.server)
            return false;
        if (!query.group.isEmpty() && job.group != query.group)
            return false;
        if (!query.repository.isEmpty() && job.repository != query.repository)
            return false;
        if (query.since.isValid() && job.queued < query.since)
            return false;
        if (!query.correlationId.isEmpty() && job.correlationId != query.correlationId)
            return false;
        return query.text.isEmpty() || job.name.contains(query.text, Qt::CaseInsensitive)
            || job.repository.contains(query.text, Qt::CaseInsensitive)
            || job.failure.pulpText.contains(query.text, Qt::CaseInsensitive);
    }

    [[nodiscard]] static QList<domain::Job> matching(const FakeFleet &fleet, const ports::JobQuery &query)
    {
        QList<domain::Job> result;
        int left = query.offset;
        for (const domain::Job &job : fleet.jobs)
            if (result.size() < query.limit && fits(job, query) && --left < 0)
                result.append(job);
        return result;
    }

    FakeEngine &m_engine;
};

} // namespace pulpit::test
