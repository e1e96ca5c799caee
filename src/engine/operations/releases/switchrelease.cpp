// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/releases/switchrelease.h"

#include "engine/operations/releases/rings.h"
#include "engine/operations/snapshots/pointinghistory.h"
#include "engine/operations/snapshots/pointingproof.h"
#include "engine/operations/snapshots/repositorychoice.h"
#include "engine/operations/snapshots/sameeverywhere.h"
#include "engine/operations/snapshots/snapshotnames.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr qsizetype kNamedFindings = 10;

struct ServerRelease
{
    QList<WantedServing> wanted;
    QStringList findings;
};

QStringList releaseFindingsOn(ports::Store &store, const QString &server, const QSet<QString> &names)
{
    const auto rows = store.repositories().repositories({server, {}, false, {}});
    if (!rows)
        return {u"%1: the database gave no answer: %2"_s.arg(server, rows.error().oneLine())};
    QStringList findings;
    for (const domain::Repository &row : *rows)
        if (const QString finding = findingOf(row); names.contains(row.name) && !finding.isEmpty())
            findings.append(u"%1 on %2: %3"_s.arg(row.name, server, finding));
    return findings;
}

/// Why a distribution is not part of a release; empty where it is. \a repository: of the version that it serves.
QString whyNotReleased(const domain::PulpDistribution &distribution, const domain::PulpRepository *repository)
{
    if (!pointedAt(distribution).isPinned())
        return u"follows its repository and was not prepared, so clients see what is newest already"_s;
    if (!repository)
        return u"what it points at is gone"_s;
    if (isSnapshotName(repository->name) && repository->name != distribution.name)
        return u"points at the snapshot %1"_s.arg(repository->name);
    return {};
}

Async<ServerRelease> releaseOn(PlanReader &reader, QString server, int phase, domain::Plan *plan)
{
    const Result<RepositoryChoice> choice = RepositoryChoice::make(plan->request);
    if (!choice)
        co_return fail(choice.error());
    const auto connection = reader.serverOf(server);
    if (!connection)
        co_return fail(connection.error());
    const auto lists = co_await reader.lists(server);
    if (!lists)
        co_return fail(lists.error());
    const ListIndex index(**lists);
    QHash<QString, const domain::PulpRepository *> repositories;
    for (const domain::PulpRepository &repository : (*lists)->repositories)
        repositories.insert(repository.href, &repository);
    const auto served = co_await pinnedVersions(*connection, (*lists)->distributions, reader.call());
    if (!served)
        co_return fail(served.error());
    ServerRelease release;
    for (const domain::PulpDistribution &distribution : (*lists)->distributions) {
        const Result<bool> isChosen = choice->selects(distribution.name);
        if (!isChosen)
            co_return fail(isChosen.error());
        if (!*isChosen)
            continue;
        const auto *repository = repositories.value(repositoryHrefOf(served->value(distribution.href)));
        const QString problem = whyNotReleased(distribution, repository);
        if (!problem.isEmpty()) {
            plan->remarks.append(
                {domain::PlanRemark::Severity::Note, server, distribution.name, u"left alone: "_s + problem, {}});
            continue;
        }
        const WantedServing one {server,
                                 distribution,
                                 repository->name,
                                 repository->type,
                                 repository->latestVersionHref,
                                 isOfFlatUpstream(index, *repository),
                                 phase};
        release.wanted.append(one);
    }
    QSet<QString> names;
    for (const WantedServing &one : std::as_const(release.wanted))
        names.insert(one.repository);
    release.findings = releaseFindingsOn(reader.store(), server, names);
    co_return release;
}

Error releaseRefusal(QStringList findings)
{
    const qsizetype count = findings.size();
    Error error;
    error.code = ErrorCode::Conflict;
    error.what = u"%1 repositories are not fit to be released"_s.arg(count);
    error.detail = findings.mid(0, kNamedFindings).join(u"; "_s);
    if (count > kNamedFindings)
        error.detail += u"; and %1 more"_s.arg(count - kNamedFindings);
    error.advice = u"mend and sync them, leave them out, or ignore findings"_s;
    return error;
}

} // namespace

