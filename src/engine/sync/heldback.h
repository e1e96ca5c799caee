// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jobcontext.h"
#include "engine/jobrunner.h"

#include <memory>

namespace pulpit::engine {

/// What was there before a version that added and removed so much. Pure.
[[nodiscard]] domain::ContentCounts countsBefore(const domain::ContentCounts &present,
                                                 const domain::ContentCounts &added,
                                                 const domain::ContentCounts &removed);

/// Makes a repository have the content that it had before \a bad again: deletes publications of the bad version, so
/// that what was served before is served at once, then makes a new version equal to the one before. The bad version
/// stays, for "publish anyway". Gives the number of the version whose content is back. Progress goes to \a stage.
/// Repeating it changes nothing more.
[[nodiscard]] Async<int> restoreVersionBefore(JobContext &context, std::shared_ptr<ports::PulpServer> server,
                                              domain::Repository repository, domain::SyncOutcome bad, int stage);

/// The job of "publish anyway" and "go back to the version before" (see JobRegistry): top level, kind RepoSync.
[[nodiscard]] Async<JobOutcome> runHeldBack(JobContext &context);

} // namespace pulpit::engine
