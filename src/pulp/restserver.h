// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pulp/clients/contentclient.h"
#include "pulp/clients/distributionclient.h"
#include "pulp/clients/listclient.h"
#include "pulp/clients/objectclient.h"
#include "pulp/clients/remoteclient.h"
#include "pulp/clients/repositoryclient.h"
#include "pulp/clients/statusclient.h"
#include "pulp/clients/taskclient.h"
#include "pulp/clients/versionclient.h"
#include "pulp/indexreader.h"

namespace pulpit::pulp {

/// A PulpServer made of one client per resource over one connection. Calls under way keep it alive, so it may be let go
/// at any time.
class RestServer final : public ports::PulpServer, public std::enable_shared_from_this<RestServer>
{
public:
    RestServer(const domain::Server &server, std::shared_ptr<Connection> connection,
               std::shared_ptr<RequestLog> log = {});

    Async<domain::PulpStatus> status(ports::CallContext context) override;
    Async<QList<domain::PulpWorker>> workers(ports::CallContext context) override;
    Async<QStringList> plugins(ports::CallContext context) override;
    Async<QList<domain::PulpRepository>> repositories(ports::CallContext context) override;
    Async<QList<domain::PulpRemote>> remotes(ports::CallContext context) override;
    Async<QList<domain::PulpDistribution>> distributions(ports::CallContext context) override;
    Async<QList<domain::PulpPublication>> publications(QStringList versionHrefs, ports::CallContext context) override;
    Async<QList<domain::PulpPublication>> publicationsAt(QStringList hrefs, ports::CallContext context) override;
    Async<QList<domain::PulpVersion>> versions(QStringList hrefs, ports::CallContext context) override;
    Async<QList<domain::PulpVersion>> versionsOf(QString repositoryHref, int limit,
                                                 ports::CallContext context) override;
    Async<QJsonArray> list(ports::ListQuery query, qint64 maxRows, ports::CallContext context) override;
    Async<qint64> count(ports::ListQuery query, ports::CallContext context) override;
    Async<QStringList> endpoints(ports::CallContext context) override;
    Async<QJsonObject> object(QString href, ports::CallContext context) override;
    Async<QJsonArray> content(ports::ContentQuery query, qint64 maxRows, ports::CallContext context) override;
    Async<QStringList> debDistributions(QString versionHref, ports::CallContext context) override;
    Async<QString> signingService(QString name, ports::CallContext context) override;
    Async<ports::Accepted> create(QString collection, QJsonObject fields, ports::CallContext context) override;
    Async<ports::Accepted> update(QString href, QJsonObject fields, ports::CallContext context) override;
    Async<ports::Accepted> remove(QString href, ports::CallContext context) override;
    Async<ports::Accepted> act(QString href, QString action, QJsonObject body, ports::CallContext context) override;
    Async<QList<domain::PulpTask>> tasks(QStringList hrefs, ports::CallContext context) override;
    Async<QList<domain::PulpTask>> tasksOf(QString correlationId, ports::CallContext context) override;
    Async<QList<domain::PulpTask>> recentTasks(int limit, ports::CallContext context) override;
    Async<QList<domain::PulpTask>> findTasks(domain::PulpTaskQuery query, ports::CallContext context) override;
    Async<void> cancelTask(QString href, ports::CallContext context) override;
    Async<ports::ServedIndex> servedIndex(domain::PulpDistribution distribution, QStringList debDistributions,
                                          ports::CallContext context) override;
    [[nodiscard]] qint64 requestCount() const override;

private:
    std::shared_ptr<Connection> m_connection;
    StatusClient m_status;
    RepositoryClient m_repositories;
    RemoteClient m_remotes;
    DistributionClient m_distributions;
    VersionClient m_versions;
    ContentClient m_content;
    ListClient m_lists;
    ObjectClient m_objects;
    TaskClient m_tasks;
    IndexReader m_index;
};

} // namespace pulpit::pulp
