// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

QString usageOf(const Command &command)
{
    QString text = u"pulpitctl [GLOBAL OPTIONS] "_s + command.noun + u' ' + command.verb;
    if (!command.options.isEmpty())
        text += u" [OPTIONS]"_s;
    if (!command.positional.isEmpty())
        text += u' ' + command.positional;
    return text;
}

QString optionLines(const QList<Option> &options)
{
    QString text;
    for (const Option &option : options) {
        const QString left
            = u"  --"_s + option.name + (option.valueName.isEmpty() ? QString() : u' ' + option.valueName);
        text += left.leftJustified(28) + u' ' + option.help + u'\n';
    }
    return text;
}

const Option *globalOption(const QString &name)
{
    const QList<Option> &options = globalOptions();
    const auto it = std::ranges::find(options, name, &Option::name);
    return it == options.end() ? nullptr : &*it;
}

/// Positional counts that a command's text asks for: "SERVER [REPO]" is 1 to 2; "[FILE...]" has no upper limit.
std::pair<int, int> positionalCounts(const QString &text)
{
    int least = 0;
    int most = 0;
    const QStringList names = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        if (!name.startsWith(u'['))
            ++least;
        most = name.contains(u"..."_s) ? 1000 : most + 1;
    }
    return {least, most};
}

Result<const Command *> findCommand(const QString &noun, const QString &verb)
{
    QStringList verbs;
    QStringList nouns;
    for (const Command &command : commands()) {
        if (command.noun == noun && command.verb == verb)
            return &command;
        if (command.noun == noun)
            verbs << command.verb;
        if (!nouns.contains(command.noun))
            nouns << command.noun;
    }
    if (noun.isEmpty())
        return fail(ErrorCode::InvalidInput, u"a command is needed"_s, {}, u"\"pulpitctl --help\" lists them."_s);
    if (verbs.isEmpty())
        return fail(ErrorCode::InvalidInput, u"there is no command \"%1\""_s.arg(noun), {},
                    u"Commands: %1."_s.arg(nouns.join(u", "_s)));
    if (verb.isEmpty())
        return fail(ErrorCode::InvalidInput, u"\"%1\" needs to know what to do"_s.arg(noun), {},
                    u"One of: %1."_s.arg(verbs.join(u", "_s)));
    return fail(ErrorCode::InvalidInput, u"\"%1\" has no \"%2\""_s.arg(noun, verb), {},
                u"One of: %1."_s.arg(verbs.join(u", "_s)));
}

/// Takes a global option at \a index out of the arguments; false when it is none.
Result<bool> takeGlobal(const QStringList &arguments, qsizetype &index, Invocation &invocation)
{
    const QString argument = arguments.at(index);
    if (argument == u"-h"_s || argument == u"--help"_s) {
        invocation.help = true;
        return true;
    }
    if (!argument.startsWith(u"--"_s))
        return false;
    const QString name = argument.mid(2).section(u'=', 0, 0);
    const Option *option = globalOption(name);
    if (!option)
        return false;
    QString value;
    if (!option->valueName.isEmpty()) {
        if (argument.contains(u'='))
            value = argument.section(u'=', 1);
        else if (index + 1 < arguments.size())
            value = arguments.at(++index);
        else
            return fail(ErrorCode::InvalidInput, u"--%1 needs a value"_s.arg(name));
    }
    if (name == u"config"_s)
        invocation.configFile = value;
    else if (name == u"ini"_s)
        invocation.iniFile = value;
    else if (name == u"database"_s)
        invocation.database = value;
    else if (name == u"json"_s)
        invocation.json = true;
    else if (name == u"version"_s)
        invocation.version = true;
    return true;
}

} // namespace

const QList<Option> &globalOptions()
{
    static const QList<Option> options {
        {u"config"_s, u"FILE"_s, u"pulp_config.yml (PULP_SYNC_CONFIG_PATH, /etc/pulp_manager/pulp_config.yml)"_s},
        {u"ini"_s, u"FILE"_s, u"config.ini (PULP_MANAGER_CONFIG_PATH, /etc/pulp_manager/config.ini)"_s},
        {u"database"_s, u"URL"_s, u"sqlite:/path or postgresql://user@host/name (PULPIT_DATABASE)"_s},
        {u"json"_s, {}, u"Print one JSON document instead of tables"_s},
        {u"version"_s, {}, u"Print the version"_s},
        {u"help"_s, {}, u"Print help, also behind a command"_s},
    };
    return options;
}

