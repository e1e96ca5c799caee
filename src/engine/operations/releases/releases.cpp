// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/releases/releases.h"

#include "engine/operations/releases/followrepository.h"
#include "engine/operations/releases/preparerelease.h"
#include "engine/operations/releases/switchrelease.h"
#include "engine/operations/snapshots/goback.h"
#include "engine/operations/snapshots/pointinghistory.h"

namespace pulpit::engine {

void addReleases(OperationRegistry &operations)
{
    operations.add(std::make_unique<PrepareRelease>());
    operations.add(std::make_unique<SwitchRelease>());
    operations.add(std::make_unique<FollowRepository>());
    operations.add(std::make_unique<GoBack>(QStringLiteral("release back"), kReleased, domain::JobKind::Release));
}

} // namespace pulpit::engine
