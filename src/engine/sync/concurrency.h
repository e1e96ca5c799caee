// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace pulpit::engine {

/// How many Pulp tasks of a group are kept at the server at a time. Normally the group's limit. Where the server has no
/// more online workers than that, its workers would idle between the end of one task and the start of the next, so one
/// more task per worker waits in Pulp's own queue: never more than limit + workers, so that others' tasks are not held
/// up. Pure.
[[nodiscard]] inline int tasksAtATime(int groupLimit, int onlineWorkers)
{
    const int limit = std::max(groupLimit, 1);
    return onlineWorkers > 0 && onlineWorkers <= limit ? limit + onlineWorkers : limit;
}

} // namespace pulpit::engine
