// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/snapshot.h"

#include <QFuture>

namespace pulpit::ports {

/// What is asked of a comparison.
struct SnapshotCompareRequest
{
    QString server;
    QString prefix; ///< the name of the snapshot, with or without "snap-" and "-"
    QString other; ///< another snapshot of the same server; empty: the repositories as they are now
    QString regexInclude; ///< of repository names without the prefix
    QString regexExclude;
    int shown = 20; ///< so many names are given of each side of a repository
};

/// What snapshots there are and what is in them. Changing them is up to OperationService. Thread-safe.
class SnapshotService
{
public:
    virtual ~SnapshotService() = default;
    /// All snapshots of a server, newest first; of all configured servers where \a server is empty. Asks the servers.
    /// Fails with NotFound, or as the server does that could not be read.
    virtual QFuture<Result<QList<domain::Snapshot>>> snapshots(QString server) = 0;
    /// Compares content by natural keys. Fails with NotFound (server, snapshot) or InvalidInput; a repository that
    /// could not be compared, e.g. because it has more than 100,000 packages, is Unknown in the answer.
    virtual QFuture<Result<domain::SnapshotComparison>> compare(SnapshotCompareRequest request) = 0;
};

} // namespace pulpit::ports
