// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeengine/fakeengine.h"

#include <algorithm>

namespace pulpit::test {

/// ReportService of a FakeEngine: makes the health report of what the fleet holds.
class FakeReportService final : public ports::ReportService
{
public:
    explicit FakeReportService(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    ports::Answer<domain::HealthReport> health(QString server, QDateTime periodStart) override
    {
        return m_engine.answerElsewhere<domain::HealthReport>(
            [fleet
             = Rows {m_engine.fleet.servers, m_engine.fleet.states, m_engine.fleet.repositories, m_engine.fleet.history,
                     m_engine.fleet.schedules, m_engine.fleet.findings, m_engine.fleet.role},
             server, periodStart] { return Result<domain::HealthReport>(report(fleet, server, periodStart)); });
    }

private:
    /// What a report is made of; shares what the fleet holds.
    struct Rows
    {
        QList<domain::Server> servers;
        QList<domain::ServerState> states;
        QList<domain::Repository> repositories;
        QHash<RepositoryId, QList<domain::SyncRecord>> history;
        QList<domain::Schedule> schedules;
        QList<domain::Finding> findings;
        domain::SchedulerRole role;
    };
    static domain::HealthReport report(const Rows &fleet, const QString &server, const QDateTime &periodStart)
    {
        domain::HealthReport report;
        report.made = QDateTime::currentDateTimeUtc();
        report.periodStart = periodStart;
        report.scope = server.isEmpty() ? QStringLiteral("fleet") : server;
        const auto isIn = [&server](const QString &name) { return server.isEmpty() || name == server; };
        for (const domain::Server &one : fleet.servers)
            if (isIn(one.name))
                report.servers.append(one);
        for (const domain::ServerState &state : fleet.states)
            if (isIn(state.name))
                report.serverStates.append(state);
        for (const domain::Repository &row : fleet.repositories) {
            if (!isIn(row.server))
                continue;
            report.repositories.append(row);
            for (const domain::SyncRecord &record : fleet.history.value(row.id))
                if (record.finished >= periodStart)
                    report.history.append(record);
        }
        std::sort(report.history.begin(), report.history.end(),
                  [](const domain::SyncRecord &a, const domain::SyncRecord &b) { return a.finished > b.finished; });
        for (const domain::Schedule &schedule : fleet.schedules)
            if (isIn(schedule.server))
                report.schedules.append(schedule);
        report.scheduler = fleet.role;
        for (const domain::Finding &finding : fleet.findings)
            if (isIn(finding.server))
                report.findings.append(finding);
        return report;
    }

    FakeEngine &m_engine;
};

} // namespace pulpit::test
