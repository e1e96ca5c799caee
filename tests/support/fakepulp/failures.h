// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace pulpit::fakepulp {

/// Ways a Pulp task fails, with the texts that real servers give.
enum class Failure {
    DnsFailure,
    ConnectionRefused,
    TlsError,
    NotFound,
    Unauthorized,
    Forbidden,
    ServerError,
    ServiceUnavailable,
    Truncated, ///< upstream closed the connection in the middle
    Timeout, ///< PLP0005
    NotARepository, ///< rpm: HTML instead of repodata; file: no manifest; deb: no Release file
    BadSignature, ///< deb: Release not signed by the remote's key
    ChecksumMismatch,
    DiskFull,
    WorkerKilled, ///< {"reason": "Killed by signal 9."}
    WorkerMissing, ///< {"reason": "Worker has gone missing."}
    WorkerShutdown, ///< {"reason": "Aborted during worker shutdown."}
};

/// The `error` object of a failed task. \a url is the remote's, \a plugin decides how it is decorated.
[[nodiscard]] QByteArray failureError(Failure failure, std::optional<Plugin> plugin, const QString &url);

struct ProgressReport
{
    QByteArray message;
    QByteArray code;
    qint64 done = 0;
    std::optional<qint64> total = {};
    QByteArray state = "completed";
};

[[nodiscard]] QByteArray progressJson(const QList<ProgressReport> &reports);
/// The progress reports of a sync that failed: one `failed`, the others `canceled`; none for rpm.
[[nodiscard]] QByteArray failedSyncProgress(Failure failure, std::optional<Plugin> plugin);

} // namespace pulpit::fakepulp
