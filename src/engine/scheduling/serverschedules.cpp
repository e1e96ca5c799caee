// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scheduling/serverschedules.h"

#include "domain/scheduledjob.h"
#include "engine/async/waiting.h"
#include "engine/jobrunner.h"
#include "engine/operations/operation.h"
#include "engine/requests.h"
#include "engine/scheduling/scheduleanswers.h"

#include <QCryptographicHash>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

const QString kServerScope = u"server-schedules"_s;

QDateTime timeAt(const QJsonObject &json, QLatin1String key)
{
    return QDateTime::fromString(json.value(key).toString(), Qt::ISODate);
}

QString isoText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

} // namespace

QString ServerSchedule::key() const
{
    const QString what = kind == domain::ScheduleKind::Registration ? u"registration"_s : operation;
    return u"%1 %2 %3"_s.arg(server, what).arg(position);
}

ScheduleId ServerSchedule::id() const
{
    const QByteArray hash = QCryptographicHash::hash(key().toUtf8(), QCryptographicHash::Sha256);
    constexpr quint64 kAbove = 1ULL << 52;
    return ScheduleId(qint64(kAbove | (qFromBigEndian<quint64>(hash.constData()) & (kAbove - 1))));
}

domain::Job ServerSchedule::job(const QString &startedBy) const
{
    domain::Job job;
    job.server = server;
    job.startedBy = startedBy;
    job.correlationId = newCorrelationId();
    QJsonObject request = options;
    request.insert(u"server"_s, server);
    QString operationName = u"repo-config apply"_s;
    if (kind == domain::ScheduleKind::Registration) {
        job.kind = domain::JobKind::RepoCreationFromGit;
        job.name = u"%1 repo registration"_s.arg(server); // as Pulp Manager calls it
        request.insert(kMaxRuntime, maxRuntime);
    } else {
        job.kind = domain::JobKind::Housekeeping;
        job.name = operationName = u"housekeeping "_s + operation;
    }
    job.arguments = {{kOperation, operationName}, {kRequest, request}};
    job.arguments.insert(domain::kScheduleArgument, id().value);
    return job;
}

const QList<ServerSchedule> &ServerSchedules::all()
{
    const ConfigurationSnapshot configuration = m_environment.configuration();
    if (configuration->version == m_version)
        return m_schedules;
    m_version = configuration->version;
    m_schedules.clear();
    for (const domain::Server &server : configuration->fleet.servers)
        if (server.registration && !server.registration->schedule.isEmpty())
            m_schedules.append({domain::ScheduleKind::Registration,
                                server.name,
                                {},
                                0,
                                server.registration->schedule,
                                server.registration->maxRuntime,
                                {}});
    QHash<QPair<QString, QString>, int> positions;
    const QList<domain::HousekeepingSchedule> read
        = m_reader ? m_reader(configuration->yaml) : QList<domain::HousekeepingSchedule>();
    for (const domain::HousekeepingSchedule &one : read)
        if (configuration->fleet.server(one.server))
            m_schedules.append({domain::ScheduleKind::Housekeeping,
                                one.server,
                                one.operation,
                                positions[{one.server, one.operation}]++,
                                one.cron,
                                {},
                                one.options});
    return m_schedules;
}

std::optional<ServerSchedule> ServerSchedules::find(ScheduleId id)
{
    for (const ServerSchedule &schedule : all())
        if (schedule.id() == id)
            return schedule;
    return {};
}

Result<ServerSchedules::Entries> ServerSchedules::recall() const
{
    const auto stored = m_environment.store().memory().recall(kServerScope);
    if (!stored)
        return fail(stored.error());
    Entries entries;
    for (auto it = stored->cbegin(); it != stored->cend(); ++it)
        entries.insert(it.key(),
                       {it.value().value("cron"_L1).toString(), timeAt(it.value(), "due"_L1),
                        timeAt(it.value(), "last"_L1), JobId(it.value().value("job"_L1).toInteger())});
    return entries;
}

domain::PlacedRun ServerSchedules::placed(const ServerSchedule &schedule, const QDateTime &due,
                                          const NextRun &nextRun) const
{
    return domain::placeRun(due, domain::windowsFor(m_environment.configuration()->fleet, schedule.server, {}),
                            nextRun.zone(), schedule.windowUse());
}

Result<std::optional<QString>> ServerSchedules::busyReason(const ServerSchedule &schedule) const
{
    const domain::Job mine = schedule.job({});
    ports::JobQuery query;
    query.states = {domain::JobState::Queued, domain::JobState::Running};
    query.server = schedule.server;
    const auto busy = m_environment.store().jobs().jobs(query);
    if (!busy)
        return fail(busy.error());
    const bool isRegistration = schedule.kind == domain::ScheduleKind::Registration;
    for (const domain::Job &other : *busy)
        if (other.kind == mine.kind && (isRegistration || other.name == mine.name))
            return u"the %1 before (job %2) is not done yet"_s.arg(
                isRegistration ? u"registration"_s : u"housekeeping"_s, QString::number(other.id.value));
    return std::optional<QString>();
}

