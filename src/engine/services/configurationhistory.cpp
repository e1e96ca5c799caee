// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/configurationhistory.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

EngineConfigurationHistory::EngineConfigurationHistory(Bridge &bridge, Core &core)
    : m_bridge(bridge)
    , m_core(core)
{
}

QFuture<Result<QList<ports::ConfigurationVersion>>> EngineConfigurationHistory::versions(int)
{
    return m_bridge.read<QList<ports::ConfigurationVersion>>([]() -> Result<QList<ports::ConfigurationVersion>> {
        return fail(ErrorCode::Unsupported, u"this is not there yet"_s);
    });
}

QFuture<Result<QString>> EngineConfigurationHistory::text(qint64)
{
    return m_bridge.read<QString>(
        []() -> Result<QString> { return fail(ErrorCode::Unsupported, u"this is not there yet"_s); });
}

} // namespace pulpit::engine
