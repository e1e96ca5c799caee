// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/operations/snapshots/pointing.h"

namespace pulpit::engine {

/// Whether all servers of \a wanted have the same of it: the same repositories, with as many packages each. Conflict
/// names up to ten differences. Asks nothing where there is only one server. A count is no proof, but what it finds is
/// a reason not to go on; content that differs by name is found by verification and comparison.
[[nodiscard]] Async<void> checkSameEverywhere(PlanReader &reader, QList<WantedServing> wanted);

/// The versions of \a wanted by href, of one server.
[[nodiscard]] Async<QHash<QString, domain::PulpVersion>> wantedVersions(PlanReader &reader, QString server,
                                                                        QList<WantedServing> wanted);

} // namespace pulpit::engine
