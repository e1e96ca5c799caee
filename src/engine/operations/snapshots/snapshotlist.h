// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"
#include "engine/operations/operation.h"
#include "ports/snapshotservice.h"

namespace pulpit::engine {

/// The snapshots of a server, newest first, with what points at them: distributions of any other name that point at one
/// of their repositories, versions or publications, and steps that "snapshot back" or "release back" could go.
/// Three lists, and one more where distributions are pinned to publications.
[[nodiscard]] Async<QList<domain::Snapshot>> readSnapshots(PlanReader &reader, QString server);

/// See ports::SnapshotService::compare().
[[nodiscard]] Async<domain::SnapshotComparison> compareSnapshot(PlanReader &reader,
                                                                ports::SnapshotCompareRequest request);

} // namespace pulpit::engine
