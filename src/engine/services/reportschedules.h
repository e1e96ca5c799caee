// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core.h"
#include "engine/services/bridge.h"
#include "ports/reportschedules.h"

namespace pulpit::engine {

/// ReportSchedules of the engine. Thread-safe.
class EngineReportSchedules final : public ports::ReportSchedules
{
public:
    EngineReportSchedules(Bridge &bridge, Core &core);
    Answer<QList<ports::ReportSchedule>> schedules() override;
    Answer<ports::ReportSchedule> save(ports::ReportSchedule schedule) override;
    Answer<> remove(QString id) override;
    Answer<QString> runNow(QString id) override;
    Answer<domain::ReportBackground> background(QString server, QDateTime periodStart) override;
    Answer<> keepDigest(domain::ReportDigest digest) override;
    Answer<> setTargets(domain::FleetTargets targets) override;

private:
    Bridge &m_bridge;
    Core &m_core;
};

} // namespace pulpit::engine
