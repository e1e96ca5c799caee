// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job.h"
#include "gui/format/commandtext.h"

namespace pulpit::gui {

/// The command of pulpitctl that does what this job does, quoted for a POSIX shell. For jobs whose work has no single
/// command: the one that shows the job. Pure.
[[nodiscard]] QString pulpitctlCommand(const domain::Job &job);
/// What a job was told to sync, to be asked again; \a parent: of a child, if it has one. Pure.
[[nodiscard]] domain::SyncRequest requestOf(const domain::Job &job, const domain::Job *parent);
/// All that is recorded of a job as text, for reading and copying; times are local. Pure.
[[nodiscard]] QString jobLog(const domain::JobDetails &details);

} // namespace pulpit::gui
