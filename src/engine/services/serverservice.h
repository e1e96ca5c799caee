// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core.h"
#include "engine/services/bridge.h"
#include "ports/services.h"

namespace pulpit::engine {

/// ServerService over the store and the servers themselves. Thread-safe.
class EngineServerService final : public ports::ServerService
{
public:
    EngineServerService(Bridge &bridge, Core &core, ports::Store &store);
    ports::Answer<QList<domain::Server>> servers() override;
    ports::Answer<QList<domain::ServerState>> states() override;
    ports::Answer<domain::ServerState> refresh(QString server) override;
    ports::Answer<> reconcile(QString server) override;
    ports::Answer<QList<ports::ProbeStep>> test(domain::Server server, std::optional<Secret> password,
                                                std::function<void(ports::ProbeStep)> onStep,
                                                CancellationToken cancellation) override;
    ports::Answer<QList<domain::PulpTask>> pulpTasks(QString server, int limit) override;
    ports::Answer<QList<domain::PulpWorker>> workers(QString server) override;
    ports::Answer<> cancelPulpTask(QString server, QString taskHref) override;

private:
    Bridge &m_bridge;
    Core &m_core;
    ports::Store &m_store;
};

} // namespace pulpit::engine
