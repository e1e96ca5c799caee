// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

QJsonObject jsonOf(const ports::PasswordCheck &check)
{
    QJsonObject object {{u"server"_s, check.server},
                        {u"username"_s, check.username},
                        {u"source"_s, check.source},
                        {u"fetched"_s, check.isFetched},
                        {u"ms"_s, check.milliseconds}};
    if (!check.isFetched)
        object.insert(u"error"_s,
                      QJsonObject {{u"code"_s, toString(check.error.code)},
                                   {u"what"_s, check.error.what},
                                   {u"where"_s, check.error.where},
                                   {u"advice"_s, check.error.advice},
                                   {u"detail"_s, check.error.detail}});
    return object;
}

void print(Terminal &terminal, const QList<ports::PasswordCheck> &checks)
{
    QList<QStringList> rows;
    for (const ports::PasswordCheck &check : checks)
        rows << QStringList {check.server, check.username, check.source,
                             check.isFetched ? u"fetched in %1 ms"_s.arg(check.milliseconds) : check.error.what};
    terminal.table({u"server"_s, u"user"_s, u"password from"_s, u"result"_s}, rows);
    QStringList told;
    for (const ports::PasswordCheck &check : checks) {
        if (check.isFetched || told.contains(check.error.oneLine()))
            continue;
        told << check.error.oneLine();
        terminal.error(check.error);
    }
}

QCoro::Task<ExitCode> test(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto checks = co_await (*engine)->credentials().testPasswords(call.options.value(u"server"_s));
    if (!checks)
        co_return report(call, checks.error());
    ExitCode code = ExitCode::Done;
    QJsonArray array;
    for (const ports::PasswordCheck &check : std::as_const(*checks)) {
        if (!check.isFetched && code == ExitCode::Done)
            code = exitCodeOf(check.error.code);
        array.append(jsonOf(check));
    }
    if (call.terminal.isJson())
        call.terminal.json(array);
    else if (checks->isEmpty())
        call.terminal.note(u"No server is configured. \"pulpitctl config apply FILE\" reads a pulp_config.yml."_s);
    else
        print(call.terminal, *checks);
    co_return code;
}

} // namespace

QList<Command> secretCommands()
{
    return {
        {u"secret"_s,
         u"test"_s,
         u"Tell where each server's password comes from, and whether it can be fetched"_s,
         {},
         {{u"server"_s, u"SERVER"_s, u"only this one"_s}},
         {u"secret test"_s, u"--json secret test --server pulp-a:8080"_s},
         &test},
    };
}

} // namespace pulpit::cli
