// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/phrase.h"
#include "domain/problem.h"

namespace pulpit::gui {

/// \a phrase in the language of the window.
[[nodiscard]] QString said(const domain::Phrase &phrase);
/// What is wrong, without what would be right.
[[nodiscard]] QString messageOf(const domain::Problem &problem);
/// What is wrong and what would be right, on one line.
[[nodiscard]] QString problemText(const domain::Problem &problem);

} // namespace pulpit::gui
