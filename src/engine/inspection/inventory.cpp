// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inspection/inventory.h"

#include "engine/async/waiting.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

const QString kInventoryScope = u"inventory"_s;
constexpr qsizetype kMostNames = 100;
constexpr qsizetype kMostLagging = 1000;
constexpr qint64 kMostListed = 500'000;
constexpr int kMostAskedAlone = 20; // distributions that may serve through a remote

QJsonObject inventoryJson(const NamedObjects &objects)
{
    return {{u"count"_s, objects.count}, {u"names"_s, QJsonArray::fromStringList(objects.names)}};
}

NamedObjects objectsOf(const QJsonValue &json)
{
    NamedObjects objects;
    objects.count = json["count"_L1].toInteger();
    const QJsonArray names = json["names"_L1].toArray();
    for (const QJsonValue &name : names)
        objects.names.append(name.toString());
    return objects;
}

QJsonObject inventoryJson(const Inventory &inventory)
{
    QJsonObject lagging;
    for (auto it = inventory.lagging.cbegin(); it != inventory.lagging.cend(); ++it)
        lagging.insert(it.key(), QJsonArray {it->newest, it->served});
    return {{u"when"_s, inventory.when.toUTC().toString(Qt::ISODate)},
            {u"unused_remotes"_s, inventoryJson(inventory.unusedRemotes)},
            {u"idle_distributions"_s, inventoryJson(inventory.idleDistributions)},
            {u"unused_publications"_s, inventoryJson(inventory.unusedPublications)},
            {u"pinned"_s, inventoryJson(inventory.pinned)},
            {u"lagging"_s, lagging}};
}

Inventory inventoryOf(const QJsonObject &json)
{
    Inventory inventory;
    inventory.when = QDateTime::fromString(json.value("when"_L1).toString(), Qt::ISODate);
    inventory.unusedRemotes = objectsOf(json.value("unused_remotes"_L1));
    inventory.idleDistributions = objectsOf(json.value("idle_distributions"_L1));
    inventory.unusedPublications = objectsOf(json.value("unused_publications"_L1));
    inventory.pinned = objectsOf(json.value("pinned"_L1));
    const QJsonObject lagging = json.value("lagging"_L1).toObject();
    for (auto it = lagging.begin(); it != lagging.end(); ++it)
        inventory.lagging.insert(it.key(), {it.value()[0].toInt(), it.value()[1].toInt(-1)});
    return inventory;
}

/// Which versions are published, and by what.
struct Published
{
    QHash<QString, int> newest; ///< by repository href
    QHash<QString, QString> versionOf; ///< by publication href
};

void countRemotes(const ServerLists &lists, const QSet<QString> &usedElsewhere, Inventory *inventory)
{
    QSet<QString> used = usedElsewhere;
    QSet<QString> names; // a remote without a repository that names it may be the one of the same name
    for (const domain::PulpRepository &repository : lists.repositories) {
        used.insert(repository.remoteHref);
        if (repository.remoteHref.isEmpty())
            names.insert(repository.name);
    }
    for (const domain::PulpRemote &remote : lists.remotes)
        if (!used.contains(remote.href) && !names.contains(remote.name))
            inventory->unusedRemotes.add(remote.name);
}

void countPublications(const QList<PublicationEntry> &publications, const QSet<QString> &servedRepositories,
                       const QSet<QString> &pinned, const QHash<QString, QString> &nameByHref, Inventory *inventory)
{
    QHash<QString, int> ofVersion;
    for (const PublicationEntry &one : publications) {
        const QString repository = repositoryHrefOf(one.versionHref);
        const bool isDouble = ++ofVersion[one.versionHref] > 1;
        if (pinned.contains(one.href) || pinned.contains(one.versionHref))
            continue;
        if (isDouble || !servedRepositories.contains(repository))
            inventory->unusedPublications.add(
                u"%1 version %2"_s.arg(nameByHref.value(repository, repository)).arg(versionNumberOf(one.versionHref)));
    }
}

} // namespace

void NamedObjects::add(const QString &name)
{
    ++count;
    if (names.size() < kMostNames)
        names.insert(std::ranges::lower_bound(names, name), name);
}

