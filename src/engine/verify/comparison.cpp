// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/verify/comparison.h"

#include "domain/leafcontent.h"
#include "engine/verify/keydifference.h"

namespace pulpit::engine {

namespace {

/// Pulp answers an unknown path below its API root by a page (Unsupported), an unknown object by 404 (NotFound).
bool isUnknownType(const Error &error)
{
    return error.code == ErrorCode::NotFound || error.code == ErrorCode::Unsupported;
}

/// 100,000 keys of both sides take some 40 MB for the moment of the comparison; larger repositories are compared by
/// digest only.
constexpr qint64 kMaxUnits = 100000;

domain::Verification unknown(domain::Verification base, const QString &reason)
{
    base.agreement = domain::Agreement::Unknown;
    base.reason = reason;
    return base;
}

/// Takes over the digests. true: they settle the matter, and \a result is complete.
bool settledByDigest(domain::Verification &result, const Result<ports::ServedIndex> &own,
                     const Result<ports::ServedIndex> &source)
{
    using State = ports::ServedIndex::State;
    if (!own || !source)
        return false;
    if (source->state == State::NotServed) {
        result = unknown(result, QStringLiteral("the source serves nothing at ") + source->url);
        return true;
    }
    if (own->state == State::NotServed && source->state == State::Served) {
        result.agreement = domain::Agreement::Different;
        result.method = QStringLiteral("index digest");
        result.reason = QStringLiteral("nothing is served at ") + own->url;
        return true;
    }
    if (own->state != State::Served || source->state != State::Served)
        return false;
    result.ownDigest = QString::fromLatin1(own->sha256.toHex());
    result.sourceDigest = QString::fromLatin1(source->sha256.toHex());
    if (result.ownDigest != result.sourceDigest || result.ownDigest.isEmpty())
        return false;
    result.agreement = domain::Agreement::Same;
    result.method = QStringLiteral("index digest");
    return true;
}

Async<QStringList> keysOf(ComparedSide side, domain::LeafContent leaf, ports::CallContext call)
{
    ports::ContentQuery query;
    query.path = leaf.path;
    query.versionHref = side.versionHref;
    query.fields = leaf.keyFields;
    const auto rows = co_await side.server->content(query, kMaxUnits, call);
    if (!rows)
        co_return fail(rows.error());
    QStringList keys;
    keys.reserve(rows->size());
    for (const QJsonValue &row : *rows) {
        QString key = domain::naturalKey(leaf, row.toObject());
        if (key.isEmpty())
            co_return fail(ErrorCode::BadAnswer,
                           QStringLiteral("a unit of type %1 lacks a field of its natural key").arg(leaf.type));
        keys.append(std::move(key));
    }
    co_return keys;
}

QCoro::Task<domain::Verification> compareByKeys(Comparison comparison, QString type, domain::Verification result,
                                                ports::CallContext call)
{
    const QList<domain::LeafContent> leaves = domain::leafContent(type);
    if (leaves.isEmpty())
        co_return unknown(result, QStringLiteral("repositories of type %1 are not compared").arg(type));
    if (comparison.own.versionHref.isEmpty() || comparison.source.versionHref.isEmpty())
        co_return unknown(result, QStringLiteral("the version of one side is not known"));
    result.method = QStringLiteral("natural keys");
    for (const domain::LeafContent &leaf : leaves) {
        if (!leaf.isPackage)
            continue;
        auto ownTask = keysOf(comparison.own, leaf, call);
        auto sourceTask = keysOf(comparison.source, leaf, call);
        auto own = co_await ownTask;
        auto source = co_await sourceTask;
        // A type that this release of a plugin does not know has no units there.
        if (!own && !source && isUnknownType(own.error()) && isUnknownType(source.error()))
            continue;
        if (!own)
            co_return unknown(result, own.error().oneLine());
        if (!source)
            co_return unknown(result, QStringLiteral("at the source: ") + source.error().oneLine());
        const KeyDifference difference = compareKeys(std::move(*own), std::move(*source));
        result.missing += difference.missing;
        result.extra += difference.extra;
        result.missingCount += difference.missingCount;
        result.extraCount += difference.extraCount;
    }
    const bool isSame = result.missingCount == 0 && result.extraCount == 0;
    result.agreement = isSame ? domain::Agreement::Same : domain::Agreement::Different;
    co_return result;
}

} // namespace

ComparedSide ownSide(std::shared_ptr<ports::PulpServer> server, const domain::Repository &repository)
{
    ComparedSide side;
    side.server = std::move(server);
    side.distribution.href = repository.distributionHref;
    side.distribution.name = repository.name;
    side.distribution.type = repository.type;
    side.distribution.basePath = repository.basePath;
    side.distribution.baseUrl = repository.baseUrl;
    side.distribution.repositoryHref = repository.href;
    side.versionHref = repository.latestVersionHref;
    return side;
}

QCoro::Task<domain::Verification> compare(Comparison comparison, QString type, QDateTime now, ports::CallContext call)
{
    domain::Verification result;
    result.when = now;
    result.sourceServer = comparison.sourceName;
    if (comparison.source.distribution.basePath.isEmpty())
        co_return unknown(result, QStringLiteral("the source distributes nothing of this name"));
    if (comparison.own.distribution.basePath.isEmpty())
        co_return unknown(result, QStringLiteral("nothing distributes this repository here"));
    // Python and container serve the repository itself, without an index of their own: a page per project would have to
    // be read to tell less.
    const QString plugin = domain::pluginOf(type);
    if (plugin == QLatin1String("python") || plugin == QLatin1String("container"))
        co_return co_await compareByKeys(comparison, type, result, call);
    auto ownTask = comparison.own.server->servedIndex(comparison.own.distribution, comparison.debDistributions, call);
    auto sourceTask
        = comparison.source.server->servedIndex(comparison.source.distribution, comparison.debDistributions, call);
    const auto own = co_await ownTask;
    const auto source = co_await sourceTask;
    if (settledByDigest(result, own, source))
        co_return result;
    result = co_await compareByKeys(comparison, type, result, call);
    // What is served decides; where that could not even be read, equal content in the databases is not proof enough.
    if (result.agreement == domain::Agreement::Same && (!own || !source))
        result = unknown(result, (own ? source : own).error().oneLine());
    co_return result;
}

} // namespace pulpit::engine
