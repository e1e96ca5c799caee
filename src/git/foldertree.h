// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/gittree.h"

namespace pulpit::git {

/// Reads the files of a folder as they are. Hidden folders are left out, and links that lead out of it. Paths begin
/// below the folder; where the folder itself is named "remote" or "internal" they begin with that, since names and
/// global.json go by it. Blocks; any thread.
[[nodiscard]] Result<TreeFiles> readFolderTree(const QString &folder);

} // namespace pulpit::git
