// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/versionchange.h"

#include "domain/leafcontent.h"
#include "engine/sync/serverlists.h"
#include "engine/verify/keydifference.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr qint64 kMaxUnitsOfVersion = 100000; // of one version; see engine/verify

struct Side
{
    QLatin1String filter;
    const domain::ContentCounts *counts;
    QStringList *names;
    qint64 *total;
};

std::array<Side, 2> sidesOf(const domain::PulpVersion &version, ports::VersionChange *change)
{
    return {Side {"repository_version_added"_L1, &version.added, &change->added, &change->addedCount},
            Side {"repository_version_removed"_L1, &version.removed, &change->removed, &change->removedCount}};
}

QStringList keysIn(const QJsonArray &rows, const domain::LeafContent &leaf)
{
    QStringList keys;
    keys.reserve(rows.size());
    for (const QJsonValue &row : rows)
        if (QString key = domain::naturalKey(leaf, row.toObject()); !key.isEmpty())
            keys.append(std::move(key));
    return keys;
}

/// Keys of units that \a filter ("repository_version_added") chooses. Unsupported: the server does not know it.
Async<QStringList> keysBy(std::shared_ptr<ports::PulpServer> server, domain::LeafContent leaf, QString filter,
                          QString version, qint64 limit, bool isOnlyFirst, ports::CallContext call)
{
    ports::ListQuery query;
    query.collection = u"content/"_s + leaf.path;
    query.filters.insert(filter, version);
    query.fields = leaf.keyFields;
    query.onlyFirst = isOnlyFirst;
    const auto rows = co_await server->list(query, limit, call);
    if (!rows)
        co_return fail(rows.error());
    co_return keysIn(*rows, leaf);
}

/// For servers that cannot tell what a version changed: both versions are read.
Async<KeyDifference> compareNeighbours(std::shared_ptr<ports::PulpServer> server, domain::LeafContent leaf,
                                       QString before, QString version, int shown, ports::CallContext call)
{
    QStringList old;
    if (!before.isEmpty()) {
        auto keys = co_await keysBy(server, leaf, u"repository_version"_s, before, kMaxUnitsOfVersion, false, call);
        if (!keys)
            co_return fail(keys.error());
        old = std::move(*keys);
    }
    auto keys = co_await keysBy(server, leaf, u"repository_version"_s, version, kMaxUnitsOfVersion, false, call);
    if (!keys)
        co_return fail(keys.error());
    co_return compareKeys(std::move(old), std::move(*keys), shown);
}

/// The version that Pulp has before \a number; empty: none is retained.
Async<QString> versionBefore(std::shared_ptr<ports::PulpServer> server, QString repositoryHref, int number,
                             ports::CallContext call)
{
    constexpr int kLookedAt = 1000;
    const auto versions = co_await server->versionsOf(repositoryHref, kLookedAt, call);
    if (!versions)
        co_return fail(versions.error());
    for (const domain::PulpVersion &one : *versions)
        if (one.number < number)
            co_return one.href;
    co_return QString();
}

} // namespace

Async<ports::VersionChange> readVersionChange(std::shared_ptr<ports::PulpServer> server, domain::Repository repository,
                                              int number, int shown, ports::CallContext call)
{
    const QString href = u"%1versions/%2/"_s.arg(repository.href).arg(number);
    const auto versions = co_await server->versions(QStringList(href), call);
    if (!versions)
        co_return fail(versions.error());
    if (versions->isEmpty())
        co_return fail(ErrorCode::NotFound, u"the server has no version %1 of this repository (any more)"_s.arg(number),
                       u"%1 on %2"_s.arg(repository.name, repository.server),
                       u"Pulp drops versions beyond retain_repo_versions of the repository."_s);
    const domain::PulpVersion version = versions->first();
    ports::VersionChange change;
    change.number = number;
    const qint64 limit = std::clamp(shown, 0, 10000);
    const std::array<Side, 2> sides = sidesOf(version, &change);
    const QList<domain::LeafContent> leaves = domain::leafContent(repository.type);
    for (const domain::LeafContent &leaf : leaves) {
        if (!leaf.isPackage)
            continue;
        bool isUnsupported = false;
        for (const Side &side : sides) {
            const qint64 count = side.counts->value(leaf.type);
            *side.total += count;
            const qint64 left = limit - side.names->size();
            if (count == 0 || left <= 0 || isUnsupported)
                continue;
            const auto keys = co_await keysBy(server, leaf, side.filter, href, left, true, call);
            if (!keys && keys.error().code != ErrorCode::Unsupported)
                co_return fail(keys.error());
            isUnsupported = !keys;
            if (keys)
                *side.names += *keys;
        }
        if (!isUnsupported)
            continue;
        const auto before = co_await versionBefore(server, repository.href, number, call);
        if (!before)
            co_return fail(before.error());
        const auto difference = co_await compareNeighbours(server, leaf, *before, href, int(limit), call);
        if (!difference)
            co_return fail(difference.error());
        change.added += difference->missing.mid(0, limit - change.added.size());
        change.removed += difference->extra.mid(0, limit - change.removed.size());
    }
    change.added.sort();
    change.removed.sort();
    co_return change;
}

Async<ports::VersionDifference> compareTwoVersions(ComparedVersion first, ComparedVersion second, int shown,
                                                   ports::CallContext call)
{
    const QList<domain::LeafContent> leaves = domain::leafContent(first.type);
    if (leaves != domain::leafContent(second.type) || first.type != second.type)
        co_return fail(ErrorCode::InvalidInput, u"%1 and %2 cannot be compared"_s.arg(first.type, second.type));
    const QString filter = u"repository_version"_s;
    const int limit = std::clamp(shown, 0, 10000);
    ports::VersionDifference result;
    bool isCompared = false;
    for (const domain::LeafContent &leaf : leaves) {
        if (!leaf.isPackage)
            continue;
        auto firstTask = keysBy(first.server, leaf, filter, first.href, kMaxUnitsOfVersion, false, call);
        auto secondTask = keysBy(second.server, leaf, filter, second.href, kMaxUnitsOfVersion, false, call);
        auto mine = co_await firstTask;
        auto theirs = co_await secondTask;
        // A type that neither release of a plugin knows has no units there.
        if (!mine && !theirs && mine.error().code == ErrorCode::Unsupported
            && theirs.error().code == ErrorCode::Unsupported)
            continue;
        if (!mine)
            co_return fail(mine.error());
        if (!theirs)
            co_return fail(theirs.error());
        isCompared = true;
        mine->removeDuplicates();
        const qint64 all = mine->size();
        const KeyDifference found = compareKeys(std::move(*mine), std::move(*theirs), limit);
        result.onlyFirst += found.extra.mid(0, limit - result.onlyFirst.size());
        result.onlySecond += found.missing.mid(0, limit - result.onlySecond.size());
        result.onlyFirstCount += found.extraCount;
        result.onlySecondCount += found.missingCount;
        result.common += all - found.extraCount;
    }
    if (!isCompared)
        co_return fail(ErrorCode::Unsupported, u"repositories of type %1 are not compared"_s.arg(first.type));
    co_return result;
}

} // namespace pulpit::engine
