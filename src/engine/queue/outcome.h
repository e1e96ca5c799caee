// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jobrunner.h"

namespace pulpit::engine {

/// What is written for a job that ended: its own outcome, or what follows from why it was asked to end. Pure.
/// A job that completed although it was asked to end stays completed; that is the truth.
[[nodiscard]] JobOutcome finalOutcome(const Result<JobOutcome> &result, StopReason reason, const QString &maxRuntime);

/// What is written for a child that its parent left behind when it ended with \a parent. Pure.
[[nodiscard]] JobOutcome outcomeOfLeftChild(const JobOutcome &parent);

/// How a whole job failed by \a error. Pure.
[[nodiscard]] domain::Failure failureOfJob(const Error &error);

} // namespace pulpit::engine
