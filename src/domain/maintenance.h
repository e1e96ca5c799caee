// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pulpit::domain {

/// A time that comes again, in which a server (or the fleet) is worked on: syncs keep out of it, housekeeping runs in
/// it. Configured under x-pulpit: maintenance.
struct MaintenanceWindow
{
    /// What happens to a scheduled sync that falls due in it.
    enum class Syncs {
        Shift, ///< runs when the window ends
        Skip ///< is recorded as skipped, with the window as the reason
    };
    QString name; ///< for people; may be empty
    QString cron; ///< when it begins, as schedules are written
    QString duration; ///< how long it lasts, as written, e.g. "2h"; see domain/duration.h
    Syncs syncs = Syncs::Shift;

    bool operator==(const MaintenanceWindow &) const = default;
};

} // namespace pulpit::domain
