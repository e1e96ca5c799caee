// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pulpit::domain {

/// Why a sync or publication failed, as far as its text and code tell.
enum class FailureClass {
    None,
    NameResolution,
    Connection,
    Tls,
    Authentication,
    NotFoundUpstream,
    Checksum,
    DiskFull,
    Timeout,
    WorkerLost,
    UpstreamMetadata,
    Signature,
    Unpublished,
    Conflict,
    MassRemoval, ///< completed, but would take away too much; held back by Pulpit
    SilentFailure, ///< completed, but fetched less than was expected
    Canceled,
    ServerUnreachable, ///< the Pulp server itself gave no answer
    ServerError,
    Other,
};

/// Stable lower-case name, e.g. "name_resolution"; for the database, --json and filters.
[[nodiscard]] QString toString(FailureClass value);
[[nodiscard]] FailureClass failureClass(const QString &text);

/// Classifies by Pulp's error code first, then by its text. Pure.
[[nodiscard]] FailureClass classifyFailure(const QString &errorCode, const QString &errorText);

/// One sentence on what to do next; English, without trailing full stop.
[[nodiscard]] QString adviceFor(FailureClass value);

/// A failure as it is stored with a job or a stage.
struct Failure
{
    FailureClass failureClass = FailureClass::None;
    QString message; ///< one sentence of ours
    QString pulpText; ///< Pulp's own text, unchanged but shortened to 16 KiB
    QString pulpCode;

    bool operator==(const Failure &) const = default;
    [[nodiscard]] bool isSet() const { return failureClass != FailureClass::None; }
};

} // namespace pulpit::domain
