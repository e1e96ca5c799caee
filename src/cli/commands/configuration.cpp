// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"
#include "cli/commands/operations.h"
#include "cli/jsonvalues.h"

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

int printProblems(Call &call, const QList<domain::Problem> &problems)
{
    int errors = 0;
    for (const domain::Problem &p : problems) {
        const bool isError = p.severity == domain::Problem::Severity::Error;
        errors += isError ? 1 : 0;
        if (call.terminal.isJson())
            continue;
        const QString word = isError                           ? u"error"_s
            : p.severity == domain::Problem::Severity::Warning ? u"warning"_s
                                                               : u"hint"_s;
        QString text = p.file;
        if (p.line > 0)
            text += u":%1:%2"_s.arg(p.line).arg(p.column);
        text += u": %1: "_s.arg(word) + p.message;
        if (!p.path.isEmpty())
            text += u" ["_s + p.path + u']';
        call.terminal.note(text);
        if (!p.expected.isEmpty())
            call.terminal.note(u"    "_s + p.expected);
    }
    return errors;
}

ports::ConfigurationReader::Read readFiles(Call &call)
{
    const QString file = call.arguments.isEmpty() ? call.environment.configFile : call.arguments.first();
    return call.environment.reader->read(file, call.environment.iniFile);
}

QCoro::Task<ExitCode> check(Call call)
{
    QList<domain::Problem> problems;
    int servers = 0;
    int groups = 0;
    const QStringList files = call.arguments.isEmpty() ? QStringList {call.environment.configFile} : call.arguments;
    for (const QString &file : files) {
        const auto read = call.environment.reader->read(file, call.environment.iniFile);
        problems += read.problems;
        if (read.fleet) {
            servers += int(read.fleet->servers.size());
            groups += int(read.fleet->groups.size());
        }
    }
    const int errors = printProblems(call, problems);
    if (call.terminal.isJson())
        call.terminal.json(QJsonObject {{u"errors"_s, errors},
                                        {u"servers"_s, servers},
                                        {u"groups"_s, groups},
                                        {u"problems"_s, toJsonArray(problems)}});
    else if (errors == 0)
        call.terminal.line(u"%1 servers and %2 groups, no errors."_s.arg(servers).arg(groups));
    else
        call.terminal.line(errors == 1 ? u"1 error."_s : u"%1 errors."_s.arg(errors));
    co_return errors == 0 ? ExitCode::Done : ExitCode::InvalidConfiguration;
}

void printConfigurationPlan(Call &call, const domain::Plan &plan, qint64 version, bool applied)
{
    if (call.terminal.isJson()) {
        call.terminal.json(
            QJsonObject {{u"applied"_s, applied}, {u"version"_s, version}, {u"plan"_s, planToJson(plan)}});
        return;
    }
    printPlan(call, plan);
    if (applied)
        call.terminal.line(u"Applied as version %1."_s.arg(version));
}

QCoro::Task<ExitCode> apply(Call call)
{
    const auto read = readFiles(call);
    const int errors = printProblems(call, read.problems);
    if (errors > 0 || !read.fleet) {
        if (call.terminal.isJson())
            call.terminal.json(QJsonObject {{u"applied"_s, false}, {u"problems"_s, toJsonArray(read.problems)}});
        else
            call.terminal.note(u"Nothing was changed."_s);
        co_return ExitCode::InvalidConfiguration;
    }
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto current = co_await (*engine)->configuration().current();
    if (!current)
        co_return report(call, current.error());
    auto plan = co_await (*engine)->configuration().plan(*read.fleet);
    if (!plan)
        co_return report(call, plan.error());
    if (call.options.isSet(u"plan"_s)) {
        printConfigurationPlan(call, *plan, current->version, false);
        co_return ExitCode::Done;
    }
    auto version
        = co_await (*engine)->configuration().apply(*read.fleet, read.yaml, call.environment.user, current->version);
    if (!version)
        co_return report(call, version.error());
    printConfigurationPlan(call, *plan, *version, true);
    co_return ExitCode::Done;
}

} // namespace

QList<Command> configurationCommands()
{
    return {
        {u"config"_s,
         u"check"_s,
         u"Check configuration files; every problem is reported with its place"_s,
         u"[FILE...]"_s,
         {},
         {u"config check"_s, u"--ini config.ini config check pulp_config.yml"_s},
         &check},
        {u"config"_s,
         u"apply"_s,
         u"Make a configuration the one in force"_s,
         u"[FILE]"_s,
         {{u"plan"_s, {}, u"Show what would change and change nothing"_s}},
         {u"config apply --plan"_s, u"config apply pulp_config.yml"_s},
         &apply},
    };
}

} // namespace pulpit::cli
