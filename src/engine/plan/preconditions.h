// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"
#include "engine/jobcontext.h"
#include "engine/sync/serverlists.h"

#include <QHash>
#include <QSet>

#include <array>
#include <map>
#include <optional>

namespace pulpit::engine {

/// The list that objects of this word ("remote", ...) are in; nullopt: none.
[[nodiscard]] std::optional<domain::Precondition::List> listOf(const QString &object);

/// Repositories, remotes and distributions of some servers as they are now, by name. A value.
class WorldNow
{
public:
    void add(const QString &server, ServerLists lists);
    [[nodiscard]] bool knows(const QString &server) const { return m_servers.contains(server); }
    /// Of an object; nullopt: there is none of this name.
    [[nodiscard]] std::optional<QString> stamp(const QString &server, domain::Precondition::List list,
                                               const QString &name) const;
    /// Empty: there is none of this name.
    [[nodiscard]] QString href(const QString &server, domain::Precondition::List list, const QString &name) const;

private:
    struct Server
    {
        ServerLists lists;
        std::array<QHash<QString, qsizetype>, 3> rows; ///< by name, for each list
    };
    std::map<QString, Server> m_servers;
};

/// Reads the lists of \a servers, three requests each, several servers at a time. Fails with a failure of one of them;
/// never gives a part. Engine thread; \a context outlives it.
[[nodiscard]] Async<WorldNow> readWorld(JobContext *context, QStringList servers);

/// The preconditions that do not hold, in words: "repository ext-foo on pulp-1 was changed". Pure.
[[nodiscard]] QStringList brokenConditions(const QList<domain::Precondition> &conditions, const WorldNow &world);

/// Objects that changes may have changed when they were made: what they are about, what they name by an href, and where
/// Pulp clears references to what they remove. A value.
class TouchedObjects
{
public:
    void add(const domain::PlannedChange &change);
    [[nodiscard]] bool contains(const domain::Precondition &condition, const WorldNow &world) const;
    /// Whether a change is about the very object that \a condition is about.
    [[nodiscard]] bool isAbout(const domain::Precondition &condition) const;

private:
    void noteHrefs(const QJsonValue &value);

    QSet<QString> m_objects; ///< "server\nlist\nname"
    QSet<QString> m_hrefs; ///< "server\nhref"
    QSet<QString> m_cleared; ///< "server\nlist"
    QString m_server; ///< of the change that is being added
};

} // namespace pulpit::engine
