// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/findings.h"

#include "gui/format/failuretext.h"
#include "gui/format/format.h"
#include "gui/shell/pages.h"

#include <QCoreApplication>

#include <algorithm>

namespace pulpit::gui {

namespace {

struct Findings
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::Findings)
};

// What hides other things weighs more: without a scheduler nothing runs, without a server nothing is known of its
// repositories.
constexpr int kNobodySchedules = 1'000'000;
constexpr int kServer = 100'000;
constexpr int kFailed = 10'000;
constexpr int kAttention = 1'000;

void addServerFindings(const FleetSnapshot &fleet, const QDateTime &now, const QHash<QString, int> &repositoriesOf,
                       FleetSummary &summary)
{
    for (const domain::Server &server : fleet.servers) {
        const domain::ServerState *state = fleet.state(server.name);
        if (!state || !state->checked.isValid())
            continue;
        const StateText text = stateOf(*state);
        const Location where {pageid::kServers, server.name};
        if (text.state == State::Unknown) {
            summary.silentServers.append(server.name);
            QStringList why;
            if (state->answered.isValid())
                why.append(Findings::tr("since %1").arg(clockTime(state->answered, now)));
            why.append(state->lastError.what);
            if (const int count = repositoriesOf.value(server.name))
                why.append(Findings::tr("%n repositories unknown", nullptr, count));
            summary.findings.append({State::Unknown, Findings::tr("%1 gives no answer").arg(server.name),
                                     why.join(QStringLiteral(" · ")), Findings::tr("Open the server"),
                                     Finding::Action::OpenServer, where, kServer});
        } else if (text.state == State::Failed) {
            summary.findings.append({State::Failed, Findings::tr("%1: %2").arg(server.name, text.word),
                                     Findings::tr("Pulp answers, but can do no work"), Findings::tr("Open the server"),
                                     Finding::Action::OpenServer, where, kServer});
        }
    }
}

Finding findingOf(const domain::Repository &repository, const StateText &text)
{
    Finding finding;
    finding.state = text.state;
    finding.where = {pageid::kRepositories, QString::number(repository.id.value)};
    const domain::Failure &failure = repository.lastFailure;
    if (failure.failureClass == domain::FailureClass::MassRemoval) {
        finding.what = Findings::tr("%1 is held back on %2").arg(repository.name, repository.server);
        finding.why = failure.message;
        finding.actionText = Findings::tr("Decide…");
        finding.weight = kAttention * 5;
        return finding;
    }
    if (text.state == State::Failed) {
        finding.what = Findings::tr("%1 fails on %2").arg(repository.name, repository.server);
        QStringList why;
        if (repository.failuresInARow > 1)
            why.append(Findings::tr("%n runs", nullptr, repository.failuresInARow));
        why.append(failureClassText(failure.failureClass));
        if (const QString advice = domain::adviceFor(failure.failureClass); !advice.isEmpty())
            why.append(advice);
        finding.why = why.join(QStringLiteral(" · "));
        finding.actionText = Findings::tr("Open");
        finding.weight = kFailed + std::min(repository.failuresInARow, 100);
        return finding;
    }
    finding.what = Findings::tr("%1 on %2: %3").arg(repository.name, repository.server, text.word);
    finding.why = agreementText(repository.verification);
    finding.actionText = Findings::tr("Open");
    finding.weight = kAttention;
    return finding;
}

} // namespace

FleetSummary summarize(const FleetSnapshot &fleet, const QDateTime &now, int limit)
{
    FleetSummary summary;
    QHash<QString, int> repositoriesOf;
    for (const domain::Repository &repository : fleet.repositories) {
        ++repositoriesOf[repository.server];
        ++summary.counts.total;
        if (fleet.isSyncing(repository))
            ++summary.counts.syncing;
        const StateText text = stateOf(repository, fleet.state(repository.server));
        switch (text.state) {
        case State::Healthy:
        case State::Running:
        case State::Queued: ++summary.counts.healthy; continue;
        case State::Never:
        case State::Skipped:
        case State::Paused:
        case State::Canceled: ++summary.counts.never; continue;
        case State::Unknown:
            ++summary.counts.unknown; // told once, by the server
            continue;
        case State::Attention: ++summary.counts.attention; break;
        case State::Failed: ++summary.counts.failed; break;
        }
        summary.findings.append(findingOf(repository, text));
    }
    addServerFindings(fleet, now, repositoriesOf, summary);
    if (fleet.hasRole && fleet.role.engine.isEmpty() && !fleet.schedules.isEmpty())
        summary.findings.append({State::Attention,
                                 Findings::tr("Nobody schedules"),
                                 Findings::tr("no sync will start by itself"),
                                 Findings::tr("Start here"),
                                 Finding::Action::StartScheduling,
                                 {},
                                 kNobodySchedules});
    for (const domain::Schedule &schedule : fleet.schedules)
        if (stateOf(schedule, now).state == State::Attention)
            summary.findings.append({State::Attention,
                                     Findings::tr("%1 on %2 is overdue").arg(schedule.group, schedule.server),
                                     Findings::tr("was due %1").arg(relativeTime(schedule.nextRun, now)),
                                     Findings::tr("Open"),
                                     Finding::Action::OpenSchedule,
                                     {pageid::kSchedules, QString::number(schedule.id.value)},
                                     kAttention * 3});
    std::stable_sort(summary.findings.begin(), summary.findings.end(),
                     [](const Finding &a, const Finding &b) { return a.weight > b.weight; });
    summary.findingCount = int(summary.findings.size());
    if (summary.findings.size() > limit)
        summary.findings.resize(limit);
    return summary;
}

} // namespace pulpit::gui
