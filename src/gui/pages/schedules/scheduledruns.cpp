// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/schedules/scheduledruns.h"

#include "domain/cron.h"
#include "domain/duration.h"
#include "gui/format/format.h"

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

using GroupKey = QPair<QString, QString>;

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
            if (!job.group.isEmpty())
                m_jobs[{job.server, job.group}].append(job);
    }
    ScheduledRuns build();

private:
    void addSchedule(const domain::Schedule &schedule);
    void addPast(const domain::Schedule &schedule, TimelineLane *lane);
    void addMissed(const domain::Schedule &schedule, const domain::CronExpression &cron, TimelineLane *lane);
    void foresee(const domain::Schedule &schedule, const domain::CronExpression &cron, qsizetype lane);
    void addForecasts();
    void shade();
    CalendarHour &hourOf(const QDateTime &utc)
    {
        const QDateTime local = utc.toLocalTime();
        return m_result.hours[{local.date(), local.time().hour()}];
    }
    static void name(CalendarHour *hour, const domain::Schedule &schedule)
    {
        if (hour->names.size() < kMostNamesInHour)
            hour->names.append(Runs::tr("%1 on %2", "group, server").arg(schedule.group, schedule.server));
    }
    [[nodiscard]] QString conflictText(const domain::RunConflict &conflict) const;

    const RunFacts &m_facts;
    QDateTime m_from;
    QDateTime m_to;
    QHash<GroupKey, QList<domain::Job>> m_jobs;
    QList<domain::ForecastRun> m_coming;
    QList<qsizetype> m_laneOf; ///< by index in m_coming
    QHash<qsizetype, domain::Schedule> m_scheduleOf; ///< by lane
    ScheduledRuns m_result;
};

QString lengthText(const std::optional<domain::DurationForecast> &forecast)
{
    return forecast
        ? Runs::tr("about %1, at most %2 in 95 of 100 cases (from %n runs)", nullptr, forecast->runs)
              .arg(durationText(forecast->p50), durationText(forecast->p95))
        : Runs::tr("how long is not known: fewer than %n whole runs", nullptr, domain::kLeastRunsForForecast);
}

void RunsBuilder::addPast(const domain::Schedule &schedule, TimelineLane *lane)
{
    const QList<domain::Job> jobs = m_jobs.value({schedule.server, schedule.group});
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
        bar.text
            = QStringLiteral("%1 · %2\n%3")
                  .arg(Runs::tr("%1 on %2").arg(schedule.group, schedule.server), stateOf(*job).word, exactTime(begin));
        if (job->started.isValid())
            bar.text += QLatin1Char('\n') + durationText(double(begin.msecsTo(end)) / 1000.0);
        if (!job->summary.isEmpty())
            bar.text += QLatin1Char('\n') + job->summary;
        lane->bars.append(bar);
        CalendarHour &hour = hourOf(begin);
        hour.worst = hour.past == 0 ? bar.state : std::max(hour.worst, bar.state);
        ++hour.past;
        name(&hour, schedule);
    }
    std::stable_sort(lane->bars.begin(), lane->bars.end(),
                     [](const TimelineBar &a, const TimelineBar &b) { return a.from < b.from; });
}

void RunsBuilder::addMissed(const domain::Schedule &schedule, const domain::CronExpression &cron, TimelineLane *lane)
{
    const QList<domain::Job> jobs = m_jobs.value({schedule.server, schedule.group});
    if (schedule.isPaused || jobs.isEmpty())
        return;
    QList<QDateTime> starts;
    for (const domain::Job &job : jobs)
        starts.append(job.queued);
    // Before the first run that is known it may not have been there.
    const QDateTime first = std::max(m_from, *std::min_element(starts.cbegin(), starts.cend()));
    const QDateTime last = std::min(m_to, m_facts.now.addSecs(-kLate));
    QList<QDateTime> due;
    for (auto run = cron.next(first.addSecs(-1), m_facts.zone); run && *run < last && due.size() < kMostRunsOfSchedule;
         run = cron.next(*run, m_facts.zone))
        due.append(*run);
    lane->missed = domain::missedRuns(due, starts, kLate);
    m_result.missed += int(lane->missed.size());
    for (const QDateTime &time : std::as_const(lane->missed)) {
        CalendarHour &hour = hourOf(time);
        ++hour.missed;
        name(&hour, schedule);
    }
}

void RunsBuilder::foresee(const domain::Schedule &schedule, const domain::CronExpression &cron, qsizetype lane)
{
    if (schedule.isPaused && !schedule.pausedUntil.isValid())
        return;
    const auto forecast = domain::forecastDuration(m_jobs.value({schedule.server, schedule.group}));
    if (!forecast)
        ++m_result.unknown;
    QDateTime after = std::max(m_facts.now, m_from.addSecs(-1));
    if (schedule.isPaused)
        after = std::max(after, schedule.pausedUntil);
    int count = 0;
    const auto add = [&](const QDateTime &start) {
        m_coming.append({schedule.id, schedule.server, schedule.group, start, forecast, schedule.maxConcurrentSyncs});
        m_laneOf.append(lane);
        ++count;
    };
    // The stored next run carries its jitter, and knows what is left out.
    if (!schedule.isPaused && schedule.nextRun > m_facts.now) {
        if (schedule.nextRun >= m_from && schedule.nextRun <= m_to)
            add(schedule.nextRun);
        after = std::max(after, schedule.nextRun);
    }
    for (auto run = cron.next(after, m_facts.zone); run && *run <= m_to && count < kMostRunsOfSchedule;
         run = cron.next(*run, m_facts.zone))
        add(*run);
}

