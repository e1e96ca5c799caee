// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/findings/findingfacts.h"

#include <QSet>

namespace pulpit::engine {

/// Whether the last sync failed.
[[nodiscard]] bool isFailed(const domain::Repository &repository);
/// Whether it failed because the upstream host could not be reached.
[[nodiscard]] bool isUpstreamTrouble(const domain::Repository &repository);
/// "server host": whose way to which host. Empty where there is no remote.
[[nodiscard]] QString upstreamOf(const domain::Repository &repository);
/// Those that more than one repository has trouble with.
[[nodiscard]] QSet<QString> brokenUpstreams(const FindingFacts &facts);

} // namespace pulpit::engine
