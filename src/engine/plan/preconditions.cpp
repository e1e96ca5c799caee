// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/preconditions.h"

#include "engine/sync/parallel.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

using List = domain::Precondition::List;

namespace {

constexpr int kListedAtATime = 8;

QString wordOf(List list)
{
    switch (list) {
    case List::Repositories: return u"repository"_s;
    case List::Remotes: return u"remote"_s;
    case List::Distributions: return u"distribution"_s;
    }
    return {};
}

template <typename Objects>
QHash<QString, qsizetype> rowsByName(const Objects &objects)
{
    QHash<QString, qsizetype> rows;
    rows.reserve(objects.size());
    for (qsizetype i = 0; i < objects.size(); ++i)
        rows.insert(objects.at(i).name, i);
    return rows;
}

QString keyOf(const QString &server, List list, const QString &name)
{
    return server + u'\n' + wordOf(list) + u'\n' + name;
}

} // namespace

std::optional<List> listOf(const QString &object)
{
    for (const List list : {List::Repositories, List::Remotes, List::Distributions})
        if (wordOf(list) == object)
            return list;
    return std::nullopt;
}

void WorldNow::add(const QString &server, ServerLists lists)
{
    Server &added = m_servers[server];
    added.lists = std::move(lists);
    added.rows = {rowsByName(added.lists.repositories), rowsByName(added.lists.remotes),
                  rowsByName(added.lists.distributions)};
}

std::optional<QString> WorldNow::stamp(const QString &server, List list, const QString &name) const
{
    const auto known = m_servers.find(server);
    if (known == m_servers.end())
        return std::nullopt;
    const qsizetype row = known->second.rows.at(std::size_t(list)).value(name, -1);
    if (row < 0)
        return std::nullopt;
    const ServerLists &lists = known->second.lists;
    switch (list) {
    case List::Repositories: return domain::stampOf(lists.repositories.at(row));
    case List::Remotes: return domain::stampOf(lists.remotes.at(row));
    case List::Distributions: return domain::stampOf(lists.distributions.at(row));
    }
    return std::nullopt;
}

QString WorldNow::href(const QString &server, List list, const QString &name) const
{
    const auto known = m_servers.find(server);
    if (known == m_servers.end())
        return {};
    const qsizetype row = known->second.rows.at(std::size_t(list)).value(name, -1);
    if (row < 0)
        return {};
    const ServerLists &lists = known->second.lists;
    switch (list) {
    case List::Repositories: return lists.repositories.at(row).href;
    case List::Remotes: return lists.remotes.at(row).href;
    case List::Distributions: return lists.distributions.at(row).href;
    }
    return {};
}

Async<WorldNow> readWorld(JobContext *context, QStringList servers)
{
    WorldNow world;
    std::optional<Error> failure;
    const std::function<QCoro::Task<>(int)> step = [&](int index) -> QCoro::Task<> {
        const QString name = servers.at(index);
        const auto server = context->serverOf(name);
        if (!server) {
            failure = server.error();
            co_return;
        }
        auto read = co_await readLists(*server, context->call());
        if (read)
            world.add(name, std::move(*read));
        else
            failure = read.error();
    };
    co_await forEachBounded(int(servers.size()), kListedAtATime, step);
    if (failure)
        co_return fail(*failure);
    co_return world;
}

QStringList brokenConditions(const QList<domain::Precondition> &conditions, const WorldNow &world)
{
    QStringList broken;
    for (const domain::Precondition &condition : conditions) {
        const std::optional<QString> now = world.stamp(condition.server, condition.list, condition.name);
        const QString object = u"%1 %2 on %3"_s.arg(wordOf(condition.list), condition.name, condition.server);
        if (condition.stamp.isEmpty() && now)
            broken.append(object + u" was made"_s);
        else if (!condition.stamp.isEmpty() && !now)
            broken.append(object + u" was removed"_s);
        else if (now && *now != condition.stamp)
            broken.append(object + u" was changed"_s);
    }
    return broken;
}

void TouchedObjects::add(const domain::PlannedChange &change)
{
    m_server = change.server;
    if (const auto list = listOf(change.object))
        m_objects.insert(keyOf(change.server, *list, change.name));
    noteHrefs(change.href);
    noteHrefs(change.fields);
    if (change.kind != domain::PlannedChange::Kind::Remove)
        return;
    // Pulp clears references to what is removed: to a remote in repositories, to anything else that is served in
    // distributions.
    if (change.object == "remote"_L1)
        m_cleared.insert(keyOf(change.server, List::Repositories, {}));
    else if (change.object != "distribution"_L1)
        m_cleared.insert(keyOf(change.server, List::Distributions, {}));
}

void TouchedObjects::noteHrefs(const QJsonValue &value)
{
    if (value.isString() && value.toString().startsWith(u'/')) {
        m_hrefs.insert(m_server + u'\n' + value.toString());
        if (const QString repository = repositoryHrefOf(value.toString()); !repository.isEmpty())
            m_hrefs.insert(m_server + u'\n' + repository);
    }
    for (const QJsonValue &one : value.toArray())
        noteHrefs(one);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        noteHrefs(it.value());
}

bool TouchedObjects::isAbout(const domain::Precondition &condition) const
{
    return m_objects.contains(keyOf(condition.server, condition.list, condition.name));
}

bool TouchedObjects::contains(const domain::Precondition &condition, const WorldNow &world) const
{
    if (isAbout(condition) || m_cleared.contains(keyOf(condition.server, condition.list, {})))
        return true;
    const QString href = world.href(condition.server, condition.list, condition.name);
    return !href.isEmpty() && m_hrefs.contains(condition.server + u'\n' + href);
}

} // namespace pulpit::engine
