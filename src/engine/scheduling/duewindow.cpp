// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scheduling/duewindow.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

QList<domain::MaintenanceWindow> windowsFor(const domain::FleetConfiguration &fleet, const QString &server,
                                            const QString &source)
{
    QList<domain::MaintenanceWindow> windows = fleet.maintenance;
    for (const QString &name : {server, source})
        if (const domain::Server *const one = name.isEmpty() ? nullptr : fleet.server(name))
            windows.append(one->maintenance);
    return windows;
}

std::optional<DueWindow> dueWindow(const QList<domain::MaintenanceWindow> &windows, const QDateTime &when,
                                   const QTimeZone &zone)
{
    const std::optional<domain::WindowTime> open = domain::openWindow(windows, when, zone);
    if (!open)
        return {};
    DueWindow due;
    due.skips = open->syncs == domain::MaintenanceWindow::Syncs::Skip;
    due.until = domain::endOfWindows(windows, when, zone);
    due.reason = u"maintenance%1 until %2 UTC"_s.arg(open->name.isEmpty() ? QString() : u" \"%1\""_s.arg(open->name),
                                                     due.until.toUTC().toString(u"yyyy-MM-dd HH:mm"_s));
    return due;
}

QList<QDateTime> outOfWindows(const QList<QDateTime> &runs, const QList<domain::MaintenanceWindow> &windows,
                              const QTimeZone &zone)
{
    if (windows.isEmpty())
        return runs;
    QList<QDateTime> real;
    for (const QDateTime &run : runs) {
        const std::optional<DueWindow> due = dueWindow(windows, run, zone);
        if (due && due->skips)
            continue;
        const QDateTime begin = due ? due->until : run;
        if (real.isEmpty() || real.last() < begin)
            real.append(begin);
    }
    return real;
}

} // namespace pulpit::engine
