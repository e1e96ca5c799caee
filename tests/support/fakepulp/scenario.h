// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fleet.h"

namespace pulpit::fakepulp {

/// A made-up fleet: one primary that syncs from the Internet, the other servers sync from it.
struct Scenario
{
    int servers = 2;
    int repositories = 100; ///< per server
    int packages = 20; ///< per repository; sets are shared between repositories
    QList<Age> ages = {kAge105}; ///< taken in turn
    int workers = 2;
    bool keepAlive = false;
    /// Kinds of repositories, taken in turn.
    QList<Plugin> plugins = {Plugin::Rpm, Plugin::Deb, Plugin::File, Plugin::Python};
    bool secondariesEmpty = false; ///< secondaries have no repositories yet
    TaskTiming timing = {};
    quint16 firstPort = 0; ///< 0: any; else consecutive
};

/// Fills \a fleet. Upstreams that no test has set answer with what a repository holds already, so
/// that syncs are unchanged. False if a port is taken.
[[nodiscard]] bool populate(Fleet &fleet, const Scenario &scenario);

/// The name of the n-th repository of a scenario: `ext-rpm-00012`.
[[nodiscard]] QString scenarioName(const Scenario &scenario, int number);
/// Where the primary syncs it from.
[[nodiscard]] QString scenarioUpstream(const QString &name);

} // namespace pulpit::fakepulp
