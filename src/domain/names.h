// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <utility>

/// Tables of enum values and their stable names; one table serves both directions. Private to the domain's sources.
namespace pulpit::domain::detail {

template <typename Enum, std::size_t N>
using NameTable = std::array<std::pair<Enum, QLatin1String>, N>;

template <typename Enum, std::size_t N>
[[nodiscard]] QString nameOf(const NameTable<Enum, N> &table, Enum value)
{
    for (const auto &[candidate, name] : table)
        if (candidate == value)
            return QString(name);
    return {};
}

template <typename Enum, std::size_t N>
[[nodiscard]] std::optional<Enum> valueOf(const NameTable<Enum, N> &table, const QString &text)
{
    for (const auto &[value, name] : table)
        if (text == name)
            return value;
    return std::nullopt;
}

} // namespace pulpit::domain::detail
