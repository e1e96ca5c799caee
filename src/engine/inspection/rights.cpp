// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inspection/rights.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

using Action = domain::AccountRight::Action;
using Kind = GrantedPermissions::Kind;

constexpr qint64 kKnownSeconds = 600;
constexpr qsizetype kMostTypes = 6;

struct ObjectToAsk
{
    Kind kind;
    QString type;
    QString href;
};

/// What an object of a kind must grant for an action: the beginning of a permission's name; empty: nothing to do with
/// it.
QLatin1String neededFor(Action action, Kind kind)
{
    const bool isTask = kind == Kind::Task;
    switch (action) {
    case Action::Look: return isTask ? QLatin1String() : "view_"_L1;
    case Action::Sync: return kind == Kind::Repository ? "sync_"_L1 : QLatin1String();
    case Action::ChangeContent: return kind == Kind::Repository ? "modify_"_L1 : QLatin1String();
    case Action::Repair: return kind == Kind::Repository ? "repair_"_L1 : QLatin1String();
    case Action::Edit: return isTask ? QLatin1String() : "change_"_L1;
    case Action::Remove: return isTask ? QLatin1String() : "delete_"_L1;
    case Action::CancelTasks: return isTask ? "change_"_L1 : QLatin1String();
    case Action::RemoveTasks: return isTask ? "delete_"_L1 : QLatin1String();
    }
    return {};
}

/// Whether permissions of a kind of object grant it: those of a type are named "<plugin>.<action>_<model>".
bool grants(const QStringList &permissions, QLatin1String begin, const GrantedPermissions &object)
{
    const QString end = object.kind == Kind::Repository ? u"repository"_s
        : object.kind == Kind::Remote                   ? u"remote"_s
        : object.kind == Kind::Distribution             ? u"distribution"_s
                                                        : u"task"_s;
    const QString plugin = object.kind == Kind::Task ? u"core"_s : object.type;
    return std::ranges::any_of(permissions, [&](const QString &permission) {
        const QString name = permission.section(u'.', 1);
        return permission.startsWith(plugin + u'.') && name.startsWith(begin) && name.endsWith(end);
    });
}

/// One repository of each type with what belongs to it, and the newest task.
QList<ObjectToAsk> objectsToAsk(ports::Store &store, const QString &server)
{
    QList<ObjectToAsk> objects;
    const auto rows = store.repositories().repositories({server, {}, false, {}});
    if (!rows)
        return objects;
    QMap<QString, const domain::Repository *> ofType;
    for (const domain::Repository &row : *rows) {
        const domain::Repository *&best = ofType[domain::pluginOf(row.type)];
        if (!best || (best->remoteHref.isEmpty() && !row.remoteHref.isEmpty()))
            best = &row;
    }
    for (auto it = ofType.cbegin(); it != ofType.cend() && objects.size() < 3 * kMostTypes; ++it) {
        objects.append({Kind::Repository, it.key(), (*it)->href});
        if (!(*it)->remoteHref.isEmpty())
            objects.append({Kind::Remote, it.key(), (*it)->remoteHref});
        if (!(*it)->distributionHref.isEmpty())
            objects.append({Kind::Distribution, it.key(), (*it)->distributionHref});
    }
    return objects;
}

/// Adds roles that are held for all objects, and what they permit. False: they could not be read.
QCoro::Task<bool> addRoles(std::shared_ptr<ports::PulpServer> pulp, QString holder, ports::CallContext context,
                           domain::AccountRights *rights, GlobalPermissions *global)
{
    constexpr qint64 kMostRoles = 200;
    const QStringList fields {u"pulp_href"_s, u"role"_s, u"content_object"_s, u"permissions"_s};
    ports::ListQuery query {holder + u"/roles"_s, {}, fields, u"pk"_s, true};
    const auto held = co_await pulp->list(query, kMostRoles, context);
    if (!held) {
        rights->rolesUnknown = held.error().what;
        co_return false;
    }
    for (const QJsonValue &role : *held) {
        if (!role["content_object"_L1].toString().isEmpty())
            continue;
        const QString name = role["role"_L1].toString();
        if (!rights->roles.contains(name))
            rights->roles.append(name);
        const QJsonArray permissions = role["permissions"_L1].toArray();
        for (const QJsonValue &permission : permissions)
            global->permissions.append(permission.toString());
    }
    co_return true;
}

QString idOf(const QString &href)
{
    return href.section(u'/', -2, -2);
}

