// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pulpit::store {

/// Replaces the user information of URLs that carries a password (`https://user:password@host` -> `https://***@host`).
/// Applied to every text that is written, as a last line of defence. Pure; gives the same (shared) string where there
/// is nothing to do.
[[nodiscard]] QString withoutUrlPasswords(const QString &text);

/// Stricter, for texts of other programs and for feeds: also user information without a password (it may be a token)
/// and `password=...`, `token: ...` and the like.
[[nodiscard]] QString withoutCredentials(const QString &text);

} // namespace pulpit::store
