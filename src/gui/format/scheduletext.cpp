// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/format/scheduletext.h"

#include "gui/format/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace pulpit::gui {

namespace {

struct ScheduleText
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::ScheduleText)
};

QString housekeepingText(const QString &operation)
{
    if (operation == QLatin1String("orphans"))
        return ScheduleText::tr("Housekeeping: orphans");
    if (operation == QLatin1String("repair"))
        return ScheduleText::tr("Housekeeping: repair");
    if (operation == QLatin1String("reclaim"))
        return ScheduleText::tr("Housekeeping: reclaim space");
    if (operation == QLatin1String("purge-tasks"))
        return ScheduleText::tr("Housekeeping: purge tasks");
    if (operation == QLatin1String("retain"))
        return ScheduleText::tr("Housekeeping: retain versions");
    return ScheduleText::tr("Housekeeping: %1").arg(operation);
}

QString windowText(const domain::WindowTime &window)
{
    return window.name.isEmpty() ? ScheduleText::tr("a maintenance window")
                                 : ScheduleText::tr("the window “%1”").arg(window.name);
}

} // namespace

QString scheduleTitle(const domain::TimedSchedule &schedule)
{
    switch (schedule.kind) {
    case domain::ScheduleKind::Sync: return schedule.group;
    case domain::ScheduleKind::Registration: return ScheduleText::tr("Registration");
    case domain::ScheduleKind::Housekeeping: return housekeepingText(schedule.operation);
    }
    return schedule.group;
}

QString scheduleName(const domain::TimedSchedule &schedule)
{
    return ScheduleText::tr("%1 on %2", "what runs, server").arg(scheduleTitle(schedule), schedule.server);
}

StateText stateOfSchedule(const domain::TimedSchedule &schedule, const QDateTime &now)
{
    if (!schedule.isPaused)
        for (const domain::SkippedRun &skip : schedule.skips)
            if (skip.due > now)
                return {State::Skipped, ScheduleText::tr("leaves out %1").arg(clockTime(skip.due, now))};
    return stateOf(schedule, now);
}

QString fateText(const domain::ComingRun &run, const QDateTime &now)
{
    using Fate = domain::ComingRun::Fate;
    switch (run.fate) {
    case Fate::Runs: {
        if (!run.placed.isMoved() || !run.placed.window)
            return {};
        const QString due = clockTime(run.placed.due, now);
        return run.placed.merged > 0
            ? ScheduleText::tr("moved from %1 by %2, with %n more runs that become one", nullptr, run.placed.merged)
                  .arg(due, windowText(*run.placed.window))
            : ScheduleText::tr("moved from %1 by %2").arg(due, windowText(*run.placed.window));
    }
    case Fate::LeftOutByWindow:
        return run.placed.window ? ScheduleText::tr("left out: it falls into %1").arg(windowText(*run.placed.window))
                                 : ScheduleText::tr("left out: no window opens for it");
    case Fate::LeftOutOnRequest:
        return run.who.isEmpty() ? ScheduleText::tr("left out on request")
                                 : ScheduleText::tr("left out on request of %1").arg(run.who);
    case Fate::InPause: return ScheduleText::tr("left out: paused");
    }
    return {};
}

QString withLocalTimes(QString text, const QDateTime &now)
{
    static const QRegularExpression utcTime(
        QStringLiteral("\\b(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2})(:\\d{2})?(?: ?UTC|Z)"));
    qsizetype from = 0;
    for (QRegularExpressionMatch match = utcTime.match(text, from); match.hasMatch();
         match = utcTime.match(text, from)) {
        const QDateTime when(QDate::fromString(match.captured(1), Qt::ISODate),
                             QTime::fromString(match.captured(2), QStringLiteral("HH:mm")), Qt::UTC);
        const QString local = when.isValid()
            ? ScheduleText::tr("%1 (%2)", "clock time, how long ago").arg(clockTime(when, now), relativeTime(when, now))
            : match.captured(0);
        text.replace(match.capturedStart(), match.capturedLength(), local);
        from = match.capturedStart() + local.size();
    }
    return text;
}

} // namespace pulpit::gui
