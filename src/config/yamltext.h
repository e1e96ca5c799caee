// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/yamltree.h"

namespace pulpit::config {

/// What is looked at before any parser sees the bytes: encoding, characters that YAML forbids, line ends. Gives the
/// problem that forbids reading on, or nothing. A UTF-8 byte order mark is allowed.
[[nodiscard]] std::optional<domain::Problem> checkText(const QByteArray &bytes, const QString &file, qint64 maxBytes);

/// \a bytes without a UTF-8 byte order mark.
[[nodiscard]] QByteArray withoutByteOrderMark(const QByteArray &bytes);

} // namespace pulpit::config
