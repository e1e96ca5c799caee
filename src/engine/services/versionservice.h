// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core.h"
#include "engine/services/bridge.h"
#include "ports/versionservice.h"

namespace pulpit::engine {

/// VersionService of the engine. Thread-safe.
class EngineVersionService final : public ports::VersionService
{
public:
    EngineVersionService(Bridge &bridge, Core &core);
    Answer<QList<domain::PulpVersion>> versions(RepositoryId id, int limit) override;
    Answer<ports::VersionChange> change(RepositoryId id, int number, int shown) override;
    Answer<ports::VersionDifference> compare(ports::VersionSide first, ports::VersionSide second, int shown) override;

private:
    Bridge &m_bridge;
    Core &m_core;
};

} // namespace pulpit::engine
