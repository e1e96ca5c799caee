// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/versionservice.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

EngineVersionService::EngineVersionService(Bridge &bridge, Core &core)
    : m_bridge(bridge)
    , m_core(core)
{
}

QFuture<Result<QList<domain::PulpVersion>>> EngineVersionService::versions(RepositoryId, int)
{
    return m_bridge.read<QList<domain::PulpVersion>>([]() -> Result<QList<domain::PulpVersion>> {
        return fail(ErrorCode::Unsupported, u"this is not there yet"_s);
    });
}

QFuture<Result<ports::VersionChange>> EngineVersionService::change(RepositoryId, int, int)
{
    return m_bridge.read<ports::VersionChange>(
        []() -> Result<ports::VersionChange> { return fail(ErrorCode::Unsupported, u"this is not there yet"_s); });
}

} // namespace pulpit::engine
