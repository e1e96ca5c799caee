// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/storageforecast.h"

namespace pulpit::domain {

namespace {

constexpr double kDaySeconds = 86400;
constexpr qint64 kWindowSeconds = 14 * 86400;
constexpr double kTooFarDays = 3650;
constexpr double kSteadyShare = 0.0001; // of the size, a day: less is noise

/// Least squares over the last two weeks; not set where there is too little to tell.
std::optional<double> growthPerDay(const QList<StorageSample> &samples)
{
    double n = 0;
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    qint64 oldest = 0;
    for (const StorageSample &sample : samples) {
        const qint64 age = sample.when.secsTo(samples.last().when);
        if (age > kWindowSeconds)
            continue;
        oldest = std::max(oldest, age);
        const double x = -double(age) / kDaySeconds;
        const double y = double(sample.used);
        n += 1;
        sx += x;
        sy += y;
        sxx += x * x;
        sxy += x * y;
    }
    const double spread = n * sxx - sx * sx;
    if (n < 4 || oldest < qint64(kDaySeconds) || spread <= 0)
        return {};
    return (n * sxy - sx * sy) / spread;
}

} // namespace

StorageForecast forecastStorage(const QList<StorageSample> &samples, const std::optional<StorageUse> &use,
                                const QDateTime &now)
{
    StorageForecast forecast;
    forecast.past = samples;
    forecast.use = use;
    if (!use)
        return forecast;
    const std::optional<double> perDay = growthPerDay(samples);
    if (!perDay) {
        forecast.basis = StorageForecast::Basis::TooShort;
        return forecast;
    }
    forecast.perDay = *perDay;
    const bool grows = *perDay > kSteadyShare * double(use->used + use->free);
    forecast.basis = grows ? StorageForecast::Basis::Grows : StorageForecast::Basis::Steady;
    if (!grows)
        return forecast;
    const double days = std::max(0.0, double(use->free) / *perDay);
    if (days < kTooFarDays)
        forecast.full = now.addSecs(qint64(days * kDaySeconds));
    return forecast;
}

} // namespace pulpit::domain
