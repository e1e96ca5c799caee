// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/finding.h"
#include "engine/findings/findingfacts.h"

namespace pulpit::engine {

/// What is remembered about findings: mutes, and how full storages were. Reading blocks; any thread.
[[nodiscard]] Result<QList<domain::FindingMute>> readMutes(ports::Store &store);
[[nodiscard]] ports::Written<> saveMute(ports::Store &store, const domain::FindingMute &mute);
[[nodiscard]] ports::Written<> removeMutes(ports::Store &store, const QStringList &ids);

/// The samples of each server, oldest first.
[[nodiscard]] Result<QHash<QString, QList<StorageSample>>> readStorage(ports::Store &store);
/// Adds how full the storages of \a facts are, where the last sample is six hours old, and writes that. The last 30
/// days are kept.
void sampleStorage(ports::Store &store, FindingFacts *facts);

} // namespace pulpit::engine
