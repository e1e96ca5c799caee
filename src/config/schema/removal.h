// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/schema/fleetnames.h"

namespace pulpit::config {

/// Takes a group, a server or credentials out of \a bytes: a group from all servers as well. NotFound; Conflict where
/// others need it: servers that sync from it, servers that log in with it. Pure; any thread.
[[nodiscard]] Result<TextEdits> removedEverywhere(const QByteArray &bytes, SchemaKey::Kind kind, const QString &name);

} // namespace pulpit::config
