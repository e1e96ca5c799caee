// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exitcode.h"

namespace pulpit::cli {

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput: return ExitCode::Usage;
    case ErrorCode::NotFound: return ExitCode::NotFound;
    case ErrorCode::Timeout:
    case ErrorCode::Unreachable:
    case ErrorCode::Tls:
    case ErrorCode::ServerFailure:
    case ErrorCode::BadAnswer: return ExitCode::Unreachable;
    case ErrorCode::NotAllowed:
    case ErrorCode::Unauthenticated: return ExitCode::NotAllowed;
    case ErrorCode::InvalidConfiguration: return ExitCode::InvalidConfiguration;
    case ErrorCode::Canceled: return ExitCode::Interrupted;
    case ErrorCode::AlreadyExists:
    case ErrorCode::Conflict:
    case ErrorCode::TooLarge:
    case ErrorCode::Unsupported:
    case ErrorCode::Storage:
    case ErrorCode::SchemaTooNew:
    case ErrorCode::Internal: return ExitCode::Failed;
    }
    return ExitCode::Failed;
}

} // namespace pulpit::cli
