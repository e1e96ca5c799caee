// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/engine.h"
#include "engine/services/bridge.h"

#include <QThread>
#include <QTimer>

#include <atomic>
#include <memory>

namespace pulpit::engine {

class Core;
class EngineReportSchedules;
class EngineConfigurationHistory;
class EngineVersionService;
class EngineInspectionService;

/// The engine on its own thread, and the services in front of it.
class ThreadedEngine final : public ports::Engine
{
    Q_OBJECT
public:
    ThreadedEngine(EngineOptions options, ports::Store &store, ports::PulpConnector &connector,
                   ports::SecretSource &secrets, JobRegistry registry);
    ~ThreadedEngine() override;

    ports::ServerService &servers() override { return *m_servers; }
    ports::RepositoryService &repositories() override { return *m_repositories; }
    ports::JobService &jobs() override { return *m_jobs; }
    ports::ScheduleService &schedules() override { return *m_schedules; }
    ports::ConfigurationService &configuration() override { return *m_configuration; }
    ports::FindingService &findings() override { return *m_findings; }
    ports::ReportService &reports() override { return *m_reports; }
    ports::CredentialService &credentials() override { return *m_credentials; }
    ports::OperationService &operations() override { return *m_operations; }
    ports::SnapshotService &snapshots() override { return *m_snapshots; }
    ports::ContentService &content() override { return *m_content; }
    ports::InspectionService &inspection() override;
    ports::VersionService &versions() override;
    ports::ConfigurationHistory &configurationHistory() override;
    ports::ReportSchedules &reportSchedules() override;
    void start(bool schedule) override;
    QFuture<void> stop() override;

private:
    void announce(ports::Topics topics);

    QThread m_thread;
    QObject *m_loop = nullptr; ///< in m_thread; deleted when that ends
    std::unique_ptr<Core> m_core; ///< of m_thread
    std::unique_ptr<Bridge> m_bridge;
    std::unique_ptr<ports::ServerService> m_servers;
    std::unique_ptr<ports::RepositoryService> m_repositories;
    std::unique_ptr<ports::JobService> m_jobs;
    std::unique_ptr<ports::ScheduleService> m_schedules;
    std::unique_ptr<ports::ConfigurationService> m_configuration;
    std::unique_ptr<ports::FindingService> m_findings;
    std::unique_ptr<ports::ReportService> m_reports;
    std::unique_ptr<ports::CredentialService> m_credentials;
    std::unique_ptr<ports::OperationService> m_operations;
    std::unique_ptr<ports::SnapshotService> m_snapshots;
    std::unique_ptr<ports::ContentService> m_content;
    std::unique_ptr<EngineReportSchedules> m_reportSchedules;
    std::unique_ptr<EngineConfigurationHistory> m_configurationHistory;
    std::unique_ptr<EngineVersionService> m_versions;
    std::unique_ptr<EngineInspectionService> m_inspection;
    std::atomic<bool> m_hasSettled = false; ///< after stop(): nothing works with m_core any more
    ports::Topics m_news; ///< not announced yet; of m_thread
    QTimer *m_newsTimer = nullptr; ///< of m_thread
};

} // namespace pulpit::engine
