// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/finding.h"
#include "engine/findings/findingfacts.h"

namespace pulpit::engine {

/// Which servers a finding of the whole fleet is about, where that can be told: by the finding's id, the servers
/// sorted. An upstream that several servers sync from is one finding without a server, and needs a person at each of
/// them. Pure; any thread.
[[nodiscard]] QHash<QString, QStringList> concernedServers(const FindingFacts &facts,
                                                           const QList<domain::Finding> &findings);

} // namespace pulpit::engine
