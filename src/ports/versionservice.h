// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/pulpobjects.h"

#include <QFuture>
#include <QList>
#include <QStringList>

namespace pulpit::ports {

/// What one version of a repository added and removed, by name.
struct VersionChange
{
    int number = 0;
    QStringList added; ///< natural keys; at most as many as were asked for
    QStringList removed;
    qint64 addedCount = 0; ///< packages, all of them
    qint64 removedCount = 0;

    bool operator==(const VersionChange &) const = default;
};

/// Versions of repositories. Asks the server. Driving port, implemented by pulpit::engine. Thread-safe; nothing blocks.
class VersionService
{
public:
    template <typename T = void>
    using Answer = QFuture<Result<T>>;

    virtual ~VersionService() = default;
    /// The versions that the server retains, newest first, at most \a limit.
    virtual Answer<QList<domain::PulpVersion>> versions(RepositoryId id, int limit) = 0;
    /// What version \a number changed against the one before. NotFound: the server has no such version (any more).
    virtual Answer<VersionChange> change(RepositoryId id, int number, int shown) = 0;
};

} // namespace pulpit::ports
