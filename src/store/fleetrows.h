// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "store/writetransaction.h"

namespace pulpit::store {

/// Version, text, author, time and settings in force; without servers and groups. Version 0 where none was applied.
[[nodiscard]] Result<ports::StoredConfiguration> readConfigurationText(Connection &connection);

/// The servers, groups and groups on servers in force, with ids, in the order in which they were applied.
[[nodiscard]] Result<void> readFleet(Connection &connection, domain::FleetConfiguration &fleet);

/// Makes the rows say what \a fleet says; gives the number of rows that had to be written for it.
/// Fails with InvalidInput where a group on a server refers to something that is not in \a fleet, or a key is there
/// twice.
[[nodiscard]] Result<int> writeFleet(WriteTransaction &transaction, const domain::FleetConfiguration &fleet);

} // namespace pulpit::store
