// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace pulpit::fakepulp {

/// True if \a text as a whole matches \a pattern, where `*` stands for any characters, slashes included.
[[nodiscard]] bool globMatches(QStringView pattern, QStringView text);

} // namespace pulpit::fakepulp
