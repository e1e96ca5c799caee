// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/feed/findingsfeed.h"
#include "ports/services.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace pulpit::gui {

/// What the jobs strip and the tray tell.
struct Activity
{
    QList<domain::Job> running; ///< top-level ones, oldest first
    int queued = 0;
    int failedToday = 0; ///< in the last 24 hours
    QList<domain::Job> runningChildren;

    bool operator==(const Activity &) const = default;
};

/// The fleet as it was read at one moment, for work in other threads. A value; its copies share what they hold.
struct FleetSnapshot
{
    QList<domain::Server> servers;
    QHash<QString, domain::ServerState> states;
    QList<domain::Repository> repositories;
    QList<domain::Schedule> schedules;
    domain::SchedulerRole role;
    bool hasRole = false;
    QSet<QString> syncing; ///< "server/repository"

    [[nodiscard]] const domain::ServerState *state(const QString &server) const
    {
        const auto it = states.constFind(server);
        return it == states.cend() ? nullptr : &*it;
    }
    [[nodiscard]] bool isSyncing(const domain::Repository &repository) const
    {
        return !syncing.isEmpty() && syncing.contains(repository.server + QLatin1Char('/') + repository.name);
    }
};

/// One reading of the fleet for all pages: servers, their states, repositories, schedules, role and activity. Listens
/// to the engine's news, reads again what changed (repositories by revision, only the changed rows), at most twice a
/// second and never a second time while an answer is outstanding; an engine that never answers costs one request per
/// topic. GUI thread.
class FleetFeed : public QObject
{
    Q_OBJECT
public:
    explicit FleetFeed(ports::Engine &engine, QObject *parent = nullptr);

    /// Reads everything for the first time.
    void start();

    [[nodiscard]] FleetSnapshot snapshot() const
    {
        return {m_servers, m_states, m_repositories, m_schedules, m_role, m_hasRole, m_syncing};
    }
    [[nodiscard]] const QList<domain::Server> &servers() const { return m_servers; }
    [[nodiscard]] const QHash<QString, domain::ServerState> &states() const { return m_states; }
    [[nodiscard]] const domain::ServerState *state(const QString &server) const;
    /// Brief ones (ports::RepositoryQuery::isBrief): hrefs of versions and publications are the engine's to tell.
    [[nodiscard]] const QList<domain::Repository> &repositories() const { return m_repositories; }
    /// Where the repositories of a server are in repositories(), in their order there; costs what the server has.
    [[nodiscard]] QList<int> positionsOf(const QString &server) const { return m_index.ofServer.value(server); }
    /// As snapshot(), with the repositories of one server only.
    [[nodiscard]] FleetSnapshot snapshotOf(const QString &server) const;
    [[nodiscard]] const domain::Repository *repository(RepositoryId id) const;
    [[nodiscard]] const domain::Repository *repository(const QString &server, const QString &name) const;
    [[nodiscard]] const QList<domain::Schedule> &schedules() const { return m_schedules; }
    [[nodiscard]] const domain::SchedulerRole &role() const { return m_role; }
    [[nodiscard]] const Activity &activity() const { return m_activity; }
    [[nodiscard]] bool isSyncing(const QString &server, const QString &repository) const;
    /// What needs a person; read by itself from start() on.
    [[nodiscard]] FindingsFeed &findings() { return m_findings; }
    /// False until the first answer of that topic has come.
    [[nodiscard]] bool hasServers() const { return m_hasServers; }
    [[nodiscard]] bool hasRepositories() const { return m_hasRepositories; }
    [[nodiscard]] bool hasSchedules() const { return m_hasSchedules; }
    [[nodiscard]] bool hasRole() const { return m_hasRole; }

    /// Reads these again soon, as if the engine had said that they changed.
    void invalidate(ports::Topics topics);

Q_SIGNALS:
    void serversChanged(); ///< configuration or states
    void repositoriesChanged(); ///< rows, or which of them are syncing
    void schedulesChanged();
    void roleChanged();
    void activityChanged();
    void failed(const pulpit::Error &error); ///< a reading failed; what is shown is older than it could be
    void jobsInvalidated(); ///< job lists should be read again

private:
    /// Where rows are in m_repositories. A value, made elsewhere for many.
    struct Index
    {
        QHash<RepositoryId, int> position;
        QHash<QString, QList<int>> ofServer;
        qint64 revision = 0; ///< the highest

        void add(const domain::Repository &row, int where);
        [[nodiscard]] static Index of(const QList<domain::Repository> &rows);
    };
    enum Reading { Servers, States, Repositories, Schedules, Role, Running, Queued, Failed, ReadingCount };

    void readDue();
    void readServers();
    void readRepositories();
    void readSchedules();
    void readActivity();
    void takeAllRepositories(QList<domain::Repository> rows);
    void takeRepositories(const QList<domain::Repository> &rows);
    void report(const Error &error);
    /// Marks a reading as going; false: it is going already, it will be repeated afterwards.
    bool begin(Reading reading, ports::Topic topic);
    void end(Reading reading);

    ports::Engine &m_engine;
    FindingsFeed m_findings;
    QTimer m_throttle;
    ports::Topics m_due;
    QSet<int> m_going;
    QHash<int, ports::Topics> m_again;

    QList<domain::Server> m_servers;
    QHash<QString, domain::ServerState> m_states;
    QList<domain::Repository> m_repositories;
    Index m_index; ///< of m_repositories
    QList<domain::Schedule> m_schedules;
    domain::SchedulerRole m_role;
    Activity m_activity;
    QSet<QString> m_syncing; ///< "server/repository"
    bool m_hasServers = false;
    bool m_hasRepositories = false;
    bool m_hasSchedules = false;
    bool m_hasRole = false;
};

} // namespace pulpit::gui
