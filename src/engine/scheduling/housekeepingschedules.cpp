// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scheduling/housekeepingschedules.h"

#include "engine/async/waiting.h"
#include "engine/jobrunner.h"
#include "engine/operations/operation.h"
#include "engine/requests.h"
#include "engine/scheduling/duewindow.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {
const QString kHousekeepingScope = u"housekeeping-schedules"_s;
} // namespace

Result<> HousekeepingSchedules::load()
{
    if (m_next)
        return {};
    const auto stored = m_environment.store().memory().recall(kHousekeepingScope);
    if (!stored)
        return fail(stored.error());
    QHash<QString, QDateTime> next;
    for (auto it = stored->begin(); it != stored->end(); ++it)
        next.insert(it.key(), QDateTime::fromString(it.value().value("next"_L1).toString(), Qt::ISODate));
    m_next = std::move(next);
    return {};
}

void HousekeepingSchedules::readSchedules()
{
    const ConfigurationSnapshot configuration = m_environment.configuration();
    if (!m_reader || configuration->version == m_version)
        return;
    m_version = configuration->version;
    m_schedules = m_reader(configuration->yaml);
    m_schedules.removeIf(
        [&configuration](const domain::HousekeepingSchedule &one) { return !configuration->fleet.server(one.server); });
}

QDateTime HousekeepingSchedules::withinWindow(const QString &server, const QDateTime &due, const QTimeZone &zone) const
{
    const QList<domain::MaintenanceWindow> windows = windowsFor(m_environment.configuration()->fleet, server, {});
    if (windows.isEmpty() || !due.isValid())
        return due;
    return domain::nextOpening(windows, due, zone).value_or(QDateTime());
}

Result<domain::Job> HousekeepingSchedules::jobFor(const domain::HousekeepingSchedule &schedule) const
{
    const QString operation = u"housekeeping "_s + schedule.operation;
    domain::Job job;
    job.kind = domain::JobKind::Housekeeping;
    job.name = operation;
    job.server = schedule.server;
    job.startedBy = u"schedule"_s;
    job.correlationId = newCorrelationId();
    QJsonObject request = schedule.options;
    request.insert(u"server"_s, schedule.server);
    job.arguments = {{kOperation, operation}, {kRequest, request}};
    ports::JobQuery query;
    query.states = {domain::JobState::Queued, domain::JobState::Running};
    query.server = schedule.server;
    const auto busy = m_environment.store().jobs().jobs(query);
    if (!busy)
        return fail(busy.error());
    for (const domain::Job &other : *busy) {
        if (other.kind != job.kind || other.name != job.name)
            continue;
        const QString reason = u"the housekeeping before (job %1) is not done yet"_s.arg(other.id.value);
        job.state = domain::JobState::Skipped;
        job.failure.failureClass = domain::FailureClass::Conflict;
        job.failure.message = reason;
        job.summary = u"skipped: %1"_s.arg(reason);
        job.finished = m_environment.clock().now();
        break;
    }
    return job;
}

Async<QDateTime> HousekeepingSchedules::fireDue(NextRun *nextRun)
{
    const Result<> loaded = load();
    if (!loaded)
        co_return fail(loaded.error());
    readSchedules();
    const QDateTime now = m_environment.clock().now();
    QHash<QString, QJsonObject> changed;
    QStringList gone = m_next->keys();
    QList<domain::Job> jobs;
    QDateTime first;
    for (const domain::HousekeepingSchedule &schedule : std::as_const(m_schedules)) {
        const QString key = schedule.key();
        gone.removeAll(key);
        const bool isNew = !m_next->contains(key);
        QDateTime &next = (*m_next)[key];
        const QDateTime before = next;
        // The windows may have changed since: a run that is due outside waits for the next one.
        const bool isDue = !isNew && next.isValid() && next <= now;
        const QDateTime opening = isDue ? withinWindow(schedule.server, now, nextRun->zone()) : QDateTime();
        if (isDue && opening == now) {
            const auto job = jobFor(schedule);
            if (!job)
                co_return fail(job.error());
            jobs.append(*job);
        }
        if (isNew || (isDue && opening == now))
            next = withinWindow(schedule.server, nextRun->after(schedule.cron, now, 0), nextRun->zone());
        else if (isDue)
            next = opening;
        if (isNew || next != before)
            changed.insert(key, {{u"next"_s, next.toUTC().toString(Qt::ISODate)}});
        if (next.isValid() && (!first.isValid() || next < first))
            first = next;
    }
    for (const QString &key : std::as_const(gone))
        m_next->remove(key);
    if (!changed.isEmpty() || !gone.isEmpty()) {
        // Before the jobs: a crash in between loses a run, which the next one makes good, and never doubles it.
        const auto saved
            = co_await answerOf(m_environment.store().memory().remember(kHousekeepingScope, changed, gone));
        if (!saved)
            co_return fail(saved.error());
    }
    for (const domain::Job &job : std::as_const(jobs)) {
        const auto queued = co_await answerOf(m_environment.store().jobs().insert(job));
        if (!queued)
            co_return fail(queued.error());
    }
    co_return first;
}

} // namespace pulpit::engine
