// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace pulpit::domain {

/// Something that an account may or may not do with a server's objects.
struct AccountRight
{
    enum class Action { Look, Sync, ChangeContent, Repair, Edit, Remove, CancelTasks, RemoveTasks };
    Action action = Action::Look;
    QStringList granted; ///< types ("rpm", "deb"); "task" for the last two
    QStringList denied;
    QStringList unknown; ///< types of which the server does not tell

    bool operator==(const AccountRight &) const = default;
};

/// What the account that Pulpit signs in with may do on a server, as far as the server tells it: by the roles of the
/// account and its groups, and by the permissions on one object of each kind and type.
struct AccountRights
{
    QString user; ///< as the server names it; empty: it does not tell
    bool isAdministrator = false; ///< may do everything, by itself and not by a role
    QStringList roles; ///< held for all objects, its groups' as well; empty: none, or the server does not tell
    QString rolesUnknown; ///< why roles are not known; empty where they are
    QList<AccountRight> rights; ///< only what could be asked
    QString unknown; ///< why rights are missing or incomplete; may be empty
    QDateTime read; ///< UTC

    bool operator==(const AccountRights &) const = default;
};

} // namespace pulpit::domain
