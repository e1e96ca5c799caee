// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "engine/environment.h"

#include <QHash>

namespace pulpit::engine {

/// What the accounts that Pulpit signs in with may do, asked once and known for ten minutes. Engine thread.
class RightsMemory
{
public:
    /// Asks for the account's roles and its groups', and for the permissions on one repository, remote and distribution
    /// of each type and on one task. What cannot be asked is missing in the answer, which says why. Fails with what the
    /// server failed with where it does not answer at all.
    [[nodiscard]] Async<domain::AccountRights> rights(Environment &environment, QString server,
                                                      ports::CallContext context);

private:
    QHash<QString, domain::AccountRights> m_known; ///< by server and user name
};

/// The permissions that are granted on an object ("rpm.sync_rpmrepository"), with what it is.
struct GrantedPermissions
{
    enum class Kind { Repository, Remote, Distribution, Task };
    Kind kind = Kind::Repository;
    QString type; ///< "rpm"; "task"
    QStringList permissions; ///< by roles on this object alone
};
/// What is granted on all objects.
struct GlobalPermissions
{
    bool isAdministrator = false;
    bool isKnown = false; ///< otherwise what an object does not grant is unknown, not denied
    QStringList permissions;
};
/// What they come to. A type is granted an action if all its objects grant it. Pure.
[[nodiscard]] QList<domain::AccountRight> rightsOf(const QList<GrantedPermissions> &objects,
                                                   const GlobalPermissions &global);

} // namespace pulpit::engine
