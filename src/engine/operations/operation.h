// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "domain/plan.h"
#include "engine/async/event.h"
#include "engine/environment.h"
#include "engine/jobrunner.h"
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
    /// Repositories, remotes and distributions of a server: three list requests at the first call, none later (a
    /// failure stays a failure). The value stays where it is as long as this object lives.
    Async<const ServerLists *> lists(QString server);
    /// One line about what is being done, for whoever waits.
    void report(const QString &line) const
    {
        if (m_onProgress)
            m_onProgress(line);
    }

private:
    struct Reading
    {
        Event ended;
        Result<ServerLists> lists;
    };

    Environment &m_environment;
    ConfigurationSnapshot m_configuration;
    ports::CallContext m_call;
    std::function<void(QString)> m_onProgress;
    std::map<QString, Reading> m_readings; ///< by server
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
    /// Called before the first change is made, also where there is none: writes what must hold meanwhile. By default
    /// nothing. May be called again for the same plan when an engine is killed in between.
    virtual Async<void> prepare(PlanReader &reader, const domain::Plan &plan) const;
    /// Called when all changes were made, or what could be made: shows that it worked. By default plans again; what is
    /// left to be changed does not hold. \a reader reads anew, not what the plan was made from.
    virtual Async<domain::Proof> prove(PlanReader &reader, const domain::Plan &plan) const;
    /// Called between phases where the plan has a pause, after the wait. A failure ends the plan before \a phase, with
    /// what is done so far. By default nothing speaks against going on. \a reader reads anew.
    virtual Async<void> mayGoOn(PlanReader &reader, const domain::Plan &plan, int phase) const;
    /// Called instead of conclude() where not every change was made, so that what was made is remembered. By default
    /// nothing.
    virtual Async<void> concludePart(PlanReader &reader, const domain::Plan &plan) const;
    /// Called last, when every change was made (or there was nothing to change): writes what Pulpit itself remembers of
    /// it. By default nothing. May be called again for the same plan when an engine is killed in between.
    virtual Async<void> conclude(PlanReader &reader, const domain::Plan &plan) const;
};

/// All operations by name; filled once at the engine's start.
class OperationRegistry
{
public:
    OperationRegistry() = default;
    OperationRegistry(OperationRegistry &&) = default;
    OperationRegistry &operator=(OperationRegistry &&) = default;
    void add(std::unique_ptr<Operation> operation);
    [[nodiscard]] const Operation *find(const QString &name) const;
    [[nodiscard]] QStringList names() const;

private:
    std::map<QString, std::unique_ptr<Operation>> m_operations;
};

/// Keys of the arguments of an operation's job.
inline constexpr QLatin1String kRequest {"request"};
inline constexpr QLatin1String kPlan {"plan"};
inline constexpr QLatin1String kProof {"proof"};
/// Set where the job has made its plan itself, so that nobody has seen its remarks.
inline constexpr QLatin1String kPlannedByJob {"planned_by_job"};
/// Ids of the changes that people have seen and agreed to, where a job repeats another one: a plan that takes something
/// away must not have others.
inline constexpr QLatin1String kAgreed {"agreed"};
/// A key of any request: the time after which the job is ended, see domain/duration.h.
inline constexpr QLatin1String kMaxRuntime {"max_runtime"};

/// Adds Pulpit's own operations: one line for each family.
void registerOperations(OperationRegistry &operations);
/// Makes the jobs of \a operations known to the queue and the services.
void addOperations(JobRegistry &registry, OperationRegistry operations);

/// Plans, where the job has no plan yet, and stores the plan; applies it; proves; concludes. The job function of all
/// operations. Engine thread.
[[nodiscard]] Async<JobOutcome> runOperation(JobContext *context, std::shared_ptr<const OperationRegistry> operations);

} // namespace pulpit::engine
