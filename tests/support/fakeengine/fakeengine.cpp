// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeengine/fakeengine.h"

#include "config/fleetreader.h"
#include "support/fakeengine/fakeconfigurationhistory.h"
#include "support/fakeengine/fakecontent.h"
#include "support/fakeengine/fakeinspectionservice.h"
#include "support/fakeengine/fakereportschedules.h"
#include "support/fakeengine/fakeversionservice.h"

#include <algorithm>

namespace pulpit::test {

using namespace ports;
using domain::JobState;

namespace {

bool fits(const domain::Job &job, const JobQuery &query)
{
    if (query.level == JobQuery::Level::TopOnly && job.parentId.isValid())
        return false;
    if (query.level == JobQuery::Level::ChildrenOf && job.parentId != query.parent)
        return false;
    if (!query.states.isEmpty() && !query.states.contains(job.state))
        return false;
    if (!query.server.isEmpty() && job.server != query.server)
        return false;
    if (!query.group.isEmpty() && job.group != query.group)
        return false;
    if (!query.repository.isEmpty() && job.repository != query.repository)
        return false;
    if (query.since.isValid() && job.queued < query.since)
        return false;
    return query.text.isEmpty() || job.name.contains(query.text, Qt::CaseInsensitive)
        || job.repository.contains(query.text, Qt::CaseInsensitive)
        || job.failure.pulpText.contains(query.text, Qt::CaseInsensitive);
}

QList<domain::Job> matching(const FakeFleet &fleet, const JobQuery &query)
{
    QList<domain::Job> result;
    int left = query.offset;
    for (const domain::Job &job : fleet.jobs)
        if (result.size() < query.limit && fits(job, query) && --left < 0)
            result.append(job);
    return result;
}

class Servers final : public ServerService
{
public:
    explicit Servers(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    Answer<QList<domain::Server>> servers() override
    {
        return m_engine.answer<QList<domain::Server>>(m_engine.fleet.servers);
    }
    Answer<QList<domain::ServerState>> states() override
    {
        return m_engine.answer<QList<domain::ServerState>>(m_engine.fleet.states);
    }
    Answer<domain::ServerState> refresh(QString server) override
    {
        return m_engine.change<domain::ServerState>(
            QStringLiteral("refresh ") + server, [&]() -> Result<domain::ServerState> {
                for (const domain::ServerState &state : m_engine.fleet.states)
                    if (state.name == server)
                        return state;
                return fail(ErrorCode::NotFound, QStringLiteral("no such server"));
            });
    }
    Answer<> reconcile(QString server) override
    {
        return m_engine.change<void>(QStringLiteral("reconcile ") + server, [] { return Result<>(); });
    }
    Answer<QList<ProbeStep>> test(domain::Server server, std::optional<Secret> password,
                                  std::function<void(ProbeStep)> onStep, CancellationToken) override
    {
        m_engine.calls.append(
            QStringLiteral("test %1 %2")
                .arg(server.url.toString(), password ? QStringLiteral("with password") : QStringLiteral("without")));
        for (const ProbeStep &step : std::as_const(m_engine.probe))
            onStep(step);
        return m_engine.answer<QList<ProbeStep>>(m_engine.probe);
    }
    Answer<QList<domain::PulpTask>> pulpTasks(QString server, int limit) override
    {
        return m_engine.answer<QList<domain::PulpTask>>(m_engine.fleet.tasks.value(server).mid(0, limit));
    }
    Answer<QList<domain::PulpWorker>> workers(QString server) override
    {
        for (const domain::ServerState &state : m_engine.fleet.states)
            if (state.name == server)
                return m_engine.answer<QList<domain::PulpWorker>>(state.status.onlineWorkers);
        return m_engine.answer<QList<domain::PulpWorker>>(fail(ErrorCode::NotFound, QStringLiteral("no such server")));
    }
    Answer<> cancelPulpTask(QString server, QString href) override
    {
        return m_engine.change<void>(QStringLiteral("cancelPulpTask %1 %2").arg(server, href),
                                     [] { return Result<>(); });
    }

private:
    FakeEngine &m_engine;
};

class Repositories final : public RepositoryService
{
public:
    explicit Repositories(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    Answer<QList<domain::Repository>> repositories(RepositoryQuery query) override
    {
        if (query.server.isEmpty() && !query.changedSince)
            return m_engine.answer<QList<domain::Repository>>(m_engine.fleet.repositories);
        QList<domain::Repository> rows;
        for (const domain::Repository &row : std::as_const(m_engine.fleet.repositories))
            if ((query.server.isEmpty() || row.server == query.server)
                && row.revision > query.changedSince.value_or(-1))
                rows.append(row);
        return m_engine.answer<QList<domain::Repository>>(rows);
    }
    Answer<domain::Repository> repository(RepositoryId id) override
    {
        return m_engine.answer<domain::Repository>(find(id));
    }
    Answer<QList<domain::SyncRecord>> history(RepositoryId id, int limit) override
    {
        return m_engine.answer<QList<domain::SyncRecord>>(m_engine.fleet.history.value(id).mid(0, limit));
    }
    Answer<QList<domain::SyncRecord>> historySince(QDateTime since, QString) override
    {
        QList<domain::SyncRecord> records;
        for (const auto &list : std::as_const(m_engine.fleet.history))
            for (const domain::SyncRecord &record : list)
                if (record.finished >= since)
                    records.append(record);
        return m_engine.answer<QList<domain::SyncRecord>>(records);
    }
    Answer<QList<domain::Repository>> selectedBy(QString server, QString group) override
    {
        QList<domain::Repository> rows;
        for (RepositoryId id : m_engine.fleet.members.value(server + QLatin1Char('/') + group))
            if (const auto row = find(id))
                rows.append(*row);
        return m_engine.answer<QList<domain::Repository>>(rows);
    }
    Answer<QList<domain::Repository>> verify(QList<RepositoryId> ids) override
    {
        return m_engine.change<QList<domain::Repository>>(QStringLiteral("verify %1").arg(ids.size()), [&] {
            QList<domain::Repository> rows;
            for (RepositoryId id : ids)
                if (const auto row = find(id))
                    rows.append(*row);
            return Result<QList<domain::Repository>>(rows);
        });
    }
    Answer<JobId> publishAnyway(RepositoryId id) override
    {
        return m_engine.change<JobId>(QStringLiteral("publishAnyway %1").arg(id.value),
                                      [] { return Result<JobId>(JobId(1)); });
    }
    Answer<JobId> goBackToVersionBefore(RepositoryId id) override
    {
        return m_engine.change<JobId>(QStringLiteral("goBack %1").arg(id.value),
                                      [] { return Result<JobId>(JobId(1)); });
    }

private:
    Result<domain::Repository> find(RepositoryId id) const
    {
        for (const domain::Repository &row : std::as_const(m_engine.fleet.repositories))
            if (row.id == id)
                return row;
        return fail(ErrorCode::NotFound, QStringLiteral("no such repository"));
    }
    FakeEngine &m_engine;
};

class Jobs final : public JobService
{
public:
    explicit Jobs(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    Answer<JobId> startSync(domain::SyncRequest request, QString startedBy) override
    {
        return m_engine.change<JobId>(
            QStringLiteral("startSync %1 %2 %3")
                .arg(request.server, request.onlyRepositories.join(QLatin1Char(',')), request.regexInclude)
                .trimmed(),
            [&] {
                return Result<JobId>(
                    m_engine.queue(QStringLiteral("repo sync ") + request.server, request.server, {}, startedBy));
            });
    }
    Answer<JobId> startGroupSync(QString server, QString group, QString startedBy) override
    {
        return m_engine.change<JobId>(QStringLiteral("startGroupSync %1 %2").arg(server, group), [&] {
            return Result<JobId>(m_engine.queue(QStringLiteral("repo sync ") + server, server, group, startedBy));
        });
    }
    Answer<QList<domain::Job>> jobs(JobQuery query) override
    {
        return m_engine.answer<QList<domain::Job>>(matching(m_engine.fleet, query));
    }
    Answer<domain::JobDetails> job(JobId id) override
    {
        for (const domain::Job &job : std::as_const(m_engine.fleet.jobs))
            if (job.id == id)
                return m_engine.answer<domain::JobDetails>(domain::JobDetails {job, m_engine.fleet.stages.value(id)});
        return m_engine.answer<domain::JobDetails>(fail(ErrorCode::NotFound, QStringLiteral("no such job")));
    }
    Answer<domain::ChildSummary> count(JobQuery query) override
    {
        query.limit = 1'000'000;
        query.offset = 0;
        domain::ChildSummary summary;
        for (const domain::Job &job : matching(m_engine.fleet, query)) {
            ++summary.total;
            summary.queued += job.state == JobState::Queued ? 1 : 0;
            summary.running += job.state == JobState::Running ? 1 : 0;
            summary.completed += job.state == JobState::Completed ? 1 : 0;
            summary.failed += job.state == JobState::Failed || job.state == JobState::FailedToStart ? 1 : 0;
        }
        return m_engine.answer<domain::ChildSummary>(summary);
    }
    Answer<> cancel(JobId id, QString) override
    {
        return m_engine.change<void>(QStringLiteral("cancel %1").arg(id.value), [&] {
            for (domain::Job &job : m_engine.fleet.jobs) {
                if (job.id != id)
                    continue;
                job.state = JobState::Canceled;
                job.revision = ++m_engine.fleet.revision;
            }
            m_engine.announce(Topic::Jobs);
            return Result<>();
        });
    }
    Answer<JobId> retry(JobId id, QString startedBy) override
    {
        return m_engine.change<JobId>(QStringLiteral("retry %1").arg(id.value), [&] {
            return Result<JobId>(m_engine.queue(QStringLiteral("retry"), QStringLiteral("pulp-eu-1.example.com"),
                                                QStringLiteral("external"), startedBy));
        });
    }

private:
    FakeEngine &m_engine;
};

class Schedules final : public ScheduleService
{
public:
    explicit Schedules(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    Answer<QList<domain::Schedule>> schedules() override
    {
        return m_engine.answer<QList<domain::Schedule>>(m_engine.fleet.schedules);
    }
    Answer<QList<QDateTime>> nextRuns(ScheduleId id, int count) override
    {
        QList<QDateTime> runs;
        for (const domain::Schedule &schedule : std::as_const(m_engine.fleet.schedules))
            for (int i = 0; schedule.id == id && schedule.nextRun.isValid() && i < count; ++i)
                runs.append(schedule.nextRun.addDays(i));
        return m_engine.answer<QList<QDateTime>>(runs);
    }
    Answer<JobId> runNow(ScheduleId id, QString startedBy) override
    {
        return m_engine.change<JobId>(QStringLiteral("runNow %1").arg(id.value), [&] {
            return Result<JobId>(m_engine.queue(QStringLiteral("run"), QStringLiteral("pulp-eu-1.example.com"),
                                                QStringLiteral("external"), startedBy));
        });
    }
    Answer<> pause(ScheduleId id, QDateTime until) override
    {
        return m_engine.change<void>(QStringLiteral("pause %1").arg(id.value),
                                     [&] { return setPaused(id, true, until); });
    }
    Answer<> resume(ScheduleId id) override
    {
        return m_engine.change<void>(QStringLiteral("resume %1").arg(id.value),
                                     [&] { return setPaused(id, false, {}); });
    }
    Answer<QDateTime> skipNext(ScheduleId id) override
    {
        return m_engine.change<QDateTime>(QStringLiteral("skipNext %1").arg(id.value), [&]() -> Result<QDateTime> {
            for (domain::Schedule &schedule : m_engine.fleet.schedules)
                if (schedule.id == id && schedule.nextRun.isValid())
                    return schedule.nextRun = schedule.nextRun.addDays(1);
            return fail(ErrorCode::Conflict, QStringLiteral("this schedule has no next run that could be skipped"));
        });
    }
    Answer<domain::SchedulerRole> role() override
    {
        return m_engine.answer<domain::SchedulerRole>(m_engine.fleet.role);
    }

private:
    Result<> setPaused(ScheduleId id, bool paused, const QDateTime &until)
    {
        for (domain::Schedule &schedule : m_engine.fleet.schedules) {
            if (schedule.id != id)
                continue;
            schedule.isPaused = paused;
            schedule.pausedUntil = until;
        }
        return {};
    }
    FakeEngine &m_engine;
};

class Configuration final : public ConfigurationService
{
public:
    explicit Configuration(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    Answer<StoredConfiguration> current() override
    {
        return m_engine.answer<StoredConfiguration>(m_engine.fleet.configuration);
    }
    Answer<domain::Plan> plan(domain::FleetConfiguration fleet) override
    {
        domain::Plan plan;
        for (const domain::Server &server : std::as_const(fleet.servers)) {
            if (m_engine.fleet.configuration.fleet.server(server.name))
                continue;
            domain::PlannedChange change;
            change.id = QStringLiteral("server/") + server.name;
            change.object = QStringLiteral("server");
            change.name = server.name;
            change.note = server.url.toString();
            plan.changes.append(change);
        }
        return m_engine.answer<domain::Plan>(plan);
    }
    Answer<qint64> apply(domain::FleetConfiguration fleet, QString yaml, QString author,
                         std::optional<qint64> expectedVersion) override
    {
        StoredConfiguration &stored = m_engine.fleet.configuration;
        return m_engine.change<qint64>(QStringLiteral("apply by ") + author, [&]() -> Result<qint64> {
            if (expectedVersion && *expectedVersion != stored.version)
                return fail(ErrorCode::Conflict, QStringLiteral("the configuration was changed meanwhile"));
            stored = {stored.version + 1, yaml, author, QDateTime::currentDateTimeUtc(), fleet};
            m_engine.fleet.servers = fleet.servers;
            m_engine.announce(Topic::Configuration);
            return stored.version;
        });
    }

private:
    FakeEngine &m_engine;
};

class FindingsPort final : public FindingService
{
public:
    explicit FindingsPort(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    Answer<QList<domain::Finding>> findings(QString server) override
    {
        ++m_engine.findingsAsked;
        if (!m_engine.findingsError.what.isEmpty())
            return m_engine.answer<QList<domain::Finding>>(fail(m_engine.findingsError));
        QList<domain::Finding> findings = m_engine.fleet.findings;
        if (!server.isEmpty())
            findings.removeIf([&server](const domain::Finding &one) { return one.server != server; });
        domain::applyMutes(&findings, m_engine.fleet.mutes, QDateTime::currentDateTimeUtc());
        domain::rankFindings(&findings);
        return m_engine.answer<QList<domain::Finding>>(findings);
    }
    Answer<QList<domain::FindingMute>> mutes() override
    {
        return m_engine.answer<QList<domain::FindingMute>>(m_engine.fleet.mutes);
    }
    Answer<> mute(QString id, QString reason, QString who, QDateTime until) override
    {
        return m_engine.change<void>(QStringLiteral("mute ") + id, [&] {
            m_engine.fleet.mutes.append({id, reason, who, QDateTime::currentDateTimeUtc(), until});
            return Result<>();
        });
    }
    Answer<> unmute(QString id) override
    {
        return m_engine.change<void>(QStringLiteral("unmute ") + id, [&]() -> Result<> {
            if (m_engine.fleet.mutes.removeIf([&id](const domain::FindingMute &one) { return one.id == id; }) == 0)
                return fail(ErrorCode::NotFound, QStringLiteral("nothing is muted under this id"), id);
            return {};
        });
    }

private:
    FakeEngine &m_engine;
};

class Reports final : public ReportService
{
public:
    explicit Reports(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    Answer<domain::HealthReport> health(QString server, QDateTime periodStart) override
    {
        domain::HealthReport report;
        report.made = QDateTime::currentDateTimeUtc();
        report.periodStart = periodStart;
        report.scope = server.isEmpty() ? QStringLiteral("fleet") : server;
        const auto isIn = [&server](const QString &name) { return server.isEmpty() || name == server; };
        for (const domain::Server &one : std::as_const(m_engine.fleet.servers))
            if (isIn(one.name))
                report.servers.append(one);
        for (const domain::ServerState &state : std::as_const(m_engine.fleet.states))
            if (isIn(state.name))
                report.serverStates.append(state);
        for (const domain::Repository &row : std::as_const(m_engine.fleet.repositories)) {
            if (!isIn(row.server))
                continue;
            report.repositories.append(row);
            for (const domain::SyncRecord &record : m_engine.fleet.history.value(row.id))
                if (record.finished >= periodStart)
                    report.history.append(record);
        }
        std::sort(report.history.begin(), report.history.end(),
                  [](const domain::SyncRecord &a, const domain::SyncRecord &b) { return a.finished > b.finished; });
        for (const domain::Schedule &schedule : std::as_const(m_engine.fleet.schedules))
            if (isIn(schedule.server))
                report.schedules.append(schedule);
        report.scheduler = m_engine.fleet.role;
        for (const domain::Finding &finding : std::as_const(m_engine.fleet.findings))
            if (isIn(finding.server))
                report.findings.append(finding);
        return m_engine.answer<domain::HealthReport>(report);
    }

private:
    FakeEngine &m_engine;
};

class Credentials final : public CredentialService
{
public:
    explicit Credentials(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    Answer<> storePassword(QString entry, Secret password) override
    {
        return m_engine.change<void>(QStringLiteral("storePassword ") + entry, [&] {
            m_engine.passwords.insert(entry, password.reveal());
            return Result<>();
        });
    }
    Answer<> forgetPassword(QString entry) override
    {
        return m_engine.change<void>(QStringLiteral("forgetPassword ") + entry, [&] {
            m_engine.passwords.remove(entry);
            return Result<>();
        });
    }
    Answer<QList<ports::PasswordCheck>> testPasswords(QString server) override
    {
        QList<ports::PasswordCheck> checks;
        for (const domain::Server &one : std::as_const(m_engine.fleet.servers)) {
            if (!server.isEmpty() && one.name != server)
                continue;
            ports::PasswordCheck check;
            check.server = one.name;
            check.username = one.credentials.username;
            check.source = QStringLiteral("keyring entry ") + one.credentials.location;
            check.isFetched = m_engine.passwords.contains(one.credentials.location);
            if (!check.isFetched) {
                check.error.code = ErrorCode::NotFound;
                check.error.what = QStringLiteral("no such entry");
            }
            checks.append(check);
        }
        if (checks.isEmpty() && !server.isEmpty())
            return m_engine.answer<QList<ports::PasswordCheck>>(
                fail(ErrorCode::NotFound, QStringLiteral("no such server"), server));
        return m_engine.answer<QList<ports::PasswordCheck>>(checks);
    }

private:
    FakeEngine &m_engine;
};

class Operations final : public OperationService
{
public:
    explicit Operations(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    QStringList names() const override
    {
        QStringList names = m_engine.fleet.plans.keys();
        names.sort();
        return names;
    }
    Answer<domain::Plan> plan(QString operation, QJsonObject request, std::function<void(QString)> onProgress,
                              CancellationToken) override
    {
        if (!m_engine.fleet.plans.contains(operation))
            return m_engine.answer<domain::Plan>(fail(ErrorCode::NotFound, QStringLiteral("no such operation")));
        domain::Plan plan = m_engine.fleet.plans.value(operation);
        plan.operation = operation;
        plan.request = request;
        if (onProgress)
            onProgress(QStringLiteral("reads the servers"));
        return m_engine.answer<domain::Plan>(plan);
    }
    Answer<JobId> apply(domain::Plan plan, QString startedBy) override
    {
        return m_engine.change<JobId>(QStringLiteral("applyPlan %1 %2").arg(plan.operation).arg(plan.changes.size()),
                                      [&] { return Result<JobId>(queue(plan, startedBy)); });
    }
    Answer<JobId> run(QString operation, QJsonObject request, QString startedBy) override
    {
        return m_engine.change<JobId>(QStringLiteral("runOperation ") + operation, [&]() -> Result<JobId> {
            if (!m_engine.fleet.plans.contains(operation))
                return fail(ErrorCode::NotFound, QStringLiteral("no such operation"));
            domain::Plan plan = m_engine.fleet.plans.value(operation);
            plan.operation = operation;
            plan.request = request;
            return queue(plan, startedBy);
        });
    }
    Answer<Applied> applied(JobId job) override
    {
        if (m_engine.fleet.applied.contains(job))
            return m_engine.answer<Applied>(m_engine.fleet.applied.value(job));
        return m_engine.answer<Applied>(fail(ErrorCode::NotFound, QStringLiteral("the job has no plan")));
    }

private:
    JobId queue(const domain::Plan &plan, const QString &startedBy)
    {
        const QString server = plan.changes.isEmpty() ? QString() : plan.changes.constFirst().server;
        const JobId id = m_engine.queue(plan.title.isEmpty() ? plan.operation : plan.title, server, {}, startedBy);
        domain::Job &job = m_engine.fleet.jobs.first();
        job.kind = domain::JobKind::Housekeeping;
        job.arguments = {{QStringLiteral("operation"), plan.operation}, {QStringLiteral("request"), plan.request}};
        job.state = m_engine.fleet.operationsEnd;
        const bool isFinal = domain::isFinal(job.state);
        if (isFinal) {
            job.started = job.queued;
            job.finished = job.queued;
            job.summary = QStringLiteral("%1 of %1 changes made").arg(plan.changes.size());
        }
        Applied applied {plan, std::nullopt};
        if (isFinal)
            applied.proof = m_engine.fleet.proof;
        m_engine.fleet.applied.insert(id, applied);
        return id;
    }
    FakeEngine &m_engine;
};

class Snapshots final : public SnapshotService
{
public:
    explicit Snapshots(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    Answer<QList<domain::Snapshot>> snapshots(QString server) override
    {
        QList<domain::Snapshot> found = m_engine.fleet.snapshots;
        if (!server.isEmpty())
            found.removeIf([&server](const domain::Snapshot &one) { return one.server != server; });
        return m_engine.answer<QList<domain::Snapshot>>(found);
    }
    Answer<domain::SnapshotComparison> compare(SnapshotCompareRequest request) override
    {
        if (m_engine.fleet.comparison.prefix.isEmpty())
            return m_engine.answer<domain::SnapshotComparison>(
                fail(ErrorCode::NotFound, QStringLiteral("there is no such snapshot"), request.prefix));
        return m_engine.answer<domain::SnapshotComparison>(m_engine.fleet.comparison);
    }

private:
    FakeEngine &m_engine;
};

} // namespace

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
    Servers servers;
    Repositories repositories;
    Jobs jobs;
    Schedules schedules;
    Configuration configuration;
    FindingsPort findings;
    Reports reports;
    Credentials credentials;
    Operations operations;
    Snapshots snapshots;
    FakeContentService content;
    FakeReportSchedules reportSchedules;
    FakeConfigurationHistory configurationHistory;
    FakeVersionService versions;
    FakeInspectionService inspection;
};

ConfigurationReader::Read FakeReader::readText(const QString &yaml)
{
    const config::FleetRead read = config::readFleetTexts(yaml.toUtf8(), QStringLiteral("pulp_config.yml"), {},
                                                          QStringLiteral("config.ini"), config::Environment {});
    Read result {read.fleet, read.problems, read.yaml};
    if (!nextText.isEmpty() && yaml.contains(onlyAfter)) {
        result.problems = nextText + result.problems;
        result.fleet.reset();
    }
    return result;
}

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
