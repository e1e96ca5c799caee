// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"
#include "cli/jsonvalues.h"

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

QCoro::Task<ExitCode> list(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto configuration = co_await (*engine)->configuration().current();
    if (!configuration)
        co_return report(call, configuration.error());
    const domain::FleetConfiguration &fleet = configuration->fleet;
    QJsonArray array;
    QList<QStringList> rows;
    for (const domain::RepoGroup &group : fleet.groups) {
        QJsonArray servers;
        QStringList names;
        for (const domain::GroupOnServer &on : fleet.groupsOnServers)
            if (on.group == group.name) {
                servers.append(on.server);
                names << on.server;
            }
        array.append(QJsonObject {{u"name"_s, group.name},
                                  {u"regex_include"_s, group.regexInclude},
                                  {u"regex_exclude"_s, group.regexExclude},
                                  {u"servers"_s, servers}});
        rows << QStringList {group.name, group.regexInclude, group.regexExclude, names.join(u", "_s)};
    }
    if (call.terminal.isJson())
        call.terminal.json(array);
    else
        call.terminal.table({u"group"_s, u"include"_s, u"exclude"_s, u"servers"_s}, rows);
    co_return ExitCode::Done;
}

} // namespace

QList<Command> groupCommands()
{
    return {{u"group"_s,
             u"list"_s,
             u"List the repository groups and the servers that sync them"_s,
             {},
             {},
             {u"group list"_s},
             &list}};
}

} // namespace pulpit::cli
