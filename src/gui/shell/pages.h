// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

namespace pulpit::gui {

/// The pages that exist, in the order of the navigation bar.
[[nodiscard]] QList<PageInfo> allPages();

/// Ids of pages, for links between them.
namespace pageid {
inline const QString kFleet = QStringLiteral("fleet");
inline const QString kServers = QStringLiteral("servers");
inline const QString kRepositories = QStringLiteral("repositories");
inline const QString kJobs = QStringLiteral("jobs");
inline const QString kSchedules = QStringLiteral("schedules");
inline const QString kConfiguration = QStringLiteral("configuration");
inline const QString kPackages = QStringLiteral("packages");
inline const QString kSnapshots = QStringLiteral("snapshots");
inline const QString kReports = QStringLiteral("reports");
inline const QString kSettings = QStringLiteral("settings");
} // namespace pageid

} // namespace pulpit::gui
