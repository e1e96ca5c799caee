// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

namespace pulpit::secrets {

/// The first line of a file that only its owner (and root, by nature) can read; at most 4 KiB. NotAllowed when others
/// can read it. Blocks for one small read. Any thread.
[[nodiscard]] Result<Secret> readFile(const QString &path);

} // namespace pulpit::secrets
