// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/enginefixture.h"
#include "engine/operations/operation.h"
#include "planworld.h"

#include <atomic>

namespace pulpit::test {

/// A small operation: every name of the request has a remote, a repository with a version, and a distribution of it on
/// every server; what begins with "old-" is removed. With "switch" only the distributions are pointed at "target",
/// all or nothing.
class MirrorOperation final : public engine::Operation
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("test mirror"); }
    [[nodiscard]] domain::JobKind jobKind() const override { return domain::JobKind::Housekeeping; }
    Async<domain::Plan> plan(engine::PlanReader &reader, QJsonObject request) const override;
    Async<void> conclude(engine::PlanReader &reader, const domain::Plan &plan) const override;

private:
    static void planServer(const QString &server, const engine::ServerLists &lists, const QJsonObject &request,
                           domain::Plan *plan);
    static void planSwitch(const QString &server, const engine::ServerLists &lists, const QJsonObject &request,
                           domain::Plan *plan);
};

/// Secrets by "reference#field".
class WorldSecrets final : public ports::SecretSource
{
public:
    Async<Secret> password(domain::CredentialReference, QString) override { co_return Secret(QStringLiteral("p")); }
    Async<Secret> secret(QString reference, QString field) override;
    Async<void> store(QString, Secret) override { co_return {}; }
    Async<void> forget(QString) override { co_return {}; }
    QHash<QString, QString> values;
    std::atomic<int> asked = 0;
};

/// Engines with the mirror operation on one database, in front of the servers "pulp-1" and "pulp-2" in memory.
class PlanFixture
{
public:
    PlanFixture();
    /// Makes an engine on \a database (empty: the usual one) and starts it.
    void startEngine(const QString &database = {});
    void stopEngine();
    /// Cuts the engine off as a kill does: what the database holds now is all that is left of it. The servers go on.
    void kill();

    [[nodiscard]] ports::Engine &engine() { return *m_engine; }
    [[nodiscard]] ports::Store &store() { return *m_store; }
    [[nodiscard]] Result<domain::Plan> plan(const QJsonObject &request);
    [[nodiscard]] JobId apply(const domain::Plan &plan);
    [[nodiscard]] domain::Job finished(JobId id, int milliseconds = 20'000);
    /// Plans, applies and waits.
    [[nodiscard]] domain::Job run(const QJsonObject &request);
    [[nodiscard]] QList<domain::Stage> stages(JobId id);
    [[nodiscard]] QString databaseFile() const;

    std::shared_ptr<PlanWorld> world = std::make_shared<PlanWorld>();
    WorldSecrets secrets;
    ShiftedClock clock;

private:
    QTemporaryDir m_folder;
    QString m_database;
    int m_engines = 0;
    PlanWorldConnector m_connector {world};
    std::unique_ptr<ports::Store> m_store;
    std::unique_ptr<ports::Engine> m_engine;
};

/// A request for these names on both servers.
[[nodiscard]] QJsonObject mirrorRequest(const QStringList &names);

} // namespace pulpit::test
