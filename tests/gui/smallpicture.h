// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace pulpit::test {

/// The picture in 256 colours: those that cover most of it, and those that are farthest from them, so that a small red
/// mark stays red. A window has few colours; its file gets a third of the size.
[[nodiscard]] QImage smallPicture(const QImage &picture);

} // namespace pulpit::test
