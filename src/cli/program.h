// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace pulpit::cli {

/// The part of a command line that is needed before a command can run.
struct Invocation
{
    const Command *command = nullptr;
    QStringList optionsAndArguments; ///< for the command's own parser
    QString configFile;
    QString iniFile;
    QString database;
    bool json = false;
    bool help = false;
    bool version = false;
};

/// Splits a command line. Fails with InvalidInput, telling what is near.
[[nodiscard]] Result<Invocation> parseInvocation(const QStringList &arguments);

/// Runs a parsed command line; help and version included.
[[nodiscard]] QCoro::Task<ExitCode> runInvocation(Invocation invocation, Environment &environment, Terminal &terminal);

/// The text of --help: of the program, or of one command.
[[nodiscard]] QString helpText(const Command *command);

} // namespace pulpit::cli
