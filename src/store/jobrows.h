// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job.h"
#include "store/writetransaction.h"

#include <QJsonObject>

#include <array>

namespace pulpit::store {

/// Arguments that may have megabytes (what an operation has planned and proven). They have a column of their own, which
/// lists of jobs do not read.
inline constexpr std::array<QLatin1String, 2> kLargeArguments {QLatin1String("plan"), QLatin1String("proof")};
/// The two columns of a job's arguments: the small ones and the large ones.
[[nodiscard]] Values argumentValues(QJsonObject arguments);

/// A job from a row of job_columns.sql, without its large arguments.
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
