// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reportbackground.h"
#include "reports/healthsummary.h"

namespace pulpit::reports {

/// What a report came to, to be kept for the next one. Pure.
[[nodiscard]] domain::ReportDigest digestOf(const domain::HealthReport &report);
[[nodiscard]] domain::ReportDigest digestOf(const domain::HealthReport &report, const HealthSummary &summary);

/// What has changed between two reports of the same scope.
struct Trend
{
    domain::ReportDigest before;
    domain::ReportDigest now;
    QStringList appeared; ///< "server/repository": a problem now and none before
    QStringList solved; ///< a problem before and none now
    bool isPartly = false; ///< one of the two lists of problems was cut: more may have changed
};
[[nodiscard]] Trend trendBetween(const domain::ReportDigest &before, const domain::ReportDigest &now);

} // namespace pulpit::reports
