// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/leafcontent.h"
#include "engine/operations/snapshots/repositorychoice.h"
#include "engine/operations/snapshots/snapshotlist.h"
#include "engine/operations/snapshots/snapshotnames.h"
#include "engine/sync/parallel.h"
#include "engine/verify/keydifference.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr qint64 kMaxComparedUnits = 100000; // of one side; see engine/verify
constexpr int kSnapshotsAtATime = 4;

using DifferenceState = domain::SnapshotDifference::State;

struct ComparedPair
{
    QString source;
    const domain::PulpRepository *snapshot = nullptr;
    const domain::PulpRepository *other = nullptr;
};

/// nullopt: this release of the plugin does not know the type.
Async<std::optional<QStringList>> keysOfVersion(std::shared_ptr<ports::PulpServer> server, domain::LeafContent leaf,
                                                QString version, ports::CallContext call)
{
    ports::ContentQuery query;
    query.path = leaf.path;
    query.versionHref = version;
    query.fields = leaf.keyFields;
    const auto rows = co_await server->content(query, kMaxComparedUnits, call);
    if (!rows && (rows.error().code == ErrorCode::NotFound || rows.error().code == ErrorCode::Unsupported))
        co_return std::nullopt;
    if (!rows)
        co_return fail(rows.error());
    QStringList keys;
    keys.reserve(rows->size());
    for (const QJsonValue &row : *rows)
        keys.append(domain::naturalKey(leaf, row.toObject()));
    keys.removeAll(QString());
    co_return keys;
}

Async<void> compareContent(PlanReader &reader, std::shared_ptr<ports::PulpServer> server, ComparedPair pair, int shown,
                           domain::SnapshotDifference *difference)
{
    const QList<domain::LeafContent> leaves = domain::leafContent(pair.snapshot->type);
    if (leaves.isEmpty())
        co_return fail(ErrorCode::Unsupported, u"repositories of type %1 are not compared"_s.arg(pair.snapshot->type));
    bool isCompared = false;
    for (const domain::LeafContent &leaf : leaves) {
        if (!leaf.isPackage)
            continue;
        auto hereTask = keysOfVersion(server, leaf, pair.snapshot->latestVersionHref, reader.call());
        auto thereTask = keysOfVersion(server, leaf, pair.other->latestVersionHref, reader.call());
        auto here = co_await hereTask;
        auto there = co_await thereTask;
        if (!here)
            co_return fail(here.error());
        if (!there)
            co_return fail(there.error());
        if (!*here || !*there)
            continue;
        isCompared = true;
        const KeyDifference found = compareKeys(std::move(**here), std::move(**there), shown);
        difference->added += found.missing.mid(0, shown - difference->added.size());
        difference->removed += found.extra.mid(0, shown - difference->removed.size());
        difference->addedCount += found.missingCount;
        difference->removedCount += found.extraCount;
    }
    if (!isCompared)
        co_return fail(ErrorCode::Unsupported, u"the server does not list the content of this type"_s);
    co_return {};
}

QCoro::Task<> comparePair(PlanReader &reader, std::shared_ptr<ports::PulpServer> server, ComparedPair pair, int shown,
                          domain::SnapshotDifference *difference)
{
    difference->source = pair.source;
    if (!pair.snapshot || !pair.other) {
        difference->state = pair.snapshot ? DifferenceState::OnlyHere : DifferenceState::OnlyThere;
        co_return;
    }
    const auto compared = co_await compareContent(reader, std::move(server), pair, shown, difference);
    if (!compared) {
        difference->state = DifferenceState::Unknown;
        difference->reason = compared.error().oneLine();
        co_return;
    }
    const bool isSame = difference->addedCount == 0 && difference->removedCount == 0;
    difference->state = isSame ? DifferenceState::Same : DifferenceState::Different;
}

/// What is to be compared, by repository name. \a other empty: with the repositories of now, of which only those count
/// that are in the snapshot.
Result<QList<ComparedPair>> pairsOf(const ServerLists &lists, const QString &prefix, const QString &other,
                                    const RepositoryChoice &choice)
{
    QMap<QString, ComparedPair> pairs;
    for (const domain::PulpRepository &repository : lists.repositories)
        if (repository.name.startsWith(prefix) && repository.name.size() > prefix.size()) {
            const QString source = repository.name.mid(prefix.size());
            pairs[source].source = source;
            pairs[source].snapshot = &repository;
        }
    for (const domain::PulpRepository &repository : lists.repositories) {
        const bool isOfOther = other.isEmpty() ? pairs.contains(repository.name)
                                               : repository.name.startsWith(other) && repository.name != other;
        if (!isOfOther)
            continue;
        const QString source = repository.name.mid(other.size());
        pairs[source].source = source;
        pairs[source].other = &repository;
    }
    QList<ComparedPair> chosen;
    for (const ComparedPair &pair : std::as_const(pairs)) {
        const Result<bool> isChosen = choice.selects(pair.source);
        if (!isChosen)
            return fail(isChosen.error());
        if (*isChosen)
            chosen.append(pair);
    }
    return chosen;
}

} // namespace

Async<domain::SnapshotComparison> compareSnapshot(PlanReader &reader, ports::SnapshotCompareRequest request)
{
    const Result<QString> prefix = snapshotPrefix(request.prefix);
    if (!prefix)
        co_return fail(prefix.error());
    Result<QString> other = QString();
    if (!request.other.isEmpty())
        other = snapshotPrefix(request.other);
    if (!other)
        co_return fail(other.error());
    const QJsonObject patterns {{u"regex_include"_s, request.regexInclude}, {u"regex_exclude"_s, request.regexExclude}};
    const Result<RepositoryChoice> choice = RepositoryChoice::make(patterns);
    if (!choice)
        co_return fail(choice.error());
    const auto server = reader.serverOf(request.server);
    if (!server)
        co_return fail(server.error());
    const auto lists = co_await reader.lists(request.server);
    if (!lists)
        co_return fail(lists.error());
    const auto pairs = pairsOf(**lists, *prefix, *other, *choice);
    if (!pairs)
        co_return fail(pairs.error());
    const auto hasSide = [&](auto side) {
        return std::any_of(pairs->cbegin(), pairs->cend(),
                           [side](const ComparedPair &pair) { return pair.*side != nullptr; });
    };
    if (!hasSide(&ComparedPair::snapshot))
        co_return fail(ErrorCode::NotFound, u"there is no snapshot %1"_s.arg(*prefix), request.server);
    if (!other->isEmpty() && !hasSide(&ComparedPair::other))
        co_return fail(ErrorCode::NotFound, u"there is no snapshot %1"_s.arg(*other), request.server);

    QList<domain::SnapshotDifference> differences(pairs->size());
    const int shown = std::clamp(request.shown, 0, 1000);
    const std::function<QCoro::Task<>(int)> step
        = [&](int i) { return comparePair(reader, *server, pairs->at(i), shown, &differences[i]); };
    co_await forEachBounded(int(pairs->size()), kSnapshotsAtATime, step);
    if (reader.call().cancellation.isCanceled())
        co_return fail(ErrorCode::Canceled, u"canceled"_s);
    co_return domain::SnapshotComparison {request.server, *prefix, *other, differences};
}

} // namespace pulpit::engine