/// Only who may look at users is told roles. Who may, and has no role that allows it, is an administrator.
Async<void> readRoles(std::shared_ptr<ports::PulpServer> pulp, QString user, ports::CallContext context,
                      domain::AccountRights *rights, GlobalPermissions *global)
{
    if (user.isEmpty()) {
        rights->rolesUnknown = u"no user name is configured"_s;
        co_return {};
    }
    ports::ListQuery users {u"users"_s, {{u"username"_s, user}}, {u"pulp_href"_s, u"username"_s}, u"pk"_s, true};
    const auto found = co_await pulp->list(users, 1, context);
    if (!found || found->isEmpty()) {
        rights->rolesUnknown = !found && found.error().code != ErrorCode::NotAllowed
            ? found.error().what
            : u"the account may not look at users, so the server does not tell its roles"_s;
        co_return {};
    }
    const QJsonObject own = found->first().toObject();
    const QString holder = u"users/"_s + idOf(own.value("pulp_href"_L1).toString());
    const bool isTold = co_await addRoles(pulp, holder, context, rights, global);
    if (!isTold)
        co_return {};
    const QJsonArray groups = own.value("groups"_L1).toArray();
    constexpr int kMostGroups = 5;
    for (int i = 0; i < groups.size() && i < kMostGroups; ++i) {
        const QString group = u"groups/"_s + idOf(groups.at(i)["pulp_href"_L1].toString());
        const bool isGroupTold = co_await addRoles(pulp, group, context, rights, global);
        if (!isGroupTold)
            co_return {};
    }
    rights->roles.sort();
    global->isKnown = true;
    global->isAdministrator = !global->permissions.contains(u"auth.view_user"_s);
    co_return {};
}

Async<QList<GrantedPermissions>> askObjects(std::shared_ptr<ports::PulpServer> pulp, QList<ObjectToAsk> objects,
                                            ports::CallContext context, domain::AccountRights *rights)
{
    QList<GrantedPermissions> granted;
    for (const ObjectToAsk &object : objects) {
        const auto answer = co_await pulp->object(object.href + u"my_permissions/"_s, context);
        if (!answer && answer.error().code == ErrorCode::Canceled)
            co_return fail(answer.error());
        if (!answer) {
            rights->unknown = u"%1: %2"_s.arg(object.type, answer.error().what);
            continue;
        }
        GrantedPermissions one {object.kind, object.type, {}};
        const QJsonArray permissions = answer->value("permissions"_L1).toArray();
        for (const QJsonValue &permission : permissions)
            one.permissions.append(permission.toString());
        granted.append(one);
    }
    co_return granted;
}

} // namespace

QList<domain::AccountRight> rightsOf(const QList<GrantedPermissions> &objects, const GlobalPermissions &global)
{
    enum class May { Yes, Unknown, No };
    QList<domain::AccountRight> rights;
    constexpr Action kActions[] = {Action::Look, Action::Sync,   Action::ChangeContent, Action::Repair,
                                   Action::Edit, Action::Remove, Action::CancelTasks,   Action::RemoveTasks};
    for (const Action action : kActions) {
        QMap<QString, May> byType;
        for (const GrantedPermissions &object : objects) {
            const QLatin1String begin = neededFor(action, object.kind);
            if (begin.isEmpty())
                continue;
            // What is seen may be looked at, by whatever role.
            const bool isGranted = global.isAdministrator || action == Action::Look
                || grants(object.permissions, begin, object) || grants(global.permissions, begin, object);
            const May may = isGranted ? May::Yes : global.isKnown ? May::No : May::Unknown;
            byType[object.type] = std::max(byType.value(object.type, May::Yes), may);
        }
        domain::AccountRight right;
        right.action = action;
        for (auto it = byType.cbegin(); it != byType.cend(); ++it)
            (*it == May::Yes ? right.granted : *it == May::No ? right.denied : right.unknown).append(it.key());
        if (!byType.isEmpty())
            rights.append(right);
    }
    return rights;
}

Async<domain::AccountRights> RightsMemory::rights(Environment &environment, QString server, ports::CallContext context)
{
    const ConfigurationSnapshot configuration = environment.configuration();
    const domain::Server *const configured = configuration->fleet.server(server);
    const auto connection = environment.serverOf(server);
    if (!configured || !connection)
        co_return fail(ErrorCode::NotFound, u"there is no server of this name in the configuration"_s, server);
    const QString user = configured->credentials.username;
    const QString key = server + u'\n' + user;
    const QDateTime now = environment.clock().now();
    if (const auto known = m_known.constFind(key); known != m_known.cend() && known->read.secsTo(now) < kKnownSeconds)
        co_return *known;
    const std::shared_ptr<ports::PulpServer> pulp = *connection;
    domain::PulpTaskQuery newest;
    newest.limit = 1;
    const auto tasks = co_await pulp->findTasks(newest, context);
    if (!tasks && tasks.error().code != ErrorCode::NotAllowed)
        co_return fail(tasks.error()); // what cannot even list tasks cannot be asked for more
    QList<ObjectToAsk> objects = objectsToAsk(environment.store(), server);
    if (tasks && !tasks->isEmpty())
        objects.append({Kind::Task, u"task"_s, tasks->first().href});
    domain::AccountRights rights;
    rights.user = user;
    rights.read = now;
    GlobalPermissions global;
    const Result<> roles = co_await readRoles(pulp, user, context, &rights, &global);
    if (!roles)
        co_return fail(roles.error());
    rights.isAdministrator = global.isAdministrator;
    const auto granted = co_await askObjects(pulp, objects, context, &rights);
    if (!granted)
        co_return fail(granted.error());
    if (objects.isEmpty())
        rights.unknown = u"there is no object of which Pulpit knows to ask about"_s;
    rights.rights = rightsOf(*granted, global);
    m_known.insert(key, rights);
    co_return rights;
}

} // namespace pulpit::engine
