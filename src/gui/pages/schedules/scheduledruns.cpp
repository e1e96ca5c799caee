// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/schedules/scheduledruns.h"

#include "domain/comingruns.h"
#include "domain/duration.h"
#include "domain/scheduledjob.h"
#include "domain/windowtimes.h"
#include "gui/format/format.h"
#include "gui/format/scheduletext.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace pulpit::gui {

namespace {

struct Runs
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::ScheduledRuns)
};

constexpr int kMostRunsOfSchedule = 400; // in the span, each way
constexpr int kMostNamesInHour = 40;
constexpr qint64 kLate = 15 * 60; // a run that starts later counts as missed

using RunsKey = QPair<QString, QString>; ///< server, and what runs there

/// The same for a schedule and for its jobs. Group names have no line breaks.
RunsKey keyOf(const domain::TimedSchedule &schedule)
{
    switch (schedule.kind) {
    case domain::ScheduleKind::Sync: return {schedule.server, schedule.group};
    case domain::ScheduleKind::Registration: return {schedule.server, QStringLiteral("\nregistration")};
    case domain::ScheduleKind::Housekeeping:
        return {schedule.server, QStringLiteral("\nhousekeeping ") + schedule.operation};
    }
    return {};
}

RunsKey keyOf(const domain::Job &job)
{
    if (job.kind == domain::JobKind::RepoCreationFromGit)
        return {job.server, QStringLiteral("\nregistration")};
    if (job.kind == domain::JobKind::Housekeeping)
        return {job.server, QLatin1Char('\n') + job.name};
    return {job.server, job.group};
}

/// What is kept while the lanes are made.
class RunsBuilder
{
public:
    RunsBuilder(const RunFacts &facts, const QDateTime &from, const QDateTime &to)
        : m_facts(facts)
        , m_from(from)
        , m_to(to)
    {
        for (const domain::Job &job : facts.jobs)
            if (const RunsKey key = keyOf(job); !key.second.isEmpty())
                m_jobs[key].append(job);
    }
    ScheduledRuns build();

private:
    /// A schedule with its lane and what concerns it.
    struct Row
    {
        domain::TimedSchedule schedule;
        QList<domain::MaintenanceWindow> windows;
        qsizetype lane = 0;
    };
    /// A coming run with its row.
    struct Coming
    {
        qsizetype row = 0;
        domain::ComingRun run;
    };
    void addSchedule(domain::TimedSchedule schedule);
    void addPast(const Row &row, TimelineLane *lane);
    void addMissed(const Row &row, const domain::CronExpression &cron, TimelineLane *lane);
    void addMark(const domain::TimedSchedule &schedule, TimelineLane *lane, TimelineBar bar);
    void foresee(const Row &row, const domain::CronExpression &cron);
    [[nodiscard]] QDateTime firstDue(const domain::TimedSchedule &schedule, const domain::CronExpression &cron) const;
    void addForecasts();
    [[nodiscard]] QHash<int, QStringList> troubles() const;
    void shade();
    CalendarHour &hourOf(const QDateTime &utc)
    {
        const QDateTime local = utc.toLocalTime();
        return m_result.hours[{local.date(), local.time().hour()}];
    }
    static void name(CalendarHour *hour, const domain::TimedSchedule &schedule)
    {
        // What runs every few minutes is named once.
        if (const QString name = scheduleName(schedule);
            hour->names.size() < kMostNamesInHour && !hour->names.contains(name))
            hour->names.append(name);
    }
    [[nodiscard]] QList<domain::Job> runsOf(const domain::TimedSchedule &schedule) const;
    [[nodiscard]] QString conflictText(const domain::RunConflict &conflict) const;

    const RunFacts &m_facts;
    QDateTime m_from;
    QDateTime m_to;
    QHash<RunsKey, QList<domain::Job>> m_jobs;
    QList<Row> m_rows;
    QList<domain::ForecastRun> m_coming;
    QList<Coming> m_comingOf; ///< by index in m_coming
    ScheduledRuns m_result;
};

