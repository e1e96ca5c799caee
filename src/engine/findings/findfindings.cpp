// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/findfindings.h"

#include "base/freememory.h"
#include "engine/findings/concernedservers.h"
#include "engine/findings/findingmemory.h"
#include "engine/findings/findingrule.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace pulpit::engine {

using namespace std::chrono_literals;

namespace {

constexpr int kLookShare = 400; // of the time goes into looking at a fleet where nothing happens: 0.25 %
constexpr auto kShortestKept = 10s;
constexpr auto kLongestKept = 10min;
constexpr qsizetype kManyRepositories = 20'000;

/// What a look at the whole fleet gives.
struct WholeLook
{
    QList<domain::Finding> findings; ///< of all rules; neither muted nor ranked
    QHash<QString, QStringList> concerned; ///< see concernedServers()
    qsizetype repositories = 0;
};

Result<WholeLook> findEverything(ports::Store &store, const QDateTime &now)
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
    WholeLook look;
    look.repositories = facts->repositories.size();
    look.findings = findAll(*facts);
    look.concerned = concernedServers(*facts, look.findings);
    return look;
}

Result<WholeLook> findNow(ports::Store &store, const QDateTime &now)
{
    Result<WholeLook> found = findEverything(store, now);
    if (found && found->repositories >= kManyRepositories)
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

Result<QList<domain::Finding>> judged(ports::Store &store, QList<domain::Finding> findings,
                                      const QHash<QString, QStringList> &concerned, const QString &server,
                                      const QDateTime &now)
{
    const Result<QList<domain::FindingMute>> mutes = readMutes(store);
    if (!mutes)
        return fail(mutes.error());
    if (!server.isEmpty())
        findings.removeIf([&](const domain::Finding &one) {
            return one.server != server && !concerned.value(one.id).contains(server);
        });
    domain::applyMutes(&findings, *mutes, now);
    domain::rankFindings(&findings);
    return findings;
}

} // namespace

Result<QList<domain::Finding>> findFindings(ports::Store &store, const QString &server, const QDateTime &now)
{
    Result<WholeLook> found = findNow(store, now);
    if (!found)
        return fail(found.error());
    return judged(store, std::move(found->findings), found->concerned, server, now);
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
    QHash<QString, QStringList> concerned;
    // Leases are renewed all the time; only that somebody schedules, or nobody does any more, changes what is found.
    const Result<domain::SchedulerRole> role = store.leases().scheduler(now);
    if (!role)
        return fail(role.error());
    {
        const QMutexLocker lock(&m_mutex);
        if (std::exchange(m_isScheduled, !role->engine.isEmpty()) == role->engine.isEmpty())
            m_isChanged = true;
        if (!m_isChanged.exchange(false) && isStillGood()) {
            if (const Result<void> renewed = renewFew(store, now, &m_found); !renewed)
                return fail(renewed.error());
        } else {
            QElapsedTimer cost;
            cost.start();
            Result<WholeLook> everything = findNow(store, now);
            if (!everything) {
                m_isChanged = true;
                return fail(everything.error());
            }
            m_found = std::move(everything->findings);
            m_concerned = std::move(everything->concerned);
            m_repositories = everything->repositories;
            m_cost = std::chrono::milliseconds(cost.elapsed());
            m_age.start();
        }
        found = m_found;
        concerned = m_concerned;
    }
    return judged(store, std::move(found), concerned, server, now);
}

} // namespace pulpit::engine
