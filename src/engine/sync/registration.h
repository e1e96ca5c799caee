// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jobcontext.h"
#include "engine/sync/registrationplan.h"

#include <QHash>

#include <functional>
#include <memory>

namespace pulpit::engine {

/// What registering repositories from a source came to.
struct Registration
{
    QHash<QString, domain::Failure> failed; ///< by name of the repository: why it could not be registered
    QHash<QString, QStringList> debDistributions; ///< by name, of deb repositories
    QHash<QString, domain::PulpDistribution> sourceDistributions; ///< by name, of all that were wanted
    QHash<QString, QString> sourceVersions; ///< by name: latest version at the source
    QHash<QString, QString> types; ///< by name, of all that were wanted
    QStringList order; ///< names, in the source's order
    QStringList leftOut; ///< distributions of the source without a repository of the same name
    bool changedTarget = false; ///< something was created or changed: lists of the target are out of date
    int created = 0; ///< objects
    int updated = 0; ///< objects
};

/// The two ends of a registration.
struct RegistrationEnds
{
    domain::Server source;
    std::shared_ptr<ports::PulpServer> sourceServer;
    std::shared_ptr<ports::PulpServer> targetServer;
};

/// Makes the repositories that \a isChosen chooses exist on the target as the source distributes them: remote,
/// repository and distribution are compared with \a target, and only what differs is created or changed. One bad
/// repository fails alone. Running it again creates nothing twice: what a killed run made is found by name. Tasks of
/// the target are waited for. Fails with what concerns a whole server, or Canceled; then nothing is known of the source
/// (unknown is not empty). \a onProgress is told how many of how many are done.
[[nodiscard]] Async<Registration> registerRepositories(JobContext &context, RegistrationEnds ends, ServerLists target,
                                                       std::function<bool(const QString &)> isChosen,
                                                       std::function<void(int done, int total)> onProgress);

} // namespace pulpit::engine
