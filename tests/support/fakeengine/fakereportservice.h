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

} // namespace pulpit::test
