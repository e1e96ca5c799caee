// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/repository.h"
#include "store/writetransaction.h"

namespace pulpit::store {

/// Takes over what a look at a server found; rows that are as they were are not written. The last of two with the same
/// name counts.
[[nodiscard]] Result<void> saveFoundRepositories(WriteTransaction &transaction, qint64 serverId,
                                                 const QList<domain::Repository> &found, const QDateTime &seen);

} // namespace pulpit::store
