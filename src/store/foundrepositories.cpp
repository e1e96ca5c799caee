// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/foundrepositories.h"

#include "store/masking.h"

#include <QHash>

namespace pulpit::store {

namespace {

struct StoredRepository
{
    qint64 id = 0;
    bool isGone = false;
    Values told; // what the server tells, in the order of the statements
};

constexpr qsizetype kDistribution = 5; // places in StoredRepository::told
constexpr qsizetype kVersionHref = 8;
constexpr qsizetype kPublication = 10;
constexpr qsizetype kServed = 11;
constexpr qsizetype kServedVersion = 12;
constexpr qsizetype kBound = 13;
constexpr qsizetype kPublished = 14;

// The order of repository_found_list.sql, repository_insert.sql and repository_update.sql.
Values toldBy(const domain::Repository &repository)
{
    return {repository.name,
            repository.type,
            repository.href,
            repository.remoteHref,
            withoutCredentials(repository.remoteFeed),
            repository.distributionHref,
            repository.basePath,
            repository.baseUrl,
            repository.latestVersionHref,
            repository.latestVersion,
            repository.publicationHref,
            domain::toString(repository.served.what),
            repository.served.version,
            int(repository.served.isBound),
            timeValue(repository.served.published)};
}

/// A look that could not tell what is published must not make known things forgotten, as long as nothing else changed.
void keepKnown(const Values &stored, Values *told)
{
    const auto isSame = [&](qsizetype place) { return stored.at(place).toString() == told->at(place).toString(); };
    if (!isSame(kVersionHref))
        return;
    if (told->at(kPublication).toString().isEmpty())
        (*told)[kPublication] = stored.at(kPublication);
    if (!isSame(kDistribution) || !isSame(kBound))
        return;
    if (told->at(kServed).toString().isEmpty())
        for (const qsizetype place : {kServed, kServedVersion, kPublished})
            (*told)[place] = stored.at(place);
    else if (told->at(kPublished).isNull() && isSame(kServed) && isSame(kServedVersion))
        (*told)[kPublished] = stored.at(kPublished);
}

Result<QHash<QString, StoredRepository>> storedRepositories(Connection &connection, qint64 serverId)
{
    QHash<QString, StoredRepository> stored;
    const Result<void> read = connection.each({"repository_found_list", {}}, {serverId}, [&stored](Row &row) {
        StoredRepository one;
        one.id = row.integer();
        one.isGone = row.flag();
        for (int i = 0; i < 9; ++i)
            one.told << row.text();
        one.told << row.number() << row.text() << row.text() << row.number() << row.number() << timeValue(row.time());
        stored.insert(one.told.constFirst().toString(), one);
    });
    if (!read)
        return fail(read.error());
    return stored;
}

bool isAsTold(const Values &stored, const Values &told)
{
    for (qsizetype i = 0; i < told.size(); ++i)
        if (stored.at(i).toString() != told.at(i).toString()) // an empty and a null text are the same
            return false;
    return true;
}

Result<void> saveOne(WriteTransaction &transaction, qint64 serverId, const domain::Repository &repository,
                     const StoredRepository *stored)
{
    Values values = toldBy(repository);
    if (stored)
        keepKnown(stored->told, &values);
    if (stored && !stored->isGone && isAsTold(stored->told, values))
        return {};
    const qint64 revision = transaction.revision(ports::Topic::Repositories);
    if (stored)
        return transaction.connection()
            .execute("repository_update", values + Values {revision, stored->id})
            .map([](int) {});
    return transaction.connection().execute("repository_insert", values + Values {serverId, revision}).map([](int) {});
}

Result<void> markGone(WriteTransaction &transaction, const QHash<QString, StoredRepository> &left, qint64 serverId)
{
    const Result<std::optional<QVariant>> before
        = transaction.connection().single({"server_reconciled_before", {}}, {serverId});
    if (!before)
        return fail(before.error());
    const QVariant lastSeen = before->value_or(QVariant());
    for (const StoredRepository &one : left) {
        if (one.isGone)
            continue;
        const qint64 revision = transaction.revision(ports::Topic::Repositories);
        const Result<int> marked = transaction.connection().execute("repository_gone", {lastSeen, revision, one.id});
        if (!marked)
            return fail(marked.error());
    }
    return {};
}

} // namespace

Result<void> saveFoundRepositories(WriteTransaction &transaction, qint64 serverId,
                                   const QList<domain::Repository> &found, const QDateTime &seen)
{
    const Result<QHash<QString, StoredRepository>> stored = storedRepositories(transaction.connection(), serverId);
    if (!stored)
        return fail(stored.error());
    QHash<QString, const domain::Repository *> byName;
    for (const domain::Repository &repository : found)
        byName.insert(repository.name, &repository);
    QHash<QString, StoredRepository> left = *stored;
    for (const domain::Repository &repository : found) {
        if (byName.value(repository.name) != &repository)
            continue;
        const auto known = stored->constFind(repository.name);
        const StoredRepository *before = known == stored->cend() ? nullptr : &*known;
        if (const Result<void> saved = saveOne(transaction, serverId, repository, before); !saved)
            return saved;
        left.remove(repository.name);
    }
    if (const Result<void> marked = markGone(transaction, left, serverId); !marked)
        return marked;
    transaction.touchSilently();
    return transaction.connection().execute("server_reconciled", {timeValue(seen), serverId}).map([](int) {});
}

} // namespace pulpit::store
