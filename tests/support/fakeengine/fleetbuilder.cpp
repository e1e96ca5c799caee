// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeengine/fleetbuilder.h"

namespace pulpit::test {

using domain::JobState;

void FleetBuilder::addServer(const QString &name, const QString &core, int workers)
{
    domain::Server server;
    server.id = ServerId(fleet.servers.size() + 1);
    server.name = name;
    server.url = QUrl(QStringLiteral("https://") + name);
    server.credentials = {
        domain::CredentialReference::Kind::Keychain, QStringLiteral("keyring"), QStringLiteral("svc-pulp"), {}, name};
    fleet.servers.append(server);
    domain::ServerState state;
    state.id = server.id;
    state.name = name;
    state.isReachable = true;
    state.checked = now.addSecs(-4);
    state.answered = state.checked;
    state.status.latencyMs = 38;
    state.status.databaseConnected = true;
    state.status.components = {{QStringLiteral("core"), core},
                               {QStringLiteral("rpm"), QStringLiteral("3.35.3")},
                               {QStringLiteral("deb"), QStringLiteral("3.9.1")},
                               {QStringLiteral("python"), QStringLiteral("3.28.0")},
                               {QStringLiteral("file"), core}};
    for (int i = 0; i < workers; ++i)
        state.status.onlineWorkers.append(
            {QStringLiteral("/pulp/api/v3/workers/%1/").arg(i),
             QStringLiteral("%1@%2").arg(4121 + i).arg(name.section(QLatin1Char('.'), 0, 0)), now.addSecs(-3 - i),
             i == 0 ? QStringLiteral("/pulp/api/v3/tasks/1/") : QString(), true});
    state.status.onlineApiApps = 2;
    state.status.onlineContentApps = 2;
    state.status.storageTotal = 2'199'023'255'552;
    state.status.storageUsed = 1'924'145'348'608;
    state.status.storageFree = *state.status.storageTotal - *state.status.storageUsed;
    fleet.states.append(state);
}

RepositoryId FleetBuilder::addRepository(const QString &server, const QString &name, const QString &type,
                                         const QString &feed)
{
    domain::Repository row;
    row.id = RepositoryId(fleet.repositories.size() + 1);
    row.server = server;
    row.name = name;
    row.type = type;
    row.remoteFeed = feed;
    row.baseUrl = QStringLiteral("https://%1/pulp/content/%2/").arg(server, name);
    row.latestVersion = int(17 + (row.id.value * 7) % 40);
    row.distributionHref = QStringLiteral("/pulp/api/v3/distributions/%1/%2/")
                               .arg(type.section(QLatin1Char('.'), 0, 0))
                               .arg(row.id.value);
    row.served.what = domain::Served::What::Version;
    row.served.version = row.latestVersion;
    row.served.published = now.addSecs(-3600 * (2 + row.id.value % 9));
    row.lastSyncState = JobState::Completed;
    row.lastSyncJob = JobId(11);
    row.lastSyncFinished = now.addSecs(-3600 * (1 + row.id.value % 9));
    row.lastSuccess = row.lastSyncFinished;
    row.lastChange = row.lastSyncFinished.addDays(-1);
    row.lastDuration = double(4 + (row.id.value * 37) % 700);
    row.seen = now.addSecs(-240);
    row.verification.agreement = domain::Agreement::Same;
    row.verification.when = now.addSecs(-1800);
    row.verification.method = QStringLiteral("index digest");
    row.revision = ++fleet.revision;
    fleet.repositories.append(row);
    return row.id;
}

domain::Repository &FleetBuilder::row(const QString &server, const QString &name)
{
    for (domain::Repository &r : fleet.repositories)
        if (r.server == server && r.name == name)
            return r;
    return fleet.repositories.first();
}

void FleetBuilder::addSchedule(const QString &server, const QString &group, const QString &cron, int minutes,
                               const QString &source)
{
    domain::Schedule schedule;
    schedule.id = ScheduleId(fleet.schedules.size() + 1);
    schedule.server = server;
    schedule.group = group;
    schedule.cron = cron;
    schedule.maxRuntime = QStringLiteral("6h");
    schedule.maxConcurrentSyncs = 4;
    schedule.source = source;
    if (!cron.isEmpty()) {
        schedule.nextRun = now.addSecs(minutes * 60);
        schedule.lastRun = schedule.nextRun.addDays(-1);
    }
    fleet.schedules.append(schedule);
}

domain::Job &FleetBuilder::addJob(int id, int parent, const QString &server, const QString &group,
                                  const QString &repository, JobState state, int startedMinutesAgo, int minutes)
{
    domain::Job job;
    job.id = JobId(id);
    job.parentId = JobId(parent);
    job.kind = parent == 0 ? domain::JobKind::RepoGroupSync : domain::JobKind::RepoSync;
    job.name = repository.isEmpty() ? QStringLiteral("repo sync %1").arg(server)
                                    : QStringLiteral("%1 repo sync %2").arg(server, repository);
    job.server = server;
    job.group = parent == 0 ? group : QString();
    job.repository = repository;
    job.startedBy = QStringLiteral("schedule");
    job.state = state;
    job.queued = now.addSecs(-60 * startedMinutesAgo - 42);
    if (state != JobState::Queued && state != JobState::Skipped)
        job.started = job.queued.addSecs(40);
    if (domain::isFinal(state))
        job.finished = job.started.isValid() ? job.started.addSecs(60 * minutes + 12) : job.queued;
    job.correlationId = QStringLiteral("5f1c0d2ab7e84c6f9d3e0a%1").arg(id, 10, 10, QLatin1Char('0'));
    job.revision = ++fleet.revision;
    fleet.jobs.append(job);
    return fleet.jobs.last();
}

} // namespace pulpit::test