/// Of housekeeping several schedules may share an operation on a server: each has its own runs.
QList<domain::Job> RunsBuilder::runsOf(const domain::TimedSchedule &schedule) const
{
    const RunsKey key = keyOf(schedule);
    const QList<domain::Job> jobs = m_jobs.value(key);
    if (schedule.kind != domain::ScheduleKind::Housekeeping)
        return jobs;
    const bool isOnlyOne = std::count_if(m_facts.schedules.cbegin(), m_facts.schedules.cend(),
                                         [&key](const domain::TimedSchedule &one) { return keyOf(one) == key; })
        == 1;
    QList<domain::Job> own;
    std::copy_if(jobs.cbegin(), jobs.cend(), std::back_inserter(own),
                 [&](const domain::Job &job) { return domain::isRunOf(job, schedule, isOnlyOne); });
    return own;
}

QString lengthText(const std::optional<domain::DurationForecast> &forecast)
{
    return forecast
        ? Runs::tr("about %1, at most %2 in 95 of 100 cases (from %n runs)", nullptr, forecast->runs)
              .arg(durationText(forecast->p50), durationText(forecast->p95))
        : Runs::tr("how long is not known: fewer than %n whole runs", nullptr, domain::kLeastRunsForForecast);
}

QString joined(const QStringList &lines)
{
    QStringList told;
    for (const QString &line : lines)
        if (!line.isEmpty())
            told.append(line);
    return told.join(QLatin1Char('\n'));
}

void RunsBuilder::addMark(const domain::TimedSchedule &schedule, TimelineLane *lane, TimelineBar bar)
{
    bar.to = bar.from;
    lane->bars.append(bar);
    CalendarHour &hour = hourOf(bar.from);
    if (bar.mark == TimelineBar::Mark::Missed) {
        ++hour.missed;
        ++m_result.missed;
    } else {
        ++hour.leftOut;
        ++m_result.leftOut;
    }
    name(&hour, schedule);
}

void RunsBuilder::addPast(const Row &row, TimelineLane *lane)
{
    const QList<domain::Job> jobs = runsOf(row.schedule);
    for (auto job = jobs.crbegin(); job != jobs.crend(); ++job) {
        const QDateTime begin = job->started.isValid() ? job->started : job->queued;
        const QDateTime end = job->finished.isValid() ? job->finished : m_facts.now;
        if (!begin.isValid() || end < m_from || begin > m_to)
            continue;
        TimelineBar bar;
        bar.from = begin;
        bar.to = std::max(begin, end);
        bar.state = stateOf(*job).state;
        bar.job = job->id;
        const bool isLeftOut = job->state == domain::JobState::Skipped;
        const QString took = job->started.isValid() ? durationText(double(begin.msecsTo(end)) / 1000.0) : QString();
        bar.text
            = joined({QStringLiteral("%1 · %2").arg(scheduleName(row.schedule), stateOf(*job).word), exactTime(begin),
                      took, withLocalTimes(isLeftOut ? job->failure.message : job->summary, m_facts.now)});
        if (isLeftOut) {
            bar.mark = TimelineBar::Mark::LeftOut;
            addMark(row.schedule, lane, bar);
            continue;
        }
        lane->bars.append(bar);
        CalendarHour &hour = hourOf(begin);
        hour.worst = hour.past == 0 ? bar.state : std::max(hour.worst, bar.state);
        ++hour.past;
        name(&hour, row.schedule);
    }
}

