// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All operations of Pulpit: one include and one line for each family.
#include "engine/operations/operation.h"
#include "engine/operations/releases/releases.h"
#include "engine/operations/snapshots/snapshots.h"

namespace pulpit::engine {

void registerOperations(OperationRegistry &operations)
{
    addReleases(operations);
    addSnapshots(operations);
}

} // namespace pulpit::engine
