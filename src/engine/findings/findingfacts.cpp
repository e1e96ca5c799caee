// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/findingfacts.h"

#include "domain/selection.h"
#include "engine/inspection/certificates.h"
#include "engine/inspection/upstreamcertificates.h"
#include "engine/operations/registration/definitionmemory.h"
#include "engine/reports/reportmemory.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

void FindingFacts::complete()
{
    m_byName.clear();
    QHash<QString, QList<qsizetype>> ofServer;
    for (qsizetype i = 0; i < repositories.size(); ++i) {
        const domain::Repository &repository = repositories.at(i);
        m_byName.insert(repository.server + u'/' + repository.name, i);
        ofServer[repository.server].append(i);
    }
    QHash<QString, Result<domain::Selection>> selections;
    for (const domain::RepoGroup &group : std::as_const(fleet.groups))
        selections.insert(group.name, domain::Selection::make(group.regexInclude, group.regexExclude));
    groups.clear();
    for (const domain::Schedule &schedule : std::as_const(schedules)) {
        GroupMembers members {schedule, {}};
        const auto selection = selections.constFind(schedule.group);
        const QList<qsizetype> candidates = ofServer.value(schedule.server);
        for (const qsizetype i : candidates)
            if (selection != selections.cend() && *selection
                && (*selection)->selects(repositories.at(i).name).value_or(false))
                members.repositories.append(i);
        groups.append(std::move(members));
    }
}

bool FindingFacts::isLate(const domain::Repository &own, const domain::Repository *source) const
{
    constexpr qint64 kLateAfterSeconds = 24 * 3600;
    return source && source->lastChange.isValid() && own.lastSuccess.isValid() && source->lastChange > own.lastSuccess
        && source->lastChange.secsTo(now) > kLateAfterSeconds;
}

const domain::ServerState *FindingFacts::state(const QString &server) const
{
    for (const domain::ServerState &one : states)
        if (one.name == server)
            return &one;
    return nullptr;
}

const domain::Repository *FindingFacts::repository(const QString &server, const QString &name) const
{
    const auto found = m_byName.constFind(server + u'/' + name);
    return found == m_byName.cend() ? nullptr : &repositories.at(*found);
}

Result<FindingFacts> readFewFacts(ports::Store &store, const QDateTime &now)
{
    FindingFacts facts;
    facts.now = now;
    Result<ports::StoredConfiguration> configuration = store.fleet().configuration();
    if (!configuration)
        return fail(configuration.error());
    facts.fleet = std::move(configuration->fleet);
    Result<QList<domain::ServerState>> states = store.fleet().serverStates();
    if (!states)
        return fail(states.error());
    facts.states = std::move(*states);
    const Result<domain::SchedulerRole> role = store.leases().scheduler(now);
    if (!role)
        return fail(role.error());
    facts.scheduler = *role;
    Result<QList<ports::ReportSchedule>> reports = readReportSchedules(store);
    if (!reports)
        return fail(reports.error());
    facts.reports = std::move(*reports);
    return facts;
}

Result<FindingFacts> readFacts(ports::Store &store, const QDateTime &now)
{
    Result<FindingFacts> few = readFewFacts(store, now);
    if (!few)
        return few;
    FindingFacts facts = std::move(*few);
    ports::RepositoryQuery query;
    query.isBrief = true;
    Result<QList<domain::Repository>> repositories = store.repositories().repositories(query);
    if (!repositories)
        return fail(repositories.error());
    facts.repositories = std::move(*repositories);
    Result<QList<domain::Schedule>> schedules = store.schedules().schedules();
    if (!schedules)
        return fail(schedules.error());
    facts.schedules = std::move(*schedules);
    ports::JobQuery running;
    running.states = {domain::JobState::Running};
    Result<QList<domain::Job>> jobs = store.jobs().jobs(running);
    if (!jobs)
        return fail(jobs.error());
    facts.running = std::move(*jobs);
    for (const domain::Server &server : std::as_const(facts.fleet.servers)) {
        Result<QHash<QString, double>> seconds = store.jobs().expectedTaskSeconds(server.name);
        if (!seconds)
            return fail(seconds.error());
        facts.expectedSeconds.insert(server.name, std::move(*seconds));
        Result<QList<domain::Certificate>> certificates = readCertificates(store, server.name);
        if (!certificates)
            return fail(certificates.error());
        if (!certificates->isEmpty())
            facts.certificates.insert(server.name, std::move(*certificates));
        const Result<AppliedDefinitions> registered = DefinitionMemory(store.memory()).applied(server.name);
        if (!registered)
            return fail(registered.error());
        if (!registered->isEmpty())
            facts.registered.insert(server.name, registered->keys());
    }
    Result<QHash<QString, domain::Certificate>> upstreams = readUpstreamCertificates(store);
    if (!upstreams)
        return fail(upstreams.error());
    facts.upstreamCertificates = std::move(*upstreams);
    Result<QHash<QString, QList<HeldTask>>> held = readHeldTasks(store);
    if (!held)
        return fail(held.error());
    facts.heldTasks = std::move(*held);
    Result<QHash<QString, Inventory>> inventories = readInventories(store);
    if (!inventories)
        return fail(inventories.error());
    facts.inventories = std::move(*inventories);
    return facts;
}

Result<> readVersionsMade(ports::Store &store, FindingFacts *facts)
{
    constexpr qint64 kDaysBack = 3; // more would cost more than it tells
    QHash<QString, QSet<RepositoryId>> wanted; // by source server
    for (const GroupMembers &group : std::as_const(facts->groups)) {
        if (group.schedule.source.isEmpty())
            continue;
        for (const qsizetype index : group.repositories) {
            const domain::Repository &own = facts->repositories.at(index);
            const domain::Repository *const source = facts->repository(group.schedule.source, own.name);
            if (facts->isLate(own, source))
                wanted[group.schedule.source].insert(source->id);
        }
    }
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const auto records = store.repositories().historySince(facts->now.addDays(-kDaysBack), it.key());
        if (!records)
            return fail(records.error());
        for (const domain::SyncRecord &record : *records)
            if (record.outcome.changed && it->contains(record.repository))
                facts->versionsMade[record.repository].append(record.finished);
    }
    return {};
}

} // namespace pulpit::engine
