// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace pulpit::gui {

/// Keeps \a dialog as high as its wrapped texts and fields need at its width, up to the screen's height. A dialog by
/// itself reckons with texts on one line, and rows then lie on each other. It never shrinks. GUI thread.
void keepRoom(QDialog *dialog);

} // namespace pulpit::gui
