// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/findfindings.h"

#include "engine/findings/findingmemory.h"
#include "engine/findings/findingrule.h"

namespace pulpit::engine {

Result<QList<domain::Finding>> findFindings(ports::Store &store, const QString &server, const QDateTime &now)
{
    Result<FindingFacts> facts = readFacts(store, now);
    if (!facts)
        return fail(facts.error());
    Result<QHash<QString, QList<StorageSample>>> storage = readStorage(store);
    if (!storage)
        return fail(storage.error());
    const Result<QList<domain::FindingMute>> mutes = readMutes(store);
    if (!mutes)
        return fail(mutes.error());
    facts->storage = std::move(*storage);
    sampleStorage(store, &*facts);
    facts->complete();
    if (const Result<> read = readVersionsMade(store, &*facts); !read)
        return fail(read.error());
    QList<domain::Finding> findings = findAll(*facts);
    if (!server.isEmpty())
        findings.removeIf([&server](const domain::Finding &one) { return one.server != server; });
    domain::applyMutes(&findings, *mutes, now);
    domain::rankFindings(&findings);
    return findings;
}

} // namespace pulpit::engine
