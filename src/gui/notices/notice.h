// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/location.h"

#include <QString>

#include <functional>

namespace pulpit::gui {

/// One thing told to the operator: above the page at once, and afterwards in the list of notices. A value.
struct Notice
{
    enum class Level {
        Done, ///< goes away by itself
        Attention, ///< stays until it is closed
        Failed ///< likewise
    };
    Level level = Level::Done;
    QString text; ///< one line
    QString advice; ///< what to do; may be empty
    QString detail; ///< the raw text, one click away; may be empty
    QString actionText; ///< on the button: "Undo", "Sync again"; empty: no action
    std::function<void()> action; ///< called at most once, in the GUI thread
    QString linkText; ///< empty: no link
    Location link;
    QString filter; ///< that the link's page gets; empty: the page keeps its own
    bool isListedOnly = false; ///< not above the page: somebody was told otherwise
};

} // namespace pulpit::gui
