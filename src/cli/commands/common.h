// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <QCoro/QCoroFuture>

namespace pulpit::cli {

/// Prints the error and gives its exit code.
[[nodiscard]] ExitCode report(Call &call, const Error &error);

/// The value of an option as a whole number of at least \a minimum; an error names the option.
[[nodiscard]] Result<int> numberOption(const Call &call, const QString &name, int standard, int minimum);

/// The value of a required option, or an error that names it.
[[nodiscard]] Result<QString> requiredOption(const Call &call, const QString &name);

/// Finds a repository by server and name; NotFound names what is near.
[[nodiscard]] QCoro::Task<Result<domain::Repository>> findRepository(ports::Engine *engine, QString server,
                                                                     QString name);

/// "2026-11-20 14:05:09" in local time, empty for an invalid time.
[[nodiscard]] QString localTime(const QDateTime &when);
/// "4 min ago", "in 2 h", empty for an invalid time.
[[nodiscard]] QString relativeTime(const QDateTime &when);
/// "1 h 4 min", "3.2 s".
[[nodiscard]] QString duration(double seconds);

/// Follows a job until it is final or the call is interrupted: progress on the terminal, then the job as it ended.
[[nodiscard]] QCoro::Task<Result<domain::JobDetails>> followJob(Call call, ports::Engine *engine, JobId id);

/// Prints how a job ended, its failed children included, and gives the exit code.
[[nodiscard]] QCoro::Task<ExitCode> printJobResult(Call call, ports::Engine *engine, domain::JobDetails details);

} // namespace pulpit::cli
