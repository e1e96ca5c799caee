// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/clients/versionclient.h"

#include "pulp/objectparser.h"
#include "pulp/paging.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

namespace {

constexpr qsizetype kReserved = 300; // path, fields, ordering and limit beside the hrefs

const QStringList &versionFields()
{
    static const QStringList fields {u"pulp_href"_s, u"number"_s, u"repository"_s, u"pulp_created"_s, u"content_summary"_s};
    return fields;
}

QList<domain::PulpPublication> newestOf(const QList<domain::PulpPublication> &all, const QStringList &versionHrefs)
{
    const QSet<QString> wanted(versionHrefs.begin(), versionHrefs.end());
    QHash<QString, domain::PulpPublication> newest;
    for (const domain::PulpPublication &one : all) {
        if (!wanted.contains(one.versionHref))
            continue;
        const auto known = newest.constFind(one.versionHref);
        if (known == newest.constEnd() || known->created < one.created)
            newest.insert(one.versionHref, one);
    }
    return newest.values();
}

} // namespace

VersionClient::VersionClient(std::shared_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

Async<QList<domain::PulpVersion>> VersionClient::byHref(QStringList hrefs, ports::CallContext context)
{
    const std::shared_ptr<Connection> connection = m_connection;
    hrefs.removeDuplicates();
    QList<domain::PulpVersion> result;
    const QList<QStringList> parts = batches(hrefs, kReserved + connection->paths().base().size());
    for (const QStringList &part : parts) {
        ListRequest list;
        list.path = connection->paths().collection(u"repository_versions"_s);
        list.query = {{u"pulp_href__in"_s, part.join(u',')}};
        list.ordering = u"pk"_s;
        list.fields = versionFields();
        const Result<QJsonArray> rows = co_await fetchAll(connection, std::move(list), context);
        if (!rows)
            co_return fail(rows.error());
        const Result<QList<domain::PulpVersion>> versions = parseAll(*rows, &parseVersion);
        if (!versions)
            co_return fail(versions.error());
        result.append(*versions);
    }
    co_return result;
}

Async<QList<domain::PulpVersion>> VersionClient::ofRepository(QString repositoryHref, int limit, ports::CallContext context)
{
    const Result<QString> path = m_connection->paths().object(repositoryHref);
    if (!path)
        co_return fail(path.error());
    ListRequest list;
    list.path = *path + "versions/"_L1;
    list.ordering = u"-number"_s;
    list.fields = versionFields();
    list.maxRows = std::max(limit, 1);
    list.onlyFirst = true;
    const Result<QJsonArray> rows = co_await fetchAll(m_connection, std::move(list), std::move(context));
    if (!rows)
        co_return fail(rows.error());
    co_return parseAll(*rows, &parseVersion);
}

Async<QList<domain::PulpPublication>> VersionClient::publications(QStringList versionHrefs, ports::CallContext context)
{
    if (versionHrefs.isEmpty())
        co_return QList<domain::PulpPublication>();
    ListRequest list;
    list.path = m_connection->paths().collection(u"publications"_s);
    if (versionHrefs.size() == 1)
        list.query = {{u"repository_version"_s, versionHrefs.first()}};
    list.ordering = u"pk"_s;
    list.fields = {u"pulp_href"_s, u"repository_version"_s, u"pulp_created"_s};
    list.pageSize = 2000;
    const Result<QJsonArray> rows = co_await fetchAll(m_connection, std::move(list), std::move(context));
    if (!rows)
        co_return fail(rows.error());
    const Result<QList<domain::PulpPublication>> all = parseAll(*rows, &parsePublication);
    if (!all)
        co_return fail(all.error());
    co_return newestOf(*all, versionHrefs);
}

} // namespace pulpit::pulp
