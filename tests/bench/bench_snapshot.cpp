// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a snapshot of many repositories costs on a fake server: requests and time. Usage: bench_snapshot [REPOSITORIES]
#include "engine/operations/snapshots/operationfleet.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

struct Cost
{
    qint64 writes = 0;
    qint64 reads = 0;
    qint64 polls = 0;
    qint64 milliseconds = 0;
};

Cost costOf(SyncFleet &fleet, const QElapsedTimer &timer)
{
    Cost cost;
    cost.milliseconds = timer.elapsed();
    fleet.onPrimary([&](fake::Server &s) {
        const fake::Counters &counters = s.counters();
        cost.writes
            = counters.matching(u"POST *"_s) + counters.matching(u"PATCH *"_s) - counters.matching(u"POST *login/"_s);
        cost.polls = counters.matching(u"GET tasks/*"_s);
        cost.reads = counters.requests - cost.writes - cost.polls;
        s.counters().reset();
    });
    return cost;
}

void print(const char *what, const Cost &cost, int repositories)
{
    qInfo("%-24s %6lld writes (%.2f each), %4lld reads, %4lld polls, %6lld ms", what,
          static_cast<long long>(cost.writes), double(cost.writes) / repositories, static_cast<long long>(cost.reads),
          static_cast<long long>(cost.polls), static_cast<long long>(cost.milliseconds));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int repositories = argc > 1 ? std::clamp(QString::fromLocal8Bit(argv[1]).toInt(), 4, 20000) : 500;
    SyncFleet::Options options;
    options.workers = 8;
    options.prepare = [repositories](fake::Fleet &fleet) { addAllTypes(*fleet.servers().at(0), 20, repositories / 4); };
    options.adjust
        = [](domain::FleetConfiguration &configuration) { configuration.servers.first().maxConcurrentSnapshots = 8; };
    SyncFleet fleet(options);
    const int count = repositories / 4 * 4;
    const QJsonObject request {{u"server"_s, fleet.primary()}, {u"snapshot_prefix"_s, u"bench"_s}};
    QElapsedTimer timer;
    timer.start();
    const auto plan = planOf(fleet, u"snapshot create"_s, request);
    if (!plan)
        qFatal("%s", qPrintable(plan.error().oneLine()));
    print("plan", costOf(fleet, timer), count);
    timer.restart();
    const domain::Job job = applied(fleet, *plan);
    if (job.state != domain::JobState::Completed)
        qFatal("%s", qPrintable(textOf(job)));
    const Cost cost = costOf(fleet, timer);
    print("apply and prove", cost, count);
    timer.restart();
    const auto again = planOf(fleet, u"snapshot create"_s, request);
    if (!again || !again->isEmpty())
        qFatal("planning again does not give nothing");
    print("plan again", costOf(fleet, timer), count);
    timer.restart();
    const QJsonObject toServer {{u"server"_s, fleet.primary()}, {u"snapshot_prefix"_s, u"bench"_s}};
    const auto switching = planOf(fleet, u"snapshot switch"_s, toServer);
    if (!switching)
        qFatal("%s", qPrintable(switching.error().oneLine()));
    print("plan the switch", costOf(fleet, timer), count);
    timer.restart();
    const domain::Job switched = applied(fleet, *switching);
    if (switched.state != domain::JobState::Completed)
        qFatal("%s", qPrintable(textOf(switched)));
    print("switch and prove", costOf(fleet, timer), count);
    qInfo("a snapshot of %d repositories: %.2f requests each (limit 4, polls and lists excluded): %s", count,
          double(cost.writes) / count, cost.writes <= 4 * count ? "holds" : "DOES NOT HOLD");
    return cost.writes <= 4 * count ? 0 : 1;
}
