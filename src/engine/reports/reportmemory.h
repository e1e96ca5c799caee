// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/reportschedules.h"
#include "ports/store.h"

/// What is remembered of scheduled reports and of reports before, in the MemoryStore: scopes "report-schedules",
/// "report-trend" and "report-settings". Reading blocks for a query; any thread.
namespace pulpit::engine {

[[nodiscard]] Result<QList<ports::ReportSchedule>> readReportSchedules(ports::Store &store); ///< by name
[[nodiscard]] Result<ports::ReportSchedule> readReportSchedule(ports::Store &store, const QString &id);
[[nodiscard]] ports::Written<> storeReportSchedule(ports::Store &store, const ports::ReportSchedule &schedule);
[[nodiscard]] ports::Written<> forgetReportSchedule(ports::Store &store, const QString &id);

/// See ports::ReportSchedules::background().
[[nodiscard]] Result<domain::ReportBackground> readBackground(ports::Store &store, const QString &server,
                                                              const QDateTime &periodStart, const QDateTime &now);
/// Keeps one digest a day and scope; older ones than 40 days go. Fails with Storage where they cannot be read.
[[nodiscard]] ports::Written<> storeDigest(ports::Store &store, const domain::ReportDigest &digest);
[[nodiscard]] ports::Written<> storeTargets(ports::Store &store, const domain::FleetTargets &targets);

} // namespace pulpit::engine
