// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/snapshots/snapshots.h"

#include "engine/operations/snapshots/createsnapshot.h"
#include "engine/operations/snapshots/expiresnapshots.h"
#include "engine/operations/snapshots/goback.h"
#include "engine/operations/snapshots/pointinghistory.h"
#include "engine/operations/snapshots/switchsnapshot.h"

namespace pulpit::engine {

void addSnapshots(OperationRegistry &operations)
{
    operations.add(std::make_unique<CreateSnapshot>());
    operations.add(std::make_unique<SwitchSnapshot>());
    operations.add(std::make_unique<GoBack>(QStringLiteral("snapshot back"), kSwitched, domain::JobKind::RepoSnapshot));
    operations.add(std::make_unique<ExpireSnapshots>());
}

} // namespace pulpit::engine
