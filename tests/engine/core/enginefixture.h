// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/engine.h"
#include "ports/services.h"
#include "ports/store.h"
#include "support/fakepulpserver.h"
#include "support/manualclock.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>

namespace pulpit::test {

/// Engines on one database file, each with its own store as another process would have it, in front of scripted
/// servers.
class EngineFixture
{
public:
    /// An engine with its store.
    struct Station
    {
        std::unique_ptr<ports::Store> store;
        std::unique_ptr<ports::Engine> engine;
    };

    EngineFixture();
    [[nodiscard]] std::unique_ptr<ports::Store> openStore();
    /// Makes an engine whose jobs are those of scriptedJobs(). Not started.
    [[nodiscard]] Station station(const QString &id = {});
    /// The servers "primary" and "secondary" with the group "nightly" on the secondary.
    [[nodiscard]] domain::FleetConfiguration fleet(const QString &cron = {}) const;
    /// Applies a configuration through the services and waits.
    void apply(Station &station, const domain::FleetConfiguration &fleet);
    /// Queues a free sync and waits until it is stored.
    JobId startSync(Station &station, const QString &maxRuntime = QStringLiteral("-1"),
                    const QString &server = QStringLiteral("secondary"));

    /// Jobs that behave like a sync: as many children as `children`, each with a Pulp task of `taskSeconds`.
    [[nodiscard]] engine::JobRegistry scriptedJobs();

    QTemporaryDir folder;
    ShiftedClock clock;
    FakeConnector connector;
    FakeSecretSource secrets;
    engine::EngineTiming timing;
    QTimeZone zone = QTimeZone::utc();
    engine::HousekeepingReader housekeeping;
    engine::ReconcileFunction reconcile; ///< none: no inventories
    int children = 3;
    std::atomic<double> taskSeconds = 0.05;
    enum class Behaviour { Normal, Throws, Fails, LeavesChildren };
    std::atomic<Behaviour> behaviour = Behaviour::Normal;
    std::atomic<int> runs = 0; ///< how often a job was begun
    std::atomic<int> now = 0;
    std::atomic<int> most = 0; ///< jobs at a time

private:
    Async<engine::JobOutcome> run(engine::JobContext &context);
    QCoro::Task<> runChild(engine::JobContext &parent, domain::Job job);
};

/// Waits for an answer of a service, with the event loop running.
template <typename T>
Result<T> get(QFuture<Result<T>> future)
{
    (void)QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000);
    if (!future.isFinished() || future.resultCount() == 0)
        return fail(ErrorCode::Timeout, QStringLiteral("no answer within 10 s"));
    return future.result();
}

/// The children of a job.
[[nodiscard]] QList<domain::Job> childrenOf(ports::Store &store, JobId parent);
[[nodiscard]] domain::Job jobOf(ports::Store &store, JobId id);
/// All top-level jobs, newest first.
[[nodiscard]] QList<domain::Job> topJobs(ports::Store &store);

} // namespace pulpit::test
