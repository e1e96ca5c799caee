// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace pulpit::fakepulp {

/// Microseconds since 1970-01-01 UTC; 0 means "none" (null in the answers).
using Micros = qint64;

inline constexpr Micros kMillisecond = 1'000;
inline constexpr Micros kSecond = 1'000'000;

/// `2026-11-20T06:17:10.924442Z`, the form of every time in Pulp's answers.
[[nodiscard]] QByteArray formatTimestamp(Micros time);
/// RFC 9110 form for the Date header.
[[nodiscard]] QByteArray formatHttpDate(Micros time);
/// Reads ISO 8601 with up to six digits of fraction; without a zone it is UTC. Nothing if it is not a date.
[[nodiscard]] std::optional<Micros> parseTimestamp(const QString &text);

} // namespace pulpit::fakepulp
