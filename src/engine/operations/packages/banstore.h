// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "domain/bannedrule.h"
#include "ports/store.h"

namespace pulpit::engine {

/// The rules of banned packages in the database, newest first. Blocks for a query; any thread. Fails with Storage.
[[nodiscard]] Result<QList<domain::BannedRule>> readBans(ports::Store &store);

/// Adds or replaces a rule; committed when it is answered. Keeps since and who of a rule that is there already and says
/// the same. Gives the rule as it is stored. Engine thread; \a store must outlive it.
[[nodiscard]] Async<domain::BannedRule> writeBan(ports::Store *store, domain::BannedRule rule, QDateTime now);
/// NotFound: there is no rule of this id.
[[nodiscard]] Async<void> removeBan(ports::Store *store, QString id);

} // namespace pulpit::engine
