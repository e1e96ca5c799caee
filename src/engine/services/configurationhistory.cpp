// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/configurationhistory.h"

namespace pulpit::engine {

EngineConfigurationHistory::EngineConfigurationHistory(Bridge &bridge, Core &core)
    : m_bridge(bridge)
    , m_core(core)
{
}

QFuture<Result<QList<ports::ConfigurationVersion>>> EngineConfigurationHistory::versions(int limit)
{
    return m_bridge.read<QList<ports::ConfigurationVersion>>(
        [this, limit] { return m_core.environment.store().fleet().configurationVersions(limit); });
}

QFuture<Result<QString>> EngineConfigurationHistory::text(qint64 version)
{
    return m_bridge.read<QString>(
        [this, version] { return m_core.environment.store().fleet().configurationText(version); });
}

} // namespace pulpit::engine
