// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/engine.h"
#include "ports/connectionlog.h"
#include "ports/store.h"
#include "support/fakepulp/fleetthread.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace pulpit::test {

/// One password for all, as the fake servers expect it.
class FixedSecrets final : public ports::SecretSource
{
public:
    Async<Secret> password(domain::CredentialReference reference, QString server) override;
    Async<Secret> secret(QString reference, QString field) override;
    Async<void> store(QString entry, Secret password) override;
    Async<void> forget(QString entry) override;
    QHash<QString, QString> values; ///< other secrets, by "reference#field"
};

/// A fake primary and secondary, a store on SQLite, the real client, and an engine that syncs: everything of a sync but
/// real servers. The secondary's group "all" syncs from the primary; the primary's group "upstream" has no source. Main
/// thread of a test.
class SyncFleet
{
public:
    struct Options
    {
        int workers = 4;
        int concurrent = 2;
        int massRemovalPercent = 30;
        std::function<void(domain::FleetConfiguration &)> adjust; ///< of the configuration, before it is applied
        std::function<void(fakepulp::Fleet &)> prepare; ///< of the servers, once they listen
        fakepulp::TaskTiming timing;
        std::shared_ptr<ports::DefinitionSource> definitions; ///< null: no registration from Git
    };
    explicit SyncFleet(Options options);
    SyncFleet();
    ~SyncFleet();
    Q_DISABLE_COPY_MOVE(SyncFleet)

    [[nodiscard]] QString primary() const { return QStringLiteral("primary"); }
    [[nodiscard]] QString secondary() const { return QStringLiteral("secondary"); }
    /// Runs work on a fake server, in its thread, and waits.
    void onPrimary(const std::function<void(fakepulp::Server &)> &work);
    void onSecondary(const std::function<void(fakepulp::Server &)> &work);
    [[nodiscard]] fakepulp::FleetThread &fleet() { return m_fleet; }

    [[nodiscard]] ports::Store &store() { return *m_store; }
    [[nodiscard]] ports::Engine &engine() { return *m_engine; }
    [[nodiscard]] FixedSecrets &secrets() { return m_secrets; }
    [[nodiscard]] QString databaseFile() const;
    [[nodiscard]] domain::FleetConfiguration configuration() const { return m_configuration; }
    /// Stops the engine in good order, or makes and starts a new one.
    void stopEngine();
    void startEngine();

    /// Queues a group's sync and gives its id.
    [[nodiscard]] JobId begin(const QString &server, const QString &group);
    /// Waits for the end of a job.
    [[nodiscard]] domain::Job finished(JobId id, int milliseconds = 30000);
    [[nodiscard]] domain::Job sync(const QString &server, const QString &group)
    {
        return finished(begin(server, group));
    }
    /// The sync of the secondary from the primary.
    [[nodiscard]] domain::Job syncSecondary() { return sync(secondary(), QStringLiteral("all")); }
    [[nodiscard]] QList<domain::Job> children(JobId parent);
    [[nodiscard]] domain::Job child(JobId parent, const QString &repository);
    [[nodiscard]] QList<domain::Stage> stages(JobId job);
    [[nodiscard]] domain::Repository repository(const QString &server, const QString &name);

private:
    void configure(const Options &options);

    fakepulp::FleetThread m_fleet;
    QTemporaryDir m_folder;
    FixedSecrets m_secrets;
    std::shared_ptr<ports::DefinitionSource> m_definitions;
    std::unique_ptr<ports::Store> m_store;
    std::shared_ptr<ports::ConnectionLog> m_log;
    std::unique_ptr<ports::PulpConnector> m_connector;
    std::unique_ptr<ports::Engine> m_engine;
    domain::FleetConfiguration m_configuration;
};

/// Digest of the leaf content that a server serves under the distribution of this name; empty where nothing is served.
[[nodiscard]] QByteArray servedDigest(fakepulp::Server &server, const QString &name);
/// Number of leaf units that are served; -1 where nothing is.
[[nodiscard]] int servedUnits(fakepulp::Server &server, const QString &name);

/// Repositories of the four types, named rpm-1, deb-1, file-1, python-1, …, with \a packages units each, published and
/// distributed.
void addAllTypes(fakepulp::Server &server, int packages, int ofEach = 1);

} // namespace pulpit::test
