// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/fleetsummary.h"

namespace pulpit::gui {

FleetSummary summarize(const FleetSnapshot &fleet)
{
    FleetSummary summary;
    FleetCounts &counts = summary.counts;
    for (const domain::Repository &repository : fleet.repositories) {
        ++counts.total;
        if (fleet.isSyncing(repository))
            ++counts.syncing;
        switch (stateOf(repository, fleet.state(repository.server)).state) {
        case State::Healthy:
        case State::Running:
        case State::Queued: ++counts.healthy; break;
        case State::Never:
        case State::Skipped:
        case State::Paused:
        case State::Canceled: ++counts.never; break;
        case State::Unknown: ++counts.unknown; break;
        case State::Attention: ++counts.attention; break;
        case State::Failed: ++counts.failed; break;
        }
    }
    for (const domain::Server &server : fleet.servers) {
        const domain::ServerState *state = fleet.state(server.name);
        if (state && state->checked.isValid() && !state->isReachable)
            summary.silentServers.append(server.name);
    }
    summary.silentServers.sort();
    return summary;
}

} // namespace pulpit::gui
