// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scheduling/registrationschedules.h"

#include "engine/async/waiting.h"
#include "engine/jobrunner.h"
#include "engine/operations/operation.h"
#include "engine/requests.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {
const QString kScheduleScope = u"registration-schedules"_s;
} // namespace

Result<> RegistrationSchedules::load()
{
    if (m_entries)
        return {};
    const auto stored = m_environment.store().memory().recall(kScheduleScope);
    if (!stored)
        return fail(stored.error());
    QHash<QString, Entry> entries;
    for (auto it = stored->begin(); it != stored->end(); ++it)
        entries.insert(it.key(),
                       {it.value().value("cron"_L1).toString(),
                        QDateTime::fromString(it.value().value("next"_L1).toString(), Qt::ISODate)});
    m_entries = std::move(entries);
    return {};
}

Result<domain::Job> RegistrationSchedules::jobFor(const domain::Server &server,
                                                  const std::optional<DueWindow> &window) const
{
    domain::Job job;
    job.kind = domain::JobKind::RepoCreationFromGit;
    job.name = u"%1 repo registration"_s.arg(server.name); // as Pulp Manager calls it
    job.server = server.name;
    job.startedBy = u"schedule"_s;
    job.correlationId = newCorrelationId();
    const QJsonObject request {{u"server"_s, server.name}, {kMaxRuntime, server.registration->maxRuntime}};
    job.arguments = {{kOperation, u"repo-config apply"_s}, {kRequest, request}};
    ports::JobQuery query;
    query.states = {domain::JobState::Queued, domain::JobState::Running};
    query.server = server.name;
    const auto busy = m_environment.store().jobs().jobs(query);
    if (!busy)
        return fail(busy.error());
    QString reason = window ? window->reason : QString();
    for (const domain::Job &other : *busy)
        if (reason.isEmpty() && other.kind == job.kind)
            reason = u"the registration before (job %1) is not done yet"_s.arg(other.id.value);
    if (!reason.isEmpty()) {
        job.state = domain::JobState::Skipped;
        job.failure.failureClass = domain::FailureClass::Conflict;
        job.failure.message = reason;
        job.summary = u"skipped: %1"_s.arg(reason);
        job.finished = m_environment.clock().now();
    }
    return job;
}

Async<QDateTime> RegistrationSchedules::fireDue(NextRun *nextRun)
{
    const Result<> loaded = load();
    if (!loaded)
        co_return fail(loaded.error());
    const ConfigurationSnapshot configuration = m_environment.configuration();
    const QDateTime now = m_environment.clock().now();
    QHash<QString, QJsonObject> changed;
    QList<domain::Job> jobs;
    QStringList gone = m_entries->keys();
    QDateTime first;
    for (const domain::Server &server : configuration->fleet.servers) {
        if (!server.registration)
            continue;
        gone.removeOne(server.name);
        Entry &entry = (*m_entries)[server.name];
        const bool isNew = entry.cron != server.registration->schedule;
        const bool isDue = !isNew && entry.next.isValid() && entry.next <= now;
        const auto window = isDue ? dueWindow(windowsFor(configuration->fleet, server.name, {}), now, nextRun->zone())
                                  : std::optional<DueWindow>();
        const bool isShifted = window && !window->skips;
        if (isDue && !isShifted) {
            const auto job = jobFor(server, window);
            if (!job)
                co_return fail(job.error());
            jobs.append(*job);
        }
        if (isNew || isDue) {
            entry = {server.registration->schedule,
                     isShifted ? window->until : nextRun->after(server.registration->schedule, now, 0)};
            changed.insert(server.name,
                           {{u"cron"_s, entry.cron}, {u"next"_s, entry.next.toUTC().toString(Qt::ISODate)}});
        }
        if (entry.next.isValid() && (!first.isValid() || entry.next < first))
            first = entry.next;
    }
    for (const QString &server : std::as_const(gone))
        m_entries->remove(server);
    if (!changed.isEmpty() || !gone.isEmpty()) {
        // Before the jobs: a crash in between loses a run, which the next one makes good, and never doubles it.
        const auto saved = co_await answerOf(m_environment.store().memory().remember(kScheduleScope, changed, gone));
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
