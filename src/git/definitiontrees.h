// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "git/gitprogram.h"
#include "ports/definitionsource.h"

#include <functional>
#include <memory>

namespace pulpit::git {

struct DefinitionTreesOptions
{
    GitLimits limits;
    /// Fetches the secret of DefinitionPlace::credentials; not set: such a place is Unsupported.
    std::function<Async<Secret>(QString reference)> credentials;
};

/// Definitions from Git repositories and folders.
[[nodiscard]] std::unique_ptr<ports::DefinitionSource> makeDefinitionSource(DefinitionTreesOptions options);

} // namespace pulpit::git
