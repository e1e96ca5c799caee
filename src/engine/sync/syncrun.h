// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pattern.h"
#include "engine/jobcontext.h"
#include "engine/sync/plugintraits.h"
#include "engine/sync/registration.h"
#include "engine/sync/versionreader.h"
#include "engine/sync/writequeue.h"

#include <QHash>

#include <memory>
#include <optional>

namespace pulpit::engine {

/// One child of a group sync before it runs.
struct ChildPlan
{
    JobId job;
    domain::JobState state = domain::JobState::Queued; ///< as stored when the parent was taken up
    QString correlationId;
    domain::Repository repository;
    std::optional<bool> autopublish; ///< where the server told
    QString debDistributions; ///< of the remote
    domain::Failure problem; ///< set: it could not be registered and is not synced
};

/// What the children of one group sync share. Engine thread; outlives them.
struct SyncRun
{
    SyncRun(JobContext &parentContext, domain::SyncRequest syncRequest, std::shared_ptr<ports::PulpServer> pulpServer)
        : parent(parentContext)
        , request(std::move(syncRequest))
        , server(std::move(pulpServer))
        , versions(server, parentContext.call())
    {
    }

    JobContext &parent;
    domain::SyncRequest request;
    std::shared_ptr<ports::PulpServer> server;
    VersionReader versions;
    WriteQueue writes;
    Registration registration; ///< from the source, where there is one
    bool isRestart = false; ///< an earlier engine may have started children of this parent
    QHash<QString, QDateTime> published; ///< when, by version, as far as known at the start
    QHash<QString, double> expectedSeconds; ///< learned duration of the sync task by repository name
    QString rpmVersion; ///< of the server's rpm plugin
    int onlineWorkers = 0;
    std::optional<domain::Pattern> banned;
    QDateTime configurationApplied;

    [[nodiscard]] bool hasSource() const { return !request.source.isEmpty(); }
};

/// The correlation id of a child: 32 hex digits that are the same after a restart and differ between all jobs of all
/// databases.
[[nodiscard]] QString childCorrelationId(const domain::Job &parent, const QString &repository);

} // namespace pulpit::engine
