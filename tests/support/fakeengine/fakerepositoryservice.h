// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// RepositoryService of a FakeEngine: answers with the repositories and the history of the fleet.
class FakeRepositoryService final : public ports::RepositoryService
{
public:
    explicit FakeRepositoryService(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    ports::Answer<QList<domain::Repository>> repositories(ports::RepositoryQuery query) override
    {
        constexpr qsizetype kCopied = 2000; // rows of large fleets are shared as they are, so that the test is quick
        if (query.server.isEmpty() && !query.changedSince
            && (!query.isBrief || m_engine.fleet.repositories.size() > kCopied))
            return m_engine.answer<QList<domain::Repository>>(m_engine.fleet.repositories);
        QList<domain::Repository> rows;
        for (const domain::Repository &row : std::as_const(m_engine.fleet.repositories))
            if ((query.server.isEmpty() || row.server == query.server)
                && row.revision > query.changedSince.value_or(-1))
                rows.append(query.isBrief ? brief(row) : row);
        return m_engine.answer<QList<domain::Repository>>(rows);
    }
    ports::Answer<domain::Repository> repository(RepositoryId id) override
    {
        return m_engine.answer<domain::Repository>(find(id));
    }
    ports::Answer<QList<domain::SyncRecord>> history(RepositoryId id, int limit) override
    {
        return m_engine.answer<QList<domain::SyncRecord>>(m_engine.fleet.history.value(id).mid(0, limit));
    }
    ports::Answer<QList<domain::SyncRecord>> historySince(QDateTime since, QString) override
    {
        QList<domain::SyncRecord> records;
        for (const auto &list : std::as_const(m_engine.fleet.history))
            for (const domain::SyncRecord &record : list)
                if (record.finished >= since)
                    records.append(record);
        return m_engine.answer<QList<domain::SyncRecord>>(records);
    }
    ports::Answer<QList<domain::Repository>> selectedBy(QString server, QString group) override
    {
        QList<domain::Repository> rows;
        for (RepositoryId id : m_engine.fleet.members.value(server + QLatin1Char('/') + group))
            if (const auto row = find(id))
                rows.append(*row);
        return m_engine.answer<QList<domain::Repository>>(rows);
    }
    ports::Answer<QList<domain::Repository>> verify(QList<RepositoryId> ids) override
    {
        return m_engine.change<QList<domain::Repository>>(QStringLiteral("verify %1").arg(ids.size()), [&] {
            QList<domain::Repository> rows;
            for (RepositoryId id : ids)
                if (const auto row = find(id))
                    rows.append(*row);
            return Result<QList<domain::Repository>>(rows);
        });
    }
    ports::Answer<JobId> publishAnyway(RepositoryId id) override
    {
        return m_engine.change<JobId>(QStringLiteral("publishAnyway %1").arg(id.value),
                                      [] { return Result<JobId>(JobId(1)); });
    }
    ports::Answer<JobId> goBackToVersionBefore(RepositoryId id) override
    {
        return m_engine.change<JobId>(QStringLiteral("goBack %1").arg(id.value),
                                      [] { return Result<JobId>(JobId(1)); });
    }

private:
    static domain::Repository brief(domain::Repository row)
    {
        row.latestVersionHref.clear();
        row.publicationHref.clear();
        row.lastOutcome.versionHref.clear();
        row.lastOutcome.publicationHref.clear();
        return row;
    }
    Result<domain::Repository> find(RepositoryId id) const
    {
        for (const domain::Repository &row : std::as_const(m_engine.fleet.repositories))
            if (row.id == id)
                return row;
        return fail(ErrorCode::NotFound, QStringLiteral("no such repository"));
    }
    FakeEngine &m_engine;
};

} // namespace pulpit::test
