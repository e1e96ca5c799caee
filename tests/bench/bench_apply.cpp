// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Applies a configuration of 2,000 servers with 10 groups each, schedules included, and prints how long that takes
// beside its limit: for the first time, with nothing changed, and with one schedule changed.
#include "engine/core/enginefixture.h"

#include <QTextStream>

#include <algorithm>
#include <vector>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;

namespace {

domain::FleetConfiguration fleetOf(int servers, int groups)
{
    domain::FleetConfiguration fleet;
    for (int g = 0; g < groups; ++g) {
        domain::RepoGroup group;
        group.name = u"group-%1"_s.arg(g);
        group.regexInclude = u"^ext-%1"_s.arg(g);
        fleet.groups.append(group);
    }
    for (int s = 0; s < servers; ++s) {
        domain::Server server;
        server.name = u"pulp-%1.example.com:8080"_s.arg(s, 4, 10, QLatin1Char('0'));
        server.url = QUrl(u"https://"_s + server.name);
        fleet.servers.append(server);
        for (int g = 0; g < groups; ++g) {
            domain::GroupOnServer link;
            link.server = server.name;
            link.group = fleet.groups.at(g).name;
            link.schedule = u"%1 %2 * * *"_s.arg(g).arg(s % 24);
            link.maxConcurrentSyncs = 4;
            link.maxRuntime = u"6h"_s;
            if (s > 0)
                link.source = fleet.servers.first().name;
            fleet.groupsOnServers.append(link);
        }
    }
    return fleet;
}

void tell(const QString &what, double seconds)
{
    constexpr double kLimit = 1.0;
    QTextStream(stdout) << what.leftJustified(48) << QString::number(seconds, 'f', 3) << " s (limit " << kLimit
                        << " s, Pulp Manager 10 s and then some 39 minutes of schedules): "
                        << (seconds <= kLimit ? "holds" : "does not hold") << Qt::endl;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    EngineFixture fixture;
    EngineFixture::Station station = fixture.station();
    domain::FleetConfiguration fleet = fleetOf(2000, 10);
    const auto apply = [&](const QString &what) {
        QElapsedTimer timer;
        timer.start();
        fixture.apply(station, fleet);
        tell(what, static_cast<double>(timer.nsecsElapsed()) / 1e9);
    };
    apply(u"2,000 servers x 10 groups, for the first time"_s);
    apply(u"nothing changed"_s);
    fleet.groupsOnServers[4711].schedule = u"59 23 * * *"_s;
    apply(u"one schedule changed"_s);
    const auto schedules = station.store->schedules().schedules();
    const bool isComplete = schedules && schedules->size() == 20'000
        && std::ranges::all_of(*schedules, [](const domain::Schedule &schedule) { return schedule.nextRun.isValid(); });
    if (!isComplete)
        QTextStream(stdout) << "schedules are missing or have no next run" << Qt::endl;
    return isComplete ? 0 : 1;
}
