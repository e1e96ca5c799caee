// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeengine/fakeengine.h"

#include "support/fakeengine/fakeconfigurationhistory.h"
#include "support/fakeengine/fakeconfigurationservice.h"
#include "support/fakeengine/fakecontent.h"
#include "support/fakeengine/fakecredentialservice.h"
#include "support/fakeengine/fakefindingservice.h"
#include "support/fakeengine/fakeinspectionservice.h"
#include "support/fakeengine/fakejobservice.h"
#include "support/fakeengine/fakeoperationservice.h"
#include "support/fakeengine/fakereportschedules.h"
#include "support/fakeengine/fakereportservice.h"
#include "support/fakeengine/fakerepositoryservice.h"
#include "support/fakeengine/fakescheduleservice.h"
#include "support/fakeengine/fakeserverservice.h"
#include "support/fakeengine/fakesnapshotservice.h"
#include "support/fakeengine/fakeversionservice.h"

namespace pulpit::test {

using namespace ports;

struct FakeEngine::Services
{
    explicit Services(FakeEngine &engine)
        : servers(engine)
        , repositories(engine)
        , jobs(engine)
        , schedules(engine)
        , configuration(engine)
        , findings(engine)
        , reports(engine)
        , credentials(engine)
        , operations(engine)
        , snapshots(engine)
        , content(engine)
        , reportSchedules(engine)
        , configurationHistory(engine)
        , versions(engine)
        , inspection(engine)
    {
    }
    FakeServerService servers;
    FakeRepositoryService repositories;
    FakeJobService jobs;
    FakeScheduleService schedules;
    FakeConfigurationService configuration;
    FakeFindingService findings;
    FakeReportService reports;
    FakeCredentialService credentials;
    FakeOperationService operations;
    FakeSnapshotService snapshots;
    FakeContentService content;
    FakeReportSchedules reportSchedules;
    FakeConfigurationHistory configurationHistory;
    FakeVersionService versions;
    FakeInspectionService inspection;
};

FakeEngine::FakeEngine(FakeFleet f)
    : fleet(std::move(f))
    , m_services(std::make_unique<Services>(*this))
{
}

FakeEngine::~FakeEngine() = default;

ServerService &FakeEngine::servers()
{
    return m_services->servers;
}

RepositoryService &FakeEngine::repositories()
{
    return m_services->repositories;
}

JobService &FakeEngine::jobs()
{
    return m_services->jobs;
}

ScheduleService &FakeEngine::schedules()
{
    return m_services->schedules;
}

ConfigurationService &FakeEngine::configuration()
{
    return m_services->configuration;
}

FindingService &FakeEngine::findings()
{
    return m_services->findings;
}

ReportService &FakeEngine::reports()
{
    return m_services->reports;
}

CredentialService &FakeEngine::credentials()
{
    return m_services->credentials;
}

OperationService &FakeEngine::operations()
{
    return m_services->operations;
}

SnapshotService &FakeEngine::snapshots()
{
    return m_services->snapshots;
}

InspectionService &FakeEngine::inspection()
{
    return m_services->inspection;
}

FakeInspectionService &FakeEngine::fakeInspection()
{
    return m_services->inspection;
}

VersionService &FakeEngine::versions()
{
    return m_services->versions;
}

FakeVersionService &FakeEngine::fakeVersions()
{
    return m_services->versions;
}

ConfigurationHistory &FakeEngine::configurationHistory()
{
    return m_services->configurationHistory;
}

FakeConfigurationHistory &FakeEngine::fakeConfigurationHistory()
{
    return m_services->configurationHistory;
}

ReportSchedules &FakeEngine::reportSchedules()
{
    return m_services->reportSchedules;
}

FakeReportSchedules &FakeEngine::fakeReportSchedules()
{
    return m_services->reportSchedules;
}

FakeContentService &FakeEngine::fakeContent()
{
    return m_services->content;
}

ContentService &FakeEngine::content()
{
    return m_services->content;
}

void FakeEngine::start(bool schedule)
{
    calls.append(schedule ? QStringLiteral("start scheduling") : QStringLiteral("start"));
    if (schedule)
        fleet.role = {QStringLiteral("this"), QStringLiteral("localhost"), QStringLiteral("pulpit"), true,
                      QDateTime::currentDateTimeUtc().addSecs(15)};
    announce(Topic::Leases);
}

QFuture<void> FakeEngine::stop()
{
    QPromise<void> promise;
    promise.start();
    promise.finish();
    return promise.future();
}

void FakeEngine::touch(RepositoryId id, const std::function<void(domain::Repository &)> &change)
{
    for (domain::Repository &row : fleet.repositories) {
        if (row.id != id)
            continue;
        change(row);
        row.revision = ++fleet.revision;
    }
    announce(Topic::Repositories);
}

JobId FakeEngine::queue(const QString &name, const QString &server, const QString &group, const QString &startedBy)
{
    domain::Job job;
    job.id = JobId(fleet.nextJob++);
    job.kind = domain::JobKind::RepoGroupSync;
    job.name = name;
    job.server = server;
    job.group = group;
    job.startedBy = startedBy;
    job.queued = QDateTime::currentDateTimeUtc();
    job.revision = ++fleet.revision;
    fleet.jobs.prepend(job);
    announce(Topic::Jobs);
    return job.id;
}

} // namespace pulpit::test
