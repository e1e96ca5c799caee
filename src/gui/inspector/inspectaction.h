// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

#include <functional>

class QAction;
class QPushButton;

namespace pulpit::gui {

/// An object of a server that can be inspected.
struct InspectTarget
{
    QString server;
    QString href; ///< empty: there is none at present

    bool operator==(const InspectTarget &) const = default;
};

/// An action "Inspect…" that opens the inspector on what \a target says when it is triggered; nothing happens where it
/// says none. Its shortcut, Ctrl+I, works within \a parent, which owns it.
[[nodiscard]] QAction *makeInspectAction(const PageContext &context, std::function<InspectTarget()> target,
                                         QWidget *parent);

/// A quiet button that does the same, with \a text for what it opens ("Repository", "Remote", "Distribution").
[[nodiscard]] QPushButton *makeInspectButton(const PageContext &context, const QString &text,
                                             std::function<InspectTarget()> target, QWidget *parent);

} // namespace pulpit::gui
