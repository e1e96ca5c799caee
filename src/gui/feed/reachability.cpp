// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/feed/reachability.h"

#include "gui/feed/fleetfeed.h"

#include <QHashFunctions>

namespace pulpit::gui {

std::size_t reachabilityOf(const FleetFeed &feed)
{
    std::size_t number = 0;
    for (const domain::Server &server : feed.servers()) {
        const domain::ServerState *state = feed.state(server.name);
        const bool isKnown = state && state->checked.isValid();
        const bool isThere = isKnown && state->isReachable;
        // Of one that gives no answer it is shown since when.
        const qint64 since = isKnown && !isThere && state->answered.isValid() ? state->answered.toSecsSinceEpoch() : 0;
        number = qHashMulti(number, server.name, server.id.value, isKnown, isThere, since);
    }
    return number;
}

} // namespace pulpit::gui
