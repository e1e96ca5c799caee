// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job.h"
#include "store/writetransaction.h"

namespace pulpit::store {

/// A job from a row of job_columns.sql.
[[nodiscard]] domain::Job jobFrom(Row &row);

/// Inserts \a job as it is, queued now where its queued time is not set; gives its id. Its id and revision are not
/// looked at.
[[nodiscard]] Result<JobId> insertJob(WriteTransaction &transaction, const domain::Job &job);

/// The four columns of a failure, freed of credentials.
[[nodiscard]] Values failureValues(const domain::Failure &failure);

/// What a change of state depends on.
struct StoredJobState
{
    domain::JobState state = domain::JobState::Queued;
    QString engine;
    QDateTime started;
};

/// Fails with NotFound.
[[nodiscard]] Result<StoredJobState> storedState(Connection &connection, JobId id);

} // namespace pulpit::store
