// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/maintenance.h"

#include <QDateTime>
#include <QList>
#include <QTimeZone>

#include <chrono>
#include <optional>

namespace pulpit::domain {

/// One time that a maintenance window is open: from begin until just before end.
struct WindowTime
{
    QDateTime begin; ///< UTC
    QDateTime end; ///< UTC
    QString name; ///< of the window; may be empty
    MaintenanceWindow::Syncs syncs = MaintenanceWindow::Syncs::Shift;

    bool operator==(const WindowTime &) const = default;
    [[nodiscard]] bool holds(const QDateTime &when) const { return begin <= when && when < end; }
};

/// The longest that a window may be open.
inline constexpr std::chrono::hours kLongestWindow {7 * 24};
/// How many times windowTimes() gives at most.
inline constexpr int kMostWindowTimes = 10'000;

/// When \a windows are open between \a from and \a to (UTC), by begin; a time that only overlaps is given whole. Begins
/// are meant on the wall clock of \a zone, lengths in hours that pass: a window of two hours over the change of
/// daylight saving is two hours long. At most kMostWindowTimes, the first ones. A window whose cron expression or
/// duration cannot be read is never open. Pure; any thread.
[[nodiscard]] QList<WindowTime> windowTimes(const QList<MaintenanceWindow> &windows, const QDateTime &from,
                                            const QDateTime &to, const QTimeZone &zone);

/// The window that is open at \a when, of several the one that ends last; none: nullopt. Pure; any thread.
[[nodiscard]] std::optional<WindowTime> openWindow(const QList<MaintenanceWindow> &windows, const QDateTime &when,
                                                   const QTimeZone &zone);

/// When the windows that are open at \a when, and those that follow without a gap, are over; \a when itself where none
/// is open. After at most a hundred windows in a row the end of the last is given, open or not. Pure; any thread.
[[nodiscard]] QDateTime endOfWindows(const QList<MaintenanceWindow> &windows, const QDateTime &when,
                                     const QTimeZone &zone);

/// The first moment from \a when on at which a window is open; nullopt where none opens up to the year 2099. Pure; any
/// thread.
[[nodiscard]] std::optional<QDateTime> nextOpening(const QList<MaintenanceWindow> &windows, const QDateTime &when,
                                                   const QTimeZone &zone);

/// Why a window cannot be used: its expression or its length, which must be at least a minute and at most
/// kLongestWindow. InvalidInput; Error::where is "schedule" or "duration".
[[nodiscard]] Result<> checkWindow(const MaintenanceWindow &window);

[[nodiscard]] QString toString(MaintenanceWindow::Syncs syncs); ///< "shift", "skip"
[[nodiscard]] std::optional<MaintenanceWindow::Syncs> windowSyncs(const QString &text);

} // namespace pulpit::domain
