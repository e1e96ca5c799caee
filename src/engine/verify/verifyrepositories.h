// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jobrunner.h"

namespace pulpit::engine {

/// The source of a repository on \a server by the configuration: that of the first group on the server that has one and
/// chooses \a repository. Empty where there is none. Pure; any thread.
[[nodiscard]] QString sourceOf(const domain::FleetConfiguration &fleet, const QString &server,
                               const QString &repository);

/// See VerifyFunction: compares each repository with its source, a few at a time; each source is listed once.
/// Repositories without a source stay as they are. Fails with NotFound (an id), Storage or Canceled; what could not be
/// compared is Agreement::Unknown.
[[nodiscard]] Async<QList<domain::Repository>> verifyRepositories(Environment &environment, QList<RepositoryId> ids,
                                                                  ports::CallContext call);

} // namespace pulpit::engine
