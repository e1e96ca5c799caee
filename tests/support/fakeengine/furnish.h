// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// Adds to a fleet what an engine would tell of its servers and repositories besides: findings, snapshots, a found
/// package, a ban, plans. A fleet without servers stays as it is.
void furnish(FakeFleet *fleet, const QDateTime &now);
/// The same for the services whose answers are not part of the fleet: certificates, requests and samples of servers,
/// versions of repositories and of the configuration, scheduled reports.
void furnish(FakeEngine *engine, const QDateTime &now);

/// The kinds of fleets that every page is shown with: "empty", "one", "sample", "large" (10,000 repositories), "fleet"
/// (50 servers with 2,000 repositories each), "dead", "nonsense", "names".
[[nodiscard]] QStringList furnishedFleets();
/// One of them, furnished.
[[nodiscard]] FakeFleet furnishedFleet(const QString &name, const QDateTime &now);

} // namespace pulpit::test
