// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitcode.h"
#include "cli/terminal.h"
#include "ports/services.h"

#include <QCommandLineParser>
#include <QCoro/QCoroTask>

#include <functional>
#include <optional>

namespace pulpit::cli {

/// What the program gives to its commands. The engine is opened only when a command asks for it, so that "config check"
/// and
/// "--help" need no database.
struct Environment
{
    std::function<Result<ports::Engine *>()> engine;
    ports::ConfigurationReader *reader = nullptr;
    QString configFile;
    QString iniFile;
    QString user; ///< who is noted as having started a job
    CancellationToken interrupted; ///< SIGINT and SIGTERM
    /// Asks the operator; nullopt: interrupted, or the input has ended. Not set where there is nobody to ask.
    std::function<QCoro::Task<std::optional<bool>>(QString question)> confirm;
};

/// What one call of a command works with.
struct Call
{
    Environment &environment;
    Terminal &terminal;
    const QCommandLineParser &options;
    QStringList arguments; ///< positional ones, without noun and verb
};

struct Option
{
    QString name;
    QString valueName; ///< empty: a switch
    QString help;
};

/// A command as data: grammar, help and completion are made from it.
struct Command
{
    QString noun;
    QString verb;
    QString summary; ///< one sentence without full stop
    QString positional; ///< e.g. "SERVER REPOSITORY"; names in [] may be left out, "..." repeats
    QList<Option> options;
    QStringList examples; ///< without the leading "pulpitctl "
    std::function<QCoro::Task<ExitCode>(Call)> run;
};

/// All commands, in the order in which --help lists them.
[[nodiscard]] const QList<Command> &commands();

/// Global options, accepted by every command.
[[nodiscard]] const QList<Option> &globalOptions();

// One group of commands a file, in cli/commands/.
[[nodiscard]] QList<Command> serverCommands();
[[nodiscard]] QList<Command> serverRightsCommands();
[[nodiscard]] QList<Command> repositoryCommands();
[[nodiscard]] QList<Command> groupCommands();
[[nodiscard]] QList<Command> syncCommands();
[[nodiscard]] QList<Command> jobCommands();
[[nodiscard]] QList<Command> scheduleCommands();
[[nodiscard]] QList<Command> configurationCommands();
[[nodiscard]] QList<Command> definitionCommands();
[[nodiscard]] QList<Command> findingCommands();
[[nodiscard]] QList<Command> reportCommands();
[[nodiscard]] QList<Command> snapshotCommands();
[[nodiscard]] QList<Command> releaseCommands();
[[nodiscard]] QList<Command> engineCommands();
[[nodiscard]] QList<Command> secretCommands();
[[nodiscard]] QList<Command> completionCommands();
[[nodiscard]] QList<Command> packageCommands();
[[nodiscard]] QList<Command> removalCommands();
[[nodiscard]] QList<Command> editingCommands();
[[nodiscard]] QList<Command> housekeepingCommands();
[[nodiscard]] QList<Command> contentCommands();

} // namespace pulpit::cli
