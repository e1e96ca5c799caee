// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/server.h"
#include "domain/windowtimes.h"

#include <optional>

namespace pulpit::engine {

/// What an open maintenance window means for something that falls due in it.
struct DueWindow
{
    bool skips = false; ///< it is left out; else it runs when the windows are over
    QDateTime until; ///< UTC, when no window is open any more
    QString reason; ///< for people, without full stop
};

/// The windows that keep syncs of \a server from \a source (may be empty) away: those of the fleet and of both servers.
/// Pure.
[[nodiscard]] QList<domain::MaintenanceWindow> windowsFor(const domain::FleetConfiguration &fleet,
                                                          const QString &server, const QString &source);

/// nullopt: no window is open at \a when. Pure.
[[nodiscard]] std::optional<DueWindow> dueWindow(const QList<domain::MaintenanceWindow> &windows, const QDateTime &when,
                                                 const QTimeZone &zone);

/// When runs will really begin: those in a window when it is over, each moment once, or not at all. Pure.
[[nodiscard]] QList<QDateTime> outOfWindows(const QList<QDateTime> &runs,
                                            const QList<domain::MaintenanceWindow> &windows, const QTimeZone &zone);

} // namespace pulpit::engine
