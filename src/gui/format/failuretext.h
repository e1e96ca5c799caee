// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"

namespace pulpit::gui {

/// A failure's class in the operator's language: "checksum does not match".
[[nodiscard]] QString failureClassText(domain::FailureClass value);

} // namespace pulpit::gui
