// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core.h"
#include "engine/services/bridge.h"
#include "ports/services.h"

namespace pulpit::engine {

/// Reads everything that a health report tells; several queries, each consistent by itself. Blocks for them; any thread
/// of a pool. NotFound: no such server.
[[nodiscard]] Result<domain::HealthReport> readHealthReport(ports::Store &store, const QString &server,
                                                            const QDateTime &periodStart, const QDateTime &now,
                                                            const QString &engine);

/// ReportService over the store. Thread-safe.
class EngineReportService final : public ports::ReportService
{
public:
    EngineReportService(Bridge &bridge, Core &core, ports::Store &store);
    ports::Answer<domain::HealthReport> health(QString server, QDateTime periodStart) override;

private:
    Bridge &m_bridge;
    ports::Store &m_store;
    const Clock &m_clock; ///< thread-safe
    QString m_engine;
};

} // namespace pulpit::engine
