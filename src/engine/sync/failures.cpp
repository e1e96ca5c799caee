// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/failures.h"

namespace pulpit::engine {

namespace {

constexpr qsizetype kMaxPulpText = 16 * 1024;

domain::FailureClass classOf(const Error &error)
{
    using domain::FailureClass;
    switch (error.code) {
    case ErrorCode::Canceled: return FailureClass::Canceled;
    case ErrorCode::Unreachable:
    case ErrorCode::Timeout: return FailureClass::ServerUnreachable;
    case ErrorCode::Tls: return FailureClass::Tls;
    case ErrorCode::Unauthenticated:
    case ErrorCode::NotAllowed: return FailureClass::Authentication;
    case ErrorCode::Conflict:
    case ErrorCode::AlreadyExists: return FailureClass::Conflict;
    case ErrorCode::ServerFailure:
    case ErrorCode::BadAnswer: return FailureClass::ServerError;
    case ErrorCode::InvalidInput:
    case ErrorCode::InvalidConfiguration:
    case ErrorCode::NotFound:
    case ErrorCode::TooLarge:
    case ErrorCode::Unsupported:
    case ErrorCode::Storage:
    case ErrorCode::SchemaTooNew:
    case ErrorCode::Internal: return FailureClass::Other;
    }
    return FailureClass::Other;
}

} // namespace

domain::Failure failureOf(const Error &error, const QString &message)
{
    domain::Failure failure;
    failure.failureClass = classOf(error);
    failure.message = message.isEmpty() ? error.what : message + QStringLiteral(": ") + error.what;
    failure.pulpText = error.detail.left(kMaxPulpText);
    failure.pulpCode = error.serverCode;
    return failure;
}

domain::Failure failureOf(const domain::PulpTask &task, const QString &message)
{
    domain::Failure failure;
    failure.message = message;
    failure.pulpText = task.errorText.left(kMaxPulpText);
    failure.pulpCode = task.errorCode;
    failure.failureClass = domain::classifyFailure(task.errorCode, task.errorText);
    const bool wasCanceled = task.state == domain::PulpTaskState::Canceled;
    if (wasCanceled && failure.pulpText.isEmpty()) {
        failure.failureClass = domain::FailureClass::Canceled;
        failure.pulpText = QStringLiteral("the task was canceled on the server");
    }
    if (!failure.isSet())
        failure.failureClass = domain::FailureClass::Other;
    return failure;
}

bool isAlreadyThere(const Error &error)
{
    return error.code == ErrorCode::AlreadyExists
        || (error.httpStatus == 400
            && (error.detail.contains(QLatin1String("must be unique"))
                || error.what.contains(QLatin1String("must be unique"))));
}

bool concernsServer(const Error &error)
{
    return error.code == ErrorCode::Unreachable || error.code == ErrorCode::Tls
        || error.code == ErrorCode::Unauthenticated || error.code == ErrorCode::Canceled;
}

bool mayHaveHappened(const Error &error)
{
    return error.code == ErrorCode::Unreachable || error.code == ErrorCode::Timeout
        || error.code == ErrorCode::BadAnswer || error.httpStatus >= 500;
}

} // namespace pulpit::engine
