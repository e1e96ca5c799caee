// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inspection/referrers.h"

#include "engine/sync/serverlists.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr qint64 kMostReferring = 200'000; // of one list
constexpr qsizetype kMostReferences = 1000;

/// One list to look through, and the fields in which its objects may name others.
struct ReferrerList
{
    QString kind;
    ports::ListQuery query;
    QStringList namedIn; ///< empty: the server has filtered, and this is the filter
    QString filteredBy;
};

QStringList fieldsOf(const QStringList &namedIn, const QString &name)
{
    return QStringList {u"pulp_href"_s, name} + namedIn;
}

ReferrerList listed(const QString &kind, const QString &collection, const QStringList &namedIn)
{
    return {kind, {collection, {}, fieldsOf(namedIn, u"name"_s)}, namedIn, {}};
}

ReferrerList filtered(const QString &kind, const QString &collection, const QString &filter, const QString &href,
                      const QString &name)
{
    ReferrerList source {kind, {collection, {{filter, href}}, {u"pulp_href"_s, name}}, {}, filter};
    source.query.onlyFirst = true;
    return source;
}

QList<ReferrerList> sourcesFor(const QString &href)
{
    QList<ReferrerList> sources {
        listed(u"repository"_s, u"repositories"_s, {u"remote"_s, u"latest_version_href"_s}),
        listed(u"distribution"_s, u"distributions"_s,
               {u"repository"_s, u"publication"_s, u"repository_version"_s, u"remote"_s, u"content_guard"_s}),
        listed(u"alternate content source"_s, u"acs"_s, {u"remote"_s}),
    };
    const bool isVersion = versionNumberOf(href) >= 0;
    const bool isRepository = !isVersion && href.contains("/repositories/"_L1);
    if (isVersion)
        sources.append(
            filtered(u"publication"_s, u"publications"_s, u"repository_version"_s, href, u"repository_version"_s));
    if (isRepository)
        sources.append(filtered(u"publication"_s, u"publications"_s, u"repository"_s, href, u"repository_version"_s));
    if (isVersion)
        sources.append(listed(u"version"_s, u"repository_versions"_s, {u"base_version"_s}));
    if (href.contains("/content/"_L1)) {
        ReferrerList versions = filtered(u"version"_s, u"repository_versions"_s, u"content"_s, href, u"number"_s);
        sources.append(versions);
    }
    ReferrerList tasks = filtered(u"task"_s, u"tasks"_s, u"reserved_resources"_s, href, u"name"_s);
    tasks.query.filters.insert(u"state__in"_s, u"waiting,running,canceling"_s);
    sources.append(tasks);
    if (href.contains("/tasks/"_L1))
        sources.append(listed(u"worker"_s, u"workers"_s, {u"current_task"_s}));
    return sources;
}

QString referrerName(const QJsonObject &row)
{
    for (const QLatin1String field : {"name"_L1, "repository_version"_L1}) {
        const QString text = row.value(field).toString();
        if (!text.isEmpty())
            return text;
    }
    const QString href = row.value("pulp_href"_L1).toString();
    return href.section(u'/', -3);
}

void take(const QJsonArray &rows, const ReferrerList &source, const QString &href, QList<ports::ObjectReference> *found)
{
    for (const QJsonValue &value : rows) {
        if (found->size() >= kMostReferences)
            return;
        const QJsonObject row = value.toObject();
        const QString own = row.value("pulp_href"_L1).toString();
        if (own.isEmpty() || own == href)
            continue;
        if (source.namedIn.isEmpty())
            found->append({source.kind, referrerName(row), own, source.filteredBy});
        for (const QString &field : source.namedIn)
            if (row.value(field).toString() == href)
                found->append({source.kind, referrerName(row), own, field});
    }
}

/// Not every server has every list, and not everybody may read all of them.
bool isPassedOver(const Error &error)
{
    return error.code == ErrorCode::Unsupported || error.code == ErrorCode::NotFound
        || error.code == ErrorCode::InvalidInput || error.code == ErrorCode::NotAllowed;
}

} // namespace

Async<QList<ports::ObjectReference>> findReferrers(std::shared_ptr<ports::PulpServer> server, QString href,
                                                   ports::CallContext context)
{
    QList<ports::ObjectReference> found;
    const QList<ReferrerList> sources = sourcesFor(href);
    for (const ReferrerList &source : sources) {
        const auto rows = co_await server->list(source.query, kMostReferring, context);
        if (!rows && !isPassedOver(rows.error()))
            co_return fail(rows.error());
        if (rows)
            take(*rows, source, href, &found);
    }
    if (href.contains("/repositories/"_L1) && versionNumberOf(href) < 0) {
        constexpr int kVersions = 20;
        const auto versions = co_await server->versionsOf(href, kVersions, context);
        if (!versions && !isPassedOver(versions.error()))
            co_return fail(versions.error());
        if (versions)
            for (const domain::PulpVersion &version : *versions)
                found.append({u"version"_s, u"version %1"_s.arg(version.number), version.href, u"repository"_s});
    }
    co_return found;
}

} // namespace pulpit::engine