void RunsBuilder::addMissed(const Row &row, const domain::CronExpression &cron, TimelineLane *lane)
{
    const QList<domain::Job> jobs = runsOf(row.schedule);
    if (jobs.isEmpty())
        return;
    QList<QDateTime> starts;
    for (const domain::Job &job : jobs)
        starts.append(job.queued);
    // Before the first run that is known it may not have been there.
    const QDateTime first = std::max(m_from, *std::min_element(starts.cbegin(), starts.cend()));
    const QDateTime last = std::min(m_to, m_facts.now.addSecs(-kLate));
    QList<QDateTime> times;
    for (auto run = cron.next(first.addSecs(-1), m_facts.zone);
         run && *run < last && times.size() < kMostRunsOfSchedule; run = cron.next(*run, m_facts.zone))
        if (!domain::pauseAt(row.schedule.pauses, *run))
            times.append(*run);
    QList<QDateTime> due;
    for (const domain::PlacedRun &run :
         domain::placeRuns(times, row.windows, m_facts.zone, domain::windowUseOf(row.schedule.kind)))
        if (const QDateTime begin = run.isLeftOut() ? run.due : run.start; begin < last)
            due.append(begin);
    for (const QDateTime &time : domain::missedRuns(due, starts, kLate)) {
        // Newest first: the last one behind the time is the next run.
        const auto after
            = std::find_if(jobs.crbegin(), jobs.crend(), [&](const domain::Job &job) { return job.queued > time; });
        TimelineBar bar;
        bar.from = time;
        bar.state = State::Failed;
        bar.mark = TimelineBar::Mark::Missed;
        const bool isNext = after != jobs.crend();
        if (isNext)
            bar.job = after->id;
        bar.text = joined(
            {Runs::tr("%1 · missed").arg(scheduleName(row.schedule)), exactTime(time),
             Runs::tr("Nothing is recorded: no engine scheduled at that time."),
             isNext ? Runs::tr("The next run was %1; a click opens it.").arg(clockTime(after->queued, m_facts.now))
                    : Runs::tr("No run has made up for it.")});
        addMark(row.schedule, lane, bar);
    }
}

/// From where on runs are to come.
QDateTime RunsBuilder::firstDue(const domain::TimedSchedule &schedule, const domain::CronExpression &cron) const
{
    const QDateTime stored = schedule.nextDue.isValid() ? schedule.nextDue : schedule.nextRun;
    const bool isToCome = stored.isValid() && std::max(stored, schedule.nextRun) > m_facts.now;
    const QDateTime first = isToCome ? stored : cron.next(m_facts.now, m_facts.zone).value_or(QDateTime());
    // Far ahead one need not begin with today; a window moves by a week at most, and mostly by less than a day.
    const QDateTime near = m_from.addDays(-1);
    return first.isValid() && first < near ? cron.next(near, m_facts.zone).value_or(first) : first;
}

void RunsBuilder::foresee(const Row &row, const domain::CronExpression &cron)
{
    const auto forecast = domain::forecastDuration(runsOf(row.schedule));
    if (!forecast)
        ++m_result.unknown;
    domain::TimedSchedule schedule = row.schedule;
    schedule.nextDue = firstDue(schedule, cron);
    domain::ComingLimits limits;
    limits.to = m_to;
    limits.most = limits.enough = kMostRunsOfSchedule;
    for (const domain::ComingRun &run : domain::comingRuns(schedule, row.windows, m_facts.zone, limits)) {
        const QDateTime when = run.when();
        if (when < m_from || when > m_to || when < m_facts.now || run.fate == domain::ComingRun::Fate::InPause)
            continue;
        if (run.fate == domain::ComingRun::Fate::Runs) {
            m_coming.append({schedule.id, schedule.server, scheduleTitle(schedule), when, forecast,
                             schedule.kind == domain::ScheduleKind::Sync ? schedule.maxConcurrentSyncs : 0});
            m_comingOf.append({m_rows.size() - 1, run});
            continue;
        }
        TimelineBar bar;
        bar.from = when;
        bar.isForecast = true;
        bar.state = State::Skipped;
        bar.mark = TimelineBar::Mark::LeftOut;
        bar.text
            = joined({Runs::tr("%1, coming").arg(scheduleName(schedule)), exactTime(when), fateText(run, m_facts.now)});
        addMark(schedule, &m_result.lanes[row.lane], bar);
    }
}

void RunsBuilder::addSchedule(domain::TimedSchedule schedule)
{
    if (schedule.isPaused && !domain::pauseAt(schedule.pauses, m_facts.now))
        schedule.pauses.append({m_facts.now, schedule.pausedUntil});
    TimelineLane lane;
    lane.title = scheduleTitle(schedule);
    lane.note = schedule.cron.isEmpty() ? Runs::tr("only when asked") : schedule.cron;
    if (schedule.isPaused)
        lane.note = stateOf(schedule, m_facts.now).word;
    lane.key = schedule.id.value;
    const Row row {schedule, domain::windowsFor(m_facts.fleet, schedule.server, schedule.source),
                   m_result.lanes.size()};
    m_rows.append(row);
    addPast(row, &lane);
    const auto cron = domain::CronExpression::parse(schedule.cron);
    const bool isTimed = !schedule.cron.isEmpty() && cron;
    if (isTimed)
        addMissed(row, *cron, &lane);
    std::stable_sort(lane.bars.begin(), lane.bars.end(),
                     [](const TimelineBar &a, const TimelineBar &b) { return a.from < b.from; });
    m_result.lanes.append(lane);
    if (isTimed)
        foresee(row, *cron);
}

