// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All operations of Pulpit: one include and one line for each family.
#include "engine/operations/editing/editing.h"
#include "engine/operations/housekeeping/housekeeping.h"
#include "engine/operations/operation.h"
#include "engine/operations/packages/packageremoval.h"
#include "engine/operations/releases/releases.h"
#include "engine/operations/removal/removal.h"
#include "engine/operations/snapshots/snapshots.h"

namespace pulpit::engine {

void registerOperations(OperationRegistry &operations)
{
    addEditing(operations);
    addHousekeeping(operations);
    addPackages(operations);
    addReleases(operations);
    addRemoval(operations);
    addSnapshots(operations);
}

} // namespace pulpit::engine
