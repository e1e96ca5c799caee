// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/job.h"
#include "domain/schedule.h"
#include "domain/server.h"

namespace pulpit::engine {

/// 32 hex digits that no other job has; Pulp stores them with the tasks of the job.
[[nodiscard]] QString newCorrelationId();

/// What a run of a configured group asks for. NotFound where the configuration has no such group on that server.
[[nodiscard]] Result<domain::SyncRequest> groupRequest(const domain::FleetConfiguration &fleet, const QString &server,
                                                       const QString &group);

/// Checks a request against the configuration. NotFound (server, group, source) or InvalidInput (pattern, duration,
/// numbers). Pure.
[[nodiscard]] Result<> checkRequest(const domain::FleetConfiguration &fleet, const domain::SyncRequest &request);

/// The queued top-level job of a request, with the name that Pulp Manager gives it.
[[nodiscard]] domain::Job syncJob(const domain::SyncRequest &request, const QString &startedBy);

} // namespace pulpit::engine