Inventory takeInventory(const ServerLists &lists, const QList<PublicationEntry> *publications,
                        const QSet<QString> &usedElsewhere)
{
    Inventory inventory;
    countRemotes(lists, usedElsewhere, &inventory);
    Published published;
    if (publications)
        for (const PublicationEntry &one : *publications) {
            int &newest = published.newest[repositoryHrefOf(one.versionHref)];
            newest = std::max(newest, versionNumberOf(one.versionHref));
            published.versionOf.insert(one.href, one.versionHref);
        }
    QHash<QString, const domain::PulpRepository *> repositories;
    QHash<QString, QString> names;
    for (const domain::PulpRepository &repository : lists.repositories) {
        repositories.insert(repository.href, &repository);
        names.insert(repository.href, repository.name);
    }
    QSet<QString> served;
    QSet<QString> pinned;
    for (const domain::PulpDistribution &one : lists.distributions) {
        const QString version
            = one.versionHref.isEmpty() ? published.versionOf.value(one.publicationHref) : one.versionHref;
        if (!one.publicationHref.isEmpty() || !one.versionHref.isEmpty()) {
            pinned.insert(one.publicationHref);
            pinned.insert(one.versionHref);
            const domain::PulpRepository *const own = repositories.value(repositoryHrefOf(version));
            if (own && versionNumberOf(version) < versionNumberOf(own->latestVersionHref))
                inventory.pinned.add(one.name);
        } else if (one.repositoryHref.isEmpty()) {
            if (!usedElsewhere.contains(one.href))
                inventory.idleDistributions.add(one.name);
        } else {
            served.insert(one.repositoryHref);
        }
    }
    if (!publications)
        return inventory;
    pinned.remove(QString());
    countPublications(*publications, served, pinned, names, &inventory);
    for (const QString &href : std::as_const(served)) {
        const domain::PulpRepository *const repository = repositories.value(href);
        const int newest = repository ? versionNumberOf(repository->latestVersionHref) : 0;
        if (newest <= 0 || !domain::hasPublications(repository->type) || inventory.lagging.size() >= kMostLagging)
            continue;
        const auto known = published.newest.constFind(href);
        const int own = known == published.newest.cend() ? -1 : *known;
        if (own < newest)
            inventory.lagging.insert(repository->name, {newest, own});
    }
    return inventory;
}

Async<QList<PublicationEntry>> listPublications(std::shared_ptr<ports::PulpServer> server, ports::CallContext context)
{
    ports::ListQuery query {u"publications"_s, {}, {u"pulp_href"_s, u"repository_version"_s, u"pulp_created"_s}};
    const auto listed = co_await server->list(query, kMostListed, context);
    if (!listed)
        co_return fail(listed.error());
    QList<PublicationEntry> publications;
    publications.reserve(listed->size());
    for (const QJsonValue &row : *listed)
        publications.append({row["pulp_href"_L1].toString(), row["repository_version"_L1].toString(),
                             QDateTime::fromString(row["pulp_created"_L1].toString(), Qt::ISODateWithMs).toUTC()});
    co_return publications;
}

Async<void> noteInventory(Environment &environment, QString server, const ServerLists *lists,
                          const QList<PublicationEntry> *publications, ports::CallContext context)
{
    const auto connection = environment.serverOf(server);
    if (!connection)
        co_return fail(connection.error());
    const std::shared_ptr<ports::PulpServer> pulp = *connection;
    QSet<QString> used;
    ports::ListQuery sourceQuery {u"acs"_s, {}, {u"pulp_href"_s, u"remote"_s}};
    const auto sources = co_await pulp->list(sourceQuery, kMostListed, context);
    if (sources)
        for (const QJsonValue &row : *sources)
            used.insert(row["remote"_L1].toString());
    // Some types serve what a remote has without a repository; only the object itself says so.
    int asked = 0;
    for (const domain::PulpDistribution &one : lists->distributions) {
        if (!one.repositoryHref.isEmpty() || !one.publicationHref.isEmpty() || !one.versionHref.isEmpty()
            || domain::hasPublications(one.type))
            continue;
        if (++asked > kMostAskedAlone) {
            used.insert(one.href); // not known: not told
            continue;
        }
        const auto object = co_await pulp->object(one.href, context);
        const QString remote = object ? object->value("remote"_L1).toString() : QString();
        if (!object || !remote.isEmpty()) {
            used.insert(one.href);
            used.insert(remote);
        }
    }
    Inventory inventory = takeInventory(*lists, publications, used);
    inventory.when = environment.clock().now();
    const QHash<QString, QJsonObject> changed {{server, inventoryJson(inventory)}};
    const QStringList removed;
    const auto saved = co_await answerOf(environment.store().memory().remember(kInventoryScope, changed, removed));
    co_return saved;
}

Result<QHash<QString, Inventory>> readInventories(ports::Store &store)
{
    const auto stored = store.memory().recall(kInventoryScope);
    if (!stored)
        return fail(stored.error());
    QHash<QString, Inventory> inventories;
    for (auto it = stored->cbegin(); it != stored->cend(); ++it)
        inventories.insert(it.key(), inventoryOf(*it));
    return inventories;
}

} // namespace pulpit::engine
