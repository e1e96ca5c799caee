// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <compare>

namespace pulpit {

/// A database id that only fits where its own kind is asked for. 0 means "none".
template <typename Tag>
struct Id
{
    qint64 value = 0;

    constexpr Id() = default;
    constexpr explicit Id(qint64 v)
        : value(v)
    {
    }
    [[nodiscard]] constexpr bool isValid() const { return value > 0; }
    constexpr auto operator<=>(const Id &) const = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using ServerId = Id<struct ServerTag>;
using GroupId = Id<struct GroupTag>;
using RepositoryId = Id<struct RepositoryTag>; ///< one repository on one server
using ScheduleId = Id<struct ScheduleTag>; ///< one group on one server, or a registration
using JobId = Id<struct JobTag>;
using StageId = Id<struct StageTag>;

} // namespace pulpit
