// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/snapshots/snapshotlist.h"

#include "engine/operations/snapshots/createsnapshot.h"
#include "engine/operations/snapshots/pointinghistory.h"
#include "engine/operations/snapshots/snapshotnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

/// Names of distributions by the href of the repository whose content they serve.
Async<QHash<QString, QStringList>> pointersOf(PlanReader &reader, QString server, QList<domain::PulpDistribution> all)
{
    const auto connection = reader.serverOf(server);
    if (!connection)
        co_return fail(connection.error());
    const auto pinned = co_await pinnedVersions(*connection, all, reader.call());
    if (!pinned)
        co_return fail(pinned.error());
    QHash<QString, QStringList> pointers;
    for (const domain::PulpDistribution &distribution : std::as_const(all)) {
        const QString version = pinned->value(distribution.href);
        const QString repository = version.isEmpty() ? distribution.repositoryHref : repositoryHrefOf(version);
        if (!repository.isEmpty())
            pointers[repository].append(distribution.name);
    }
    co_return pointers;
}

/// How many distributions the next "back" would lead to each repository.
Result<QHash<QString, int>> stepsBack(ports::Store &store, const QString &server)
{
    QHash<QString, int> counts;
    for (const QString &family : {QString(kSwitched), QString(kReleased)}) {
        const auto history = PointingHistory::read(store, family, server);
        if (!history)
            return fail(history.error());
        for (const QString &name : history->distributions()) {
            const PointingStep &step = *history->last(name);
            const QString version = step.from.version.isEmpty() ? step.fromVersion : step.from.version;
            const QString repository = version.isEmpty() ? step.from.repository : repositoryHrefOf(version);
            if (!repository.isEmpty())
                ++counts[repository];
        }
    }
    return counts;
}

} // namespace

Async<QList<domain::Snapshot>> readSnapshots(PlanReader &reader, QString server)
{
    const auto lists = co_await reader.lists(server);
    if (!lists)
        co_return fail(lists.error());
    const auto remembered = rememberedSnapshots(reader.store(), server);
    if (!remembered)
        co_return fail(remembered.error());
    const auto pointers = co_await pointersOf(reader, server, (*lists)->distributions);
    if (!pointers)
        co_return fail(pointers.error());
    const auto back = stepsBack(reader.store(), server);
    if (!back)
        co_return fail(back.error());

    QStringList names;
    for (const domain::PulpRepository &repository : (*lists)->repositories)
        names.append(repository.name);
    QSet<QString> known;
    for (const RememberedSnapshot &one : *remembered)
        known.insert(one.prefix);
    const SnapshotNames split(names, QStringList(known.begin(), known.end()));
    QHash<QString, domain::Snapshot> byPrefix;
    for (const domain::PulpRepository &repository : (*lists)->repositories) {
        const auto name = split.split(repository.name);
        if (!name)
            continue;
        domain::Snapshot &snapshot = byPrefix[name->prefix];
        snapshot.server = server;
        snapshot.prefix = name->prefix;
        domain::SnapshotRepository one {repository.name,
                                        name->source,
                                        repository.type,
                                        repository.href,
                                        repository.latestVersionHref,
                                        repository.created,
                                        {}};
        for (const QString &pointer : pointers->value(repository.href))
            if (pointer != repository.name) // its own, that goes with it
                one.pointedAtBy.append(pointer);
        one.pointedAtBy.sort();
        snapshot.rememberedBy += back->value(repository.href);
        if (!snapshot.created.isValid() || (one.created.isValid() && one.created < snapshot.created))
            snapshot.created = one.created;
        snapshot.repositories.append(one);
    }
    QList<domain::Snapshot> snapshots = byPrefix.values();
    for (domain::Snapshot &snapshot : snapshots)
        std::sort(snapshot.repositories.begin(), snapshot.repositories.end(),
                  [](const auto &a, const auto &b) { return a.name < b.name; });
    std::sort(snapshots.begin(), snapshots.end(), [](const domain::Snapshot &a, const domain::Snapshot &b) {
        return a.created != b.created ? a.created > b.created : a.prefix < b.prefix;
    });
    co_return snapshots;
}

} // namespace pulpit::engine