void RunsBuilder::addSchedule(const domain::Schedule &schedule)
{
    TimelineLane lane;
    lane.title = schedule.group;
    lane.note = schedule.cron.isEmpty() ? Runs::tr("only when asked") : schedule.cron;
    if (schedule.isPaused)
        lane.note = stateOf(schedule, m_facts.now).word;
    lane.key = schedule.id.value;
    addPast(schedule, &lane);
    const qsizetype index = m_result.lanes.size();
    m_scheduleOf.insert(index, schedule);
    const auto cron = domain::CronExpression::parse(schedule.cron);
    if (!schedule.cron.isEmpty() && cron) {
        addMissed(schedule, *cron, &lane);
        m_result.lanes.append(lane);
        foresee(schedule, *cron, index);
    } else {
        m_result.lanes.append(lane);
    }
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

void RunsBuilder::addForecasts()
{
    QHash<QString, int> limits;
    for (const domain::Server &server : m_facts.fleet.servers)
        limits.insert(server.name, server.maxConcurrentSyncs);
    QHash<int, QStringList> conflicts;
    for (const domain::RunConflict &conflict : domain::conflictsAmong(m_coming, limits))
        conflicts[conflict.run].append(conflictText(conflict));
    for (int i = 0; i < m_coming.size(); ++i) {
        const domain::Schedule schedule = m_scheduleOf.value(m_laneOf.at(i));
        const auto limit = domain::parseRuntime(schedule.maxRuntime);
        if (m_coming.at(i).duration && limit && *limit && m_coming.at(i).duration->p95 > double((*limit)->count()))
            conflicts[i].append(Runs::tr("may be canceled: longer than its limit of %1").arg(schedule.maxRuntime));
    }
    m_result.conflicts = int(conflicts.size());
    for (int i = 0; i < m_coming.size(); ++i) {
        const domain::ForecastRun &run = m_coming.at(i);
        TimelineLane &lane = m_result.lanes[m_laneOf.at(i)];
        TimelineBar bar;
        bar.from = run.start;
        bar.to = run.likelyEnd();
        bar.tail = run.lateEnd();
        bar.isForecast = true;
        bar.isUnknownLong = !run.duration;
        bar.isMarked = conflicts.contains(i);
        bar.state = State::Queued;
        bar.text = QStringLiteral("%1\n%2\n%3")
                       .arg(Runs::tr("%1 on %2, coming").arg(run.group, run.server), exactTime(run.start),
                            lengthText(run.duration));
        for (const QString &conflict : conflicts.value(i))
            bar.text += QLatin1Char('\n') + conflict;
        lane.bars.append(bar);
        CalendarHour &hour = hourOf(run.start);
        ++hour.coming;
        hour.marked += bar.isMarked ? 1 : 0;
        name(&hour, m_scheduleOf.value(m_laneOf.at(i)));
    }
}

void RunsBuilder::shade()
{
    QList<TimelinePeriod> ofFleet;
    for (const domain::MaintenanceWindow &window : m_facts.fleet.maintenance)
        ofFleet += maintenanceTimes(window, m_from, m_to, m_facts.zone);
    QHash<QString, QList<TimelinePeriod>> ofServer;
    for (const domain::Server &server : m_facts.fleet.servers)
        for (const domain::MaintenanceWindow &window : server.maintenance)
            ofServer[server.name] += maintenanceTimes(window, m_from, m_to, m_facts.zone);
    for (auto it = m_scheduleOf.cbegin(); it != m_scheduleOf.cend(); ++it)
        m_result.lanes[it.key()].shaded = ofFleet + ofServer.value(it->server);
    // The calendar shades what is shut for the whole fleet; one server's windows are on its own lanes.
    for (const TimelinePeriod &period : std::as_const(ofFleet))
        for (QDateTime hour = std::max(period.from, m_from); hour < std::min(period.to, m_to);
             hour = hour.addSecs(3600))
            hourOf(hour).isMaintenance = true;
}

ScheduledRuns RunsBuilder::build()
{
    QList<domain::Schedule> schedules = m_facts.schedules;
    std::sort(schedules.begin(), schedules.end(), [](const domain::Schedule &a, const domain::Schedule &b) {
        return std::tie(a.server, a.group) < std::tie(b.server, b.group);
    });
    QString server;
    for (const domain::Schedule &schedule : std::as_const(schedules)) {
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
    const auto cron = domain::CronExpression::parse(window.cron);
    const auto duration = domain::parseRuntime(window.duration);
    if (!cron || !duration || !*duration)
        return {};
    const qint64 seconds = (*duration)->count();
    const QString what = window.syncs == domain::MaintenanceWindow::Syncs::Skip
        ? Runs::tr("syncs that fall due are left out")
        : Runs::tr("syncs that fall due wait for its end");
    QList<TimelinePeriod> periods;
    for (auto begin = cron->next(from.addSecs(-seconds - 1), zone);
         begin && *begin < to && periods.size() < kMostRunsOfSchedule; begin = cron->next(*begin, zone)) {
        const QDateTime end = begin->addSecs(seconds);
        if (end > from)
            periods.append(
                {*begin, end,
                 Runs::tr("Maintenance %1: %2\n%3 to %4").arg(window.name, what, exactTime(*begin), exactTime(end))});
    }
    return periods;
}

ScheduledRuns scheduledRuns(const RunFacts &facts, const QDateTime &from, const QDateTime &to)
{
    return RunsBuilder(facts, from, to).build();
}

} // namespace pulpit::gui
