// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pulpit::gui {

/// What the console calls a stage of a job. The engine records the short English names that its interface promises
/// ("sync repos"); names that it does not know, as those of a plan's steps, stay as they are. Pure.
[[nodiscard]] QString stageText(const QString &name);

} // namespace pulpit::gui
