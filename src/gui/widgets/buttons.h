// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace pulpit::gui {

/// The four kinds of buttons of the console. All have an accessible name: their text without the mnemonic.
[[nodiscard]] QPushButton *makeButton(const QString &text, QWidget *parent);
[[nodiscard]] QPushButton *makePrimaryButton(const QString &text, QWidget *parent);
[[nodiscard]] QPushButton *makeLinkButton(const QString &text, QWidget *parent);
/// Checkable, for filters.
[[nodiscard]] QPushButton *makeChip(const QString &text, QWidget *parent);

} // namespace pulpit::gui
