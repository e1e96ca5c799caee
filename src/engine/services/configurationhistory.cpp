// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/configurationhistory.h"

#include "engine/async/waiting.h"

namespace pulpit::engine {

namespace {

Async<qint64> saveVersion(Core *core, QString yaml, QString author, qint64 expectedNewest)
{
    ports::SavedConfigurationStore *const store = ports::SavedConfigurationStore::of(core->environment.store().fleet());
    if (!store)
        co_return fail(ErrorCode::Unsupported, QStringLiteral("this database keeps no versions that wait"));
    co_return co_await answerOf(store->saveConfiguration(yaml, author, expectedNewest));
}

} // namespace

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

QFuture<Result<QList<ports::SavedConfiguration>>> EngineConfigurationHistory::saved(int limit)
{
    return m_bridge.read<QList<ports::SavedConfiguration>>([this, limit]() -> Result<QList<ports::SavedConfiguration>> {
        const ports::SavedConfigurationStore *const store
            = ports::SavedConfigurationStore::of(m_core.environment.store().fleet());
        return store ? store->savedConfigurations(limit) : QList<ports::SavedConfiguration>();
    });
}

QFuture<Result<qint64>> EngineConfigurationHistory::save(QString yaml, QString author, qint64 expectedNewest)
{
    return m_bridge.run<qint64>(
        [this, yaml, author, expectedNewest] { return saveVersion(&m_core, yaml, author, expectedNewest); });
}

} // namespace pulpit::engine
