// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/healthsummary.h"

#include "domain/healthrule.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using pulpit::domain::Agreement;
using pulpit::domain::FailureClass;
using pulpit::domain::HealthReport;
using pulpit::domain::JobState;
using pulpit::domain::Repository;
using pulpit::domain::Schedule;
using pulpit::domain::SyncRecord;

namespace pulpit::reports {

namespace {

int severity(Standing standing)
{
    switch (standing) {
    case Standing::Failed: return 0;
    case Standing::Unknown: return 1;
    case Standing::Attention: return 2;
    case Standing::Good: return 3;
    case Standing::NotSynced: return 4;
    }
    return 5;
}

QString words(FailureClass failureClass)
{
    return toString(failureClass).replace(u'_', u' ');
}

RepositoryLine judge(const Repository &repository, bool isReachable)
{
    RepositoryLine line {&repository, Standing::Good, {}};
    switch (domain::standingOf(repository, isReachable)) { // the rule of the fleet page
    case domain::RepositoryStanding::InSync: break;
    case domain::RepositoryStanding::Attention: line.standing = Standing::Attention; break;
    case domain::RepositoryStanding::Failed: line.standing = Standing::Failed; break;
    case domain::RepositoryStanding::NotSynced: line.standing = Standing::NotSynced; break;
    case domain::RepositoryStanding::Unknown:
        line.standing = Standing::Unknown;
        line.why = u"its server gives no answer"_s;
        break;
    case domain::RepositoryStanding::NeverSynced:
        line.standing = Standing::Attention;
        line.why = u"never synced"_s;
        break;
    }
    if (line.standing == Standing::Failed || (line.standing == Standing::Attention && line.why.isEmpty())) {
        if (repository.lastFailure.isSet())
            line.why = repository.failuresInARow > 1 ? u"failed %1 times in a row: %2"_s.arg(repository.failuresInARow)
                                                           .arg(words(repository.lastFailure.failureClass))
                                                     : u"failed: %1"_s.arg(words(repository.lastFailure.failureClass));
        else if (repository.verification.agreement == Agreement::Different)
            line.why = u"differs from its source"_s;
        else if (repository.lastSyncState == JobState::Canceled)
            line.why = u"the last sync was canceled"_s;
        else
            line.why = repository.served.what == domain::Served::What::Nothing ? u"serves nothing"_s
                                                                               : u"does not serve its newest version"_s;
    }
    return line;
}

QDateTime earliest(const QDateTime &a, const QDateTime &b)
{
    return !a.isValid() ? b : !b.isValid() ? a : std::min(a, b);
}

void addServers(const HealthReport &report, HealthSummary *summary, QHash<QString, qsizetype> *places)
{
    const auto lineOf = [&](const QString &name) -> ServerLine & {
        if (!places->contains(name)) {
            places->insert(name, summary->servers.size());
            summary->servers.append(ServerLine());
            summary->servers.last().name = name;
        }
        return summary->servers[places->value(name)];
    };
    for (const domain::Server &server : report.servers)
        lineOf(server.name).server = &server;
    for (const domain::ServerState &state : report.serverStates) {
        ServerLine &line = lineOf(state.name);
        line.state = &state;
        line.isReachable = state.isReachable;
    }
    for (const Repository &repository : report.repositories)
        lineOf(repository.server);
    for (const Schedule &schedule : report.schedules)
        if (!schedule.isPaused)
            lineOf(schedule.server).nextRun = earliest(lineOf(schedule.server).nextRun, schedule.nextRun);
}

} // namespace

QString toString(Standing standing)
{
    switch (standing) {
    case Standing::Good: return u"good"_s;
    case Standing::Attention: return u"attention"_s;
    case Standing::Failed: return u"failed"_s;
    case Standing::Unknown: return u"unknown"_s;
    case Standing::NotSynced: return u"not_synced"_s;
    }
    return {};
}

void Counts::add(Standing standing)
{
    switch (standing) {
    case Standing::Good: ++good; break;
    case Standing::Attention: ++attention; break;
    case Standing::Failed: ++failed; break;
    case Standing::Unknown: ++unknown; break;
    case Standing::NotSynced: ++notSynced; break;
    }
}

HealthSummary summarize(const HealthReport &report)
{
    HealthSummary summary;
    QHash<QString, qsizetype> places;
    addServers(report, &summary, &places);
    for (const Repository &repository : report.repositories) {
        summary.byId.insert(repository.id, &repository);
        if (repository.isGone)
            continue;
        ServerLine &server = summary.servers[places.value(repository.server)];
        const RepositoryLine line = judge(repository, server.isReachable);
        summary.counts.add(line.standing);
        server.counts.add(line.standing);
        summary.repositories.append(line);
    }
    for (const SyncRecord &record : report.history) {
        ++summary.syncs;
        if (record.state == JobState::Completed && record.outcome.changed)
            summary.changes.append(&record);
        if (record.state == JobState::Failed || record.state == JobState::FailedToStart)
            summary.failures.append(&record);
    }
    for (QList<const SyncRecord *> *records : {&summary.changes, &summary.failures})
        std::stable_sort(records->begin(), records->end(),
                         [](const SyncRecord *a, const SyncRecord *b) { return a->finished > b->finished; });
    for (const Schedule &schedule : report.schedules)
        summary.next.append(&schedule);
    std::stable_sort(summary.next.begin(), summary.next.end(), [](const Schedule *a, const Schedule *b) {
        return std::tuple(!a->nextRun.isValid() || a->isPaused, a->nextRun, a->server)
            < std::tuple(!b->nextRun.isValid() || b->isPaused, b->nextRun, b->server);
    });
    std::stable_sort(summary.repositories.begin(), summary.repositories.end(),
                     [](const RepositoryLine &a, const RepositoryLine &b) {
                         return std::tuple(severity(a.standing), a.repository->name, a.repository->server)
                             < std::tuple(severity(b.standing), b.repository->name, b.repository->server);
                     });
    std::stable_sort(summary.servers.begin(), summary.servers.end(), [](const ServerLine &a, const ServerLine &b) {
        return std::tuple(a.isReachable, -a.counts.failed, -a.counts.attention, a.name)
            < std::tuple(b.isReachable, -b.counts.failed, -b.counts.attention, b.name);
    });
    return summary;
}

} // namespace pulpit::reports
