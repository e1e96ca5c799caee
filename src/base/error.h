// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace pulpit {

/// What kind of thing went wrong. Front ends choose exit codes, HTTP status, icons and advice by it.
enum class ErrorCode {
    Canceled, ///< somebody asked for it; never shown as a failure
    InvalidInput,
    InvalidConfiguration,
    NotFound,
    AlreadyExists,
    Conflict, ///< the object changed or is in a state that does not allow this
    NotAllowed,
    Unauthenticated,
    Timeout,
    Unreachable, ///< name resolution, connection refused, connection lost
    Tls,
    ServerFailure, ///< the server answered 5xx or its task failed
    BadAnswer, ///< the server answered something that is not the protocol
    TooLarge, ///< a limit on size, depth or count was exceeded
    Unsupported, ///< the server or this build cannot do it
    Storage,
    SchemaTooNew,
    Internal,
};

/// One failure, told in the order in which an operator reads it: what happened, where, what to do; the raw text last.
/// A value; never carries a secret.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString what; ///< one sentence without trailing full stop, e.g. "the server gave no answer within 30 s"
    QString where; ///< the object: URL without credentials, file:line:column, repository; may be empty
    QString advice; ///< what to do next; may be empty
    QString detail; ///< the other side's own text, unchanged but shortened; may be empty
    int httpStatus = 0; ///< 0 where no HTTP answer was involved
    QString serverCode; ///< Pulp's own error code (PLP0005, RPM0004), empty where it gave none

    bool operator==(const Error &) const = default;

    /// "what (where): detail" on one line, for logs and terminals.
    [[nodiscard]] QString oneLine() const;
};

/// The stable lower-case name of a code, e.g. "not_found"; used in --json output and in the database.
[[nodiscard]] QString toString(ErrorCode code);

} // namespace pulpit

Q_DECLARE_METATYPE(pulpit::Error)
