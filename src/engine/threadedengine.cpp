// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/threadedengine.h"

#include "engine/async/waiting.h"
#include "engine/core.h"
#include "engine/queue/engineid.h"
#include "engine/services/configurationhistory.h"
#include "engine/services/configurationservice.h"
#include "engine/services/contentservice.h"
#include "engine/services/credentialservice.h"
#include "engine/services/findingservice.h"
#include "engine/services/inspectionservice.h"
#include "engine/services/jobservice.h"
#include "engine/services/operationservice.h"
#include "engine/services/reportschedules.h"
#include "engine/services/reportservice.h"
#include "engine/services/repositoryservice.h"
#include "engine/services/scheduleservice.h"
#include "engine/services/serverservice.h"
#include "engine/services/snapshotservice.h"
#include "engine/services/versionservice.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QLoggingCategory>
#include <QSysInfo>

namespace pulpit::engine {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcEngine, "pulpit.engine")

constexpr auto kNewsInterval = 200ms; // at most five announcements a second

const Clock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

EngineIdentity identityOf(const EngineOptions &options)
{
    EngineIdentity identity;
    identity.host = QSysInfo::machineHostName();
    identity.program = options.program;
    identity.id = options.id;
    if (identity.id.isEmpty())
        identity.id = engineId(identity.host, QCoreApplication::applicationPid());
    return identity;
}

} // namespace

ThreadedEngine::ThreadedEngine(EngineOptions options, ports::Store &store, ports::PulpConnector &connector,
                               ports::SecretSource &secrets, JobRegistry registry)
    : m_loop(new QObject)
{
    m_thread.setObjectName(QStringLiteral("engine"));
    m_loop->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_loop, &QObject::deleteLater);
    m_thread.start();
    m_bridge = std::make_unique<Bridge>(m_loop);
    const auto build = [&] {
        m_core = std::make_unique<Core>(store, connector, secrets, options.clock ? *options.clock : systemClock(),
                                        std::move(registry), identityOf(options), options.timing, options.zone,
                                        options.reports);
        m_core->environment.setConnectionLog(options.connectionLog);
        m_core->scheduler.setHousekeeping(options.housekeeping);
        m_newsTimer = new QTimer(m_loop);
        m_newsTimer->setSingleShot(true);
        connect(m_newsTimer, &QTimer::timeout, m_loop, [this] { Q_EMIT changed(std::exchange(m_news, {})); });
    };
    QMetaObject::invokeMethod(m_loop, build, Qt::BlockingQueuedConnection);
    connect(&store, &ports::Store::changed, m_loop, [this](ports::Topics topics) {
        announce(topics);
        if (m_core)
            m_core->take(topics);
    });
    m_servers = std::make_unique<EngineServerService>(*m_bridge, *m_core, store);
    m_repositories = std::make_unique<EngineRepositoryService>(*m_bridge, *m_core, store);
    m_jobs = std::make_unique<EngineJobService>(*m_bridge, *m_core, store);
    m_schedules = std::make_unique<EngineScheduleService>(*m_bridge, *m_core, store);
    m_configuration = std::make_unique<EngineConfigurationService>(*m_bridge, *m_core, store);
    auto findings = std::make_unique<EngineFindingService>(*m_bridge, m_core->environment.clock(), store);
    // At once, so that who asks because of a change is told what follows from it.
    connect(
        &store, &ports::Store::changed, m_loop, [looks = findings.get()](ports::Topics topics) { looks->note(topics); },
        Qt::DirectConnection);
    m_findings = std::move(findings);
    m_reports = std::make_unique<EngineReportService>(*m_bridge, *m_core, store);
    m_credentials = std::make_unique<EngineCredentialService>(*m_bridge, store.fleet(), secrets);
    m_operations = std::make_unique<EngineOperationService>(*m_bridge, *m_core, store);
    m_snapshots = std::make_unique<EngineSnapshotService>(*m_bridge, *m_core);
    m_content = std::make_unique<EngineContentService>(*m_bridge, *m_core, store);
    m_reportSchedules = std::make_unique<EngineReportSchedules>(*m_bridge, *m_core);
    m_configurationHistory = std::make_unique<EngineConfigurationHistory>(*m_bridge, *m_core);
    m_versions = std::make_unique<EngineVersionService>(*m_bridge, *m_core);
    m_inspection = std::make_unique<EngineInspectionService>(*m_bridge, *m_core, store);
}

ThreadedEngine::~ThreadedEngine()
{
    QFuture<void> stopped = stop();
    // Not for ever: a job that does not let go must not keep the process alive; its lease runs out.
    for (const QDeadlineTimer limit(15s); !stopped.isFinished() && !limit.hasExpired();)
        QThread::msleep(5);
    const bool isLate = !stopped.isFinished() || !m_hasSettled;
    if (isLate)
        qCWarning(lcEngine, "The engine did not stop in time; another one takes its jobs up.");
    const auto takeDown = [this, isLate] {
        if (isLate)
            (void)m_core.release(); // something still works with it; better a leak at the end than a crash
        m_core.reset();
    };
    QMetaObject::invokeMethod(m_loop, takeDown, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

ports::InspectionService &ThreadedEngine::inspection()
{
    return *m_inspection;
}

ports::VersionService &ThreadedEngine::versions()
{
    return *m_versions;
}

ports::ConfigurationHistory &ThreadedEngine::configurationHistory()
{
    return *m_configurationHistory;
}

ports::ReportSchedules &ThreadedEngine::reportSchedules()
{
    return *m_reportSchedules;
}

void ThreadedEngine::start(bool schedule)
{
    const std::function<Async<void>()> work = [this, schedule] { return m_core->start(schedule); };
    const ports::Answer<> started = m_bridge->run<void>(work);
    Q_UNUSED(started);
}

QFuture<void> ThreadedEngine::stop()
{
    struct Stop
    {
        static Async<void> run(ThreadedEngine *engine)
        {
            co_await engine->m_core->stop();
            engine->m_hasSettled = co_await engine->m_bridge->settle(3s);
            co_return {};
        }
    };
    const std::function<Async<void>()> work = [this] { return Stop::run(this); };
    return m_bridge->run<void>(work).then(QtFuture::Launch::Sync, [](const Result<> &) {});
}

/// In the engine thread.
void ThreadedEngine::announce(ports::Topics topics)
{
    m_news |= topics;
    if (!m_newsTimer->isActive())
        m_newsTimer->start(kNewsInterval);
}

std::unique_ptr<ports::Engine> makeEngine(EngineOptions options, ports::Store &store, ports::PulpConnector &connector,
                                          ports::SecretSource &secrets, JobRegistry registry)
{
    return std::make_unique<ThreadedEngine>(std::move(options), store, connector, secrets, std::move(registry));
}

} // namespace pulpit::engine
