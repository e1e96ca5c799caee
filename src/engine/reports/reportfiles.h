// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ports/reportschedules.h"

/// The files of scheduled reports in their folders. They block for the disk; any thread.
namespace pulpit::engine {

/// "pulpit-health-NAME-ID-20261121T030000Z.html": NAME tells people which it is, ID tells Pulpit that it is its own.
[[nodiscard]] QString reportFileName(const ports::ReportSchedule &schedule, const QDateTime &made);
/// Whether reports can be written there. Fails with Storage: it is not there, no folder, or not writable.
[[nodiscard]] Result<> checkReportFolder(const QString &path);
/// Writes the report into the schedule's folder, whole or not at all, and gives its path. Fails with Storage: the
/// folder is not there, is not writable, or is full. The folder is not made: a disk that is not mounted must be seen.
[[nodiscard]] Result<QString> writeReportFile(const ports::ReportSchedule &schedule, const QDateTime &made,
                                              const QByteArray &bytes);
/// Removes the oldest reports of this schedule beyond those that it keeps. Only plain files whose name is one that
/// reportFileName() makes for this id, and what a program that was killed while writing one left behind, when it is a
/// day old; nothing else is ever touched. Gives how many reports went.
int removeOldReports(const ports::ReportSchedule &schedule);

} // namespace pulpit::engine
