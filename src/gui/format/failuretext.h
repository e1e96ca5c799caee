// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"

namespace pulpit::gui {

/// A failure's class in the operator's language: "checksum does not match".
[[nodiscard]] QString failureClassText(domain::FailureClass value);
/// The engine's summaries name classes as its interface does, "ext-a (not_found_upstream)": the same in those words.
[[nodiscard]] QString withFailureClasses(QString text);

} // namespace pulpit::gui