QString RunsBuilder::conflictText(const domain::RunConflict &conflict) const
{
    const domain::ForecastRun &other = m_coming.at(conflict.other);
    const QString when = clockTime(other.start, m_facts.now);
    switch (conflict.kind) {
    case domain::RunConflict::Kind::SameServer:
        return Runs::tr("may run at the same time as %1 (%2)").arg(other.group, when);
    case domain::RunConflict::Kind::OverLimit:
        return Runs::tr("with %1 (%2) beyond the server's limit of syncs: they will take longer")
            .arg(other.group, when);
    case domain::RunConflict::Kind::Overrun:
        return Runs::tr("may still go on when its next run is due (%1), which is skipped then").arg(when);
    }
    return {};
}

/// What coming runs get into, by index in m_coming.
QHash<int, QStringList> RunsBuilder::troubles() const
{
    QHash<QString, int> limits;
    for (const domain::Server &server : m_facts.fleet.servers)
        limits.insert(server.name, server.maxConcurrentSyncs);
    QHash<int, QStringList> troubles;
    for (const domain::RunConflict &conflict : domain::conflictsAmong(m_coming, limits))
        troubles[conflict.run].append(conflictText(conflict));
    for (int i = 0; i < m_coming.size(); ++i) {
        const domain::TimedSchedule &schedule = m_rows.at(m_comingOf.at(i).row).schedule;
        const domain::PlacedRun &placed = m_comingOf.at(i).run.placed;
        const auto limit = domain::parseRuntime(schedule.maxRuntime);
        if (!m_coming.at(i).duration)
            continue;
        if (limit && *limit && m_coming.at(i).duration->p95 > double((*limit)->count()))
            troubles[i].append(Runs::tr("may be canceled: longer than its limit of %1").arg(schedule.maxRuntime));
        const bool isInside = placed.window && domain::windowUseOf(schedule.kind) == domain::WindowUse::RunsInside;
        if (isInside && m_coming.at(i).lateEnd() > placed.windowsEnd)
            troubles[i].append(Runs::tr("may be cut off at %1, when its window closes")
                                   .arg(clockTime(placed.windowsEnd, m_facts.now)));
    }
    return troubles;
}

void RunsBuilder::addForecasts()
{
    const QHash<int, QStringList> conflicts = troubles();
    m_result.conflicts = int(conflicts.size());
    for (int i = 0; i < m_coming.size(); ++i) {
        const domain::ForecastRun &run = m_coming.at(i);
        const Coming &coming = m_comingOf.at(i);
        const Row &row = m_rows.at(coming.row);
        TimelineBar bar;
        bar.from = run.start;
        bar.to = run.likelyEnd();
        bar.tail = run.lateEnd();
        bar.isForecast = true;
        bar.isUnknownLong = !run.duration;
        bar.isMarked = conflicts.contains(i);
        bar.state = State::Queued;
        if (coming.run.placed.isMoved())
            bar.due = coming.run.placed.due;
        bar.text = joined(QStringList {Runs::tr("%1, coming").arg(scheduleName(row.schedule)), exactTime(run.start),
                                       fateText(coming.run, m_facts.now), lengthText(run.duration)}
                          + conflicts.value(i));
        m_result.lanes[row.lane].bars.append(bar);
        CalendarHour &hour = hourOf(run.start);
        ++hour.coming;
        hour.marked += bar.isMarked ? 1 : 0;
        hour.moved += bar.due.isValid() ? 1 : 0;
        m_result.moved += bar.due.isValid() ? 1 : 0;
        name(&hour, row.schedule);
    }
    for (TimelineLane &lane : m_result.lanes)
        std::stable_sort(lane.bars.begin(), lane.bars.end(),
                         [](const TimelineBar &a, const TimelineBar &b) { return a.from < b.from; });
}

