// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

namespace pulpit {

QString Error::oneLine() const
{
    QString line = what;
    if (!where.isEmpty())
        line += QStringLiteral(" (%1)").arg(where);
    if (!detail.isEmpty())
        line += QStringLiteral(": %1").arg(detail.simplified());
    return line;
}

QString toString(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Canceled: return QStringLiteral("canceled");
    case ErrorCode::InvalidInput: return QStringLiteral("invalid_input");
    case ErrorCode::InvalidConfiguration: return QStringLiteral("invalid_configuration");
    case ErrorCode::NotFound: return QStringLiteral("not_found");
    case ErrorCode::AlreadyExists: return QStringLiteral("already_exists");
    case ErrorCode::Conflict: return QStringLiteral("conflict");
    case ErrorCode::NotAllowed: return QStringLiteral("not_allowed");
    case ErrorCode::Unauthenticated: return QStringLiteral("unauthenticated");
    case ErrorCode::Timeout: return QStringLiteral("timeout");
    case ErrorCode::Unreachable: return QStringLiteral("unreachable");
    case ErrorCode::Tls: return QStringLiteral("tls");
    case ErrorCode::ServerFailure: return QStringLiteral("server_failure");
    case ErrorCode::BadAnswer: return QStringLiteral("bad_answer");
    case ErrorCode::TooLarge: return QStringLiteral("too_large");
    case ErrorCode::Unsupported: return QStringLiteral("unsupported");
    case ErrorCode::Storage: return QStringLiteral("storage");
    case ErrorCode::SchemaTooNew: return QStringLiteral("schema_too_new");
    case ErrorCode::Internal: return QStringLiteral("internal");
    }
    return QStringLiteral("internal");
}

} // namespace pulpit
