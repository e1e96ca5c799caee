// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/requests.h"

#include "domain/duration.h"
#include "domain/selection.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

QString newCorrelationId()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

Result<domain::SyncRequest> groupRequest(const domain::FleetConfiguration &fleet, const QString &server,
                                         const QString &group)
{
    if (!fleet.server(server))
        return fail(ErrorCode::NotFound, u"there is no server of this name in the configuration"_s, server);
    const auto link = std::ranges::find_if(fleet.groupsOnServers,
                                           [&](const auto &l) { return l.server == server && l.group == group; });
    const auto definition = std::ranges::find(fleet.groups, group, &domain::RepoGroup::name);
    if (link == fleet.groupsOnServers.end() || definition == fleet.groups.end())
        return fail(ErrorCode::NotFound, u"the server has no group of this name"_s, u"%1 on %2"_s.arg(group, server));
    domain::SyncRequest request;
    request.server = server;
    request.group = group;
    request.regexInclude = definition->regexInclude;
    request.regexExclude = definition->regexExclude;
    request.source = link->source;
    request.maxConcurrentSyncs = std::max(1, link->maxConcurrentSyncs);
    request.maxRuntime = link->maxRuntime.isEmpty() ? u"-1"_s : link->maxRuntime;
    request.syncOptions = QJsonDocument::fromJson(link->syncOptionsJson.toUtf8()).object();
    request.massRemovalPercent = link->massRemovalPercent;
    return request;
}

Result<> checkRequest(const domain::FleetConfiguration &fleet, const domain::SyncRequest &request)
{
    if (!fleet.server(request.server))
        return fail(ErrorCode::NotFound, u"there is no server of this name in the configuration"_s, request.server);
    if (!request.source.isEmpty() && !fleet.server(request.source))
        return fail(ErrorCode::NotFound, u"the source server is not in the configuration"_s, request.source);
    if (request.source == request.server)
        return fail(ErrorCode::InvalidInput, u"a server cannot be its own source"_s, request.server);
    if (!request.group.isEmpty()) {
        const auto known = groupRequest(fleet, request.server, request.group);
        if (!known)
            return fail(known.error());
    }
    const Result<domain::Selection> selection = domain::Selection::make(request.regexInclude, request.regexExclude);
    if (!selection)
        return fail(selection.error());
    const auto runtime = domain::parseRuntime(request.maxRuntime);
    if (!runtime)
        return fail(runtime.error());
    if (request.maxConcurrentSyncs < 1)
        return fail(ErrorCode::InvalidInput, u"max_concurrent_syncs must be at least 1"_s,
                    QString::number(request.maxConcurrentSyncs));
    if (request.massRemovalPercent < 0 || request.massRemovalPercent > 100)
        return fail(ErrorCode::InvalidInput, u"the share of a mass removal must be between 0 and 100 percent"_s,
                    QString::number(request.massRemovalPercent));
    return {};
}

domain::Job syncJob(const domain::SyncRequest &request, const QString &startedBy)
{
    domain::Job job;
    job.kind = domain::JobKind::RepoGroupSync;
    job.name = u"repo sync %1"_s.arg(request.server);
    job.server = request.server;
    job.group = request.group;
    job.arguments = request.toJson();
    job.startedBy = startedBy;
    job.correlationId = newCorrelationId();
    return job;
}

} // namespace pulpit::engine
