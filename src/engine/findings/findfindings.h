// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/finding.h"
#include "ports/store.h"

namespace pulpit::engine {

/// All findings of \a server (empty: of the fleet), most urgent first, muted ones last. Reads the store, and adds to
/// its memory how full the storages are. Blocks; pool thread.
[[nodiscard]] Result<QList<domain::Finding>> findFindings(ports::Store &store, const QString &server,
                                                          const QDateTime &now);

} // namespace pulpit::engine
