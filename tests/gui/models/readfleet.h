// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/feed/fleetfeed.h"
#include "support/fakeengine/fakeengine.h"

#include <QTest>

namespace pulpit::test {

/// A feed that has read all of a fleet.
struct ReadFleet
{
    explicit ReadFleet(FakeFleet fleet)
        : engine(std::move(fleet))
        , feed(engine)
    {
        feed.start();
        (void)QTest::qWaitFor([this] {
            return feed.hasRepositories() && feed.hasSchedules() && feed.hasServers() && feed.hasRole()
                && !feed.states().isEmpty();
        });
    }
    FakeEngine engine;
    gui::FleetFeed feed;
};

} // namespace pulpit::test
