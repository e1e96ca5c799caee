// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringView>

#include <compare>
#include <optional>

namespace pulpit::fakepulp {

/// A version-7-like UUID: sorts by time of creation, as Pulp's identifiers do. The low 32 bits carry
/// the position in the object's table, so that a table needs no hash from identifier to object.
struct Uuid
{
    quint64 hi = 0;
    quint64 lo = 0;

    [[nodiscard]] bool isNull() const { return hi == 0 && lo == 0; }
    [[nodiscard]] quint32 index() const { return static_cast<quint32>(lo & 0xffffffffU); }
    [[nodiscard]] QByteArray toByteArray() const;

    /// Reads the 36 character form; nothing if it is not one.
    [[nodiscard]] static std::optional<Uuid> parse(QByteArrayView text);
    /// Builds one: \a family tells tables apart, \a salt tells servers apart.
    [[nodiscard]] static Uuid make(qint64 microseconds, quint32 salt, quint8 family, quint32 index);

    friend bool operator==(const Uuid &, const Uuid &) = default;
    friend auto operator<=>(const Uuid &, const Uuid &) = default;
};

inline size_t qHash(const Uuid &id, size_t seed = 0)
{
    return seed ^ static_cast<size_t>(id.hi * 0x9e3779b97f4a7c15ULL ^ id.lo);
}

} // namespace pulpit::fakepulp