QList<TimelinePeriod> pauseTimes(const domain::TimedSchedule &schedule, const QDateTime &from, const QDateTime &to,
                                 const QDateTime &now)
{
    QList<TimelinePeriod> periods;
    for (const domain::PausePeriod &pause : schedule.pauses) {
        const QDateTime end = pause.until.isValid() ? pause.until : to;
        if (pause.from >= to || end <= from)
            continue;
        TimelinePeriod period;
        period.kind = TimelinePeriod::Kind::Pause;
        period.from = pause.from;
        period.to = end;
        const bool isOver = pause.until.isValid() && pause.until <= now;
        period.label = isOver       ? Runs::tr("was paused")
            : pause.until.isValid() ? Runs::tr("paused until %1").arg(clockTime(pause.until, now))
                                    : Runs::tr("paused until resumed");
        period.text = joined({QStringLiteral("%1 · %2").arg(scheduleName(schedule), period.label),
                              Runs::tr("since %1").arg(exactTime(pause.from)),
                              Runs::tr("What falls due in it is not made up for.")});
        periods.append(period);
    }
    return periods;
}

void RunsBuilder::shade()
{
    // Servers share their windows: those of a server are told once.
    QHash<QPair<QString, QString>, QList<TimelinePeriod>> known;
    for (const Row &row : std::as_const(m_rows)) {
        const QPair<QString, QString> key {row.schedule.server, row.schedule.source};
        if (!known.contains(key))
            for (const domain::MaintenanceWindow &window : row.windows)
                known[key] += maintenanceTimes(window, m_from, m_to, m_facts.zone);
        m_result.lanes[row.lane].shaded = known.value(key) + pauseTimes(row.schedule, m_from, m_to, m_facts.now);
    }
    // The calendar shades what is shut for the whole fleet; one server's windows are on its own lanes.
    for (const domain::MaintenanceWindow &window : m_facts.fleet.maintenance)
        for (const TimelinePeriod &period : maintenanceTimes(window, m_from, m_to, m_facts.zone))
            for (QDateTime hour = std::max(period.from, m_from); hour < std::min(period.to, m_to);
                 hour = hour.addSecs(3600))
                hourOf(hour).isMaintenance = true;
}

ScheduledRuns RunsBuilder::build()
{
    QList<domain::TimedSchedule> schedules = m_facts.schedules;
    std::stable_sort(schedules.begin(), schedules.end(),
                     [](const domain::TimedSchedule &a, const domain::TimedSchedule &b) {
                         return std::tie(a.server, a.kind, a.group) < std::tie(b.server, b.kind, b.group);
                     });
    QString server;
    for (const domain::TimedSchedule &schedule : std::as_const(schedules)) {
        if (schedule.server != server || m_result.lanes.isEmpty()) {
            server = schedule.server;
            TimelineLane heading;
            heading.title = server;
            heading.isHeading = true;
            m_result.lanes.append(heading);
        }
        addSchedule(schedule);
    }
    addForecasts();
    shade();
    return m_result;
}

} // namespace

QList<TimelinePeriod> maintenanceTimes(const domain::MaintenanceWindow &window, const QDateTime &from,
                                       const QDateTime &to, const QTimeZone &zone)
{
    const QString what = window.syncs == domain::MaintenanceWindow::Syncs::Skip
        ? Runs::tr("syncs that fall due are left out")
        : Runs::tr("syncs that fall due wait for its end");
    QList<TimelinePeriod> periods;
    for (const domain::WindowTime &time : domain::windowTimes({window}, from, to, zone).mid(0, kMostRunsOfSchedule)) {
        TimelinePeriod period;
        period.from = time.begin;
        period.to = time.end;
        period.text = Runs::tr("Maintenance %1: %2\n%3 to %4")
                          .arg(window.name, what, exactTime(time.begin), exactTime(time.end));
        periods.append(period);
    }
    return periods;
}

ScheduledRuns scheduledRuns(const RunFacts &facts, const QDateTime &from, const QDateTime &to)
{
    return RunsBuilder(facts, from, to).build();
}

} // namespace pulpit::gui
