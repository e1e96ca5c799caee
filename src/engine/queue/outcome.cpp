// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/queue/outcome.h"

namespace pulpit::engine {

namespace {

domain::FailureClass classOfJob(const Error &error)
{
    using domain::FailureClass;
    switch (error.code) {
    case ErrorCode::Canceled: return FailureClass::Canceled;
    case ErrorCode::NotAllowed:
    case ErrorCode::Unauthenticated: return FailureClass::Authentication;
    case ErrorCode::Timeout: return FailureClass::Timeout;
    case ErrorCode::Unreachable: return FailureClass::ServerUnreachable;
    case ErrorCode::Tls: return FailureClass::Tls;
    case ErrorCode::ServerFailure:
    case ErrorCode::BadAnswer:
    case ErrorCode::TooLarge: return FailureClass::ServerError;
    case ErrorCode::Conflict: return FailureClass::Conflict;
    case ErrorCode::InvalidInput:
    case ErrorCode::InvalidConfiguration:
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::Unsupported:
    case ErrorCode::Storage:
    case ErrorCode::SchemaTooNew:
    case ErrorCode::Internal: return FailureClass::Other;
    }
    return FailureClass::Other;
}

JobOutcome ended(domain::JobState state, domain::FailureClass failureClass, const QString &message,
                 const QString &summary)
{
    JobOutcome outcome;
    outcome.state = state;
    outcome.failure.failureClass = failureClass;
    outcome.failure.message = message;
    outcome.summary = summary.isEmpty() ? message : summary;
    return outcome;
}

} // namespace

domain::Failure failureOfJob(const Error &error)
{
    domain::Failure failure;
    failure.failureClass = classOfJob(error);
    failure.message = error.where.isEmpty() ? error.what : QStringLiteral("%1 (%2)").arg(error.what, error.where);
    failure.pulpText = error.detail;
    failure.pulpCode = error.serverCode;
    return failure;
}

JobOutcome finalOutcome(const Result<JobOutcome> &result, StopReason reason, const QString &maxRuntime)
{
    const bool isCompleted = result && result->state == domain::JobState::Completed;
    const QString summary = result ? result->summary : QString();
    if (!isCompleted && reason == StopReason::Canceled)
        return ended(domain::JobState::Canceled, domain::FailureClass::Canceled, QStringLiteral("canceled on request"),
                     summary);
    if (!isCompleted && reason == StopReason::Timeout && maxRuntime.isEmpty())
        return ended(domain::JobState::Canceled, domain::FailureClass::Canceled,
                     QStringLiteral("the maintenance window closed; what was left is not done"), summary);
    if (!isCompleted && reason == StopReason::Timeout)
        return ended(domain::JobState::Failed, domain::FailureClass::Timeout,
                     QStringLiteral("took longer than its max_runtime of %1").arg(maxRuntime), summary);
    if (result && isFinal(result->state))
        return *result;
    if (result)
        return ended(domain::JobState::Failed, domain::FailureClass::Other,
                     QStringLiteral("the job ended without a result"), summary);
    JobOutcome outcome;
    outcome.state = result.error().code == ErrorCode::Canceled ? domain::JobState::Canceled : domain::JobState::Failed;
    outcome.failure = failureOfJob(result.error());
    outcome.summary = outcome.failure.message;
    return outcome;
}

JobOutcome outcomeOfLeftChild(const JobOutcome &parent)
{
    const bool isTimeout = parent.failure.failureClass == domain::FailureClass::Timeout;
    const bool isCanceled = parent.state == domain::JobState::Canceled;
    if (isTimeout)
        return ended(domain::JobState::Failed, domain::FailureClass::Timeout, parent.failure.message, {});
    if (isCanceled)
        return ended(domain::JobState::Canceled, domain::FailureClass::Canceled,
                     QStringLiteral("canceled with its group"), {});
    return ended(domain::JobState::Failed, domain::FailureClass::Other, QStringLiteral("its group ended before it"),
                 {});
}

} // namespace pulpit::engine
