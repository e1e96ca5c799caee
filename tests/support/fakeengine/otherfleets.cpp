// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeengine/fleetbuilder.h"

namespace pulpit::test {

FakeFleet largeFleet(int servers, int perServer, const QDateTime &now)
{
    FleetBuilder b {.fleet = {}, .now = now};
    for (int s = 0; s < servers; ++s)
        b.addServer(QStringLiteral("pulp-%1.example.com").arg(s, 3, 10, QLatin1Char('0')), QStringLiteral("3.105.16"),
                    4);
    b.fleet.repositories.reserve(qsizetype(servers) * perServer);
    for (int s = 0; s < servers; ++s)
        for (int r = 0; r < perServer; ++r)
            b.addRepository(b.fleet.servers.at(s).name,
                            QStringLiteral("ext-distribution-%1-%2").arg(r % 97).arg(r, 5, 10, QLatin1Char('0')),
                            r % 3 == 0 ? QStringLiteral("deb.apt") : QStringLiteral("rpm.rpm"),
                            QStringLiteral("https://mirror-%1.example.net/pub/").arg(r % 13));
    b.fleet.role = {QStringLiteral("this"), QStringLiteral("ops-1"), QStringLiteral("pulpit"), true, now.addSecs(15)};
    return b.fleet;
}

FakeFleet emptyFleet()
{
    FakeFleet fleet;
    fleet.role = {QStringLiteral("this"), QStringLiteral("ops-1"), QStringLiteral("pulpit"), true,
                  QDateTime::currentDateTimeUtc().addSecs(15)};
    return fleet;
}

} // namespace pulpit::test
