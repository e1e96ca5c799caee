// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core.h"
#include "engine/inspection/rights.h"
#include "engine/services/bridge.h"
#include "ports/inspectionservice.h"

namespace pulpit::engine {

/// InspectionService of the engine. Thread-safe.
class EngineInspectionService final : public ports::InspectionService
{
public:
    EngineInspectionService(Bridge &bridge, Core &core, ports::Store &store);
    Answer<QJsonObject> object(QString server, QString href) override;
    Answer<QList<ports::ObjectReference>> referrers(QString server, QString href) override;
    Answer<QList<ports::RequestRecord>> requests(QString server, int limit) override;
    Answer<QList<ports::ServerSample>> samples(QString server, QDateTime since) override;
    Answer<QList<domain::Certificate>> certificates(QString server) override;
    Answer<QList<domain::PulpTask>> pulpTasks(QString server, domain::PulpTaskQuery query) override;
    Answer<domain::AccountRights> rights(QString server) override;
    Answer<domain::StorageForecast> storage(QString server) override;

private:
    Bridge &m_bridge;
    Core &m_core;
    ports::Store &m_store;
    RightsMemory m_rights; ///< of the engine thread
};

} // namespace pulpit::engine
