// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace pulpit::cli {

/// Exit codes of pulpitctl; part of its interface, documented in docs/cli.md.
enum class ExitCode {
    Done = 0,
    Failed = 1, ///< the operation itself failed
    Usage = 2,
    NotFound = 3,
    Unreachable = 4, ///< server or network
    NotAllowed = 5,
    InvalidConfiguration = 6,
    Interrupted = 130,
};

[[nodiscard]] ExitCode exitCodeOf(ErrorCode code);

} // namespace pulpit::cli
