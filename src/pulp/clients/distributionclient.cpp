// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/clients/distributionclient.h"

#include "pulp/objectparser.h"
#include "pulp/paging.h"
#include "pulp/pluginlist.h"

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

namespace {

bool hasOwnUrl(const QString &collection)
{
    return collection == "distributions/python/pypi"_L1 || collection == "distributions/container/container"_L1;
}

void complete(domain::PulpDistribution &distribution, const QJsonObject &own)
{
    const QString url = own.value("base_url"_L1).toString();
    const QString registryPath = own.value("registry_path"_L1).toString();
    if (!registryPath.isEmpty())
        distribution.baseUrl = registryPath;
    else if (!url.isEmpty())
        distribution.baseUrl = url;
    const QString publication = own.value("publication"_L1).toString();
    if (!publication.isEmpty())
        distribution.publicationHref = publication;
    const QString version = own.value("repository_version"_L1).toString();
    if (!version.isEmpty())
        distribution.versionHref = version;
}

} // namespace

DistributionClient::DistributionClient(std::shared_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

Async<QList<domain::PulpDistribution>> DistributionClient::all(ports::CallContext context)
{
    const std::shared_ptr<Connection> connection = m_connection;
    ListRequest list;
    list.path = connection->paths().collection(u"distributions"_s);
    list.ordering = u"name"_s;
    list.fields = {u"pulp_href"_s,  u"name"_s,        u"base_path"_s,          u"base_url"_s,
                   u"repository"_s, u"publication"_s, u"repository_version"_s, u"content_guard"_s};
    const Result<QJsonArray> rows = co_await fetchAll(connection, std::move(list), context);
    if (!rows)
        co_return fail(rows.error());
    Result<QList<domain::PulpDistribution>> found = parseAll(*rows, &parseDistribution);
    if (!found)
        co_return fail(found.error());
    // core.artifact is the server's own way to hand out single files.
    found->removeIf([](const domain::PulpDistribution &one) { return domain::pluginOf(one.type) == "core"_L1; });

    QStringList incomplete;
    for (const domain::PulpDistribution &one : *found)
        if (hasOwnUrl(collectionOf(one.href))
            || (one.repositoryHref.isEmpty() && one.publicationHref.isEmpty() && one.versionHref.isEmpty()))
            incomplete.append(one.href);
    const QStringList collections = collectionsOf(incomplete);
    const QStringList fields {u"base_url"_s, u"registry_path"_s, u"publication"_s, u"repository_version"_s};
    for (const QString &collection : collections) {
        const auto own = co_await fetchByHref(connection, collection, fields, context);
        if (!own)
            co_return fail(own.error());
        for (domain::PulpDistribution &one : *found)
            if (own->contains(one.href))
                complete(one, own->value(one.href));
    }
    co_return found;
}

} // namespace pulpit::pulp
