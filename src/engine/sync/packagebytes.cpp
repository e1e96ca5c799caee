// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/packagebytes.h"

#include "domain/leafcontent.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

/// Nothing where a single unit has no size: a sum that leaves some out would be a lie.
std::optional<qint64> sumOfSizes(const QJsonArray &rows, const QString &field)
{
    qint64 sum = 0;
    for (const QJsonValue &row : rows) {
        const QJsonValue size = row.toObject().value(field);
        if (!size.isDouble() || size.toInteger(-1) < 0)
            return std::nullopt;
        sum += size.toInteger();
    }
    return sum;
}

QCoro::Task<std::optional<qint64>> readSide(std::shared_ptr<ports::PulpServer> server,
                                            QList<domain::LeafContent> leaves, QString filter, QString version,
                                            domain::ContentCounts counts, ports::CallContext call)
{
    qint64 sum = 0;
    for (const domain::LeafContent &leaf : leaves) {
        const qint64 count = counts.value(leaf.type);
        if (!leaf.isPackage || count == 0)
            continue;
        if (leaf.sizeField.isEmpty() || count > kMaxSizedPackages)
            co_return std::nullopt;
        ports::ListQuery query;
        query.collection = u"content/"_s + leaf.path;
        query.filters.insert(filter, version);
        query.fields = QStringList(leaf.sizeField);
        const auto rows = co_await server->list(query, kMaxSizedPackages, call);
        if (!rows || rows->size() != count)
            co_return std::nullopt;
        const std::optional<qint64> part = sumOfSizes(*rows, leaf.sizeField);
        if (!part)
            co_return std::nullopt;
        sum += *part;
    }
    co_return sum;
}

} // namespace

QCoro::Task<ChangedBytes> readChangedBytes(std::shared_ptr<ports::PulpServer> server, QString repositoryType,
                                           QString versionHref, domain::ContentCounts added,
                                           domain::ContentCounts removed, ports::CallContext call)
{
    ChangedBytes bytes;
    if (!domain::hasPackageSizes(repositoryType))
        co_return bytes;
    const QList<domain::LeafContent> leaves = domain::leafContent(repositoryType);
    bytes.added = co_await readSide(server, leaves, u"repository_version_added"_s, versionHref, added, call);
    bytes.removed = co_await readSide(server, leaves, u"repository_version_removed"_s, versionHref, removed, call);
    co_return bytes;
}

} // namespace pulpit::engine