/// nullopt: not now, a window moves it.
Result<std::optional<domain::Job>> ServerSchedules::dueJob(const ServerSchedule &schedule, const Entry &entry,
                                                           NextRun *nextRun, const ScheduleControl &control) const
{
    const QDateTime now = m_environment.clock().now();
    domain::Job job = schedule.job(u"schedule"_s);
    if (const auto skip = control.skipOf(entry.due, entry.cron, nextRun->zone())) {
        recordAsSkipped(&job, skipReason(*skip), now);
        return job;
    }
    const domain::PlacedRun run = placed(schedule, now, *nextRun);
    if (run.isLeftOut() && schedule.kind == domain::ScheduleKind::Registration) {
        recordAsSkipped(&job, domain::windowReason(run), now);
        return job;
    }
    if (run.start != now)
        return std::optional<domain::Job>();
    const auto busy = busyReason(schedule);
    if (!busy)
        return fail(busy.error());
    if (*busy)
        recordAsSkipped(&job, **busy, now);
    else if (run.window && schedule.windowUse() == domain::WindowUse::RunsInside)
        job.deadline = run.windowsEnd; // what is not done by then waits for another window
    return job;
}

Result<> ServerSchedules::advance(const ServerSchedule &schedule, Entry *entry, NextRun *nextRun,
                                  const ScheduleControl &control, QList<DueJob> *jobs) const
{
    const QDateTime now = m_environment.clock().now();
    if (entry->cron != schedule.cron) {
        entry->cron = schedule.cron;
        entry->due = nextRun->after(schedule.cron, now, 0);
        return {};
    }
    if (!entry->due.isValid() || entry->due > now)
        return {};
    // What fell due in a pause was not wanted; it is no missed run.
    const bool isUnwanted = control.pauseAt(entry->due) || control.pauseAt(now);
    if (!isUnwanted) {
        const auto job = dueJob(schedule, *entry, nextRun, control);
        if (!job)
            return fail(job.error());
        if (!*job)
            return {};
        jobs->append({schedule.key(), **job});
        entry->lastRun = entry->due;
    }
    entry->due = nextRun->after(schedule.cron, now, 0);
    return {};
}

QJsonObject ServerSchedules::jsonOf(const Entry &entry)
{
    return {{u"cron"_s, entry.cron},
            {u"due"_s, isoText(entry.due)},
            {u"last"_s, isoText(entry.lastRun)},
            {u"job"_s, entry.lastJob.value}};
}

Async<QDateTime> ServerSchedules::fireDue(NextRun *nextRun, const ScheduleControls *controls)
{
    if (!m_entries) {
        auto recalled = recall();
        if (!recalled)
            co_return fail(recalled.error());
        m_entries = std::move(*recalled);
    }
    const QDateTime now = m_environment.clock().now();
    QHash<QString, QJsonObject> changed;
    QStringList gone = m_entries->keys();
    QList<DueJob> jobs;
    QDateTime first;
    const QList<ServerSchedule> schedules = all();
    for (const ServerSchedule &schedule : schedules) {
        const QString key = schedule.key();
        gone.removeAll(key);
        Entry &entry = (*m_entries)[key];
        const Entry before = entry;
        const Result<> advanced = advance(schedule, &entry, nextRun, controls->value(schedule.id()), &jobs);
        if (!advanced)
            co_return fail(advanced.error());
        if (entry != before)
            changed.insert(key, jsonOf(entry));
        const QDateTime next
            = entry.due.isValid() ? placed(schedule, std::max(entry.due, now), *nextRun).start : QDateTime();
        // A run that will be left out is to be recorded when it is due; one that no window opens for is waited for by
        // nobody.
        const QDateTime look = next.isValid() || entry.due <= now ? next : entry.due;
        if (look.isValid() && (!first.isValid() || look < first))
            first = look;
    }
    for (const QString &key : std::as_const(gone))
        m_entries->remove(key);
    ports::MemoryStore &memory = m_environment.store().memory();
    if (!changed.isEmpty() || !gone.isEmpty()) {
        // Before the jobs: a crash in between loses a run, which the next one makes good, and never doubles it.
        const auto saved = co_await answerOf(memory.remember(kServerScope, changed, gone));
        if (!saved)
            co_return fail(saved.error());
    }
    QHash<QString, QJsonObject> begun;
    for (const DueJob &due : std::as_const(jobs)) {
        const auto queued = co_await answerOf(m_environment.store().jobs().insert(due.job));
        if (!queued)
            co_return fail(queued.error());
        if (m_entries) {
            (*m_entries)[due.key].lastJob = *queued;
            begun.insert(due.key, jsonOf((*m_entries)[due.key]));
        }
    }
    if (!begun.isEmpty())
        (void)co_await answerOf(memory.remember(kServerScope, begun, {}));
    co_return first;
}

Result<QList<domain::TimedSchedule>> ServerSchedules::schedules(NextRun *nextRun, const ScheduleControls &controls)
{
    const auto entries = recall();
    if (!entries)
        return fail(entries.error());
    const QDateTime now = m_environment.clock().now();
    QList<domain::TimedSchedule> result;
    for (const ServerSchedule &one : all()) {
        const Entry entry = entries->value(one.key());
        const ScheduleControl control = controls.value(one.id());
        domain::TimedSchedule schedule;
        schedule.id = one.id();
        schedule.kind = one.kind;
        schedule.operation = one.operation;
        schedule.server = one.server;
        schedule.cron = one.cron;
        schedule.maxRuntime = one.maxRuntime;
        schedule.nextDue = entry.cron == one.cron ? entry.due : nextRun->after(one.cron, now, 0);
        schedule.lastRun = entry.lastRun;
        schedule.lastJob = entry.lastJob;
        if (const auto pause = control.pauseAt(now)) {
            schedule.isPaused = true;
            schedule.pausedUntil = pause->until;
        }
        complete(&schedule, control, m_environment.configuration()->fleet, nextRun->zone(), now);
        result.append(schedule);
    }
    return result;
}

} // namespace pulpit::engine
