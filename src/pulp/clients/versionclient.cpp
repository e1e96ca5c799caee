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

constexpr qsizetype kReservedBesideNames = 300; // path, fields, ordering and limit beside the names
// Pulp cannot filter versions by several hrefs ("URI does not contain an unqualified resource PK"), only by prns, which
// take a list of their own to learn.
constexpr qsizetype kMaxSingle = 4;

const QStringList &versionFields()
{
    static const QStringList fields {u"pulp_href"_s, u"number"_s, u"repository"_s, u"pulp_created"_s,
                                     u"content_summary"_s};
    return fields;
}

Async<domain::PulpVersion> readOne(std::shared_ptr<Connection> connection, QString href, ports::CallContext context)
{
    const Result<QString> path = connection->paths().object(href);
    if (!path)
        co_return fail(path.error());
    Request request;
    request.path = *path;
    request.query = {{u"fields"_s, versionFields().join(u',')}};
    const Result<QJsonObject> json
        = co_await sendForObject(std::move(connection), std::move(request), std::move(context));
    if (!json)
        co_return fail(json.error());
    co_return parseVersion(*json);
}

// Empty where the server is too old to have any (before 3.63).
Async<QHash<QString, QString>> prnsByHref(std::shared_ptr<Connection> connection, ports::CallContext context)
{
    ListRequest list;
    list.path = connection->paths().collection(u"repository_versions"_s);
    list.ordering = u"pk"_s;
    list.fields = {u"pulp_href"_s, u"prn"_s};
    list.pageSize = 5000;
    const Result<QJsonArray> rows = co_await fetchAll(std::move(connection), std::move(list), std::move(context));
    if (!rows)
        co_return fail(rows.error());
    QHash<QString, QString> result;
    for (const QJsonValue &row : *rows) {
        const QString prn = row.toObject().value("prn"_L1).toString();
        if (!prn.isEmpty())
            result.insert(row.toObject().value("pulp_href"_L1).toString(), prn);
    }
    co_return result;
}

Async<QList<domain::PulpVersion>> byPrn(std::shared_ptr<Connection> connection, QStringList prns,
                                        ports::CallContext context)
{
    QList<domain::PulpVersion> result;
    const QList<QStringList> parts = batches(prns, kReservedBesideNames + connection->paths().base().size());
    for (const QStringList &part : parts) {
        ListRequest list;
        list.path = connection->paths().collection(u"repository_versions"_s);
        list.query = {{u"prn__in"_s, part.join(u',')}};
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

/// Of one version, or all of the server: the generic list takes no list of versions.
Async<QList<domain::PulpPublication>> readPublications(std::shared_ptr<Connection> connection, QString version,
                                                       ports::CallContext context)
{
    ListRequest list;
    list.path = connection->paths().collection(u"publications"_s);
    if (!version.isEmpty())
        list.query = {{u"repository_version"_s, version}};
    list.ordering = u"pk"_s;
    list.fields = {u"pulp_href"_s, u"repository_version"_s, u"pulp_created"_s};
    list.pageSize = 2000;
    const Result<QJsonArray> rows = co_await fetchAll(std::move(connection), std::move(list), std::move(context));
    if (!rows)
        co_return fail(rows.error());
    co_return parseAll(*rows, &parsePublication);
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
    QStringList single = hrefs;
    QList<domain::PulpVersion> result;
    if (hrefs.size() > kMaxSingle) {
        const Result<QHash<QString, QString>> prns = co_await prnsByHref(connection, context);
        if (!prns)
            co_return fail(prns.error());
        QStringList wanted;
        for (const QString &href : hrefs)
            if (prns->contains(href))
                wanted.append(prns->value(href));
        if (!prns->isEmpty())
            single.clear(); // what has no prn now is gone
        Result<QList<domain::PulpVersion>> found = co_await byPrn(connection, wanted, context);
        if (!found)
            co_return fail(found.error());
        result = std::move(*found);
    }
    for (const QString &href : single) {
        const Result<domain::PulpVersion> one = co_await readOne(connection, href, context);
        if (one)
            result.append(*one);
        else if (one.error().code != ErrorCode::NotFound)
            co_return fail(one.error());
    }
    co_return result;
}

Async<QList<domain::PulpVersion>> VersionClient::ofRepository(QString repositoryHref, int limit,
                                                              ports::CallContext context)
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
    const QString version = versionHrefs.size() == 1 ? versionHrefs.first() : QString();
    const Result<QList<domain::PulpPublication>> all = co_await readPublications(m_connection, version, context);
    if (!all)
        co_return fail(all.error());
    co_return newestOf(*all, versionHrefs);
}

Async<QList<domain::PulpPublication>> VersionClient::publicationsAt(QStringList hrefs, ports::CallContext context)
{
    if (hrefs.isEmpty())
        co_return QList<domain::PulpPublication>();
    Result<QList<domain::PulpPublication>> all = co_await readPublications(m_connection, QString(), context);
    if (!all)
        co_return fail(all.error());
    const QSet<QString> wanted(hrefs.begin(), hrefs.end());
    all->removeIf([&wanted](const domain::PulpPublication &one) { return !wanted.contains(one.href); });
    co_return all;
}

} // namespace pulpit::pulp
