// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inspection/servedversions.h"

namespace pulpit::engine {

namespace {

using domain::Served;

struct NewestPublication
{
    int version = -1;
    QDateTime created;
    QString href;
};

domain::Served bound(const QString &versionHref, const QString &repositoryHref, const QDateTime &published)
{
    Served served;
    served.isBound = true;
    if (versionHref.isEmpty())
        return served;
    const bool isOwn = repositoryHrefOf(versionHref) == repositoryHref;
    served.what = isOwn ? Served::What::Version : Served::What::Other;
    served.version = isOwn ? versionNumberOf(versionHref) : -1;
    served.published = published;
    return served;
}

} // namespace

Served servedBy(const domain::PulpDistribution *distribution, const domain::PulpRepository &repository)
{
    Served served;
    if (!distribution) {
        served.what = Served::What::Nothing;
        return served;
    }
    if (!distribution->publicationHref.isEmpty() || !distribution->versionHref.isEmpty())
        return bound(distribution->versionHref, repository.href, {});
    if (distribution->repositoryHref != repository.href) {
        served.what = distribution->repositoryHref.isEmpty() ? Served::What::Nothing : Served::What::Other;
        return served;
    }
    const int newest = versionNumberOf(repository.latestVersionHref);
    if (domain::hasPublications(repository.type) || newest < 0)
        return served;
    served.what = Served::What::Version;
    served.version = newest;
    return served;
}

void tellServed(const ServerLists &lists, const QList<PublicationEntry> &publications, QList<domain::Repository> *rows)
{
    QHash<QString, const PublicationEntry *> byHref;
    QHash<QString, NewestPublication> newest; // by repository
    QHash<QString, QDateTime> newestOfVersion;
    for (const PublicationEntry &one : publications) {
        byHref.insert(one.href, &one);
        NewestPublication &best = newest[repositoryHrefOf(one.versionHref)];
        const int version = versionNumberOf(one.versionHref);
        if (version > best.version || (version == best.version && one.created > best.created))
            best = {version, one.created, one.href};
        QDateTime &created = newestOfVersion[one.versionHref];
        if (!created.isValid() || one.created > created)
            created = one.created;
    }
    QHash<QString, const domain::PulpDistribution *> distributions;
    for (const domain::PulpDistribution &one : lists.distributions)
        distributions.insert(one.href, &one);
    for (domain::Repository &row : *rows) {
        const domain::PulpDistribution *const distribution = distributions.value(row.distributionHref);
        if (!distribution)
            continue;
        const NewestPublication best = newest.value(row.href);
        if (best.version >= 0 && best.version == row.latestVersion)
            row.publicationHref = best.href;
        if (const PublicationEntry *const one = byHref.value(distribution->publicationHref)) {
            row.served = bound(one->versionHref, row.href, one->created);
        } else if (!distribution->versionHref.isEmpty()) {
            row.served = bound(distribution->versionHref, row.href, newestOfVersion.value(distribution->versionHref));
        } else if (row.served.what == Served::What::Unknown && !row.served.isBound) {
            row.served.what = best.version >= 0 ? Served::What::Version : Served::What::Nothing;
            row.served.version = best.version;
            row.served.published = best.created;
        }
    }
}

namespace {

bool isServedSinceMade(const domain::Repository &row)
{
    return row.served.what == Served::What::Version && !row.served.isBound && row.served.version >= 0
        && !domain::hasPublications(row.type);
}

} // namespace

QStringList versionsToDate(const QList<domain::Repository> &known, QList<domain::Repository> *rows)
{
    QHash<QString, const domain::Repository *> before;
    for (const domain::Repository &one : known)
        before.insert(one.href, &one);
    QStringList open;
    for (domain::Repository &row : *rows) {
        if (!isServedSinceMade(row) || row.served.published.isValid())
            continue;
        const domain::Repository *const one = before.value(row.href);
        if (one && one->served.what == Served::What::Version && one->served.version == row.served.version)
            row.served.published = one->served.published;
        if (!row.served.published.isValid() && versionNumberOf(row.latestVersionHref) == row.served.version)
            open.append(row.latestVersionHref);
    }
    return open;
}

void tellVersionTimes(const QList<domain::PulpVersion> &versions, QList<domain::Repository> *rows)
{
    QHash<QString, QDateTime> made;
    for (const domain::PulpVersion &one : versions)
        made.insert(one.href, one.created);
    for (domain::Repository &row : *rows)
        if (isServedSinceMade(row) && !row.served.published.isValid())
            row.served.published = made.value(row.latestVersionHref);
}

Async<void> dateServed(Environment &environment, QString server, QList<domain::Repository> *rows,
                       ports::CallContext call)
{
    const auto known = environment.store().repositories().repositories({server, {}, false, {}});
    if (!known)
        co_return fail(known.error());
    const QStringList open = versionsToDate(*known, rows);
    if (open.isEmpty())
        co_return {};
    const auto connection = environment.serverOf(server);
    if (!connection)
        co_return fail(connection.error());
    const auto versions = co_await (*connection)->versions(open, call);
    if (versions)
        tellVersionTimes(*versions, rows);
    else if (versions.error().code == ErrorCode::Canceled)
        co_return fail(versions.error());
    co_return {};
}

} // namespace pulpit::engine
