// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakepulpserver.h"

#include <QElapsedTimer>
#include <QHash>
#include <QJsonObject>
#include <QMutex>

#include <functional>
#include <memory>

namespace pulpit::test {

/// Pulp servers in memory: objects that are made, changed and removed as Pulp does it (some at once, some by tasks that
/// take their time and go on whoever has gone). Counts what really happened. Thread-safe.
class PlanWorld
{
public:
    /// Where the asking engine is cut off.
    enum class Cut {
        BeforeEffect, ///< the request is lost
        AfterEffect ///< the server takes it, the answer is lost
    };

    /// Puts an object there, as somebody else would. Gives its href.
    QString put(const QString &server, const QString &object, const QJsonObject &fields);
    void change(const QString &server, const QString &object, const QString &name, const QJsonObject &fields);
    void drop(const QString &server, const QString &object, const QString &name);
    /// An object by its name; empty: there is none.
    [[nodiscard]] QJsonObject find(const QString &server, const QString &object, const QString &name);
    [[nodiscard]] int count(const QString &server, const QString &object);

    /// What was carried out, in its order: "create remote a on pulp-1", "modify repository a on pulp-1".
    [[nodiscard]] QStringList log();
    /// Changing requests that arrived.
    [[nodiscard]] int requests();
    [[nodiscard]] int listRequests();
    [[nodiscard]] int mostAtATime(const QString &server); ///< changing requests and their tasks
    /// Bodies as they arrived, as text.
    [[nodiscard]] QString wire();
    [[nodiscard]] QStringList canceled();

    /// A request or task of this kind fails: "update remote a on pulp-1". \a byTask: its task does, not the request.
    void failOn(const QString &what, bool byTask = false);
    void mend();
    void setTaskTime(std::chrono::milliseconds time);
    /// From the changing request of this number on (counted from one, from now) nothing is answered any more.
    void cutAt(int request, Cut how);
    [[nodiscard]] bool isCut();
    /// Answers again, to new connections only.
    void join();

private:
    friend class PlanWorldServer;
    struct Task
    {
        domain::PulpTask task;
        QString server;
        QElapsedTimer age;
        std::function<void(domain::PulpTask &)> effect;
    };
    struct Server
    {
        QMap<QString, QJsonObject> objects; ///< by href
        int now = 0;
        int most = 0;
    };

    [[nodiscard]] QString hrefOf(const QString &server, const QString &object, const QString &name) const;
    QString add(const QString &server, const QString &collection, QJsonObject fields);
    void advance();
    [[nodiscard]] int generation()
    {
        const QMutexLocker lock(&m_mutex);
        return m_generation;
    }
    QString begin(const QString &server, const QString &cid, const QString &what,
                  std::function<void(domain::PulpTask &)> effect);

    QMutex m_mutex; // guards everything below
    QHash<QString, Server> m_servers;
    QList<Task> m_tasks;
    QStringList m_log;
    QStringList m_wire;
    QStringList m_canceled;
    QHash<QString, bool> m_failing;
    std::chrono::milliseconds m_taskTime {3};
    int m_requests = 0;
    int m_lists = 0;
    int m_number = 0;
    int m_generation = 0; ///< of connections that are answered
    int m_cutAt = 0;
    Cut m_cut = Cut::BeforeEffect;
    bool m_isCut = false;
};

/// A connection to one server of a world.
class PlanWorldServer final : public FakePulpServer
{
public:
    PlanWorldServer(std::shared_ptr<PlanWorld> world, QString name);
    Async<QList<domain::PulpRepository>> repositories(ports::CallContext context) override;
    Async<QList<domain::PulpRemote>> remotes(ports::CallContext context) override;
    Async<QList<domain::PulpDistribution>> distributions(ports::CallContext context) override;
    Async<QJsonObject> object(QString href, ports::CallContext context) override;
    Async<ports::Accepted> create(QString collection, QJsonObject fields, ports::CallContext context) override;
    Async<ports::Accepted> update(QString href, QJsonObject fields, ports::CallContext context) override;
    Async<ports::Accepted> remove(QString href, ports::CallContext context) override;
    Async<ports::Accepted> act(QString href, QString action, QJsonObject body, ports::CallContext context) override;
    Async<QList<domain::PulpTask>> tasks(QStringList hrefs, ports::CallContext context) override;
    Async<QList<domain::PulpTask>> tasksOf(QString correlationId, ports::CallContext context) override;
    Async<void> cancelTask(QString href, ports::CallContext context) override;

private:
    Async<void> arrive(ports::CallContext context, bool isChanging);
    Async<void> hang(ports::CallContext context);
    Async<ports::Accepted> changing(QString what, QJsonObject body, ports::CallContext context,
                                    std::function<Result<ports::Accepted>()> effect);
    [[nodiscard]] QList<QJsonObject> listOf(const QString &object);

    std::shared_ptr<PlanWorld> m_world;
    QString m_name;
    int m_generation;
};

class PlanWorldConnector final : public ports::PulpConnector
{
public:
    explicit PlanWorldConnector(std::shared_ptr<PlanWorld> world)
        : m_world(std::move(world))
    {
    }
    [[nodiscard]] std::shared_ptr<ports::PulpServer> connect(const domain::Server &server) override
    {
        return std::make_shared<PlanWorldServer>(m_world, server.name);
    }
    Async<QList<ports::ProbeStep>> probe(domain::Server, std::optional<Secret>, std::function<void(ports::ProbeStep)>,
                                         CancellationToken) override
    {
        co_return QList<ports::ProbeStep>();
    }
    Async<domain::Certificate> certificateOf(QString, quint16, CancellationToken) override
    {
        co_return fail(ErrorCode::Unreachable, QStringLiteral("there are no other hosts here"));
    }

private:
    std::shared_ptr<PlanWorld> m_world;
};

} // namespace pulpit::test
