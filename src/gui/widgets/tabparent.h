// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>
#include <QTabWidget>

namespace pulpit::gui {

/// What the sides of \a tabs are children of once they were added. Made with it, they do not change their parent later,
/// for which everything in them would be styled a second time.
[[nodiscard]] inline QWidget *tabParent(QTabWidget *tabs)
{
    auto *stack = tabs->findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly);
    return stack ? static_cast<QWidget *>(stack) : tabs;
}

} // namespace pulpit::gui
