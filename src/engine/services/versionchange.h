// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "domain/repository.h"
#include "ports/pulpserver.h"
#include "ports/versionservice.h"

#include <memory>

namespace pulpit::engine {

/// What version \a number of \a repository changed against the one before: counts from its content summary, the first
/// \a shown names of each side from the content lists, in the order of their names. One request for the version and at
/// most two for each content type; a server that cannot list what a version changed is asked for the packages of both
/// versions, up to 100,000. NotFound: the server has no such version. Engine thread.
[[nodiscard]] Async<ports::VersionChange> readVersionChange(std::shared_ptr<ports::PulpServer> server,
                                                            domain::Repository repository, int number, int shown,
                                                            ports::CallContext call);

/// A version on its server.
struct ComparedVersion
{
    std::shared_ptr<ports::PulpServer> server;
    QString href;
    QString type; ///< of its repository
};
/// Compares the packages of two versions by natural keys; see ports::VersionService::compare(). The numbers of the
/// versions are not filled in. Engine thread.
[[nodiscard]] Async<ports::VersionDifference> compareTwoVersions(ComparedVersion first, ComparedVersion second,
                                                                 int shown, ports::CallContext call);

} // namespace pulpit::engine
