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

/// One version of one repository, to be compared.
struct VersionSide
{
    RepositoryId repository;
    int number = -1; ///< -1: the latest

    bool operator==(const VersionSide &) const = default;
};

/// How the packages of two versions differ, of the same repository or of others, on the same server or on others.
struct VersionDifference
{
    QStringList onlyFirst; ///< natural keys; at most as many as were asked for
    QStringList onlySecond;
    qint64 onlyFirstCount = 0; ///< all of them
    qint64 onlySecondCount = 0;
    qint64 common = 0;
    int first = -1; ///< numbers of the versions that were compared
    int second = -1;

    bool operator==(const VersionDifference &) const = default;
    [[nodiscard]] bool isSame() const { return onlyFirstCount == 0 && onlySecondCount == 0; }
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
    /// Compares packages by their natural keys, at most 100,000 of each side (TooLarge). InvalidInput: the repositories
    /// are not of the same type; NotFound: there is no such version; Unsupported: the type is not compared.
    virtual Answer<VersionDifference> compare(VersionSide first, VersionSide second, int shown) = 0;
};

} // namespace pulpit::ports