const QList<Command> &commands()
{
    static const QList<Command> all = serverCommands() + serverRightsCommands() + repositoryCommands() + groupCommands()
        + syncCommands() + snapshotCommands() + releaseCommands() + editingCommands() + removalCommands()
        + packageCommands() + contentCommands() + housekeepingCommands() + jobCommands() + scheduleCommands()
        + configurationCommands() + definitionCommands() + findingCommands() + reportCommands() + engineCommands()
        + secretCommands() + completionCommands();
    return all;
}

QString helpText(const Command *command)
{
    if (command) {
        QString text = u"%1.\n\nUsage: %2\n"_s.arg(command->summary, usageOf(*command));
        if (!command->options.isEmpty())
            text += u"\nOptions:\n"_s + optionLines(command->options);
        text += u"\nGlobal options:\n"_s + optionLines(globalOptions()) + u"\nExamples:\n"_s;
        for (const QString &example : command->examples)
            text += u"  pulpitctl "_s + example + u'\n';
        return text;
    }
    QString text
        = u"pulpitctl %1: the command line of Pulpit, for fleets of Pulp 3 servers.\n\nUsage: pulpitctl [GLOBAL OPTIONS] NOUN VERB [OPTIONS]\n\nCommands:\n"_s
              .arg(QStringLiteral(PULPIT_VERSION));
    for (const Command &c : commands())
        text += u"  "_s + (c.noun + u' ' + c.verb).leftJustified(18) + u' ' + c.summary + u'\n';
    text += u"\nGlobal options:\n"_s + optionLines(globalOptions());
    text
        += u"\nExit codes: 0 done, 1 the operation failed, 2 usage, 3 not found, 4 server or network,\n"
           "5 not allowed, 6 invalid configuration, 130 interrupted.\n\n\"pulpitctl NOUN VERB --help\" shows options and examples.\n"_s;
    return text;
}

Result<Invocation> parseInvocation(const QStringList &arguments)
{
    Invocation invocation;
    QString noun;
    QString verb;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        auto taken = takeGlobal(arguments, i, invocation);
        if (!taken)
            return fail(taken.error());
        if (*taken)
            continue;
        const QString &argument = arguments.at(i);
        if (noun.isEmpty() && argument.startsWith(u'-'))
            return fail(ErrorCode::InvalidInput, u"there is no global option \"%1\""_s.arg(argument), {},
                        u"\"pulpitctl --help\" lists them."_s);
        if (noun.isEmpty())
            noun = argument;
        else if (verb.isEmpty() && !argument.startsWith(u'-'))
            verb = argument;
        else
            invocation.optionsAndArguments << argument;
    }
    if (invocation.version || (invocation.help && noun.isEmpty()))
        return invocation;
    auto command = findCommand(noun, verb);
    if (!command)
        return fail(command.error());
    invocation.command = *command;
    return invocation;
}

QCoro::Task<ExitCode> runInvocation(Invocation invocation, Environment &environment, Terminal &terminal)
{
    terminal.setJson(invocation.json);
    if (invocation.version) {
        terminal.line(u"pulpitctl "_s + QStringLiteral(PULPIT_VERSION));
        co_return ExitCode::Done;
    }
    if (invocation.help) {
        terminal.line(helpText(invocation.command).trimmed());
        co_return ExitCode::Done;
    }
    const Command &command = *invocation.command;
    QCommandLineParser parser;
    for (const Option &option : command.options)
        parser.addOption(QCommandLineOption(option.name, option.help, option.valueName));
    Call call {environment, terminal, parser, {}};
    Error error;
    error.code = ErrorCode::InvalidInput;
    error.advice = u"Usage: "_s + usageOf(command);
    if (!parser.parse(QStringList {u"pulpitctl"_s} + invocation.optionsAndArguments)) {
        error.what = parser.errorText();
        while (error.what.endsWith(u'.'))
            error.what.chop(1);
        terminal.error(error);
        co_return ExitCode::Usage;
    }
    call.arguments = parser.positionalArguments();
    const auto [least, most] = positionalCounts(command.positional);
    if (call.arguments.size() < least || call.arguments.size() > most) {
        error.what = call.arguments.size() < least
            ? u"%1 %2 needs %3"_s.arg(command.noun, command.verb, command.positional)
            : u"\"%1\" is too much"_s.arg(call.arguments.at(most));
        terminal.error(error);
        co_return ExitCode::Usage;
    }
    co_return co_await command.run(call);
}

} // namespace pulpit::cli
