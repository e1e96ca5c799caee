// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/restserver.h"

namespace pulpit::pulp {

// Each call holds the server, since it may be let go while the call waits.

RestServer::RestServer(const domain::Server &server, std::shared_ptr<Connection> connection,
                       std::shared_ptr<RequestLog> log)
    : m_connection(std::move(connection))
    , m_status(m_connection)
    , m_repositories(m_connection)
    , m_remotes(m_connection)
    , m_distributions(m_connection)
    , m_versions(m_connection)
    , m_content(m_connection)
    , m_lists(m_connection)
    , m_objects(m_connection)
    , m_tasks(m_connection)
    , m_index(server, std::move(log))
{
}

Async<domain::PulpStatus> RestServer::status(ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_status.status(std::move(context));
}

Async<QList<domain::PulpWorker>> RestServer::workers(ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_status.workers(std::move(context));
}

Async<QStringList> RestServer::plugins(ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_status.plugins(std::move(context));
}

Async<QList<domain::PulpRepository>> RestServer::repositories(ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_repositories.all(std::move(context));
}

Async<QList<domain::PulpRemote>> RestServer::remotes(ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_remotes.all(std::move(context));
}

Async<QList<domain::PulpDistribution>> RestServer::distributions(ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_distributions.all(std::move(context));
}

Async<QList<domain::PulpPublication>> RestServer::publications(QStringList versionHrefs, ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_versions.publications(std::move(versionHrefs), std::move(context));
}

Async<QList<domain::PulpPublication>> RestServer::publicationsAt(QStringList hrefs, ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_versions.publicationsAt(std::move(hrefs), std::move(context));
}

Async<QList<domain::PulpVersion>> RestServer::versions(QStringList hrefs, ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_versions.byHref(std::move(hrefs), std::move(context));
}

Async<QList<domain::PulpVersion>> RestServer::versionsOf(QString repositoryHref, int limit, ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_versions.ofRepository(std::move(repositoryHref), limit, std::move(context));
}

Async<QJsonArray> RestServer::list(ports::ListQuery query, qint64 maxRows, ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_lists.rows(std::move(query), maxRows, std::move(context));
}

Async<qint64> RestServer::count(ports::ListQuery query, ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_lists.count(std::move(query), std::move(context));
}

Async<QStringList> RestServer::endpoints(ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_lists.endpoints(std::move(context));
}

Async<QJsonObject> RestServer::object(QString href, ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_objects.read(std::move(href), std::move(context));
}

Async<QJsonArray> RestServer::content(ports::ContentQuery query, qint64 maxRows, ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_content.rows(std::move(query), maxRows, std::move(context));
}

Async<QStringList> RestServer::debDistributions(QString versionHref, ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_content.debDistributions(std::move(versionHref), std::move(context));
}

Async<QString> RestServer::signingService(QString name, ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_objects.signingService(std::move(name), std::move(context));
}

Async<ports::Accepted> RestServer::create(QString collection, QJsonObject fields, ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_objects.create(std::move(collection), std::move(fields), std::move(context));
}

Async<ports::Accepted> RestServer::update(QString href, QJsonObject fields, ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_objects.update(std::move(href), std::move(fields), std::move(context));
}

Async<ports::Accepted> RestServer::remove(QString href, ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_objects.remove(std::move(href), std::move(context));
}

Async<ports::Accepted> RestServer::act(QString href, QString action, QJsonObject body, ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_objects.act(std::move(href), std::move(action), std::move(body), std::move(context));
}

Async<QList<domain::PulpTask>> RestServer::tasks(QStringList hrefs, ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_tasks.byHref(std::move(hrefs), std::move(context));
}

Async<QList<domain::PulpTask>> RestServer::tasksOf(QString correlationId, ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_tasks.byCorrelation(std::move(correlationId), std::move(context));
}

Async<QList<domain::PulpTask>> RestServer::recentTasks(int limit, ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_tasks.recent(limit, std::move(context));
}

Async<QList<domain::PulpTask>> RestServer::findTasks(domain::PulpTaskQuery query, ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_tasks.find(std::move(query), std::move(context));
}

Async<void> RestServer::cancelTask(QString href, ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_tasks.cancel(std::move(href), std::move(context));
}

Async<ports::ServedIndex> RestServer::servedIndex(domain::PulpDistribution distribution, QStringList debDistributions,
                                                  ports::CallContext context)
{
    const std::shared_ptr<RestServer> self = shared_from_this();
    co_return co_await m_index.read(std::move(distribution), std::move(debDistributions), std::move(context));
}

qint64 RestServer::requestCount() const
{
    return m_connection->requestCount() + m_index.requestCount();
}

} // namespace pulpit::pulp
