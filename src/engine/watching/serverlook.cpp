// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/watching/serverlook.h"

#include "domain/storageuse.h"

#include <QSet>

#include <algorithm>

namespace pulpit::engine {

namespace {

/// Parts of the storage that count as a change: a hundredth.
std::optional<qint64> storageStep(const domain::PulpStatus &status)
{
    const std::optional<domain::StorageUse> use = domain::storageUse(status);
    return use ? std::optional<qint64>(use->percent()) : std::nullopt;
}

QSet<QString> workerNames(const domain::PulpStatus &status)
{
    QSet<QString> names;
    for (const domain::PulpWorker &worker : status.onlineWorkers)
        names.insert(worker.name);
    return names;
}

/// What of a status an operator would see as a change: not heartbeats and latencies.
bool isSameToSee(const domain::PulpStatus &a, const domain::PulpStatus &b)
{
    return a.components == b.components && workerNames(a) == workerNames(b) && a.onlineApiApps == b.onlineApiApps
        && a.onlineContentApps == b.onlineContentApps && a.databaseConnected == b.databaseConnected
        && a.redisConnected == b.redisConnected && storageStep(a) == storageStep(b)
        && a.contentOrigin == b.contentOrigin && a.contentPathPrefix == b.contentPathPrefix
        && a.domainEnabled == b.domainEnabled;
}

} // namespace

QCoro::Task<ServerLook> lookAt(Environment &environment, QString server, CancellationToken cancellation)
{
    ServerLook look {server, environment.clock().now(),
                     pulpit::fail(ErrorCode::NotFound, QStringLiteral("there is no server of this name"), server)};
    const Result<std::shared_ptr<ports::PulpServer>> connection = environment.serverOf(server);
    if (!connection) {
        look.status = pulpit::fail(connection.error());
        co_return look;
    }
    const std::shared_ptr<ports::PulpServer> pulp = *connection;
    const ports::CallContext context {{}, cancellation};
    look.status = co_await pulp->status(context);
    look.when = environment.clock().now();
    co_return look;
}

domain::ServerState stateAfter(const ServerLook &look, domain::ServerState before, ServerId id)
{
    domain::ServerState state = std::move(before);
    state.id = id;
    state.name = look.server;
    state.checked = look.when;
    state.isReachable = look.status.has_value();
    if (look.status) {
        state.answered = look.when;
        state.status = *look.status;
        state.lastError = Error();
    } else {
        state.lastError = look.status.error();
    }
    return state;
}

bool isWorthStoring(const domain::ServerState &before, const domain::ServerState &after,
                    std::chrono::milliseconds maxAge)
{
    const bool isFirst = !before.checked.isValid();
    const bool isOld = !isFirst && before.checked.msecsTo(after.checked) >= maxAge.count();
    const bool isOtherError
        = before.lastError.code != after.lastError.code || before.lastError.what != after.lastError.what;
    return isFirst || isOld || before.isReachable != after.isReachable || isOtherError
        || !isSameToSee(before.status, after.status);
}

} // namespace pulpit::engine
