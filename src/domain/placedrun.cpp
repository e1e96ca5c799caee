// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/placedrun.h"

using namespace Qt::StringLiterals;

namespace pulpit::domain {

QList<MaintenanceWindow> windowsFor(const FleetConfiguration &fleet, const QString &server, const QString &source)
{
    QList<MaintenanceWindow> windows = fleet.maintenance;
    for (const QString &name : {server, source})
        if (const Server *const one = name.isEmpty() ? nullptr : fleet.server(name))
            windows.append(one->maintenance);
    return windows;
}

PlacedRun placeRun(const QDateTime &due, const QList<MaintenanceWindow> &windows, const QTimeZone &zone, WindowUse use)
{
    PlacedRun run {due, due, {}, {}, 0};
    if (windows.isEmpty() || !due.isValid())
        return run;
    if (use == WindowUse::RunsInside) {
        run.start = nextOpening(windows, due, zone).value_or(QDateTime());
        if (run.start.isValid()) {
            run.window = openWindow(windows, run.start, zone);
            run.windowsEnd = endOfWindows(windows, run.start, zone);
        }
        return run;
    }
    run.window = openWindow(windows, due, zone);
    if (!run.window)
        return run;
    run.windowsEnd = endOfWindows(windows, due, zone);
    run.start = run.window->syncs == MaintenanceWindow::Syncs::Skip ? QDateTime() : run.windowsEnd;
    return run;
}

QList<PlacedRun> placeRuns(const QList<QDateTime> &due, const QList<MaintenanceWindow> &windows, const QTimeZone &zone,
                           WindowUse use)
{
    QList<PlacedRun> runs;
    qsizetype last = -1; // that is not left out
    for (const QDateTime &time : due) {
        const PlacedRun run = placeRun(time, windows, zone, use);
        if (!run.isLeftOut() && last >= 0 && runs.at(last).start >= run.start) {
            ++runs[last].merged;
            continue;
        }
        if (!run.isLeftOut())
            last = runs.size();
        runs.append(run);
    }
    return runs;
}

QString windowReason(const PlacedRun &run)
{
    if (!run.window)
        return {};
    const QString name = run.window->name.isEmpty() ? QString() : u" \"%1\""_s.arg(run.window->name);
    return u"maintenance%1 until %2 UTC"_s.arg(name, run.windowsEnd.toUTC().toString(u"yyyy-MM-dd HH:mm"_s));
}

} // namespace pulpit::domain
