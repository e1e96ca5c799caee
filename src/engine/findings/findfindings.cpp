// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/findfindings.h"

#include "base/freememory.h"
#include "engine/findings/findingmemory.h"
#include "engine/findings/findingrule.h"

#include <QSet>

#include <algorithm>

namespace pulpit::engine {

using namespace std::chrono_literals;

namespace {

constexpr int kLookShare = 400; // of the time goes into looking at a fleet where nothing happens: 0.25 %
constexpr auto kShortestKept = 10s;
constexpr auto kLongestKept = 10min;
constexpr qsizetype kManyRepositories = 20'000;

/// Of all rules; neither muted nor ranked.
Result<QList<domain::Finding>> findEverything(ports::Store &store, const QDateTime &now, qsizetype *repositories)
{
    Result<FindingFacts> facts = readFacts(store, now);
    if (!facts)
        return fail(facts.error());
    Result<QHash<QString, QList<StorageSample>>> storage = readStorage(store);
    if (!storage)
        return fail(storage.error());
    facts->storage = std::move(*storage);
    sampleStorage(store, &*facts);
    facts->complete();
    if (const Result<> read = readVersionsMade(store, &*facts); !read)
        return fail(read.error());
    *repositories = facts->repositories.size();
    return findAll(*facts);
}

Result<QList<domain::Finding>> findNow(ports::Store &store, const QDateTime &now, qsizetype *repositories)
{
    Result<QList<domain::Finding>> found = findEverything(store, now, repositories);
    if (*repositories >= kManyRepositories)
        returnFreeMemory(); // what was read is far more than what is kept of it
    return found;
}

/// What rules with few facts find now takes the place of what they found before.
Result<void> renewFew(ports::Store &store, const QDateTime &now, QList<domain::Finding> *found)
{
    const Result<FindingFacts> facts = readFewFacts(store, now);
    if (!facts)
        return fail(facts.error());
    QSet<QString> renewed;
    QList<domain::Finding> fresh;
    const FindingRules rules = allFindingRules();
    for (const std::unique_ptr<FindingRule> &rule : rules) {
        if (!rule->needsFewFacts())
            continue;
        renewed.insert(rule->name());
        fresh.append(rule->look(*facts));
    }
    found->removeIf([&renewed](const domain::Finding &one) { return renewed.contains(one.rule); });
    found->append(fresh);
    return {};
}

Result<QList<domain::Finding>> judged(ports::Store &store, QList<domain::Finding> findings, const QString &server,
                                      const QDateTime &now)
{
    const Result<QList<domain::FindingMute>> mutes = readMutes(store);
    if (!mutes)
        return fail(mutes.error());
    if (!server.isEmpty())
        findings.removeIf([&server](const domain::Finding &one) { return one.server != server; });
    domain::applyMutes(&findings, *mutes, now);
    domain::rankFindings(&findings);
    return findings;
}

} // namespace

Result<QList<domain::Finding>> findFindings(ports::Store &store, const QString &server, const QDateTime &now)
{
    qsizetype repositories = 0;
    Result<QList<domain::Finding>> found = findNow(store, now, &repositories);
    if (!found)
        return found;
    return judged(store, std::move(*found), server, now);
}

FindingLooks::FindingLooks(qsizetype many)
    : m_many(many)
{
}

void FindingLooks::note(ports::Topics changed)
{
    if (changed & ~ports::Topics(ports::Topic::Servers | ports::Topic::Leases))
        m_isChanged = true;
}

bool FindingLooks::isStillGood() const
{
    return m_age.isValid() && m_repositories >= m_many
        && std::chrono::milliseconds(m_age.elapsed())
        < std::clamp<std::chrono::milliseconds>(m_cost * kLookShare, kShortestKept, kLongestKept);
}

Result<QList<domain::Finding>> FindingLooks::look(ports::Store &store, const QString &server, const QDateTime &now)
{
    QList<domain::Finding> found;
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_isChanged.exchange(false) && isStillGood()) {
            if (const Result<void> renewed = renewFew(store, now, &m_found); !renewed)
                return fail(renewed.error());
        } else {
            QElapsedTimer cost;
            cost.start();
            Result<QList<domain::Finding>> everything = findNow(store, now, &m_repositories);
            if (!everything) {
                m_isChanged = true;
                return everything;
            }
            m_found = std::move(*everything);
            m_cost = std::chrono::milliseconds(cost.elapsed());
            m_age.start();
        }
        found = m_found;
    }
    return judged(store, std::move(found), server, now);
}

} // namespace pulpit::engine
