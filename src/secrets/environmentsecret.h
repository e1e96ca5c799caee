// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

namespace pulpit::secrets {

/// The value of an environment variable. NotFound when it is not set or empty. Any thread.
[[nodiscard]] Result<Secret> readEnvironment(const QString &variable);

} // namespace pulpit::secrets
