// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "domain/plan.h"
#include "engine/environment.h"
#include "engine/sync/serverlists.h"

#include <QHash>
#include <QJsonObject>

#include <functional>
#include <map>
#include <memory>

namespace pulpit::engine {

/// What an operation reads the world through. The lists of a server are read once for a plan. Engine thread; outlives
/// the coroutine that uses it.
class PlanReader
{
public:
    PlanReader(Environment &environment, ports::CallContext call, std::function<void(QString)> onProgress = {});

    [[nodiscard]] Environment &environment() const { return m_environment; }
    [[nodiscard]] const domain::FleetConfiguration &fleet() const { return m_configuration->fleet; }
    [[nodiscard]] ports::Store &store() const { return m_environment.store(); }
    [[nodiscard]] QDateTime now() const { return m_environment.clock().now(); }
    [[nodiscard]] ports::CallContext call() const { return m_call; }
    [[nodiscard]] Result<std::shared_ptr<ports::PulpServer>> serverOf(const QString &name) const
    {
        return m_environment.serverOf(name);
    }
    /// Repositories, remotes and distributions of a server: three list requests at the first call, none later. The
    /// value stays where it is as long as this object lives.
    Async<const ServerLists *> lists(QString server);
    /// One line about what is being done, for whoever waits.
    void report(const QString &line) const
    {
        if (m_onProgress)
            m_onProgress(line);
    }

private:
    Environment &m_environment;
    ConfigurationSnapshot m_configuration;
    ports::CallContext m_call;
    std::function<void(QString)> m_onProgress;
    std::map<QString, ServerLists> m_lists;
};

/// Something that Pulpit does to servers: it describes the wanted state as a plan. Applying is the same for all of them
/// (see planapplier.h). One class, one folder per family, no state of its own. Engine thread.
///
/// Holds for every operation: planning changes nothing; planning again after the plan was applied gives an empty plan;
/// a list that could not be read is a failure and never "nothing there".
class Operation
{
public:
    virtual ~Operation() = default;
    /// As in the command line: "repo remove", "snapshot create".
    [[nodiscard]] virtual QString name() const = 0;
    /// Kind of the job that applies it.
    [[nodiscard]] virtual domain::JobKind jobKind() const = 0;
    /// Reads and compares. Fails with InvalidInput or NotFound for a request that makes no sense.
    virtual Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const = 0;
    /// Called when all changes were made, or what could be made: shows that it worked. By default plans again; what is
    /// left to be changed does not hold.
    virtual Async<domain::Proof> prove(PlanReader &reader, const domain::Plan &plan) const;
    /// Called last, when every change was made: writes what Pulpit itself remembers of it. By default nothing.
    virtual Async<void> conclude(PlanReader &reader, const domain::Plan &plan) const;
};

/// All operations by name; filled once at the engine's start.
class OperationRegistry
{
public:
    void add(std::unique_ptr<Operation> operation);
    [[nodiscard]] const Operation *find(const QString &name) const;
    [[nodiscard]] QStringList names() const;

private:
    std::map<QString, std::unique_ptr<Operation>> m_operations;
};

} // namespace pulpit::engine
