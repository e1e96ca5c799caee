// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core.h"
#include "engine/services/bridge.h"
#include "ports/services.h"

namespace pulpit::engine {

/// ConfigurationService over the store and the scheduler. Thread-safe.
class EngineConfigurationService final : public ports::ConfigurationService
{
public:
    EngineConfigurationService(Bridge &bridge, Core &core, ports::Store &store);
    ports::Answer<ports::StoredConfiguration> current() override;
    ports::Answer<domain::Plan> plan(domain::FleetConfiguration fleet) override;
    ports::Answer<qint64> apply(domain::FleetConfiguration fleet, QString yaml, QString author,
                                std::optional<qint64> expectedVersion) override;

private:
    Bridge &m_bridge;
    Core &m_core;
    ports::Store &m_store;
};

} // namespace pulpit::engine
