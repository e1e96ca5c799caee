// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/fleet/findingways.h"
#include "gui/shell/page.h"

namespace pulpit::gui {

/// Does what a way says, and tells in the window what came of it. \a parent: of sheets; what is still on its way ends
/// with it. GUI thread.
void takeWay(const PageContext &context, QWidget *parent, const FindingWay &way);

} // namespace pulpit::gui
