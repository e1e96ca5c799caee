// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pulpserver.h"
#include "ports/secretsource.h"

#include <QElapsedTimer>
#include <QHash>
#include <QMutex>

#include <chrono>
#include <memory>

namespace pulpit::test {

/// A Pulp server that exists only as a script: tasks that take their time, failures on demand. Thread-safe; shared by
/// all connections to it.
class PulpScript
{
public:
    struct ScriptedTask
    {
        domain::PulpTask task;
        double seconds = 0;
        QElapsedTimer age;
        domain::PulpTaskState end = domain::PulpTaskState::Completed;
        bool ignoresCancel = false;
    };

    /// A task that starts now and ends after \a seconds. Gives its href.
    QString startTask(double seconds, domain::PulpTaskState end = domain::PulpTaskState::Completed,
                      const QString &correlationId = {});
    void ignoreCancel(const QString &href);
    void vanish(const QString &href);
    /// Every call fails with this, until it is taken away.
    void fail(std::optional<Error> error);
    void setLatency(std::chrono::milliseconds latency);
    void setStatus(const domain::PulpStatus &status);
    /// The workers that workers() tells of; without this, those of the status.
    void setWorkers(const QList<domain::PulpWorker> &workers);
    void setProgress(const QString &href, qint64 done);

    [[nodiscard]] int polls() const; ///< calls of tasks()
    [[nodiscard]] int largestPoll() const; ///< hrefs in one call
    [[nodiscard]] int statusCalls() const;
    [[nodiscard]] int statusAtATime() const; ///< most at the same time
    [[nodiscard]] QStringList canceled() const;
    [[nodiscard]] QStringList started() const;
    [[nodiscard]] domain::PulpTask task(const QString &href) const;

private:
    friend class FakePulpServer;
    [[nodiscard]] domain::PulpTask current(const ScriptedTask &task) const;

    mutable QMutex m_mutex; // guards everything below
    QHash<QString, ScriptedTask> m_tasks;
    QStringList m_order;
    std::optional<Error> m_error;
    std::chrono::milliseconds m_latency {0};
    domain::PulpStatus m_status;
    std::optional<QList<domain::PulpWorker>> m_workers;
    int m_polls = 0;
    int m_largestPoll = 0;
    int m_statusCalls = 0;
    int m_statusNow = 0;
    int m_statusMost = 0;
    QStringList m_canceled;
};

/// A connection to a scripted server. What the script does not know is Unsupported.
class FakePulpServer : public ports::PulpServer
{
public:
    explicit FakePulpServer(std::shared_ptr<PulpScript> script)
        : m_script(std::move(script))
    {
    }
    Async<domain::PulpStatus> status(ports::CallContext context) override;
    Async<QList<domain::PulpWorker>> workers(ports::CallContext) override;
    Async<QStringList> plugins(ports::CallContext) override;
    Async<QList<domain::PulpRepository>> repositories(ports::CallContext) override;
    Async<QList<domain::PulpRemote>> remotes(ports::CallContext) override;
    Async<QList<domain::PulpDistribution>> distributions(ports::CallContext) override;
    Async<QList<domain::PulpPublication>> publications(QStringList, ports::CallContext) override;
    Async<QList<domain::PulpPublication>> publicationsAt(QStringList, ports::CallContext) override;
    Async<QList<domain::PulpVersion>> versions(QStringList, ports::CallContext) override;
    Async<QList<domain::PulpVersion>> versionsOf(QString, int, ports::CallContext) override;
    Async<QJsonArray> list(ports::ListQuery, qint64, ports::CallContext) override;
    Async<qint64> count(ports::ListQuery, ports::CallContext) override;
    Async<QStringList> endpoints(ports::CallContext) override;
    Async<QJsonObject> object(QString, ports::CallContext) override;
    Async<QJsonArray> content(ports::ContentQuery, qint64, ports::CallContext) override;
    Async<QStringList> debDistributions(QString, ports::CallContext) override;
    Async<QString> signingService(QString, ports::CallContext) override;
    Async<ports::Accepted> create(QString, QJsonObject, ports::CallContext) override;
    Async<ports::Accepted> update(QString, QJsonObject, ports::CallContext) override;
    Async<ports::Accepted> remove(QString, ports::CallContext) override;
    Async<ports::Accepted> act(QString, QString, QJsonObject, ports::CallContext) override;
    Async<QList<domain::PulpTask>> tasks(QStringList hrefs, ports::CallContext context) override;
    Async<QList<domain::PulpTask>> tasksOf(QString correlationId, ports::CallContext context) override;
    Async<QList<domain::PulpTask>> recentTasks(int limit, ports::CallContext context) override;
    Async<QList<domain::PulpTask>> findTasks(domain::PulpTaskQuery query, ports::CallContext context) override;
    Async<void> cancelTask(QString href, ports::CallContext context) override;
    Async<ports::ServedIndex> servedIndex(domain::PulpDistribution, QStringList, ports::CallContext) override;
    [[nodiscard]] qint64 requestCount() const override { return m_requests; }

private:
    Async<void> answer(ports::CallContext context);

    std::shared_ptr<PulpScript> m_script;
    qint64 m_requests = 0;
};

/// Connects to scripted servers by name; a server that has no script yet gets one. Thread-safe.
class FakeConnector final : public ports::PulpConnector
{
public:
    [[nodiscard]] std::shared_ptr<PulpScript> script(const QString &server);
    [[nodiscard]] std::shared_ptr<ports::PulpServer> connect(const domain::Server &server) override;
    Async<QList<ports::ProbeStep>> probe(domain::Server server, std::optional<Secret> password,
                                         std::function<void(ports::ProbeStep)> onStep,
                                         CancellationToken cancellation) override;
    /// What setCertificate() was told of the host; Unreachable otherwise.
    Async<domain::Certificate> certificateOf(QString host, quint16 port, CancellationToken cancellation) override;
    void setCertificate(const QString &host, const domain::Certificate &certificate);
    [[nodiscard]] QStringList askedHosts(); ///< "host:port", in the order of certificateOf()

private:
    QMutex m_mutex; // guards all below
    QHash<QString, std::shared_ptr<PulpScript>> m_scripts;
    QHash<QString, domain::Certificate> m_certificates;
    QStringList m_askedHosts;
};

/// A keyring in memory. Of the engine thread.
class FakeSecretSource final : public ports::SecretSource
{
public:
    Async<Secret> password(domain::CredentialReference reference, QString server) override;
    Async<void> store(QString entry, Secret password) override;
    Async<void> forget(QString entry) override;
    [[nodiscard]] int count() const { return static_cast<int>(m_entries.size()); }

private:
    QHash<QString, Secret> m_entries;
};

} // namespace pulpit::test
