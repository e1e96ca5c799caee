// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/feed/fleetfeed.h"
#include "gui/format/state.h"
#include "gui/models/treemodel.h"

namespace pulpit::gui {

/// A server, a group on it, or a repository of a group.
struct FleetNode
{
    enum class Kind { Server, Group, Ungrouped, Repository };
    Kind kind = Kind::Server;
    QString name;
    QString server;
    QString group;
    RepositoryId repository;
    StateText state;
    QString trailing; ///< count of repositories, or a repository's version

    bool operator==(const FleetNode &) const = default;
};

struct FleetNodeTraits
{
    static QString key(const FleetNode &node) { return QString::number(int(node.kind)) + QLatin1Char('/') + node.name; }
    static bool same(const FleetNode &a, const FleetNode &b) { return a == b; }
};

/// The worst state of many with how often it occurs; of none: never synced.
class RollUp
{
public:
    void add(const StateText &state);
    [[nodiscard]] StateText text() const;
    [[nodiscard]] int count() const { return m_total; }

private:
    State m_worst = State::Never;
    QString m_word;
    int m_ofWorst = 0;
    int m_total = 0;
    int m_healthy = 0;
    QString m_anyWord;
    bool m_isOneWord = true;
};

/// The tree of servers. Servers are always there; what is below one is asked for when it is opened, so that a server
/// with thousands of repositories, or one that never answers, costs nothing until somebody looks.
class FleetTreeModel final : public TreeModel<FleetNode, FleetNodeTraits>
{
    Q_OBJECT
public:
    FleetTreeModel(ports::Engine &engine, FleetFeed &feed, QObject *parent = nullptr);

    /// Fills the groups of a server, and keeps them up to date from now on.
    void openServer(const QString &server);
    [[nodiscard]] QModelIndex indexOfServer(const QString &server) const;
    [[nodiscard]] QModelIndex indexOfGroup(const QString &server, const QString &group) const;
    /// Ids of a group's repositories; empty while they are not known.
    [[nodiscard]] QList<RepositoryId> members(const QString &server, const QString &group) const;

Q_SIGNALS:
    void serverFilled(const QString &server);
    void counted(); ///< the states of servers follow their repositories

private:
    void refreshServers();
    void showServers();
    void countRepositories();
    void refreshOpened();
    void readMembers(const QString &server, const QString &group);
    void fillServer(const QString &server);
    [[nodiscard]] QStringList groupsOf(const QString &server) const;
    [[nodiscard]] FleetNode nodeOf(const domain::Repository &repository, const QString &group) const;
    [[nodiscard]] StateText stateOfRepository(const domain::Repository &repository) const;

    ports::Engine &m_engine;
    FleetFeed &m_feed;
    QHash<QString, RollUp> m_rollUps; ///< by server
    bool m_isCounting = false;
    bool m_isCountedAgain = false; ///< when that is done
    QSet<QString> m_opened;
    QHash<QString, QList<RepositoryId>> m_members; ///< by "server/group"
};

} // namespace pulpit::gui
