// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace pulpit::gui {

/// A link to something by its name, which may be long or hold a "&": shortened in the middle, the whole in its tool
/// tip.
[[nodiscard]] QPushButton *makeNameLink(const QString &name, QWidget *parent);

} // namespace pulpit::gui
