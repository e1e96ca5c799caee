// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"
#include "ports/inspectionservice.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

QString actionWord(domain::AccountRight::Action action)
{
    using Action = domain::AccountRight::Action;
    switch (action) {
    case Action::Look: return u"look"_s;
    case Action::Sync: return u"sync"_s;
    case Action::ChangeContent: return u"change_content"_s;
    case Action::Repair: return u"repair"_s;
    case Action::Edit: return u"edit"_s;
    case Action::Remove: return u"remove"_s;
    case Action::CancelTasks: return u"cancel_tasks"_s;
    case Action::RemoveTasks: return u"remove_tasks"_s;
    }
    return {};
}

QJsonObject rightsJson(const domain::AccountRights &rights)
{
    QJsonArray array;
    for (const domain::AccountRight &one : rights.rights)
        array.append(QJsonObject {{u"action"_s, actionWord(one.action)},
                                  {u"granted"_s, QJsonArray::fromStringList(one.granted)},
                                  {u"denied"_s, QJsonArray::fromStringList(one.denied)},
                                  {u"unknown"_s, QJsonArray::fromStringList(one.unknown)}});
    return {{u"user"_s, rights.user},
            {u"administrator"_s, rights.isAdministrator},
            {u"roles"_s, QJsonArray::fromStringList(rights.roles)},
            {u"roles_unknown"_s, rights.rolesUnknown},
            {u"rights"_s, array},
            {u"unknown"_s, rights.unknown}};
}

QCoro::Task<ExitCode> rights(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    const auto rights = co_await (*engine)->inspection().rights(call.arguments.value(0));
    if (!rights)
        co_return report(call, rights.error());
    if (call.terminal.isJson()) {
        call.terminal.json(rightsJson(*rights));
        co_return ExitCode::Done;
    }
    const QString roles = rights->isAdministrator ? u"administrator, may do everything"_s
        : rights->rolesUnknown.isEmpty()          ? rights->roles.join(u", "_s)
                                                  : u"unknown: "_s + rights->rolesUnknown;
    call.terminal.pairs({{u"Account"_s, rights->user}, {u"Roles"_s, roles}, {u"Unknown"_s, rights->unknown}});
    QList<QStringList> rows;
    for (const domain::AccountRight &one : rights->rights)
        rows << QStringList {actionWord(one.action).replace(u'_', u' '), one.granted.join(u", "_s),
                             one.denied.join(u", "_s), one.unknown.join(u", "_s)};
    call.terminal.table({u"action"_s, u"granted"_s, u"denied"_s, u"unknown"_s}, rows);
    co_return ExitCode::Done;
}

} // namespace

QList<Command> serverRightsCommands()
{
    return {{u"server"_s,
             u"rights"_s,
             u"Tell what the configured account may do on a server, as far as the server tells"_s,
             u"SERVER"_s,
             {},
             {u"server rights pulp-a:8080"_s},
             &rights}};
}

} // namespace pulpit::cli
