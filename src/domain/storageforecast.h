// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/storageuse.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace pulpit::domain {

/// How full a server's storage was.
struct StorageSample
{
    QDateTime when; ///< UTC
    qint64 used = 0; ///< bytes

    bool operator==(const StorageSample &) const = default;
};

/// Where a server's storage is heading, by the trend of its samples.
struct StorageForecast
{
    enum class Basis {
        NoSize, ///< the server does not tell the size of its storage
        TooShort, ///< it was not watched for long enough
        Steady, ///< it does not grow
        Grows
    };
    Basis basis = Basis::NoSize;
    QList<StorageSample> past; ///< oldest first, at most 30 days
    std::optional<StorageUse> use; ///< now
    double perDay = 0; ///< bytes, the slope of a line through the last two weeks; may be negative
    QDateTime full; ///< when what is free now is used up; invalid: it does not, or after more than ten years
};

/// From samples, oldest first, and what the server told last. Needs four samples over a day. Pure.
[[nodiscard]] StorageForecast forecastStorage(const QList<StorageSample> &samples, const std::optional<StorageUse> &use,
                                              const QDateTime &now);

/// The limits that make a storage a finding: shares of its size, and days until it is full.
inline constexpr double kStorageWarnAbove = 0.85;
inline constexpr double kStorageErrorAbove = 0.95;
inline constexpr int kStorageDaysAhead = 14;

} // namespace pulpit::domain
