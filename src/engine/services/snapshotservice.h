// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core.h"
#include "engine/services/bridge.h"
#include "ports/snapshotservice.h"

namespace pulpit::engine {

/// SnapshotService by asking the servers. Thread-safe.
class EngineSnapshotService final : public ports::SnapshotService
{
public:
    EngineSnapshotService(Bridge &bridge, Core &core);
    QFuture<Result<QList<domain::Snapshot>>> snapshots(QString server) override;
    QFuture<Result<domain::SnapshotComparison>> compare(ports::SnapshotCompareRequest request) override;

private:
    Bridge &m_bridge;
    Core &m_core;
};

} // namespace pulpit::engine
