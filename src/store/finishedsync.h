// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "store/writetransaction.h"

namespace pulpit::store {

/// Writes the end of a repository's sync: job with stages, the repository's sync state, the history record. Repeating
/// it changes nothing. Fails with NotFound, or Conflict where the job has ended otherwise.
[[nodiscard]] Result<void> saveFinishedSync(WriteTransaction &transaction, const ports::FinishedSync &finished);

} // namespace pulpit::store
