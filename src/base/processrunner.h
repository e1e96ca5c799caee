// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancellation.h"
#include "base/task.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace pulpit {

/// A program to run: never through a shell, with exactly this environment.
struct ProcessRequest
{
    QString program; ///< full path, see findProgram()
    QStringList arguments;
    QMap<QString, QString> environment; ///< nothing is inherited
    QString workingFolder;
    QByteArray input; ///< written to its standard input, which is then closed
    std::chrono::milliseconds timeLimit {60000};
    qint64 outputLimit = 16 * 1024 * 1024; ///< bytes of standard output; of the error output a few KiB are kept
    /// Asked several times a second while it runs; an Error ends the program, e.g. when it fills the disk.
    std::function<std::optional<Error>()> watch;
};

struct ProcessResult
{
    int exitCode = 0;
    QByteArray output;
    QString errors; ///< the end of its error output
};

/// Runs a program to its end; the calling thread needs an event loop and is not blocked. Whatever the program has
/// started ends with it. Fails with NotFound (cannot be started), Timeout, TooLarge, Canceled, Internal (crashed) or
/// what the watch says; an exit code other than 0 is no failure.
[[nodiscard]] Async<ProcessResult> runProcess(ProcessRequest request, CancellationToken cancellation);

/// The full path of a program in PATH; empty where there is none.
[[nodiscard]] QString findProgram(const QString &name);

} // namespace pulpit
