// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pulpit::gui {

/// A natural key as people write the package: "curl | 0 | 8.5.0 | 1.el9 | x86_64 | 3f2a…" is "curl-8.5.0-1.el9.x86_64".
/// Checksums are left out; what is no such key stays as it is. Pure.
[[nodiscard]] QString contentKeyText(const QString &key, const QString &repositoryType);

} // namespace pulpit::gui
