// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "store/database.h"

namespace pulpit::store {

/// Beyond what the port says: a repeated change to the state that a job has already is success and changes nothing.
class SqlJobStore final : public ports::JobStore
{
public:
    explicit SqlJobStore(Database &database)
        : m_database(database)
    {
    }
    [[nodiscard]] Result<QList<domain::Job>> jobs(const ports::JobQuery &query) const override;
    [[nodiscard]] Result<domain::JobDetails> job(JobId id) const override;
    [[nodiscard]] Result<domain::ChildSummary> countJobs(const ports::JobQuery &query) const override;

    ports::Written<JobId> insert(domain::Job job) override;
    ports::Written<QList<JobId>> insertChildren(JobId parent, QList<domain::Job> children) override;
    ports::Written<std::optional<domain::Job>> claim(QString engine) override;
    [[nodiscard]] Result<bool> hasClaimable(QString engine) const override;
    ports::Written<> setState(JobId id, domain::JobState state, domain::Failure failure, QString summary,
                              QDateTime when) override;
    ports::Written<> setDeadline(JobId id, QDateTime deadline) override;
    ports::Written<> setArguments(JobId id, QJsonObject arguments) override;
    ports::Written<> saveStages(JobId id, QList<domain::Stage> stages) override;
    ports::Written<> saveChildSummary(JobId parent, domain::ChildSummary summary, QString line) override;
    /// A job that was never said to be running may be finished as well, which saves a write. Repeating it changes
    /// nothing.
    ports::Written<> finishSync(ports::FinishedSync finished) override;
    ports::Written<> release(JobId id, QString engine) override;
    /// Fails with Conflict where the job has ended already, unless it was canceled.
    ports::Written<> requestCancel(JobId id, QString who) override;
    [[nodiscard]] Result<QList<JobId>> cancelRequests(QString engine) const override;
    [[nodiscard]] Result<QHash<QString, double>> expectedTaskSeconds(QString server) const override;
    ports::Written<int> prune(QDateTime olderThan, int keepAtMost) override;

private:
    Database &m_database;
};

} // namespace pulpit::store