QString findingOf(const domain::Repository &repository)
{
    using domain::JobState;
    const std::optional<JobState> state = repository.lastSyncState;
    const bool hasFailed = state && (*state == JobState::Failed || *state == JobState::FailedToStart);
    if (hasFailed)
        return repository.lastFailure.message.isEmpty() ? u"its last sync failed"_s
                                                        : u"its last sync failed: "_s + repository.lastFailure.message;
    if (repository.verification.agreement == domain::Agreement::Different)
        return u"differs from %1: %2 missing, %3 extra"_s.arg(repository.verification.sourceServer)
            .arg(repository.verification.missingCount)
            .arg(repository.verification.extraCount);
    return {};
}

Async<domain::Plan> SwitchRelease::plan(PlanReader &reader, QJsonObject request) const
{
    const Result<QList<Ring>> rings = ringsOf(request, reader.fleet());
    if (!rings)
        co_return fail(rings.error());
    domain::Plan plan;
    plan.operation = name();
    plan.request = request;
    plan.read = reader.now();
    if (request.value("label"_L1).toString().isEmpty())
        plan.request.insert(u"label"_s, u"release of "_s + plan.read.toString(Qt::ISODate));
    plan.onFailure = domain::OnFailure::RollBackPhase;
    QList<WantedServing> wanted;
    QStringList findings;
    QStringList servers;
    int phase = 0; // publications that are missing
    for (const Ring &ring : *rings) {
        ++phase;
        for (const QString &server : ring.servers) {
            reader.report(u"reading %1"_s.arg(server));
            const auto release = co_await releaseOn(reader, server, phase, &plan);
            if (!release)
                co_return fail(release.error());
            wanted += release->wanted;
            findings += release->findings;
            servers.append(server);
        }
        if (phase < rings->size())
            plan.pauses.append({phase + 1, qint64(ring.wait.count()), ring.name});
    }
    if (!findings.isEmpty() && !request.value("ignore_findings"_L1).toBool())
        co_return fail(releaseRefusal(findings));
    const auto same = co_await checkSameEverywhere(reader, wanted);
    if (!same)
        co_return fail(same.error());
    const auto planned = co_await planServing(reader, wanted, &plan);
    if (!planned)
        co_return fail(planned.error());
    const auto count = std::count_if(plan.changes.cbegin(), plan.changes.cend(),
                                     [](const auto &change) { return change.object == "distribution"_L1; });
    plan.title
        = u"Release the newest versions of %1 distributions on %2"_s.arg(QString::number(count), servers.join(u", "_s));
    co_return plan;
}

Async<void> SwitchRelease::mayGoOn(PlanReader &reader, const domain::Plan &plan, int phase) const
{
    const auto pointing = co_await findingsBefore(reader, plan, phase);
    if (!pointing)
        co_return fail(pointing.error());
    QStringList findings = *pointing;
    QHash<QString, QSet<QString>> switched;
    for (const domain::PlannedChange &change : plan.changes)
        if (change.phase < phase && change.object == "distribution"_L1)
            switched[change.server].insert(change.name);
    for (auto it = switched.cbegin(); it != switched.cend(); ++it)
        findings += releaseFindingsOn(reader.store(), it.key(), it.value());
    if (findings.isEmpty() || plan.request.value("ignore_findings"_L1).toBool())
        co_return {};
    Error error = releaseRefusal(findings);
    error.what = u"the roll-out stops here because of %1 findings"_s.arg(findings.size());
    error.advice = u"mend them and switch again, or go back with \"release back\""_s;
    co_return fail(error);
}

Async<domain::Proof> SwitchRelease::prove(PlanReader &reader, const domain::Plan &plan) const
{
    co_return co_await provePointing(reader, plan);
}

Async<void> SwitchRelease::concludePart(PlanReader &reader, const domain::Plan &plan) const
{
    co_return co_await conclude(reader, plan); // looks at what became of each distribution
}

Async<void> SwitchRelease::conclude(PlanReader &reader, const domain::Plan &plan) const
{
    co_return co_await rememberPointing(reader, plan, kReleased, plan.request.value("label"_L1).toString());
}

} // namespace pulpit::engine
