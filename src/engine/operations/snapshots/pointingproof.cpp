// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/snapshots/pointingproof.h"

#include "engine/operations/snapshots/pointing.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr int kServedSamples = 20;

QList<domain::PlannedChange> pointingChanges(const domain::Plan &plan, const QString &server)
{
    QList<domain::PlannedChange> changes;
    for (const domain::PlannedChange &change : plan.changes)
        if (change.server == server && change.object == "distribution"_L1
            && change.kind == domain::PlannedChange::Kind::Update)
            changes.append(change);
    return changes;
}

Async<domain::Proof::Line> proveOne(PlanReader &reader, std::shared_ptr<ports::PulpServer> server,
                                    domain::PlannedChange change, const domain::PulpDistribution *distribution,
                                    QString version, bool looksAtContent)
{
    domain::Proof::Line line;
    line.server = change.server;
    line.name = change.name;
    if (!distribution || !pointsAsPlanned(change, *distribution)) {
        line.evidence = distribution ? u"points elsewhere"_s : u"does not exist any more"_s;
        co_return line;
    }
    line.holds = true;
    line.evidence
        = version.isEmpty() ? u"points as planned"_s : u"points at version %1"_s.arg(versionNumberOf(version));
    if (!looksAtContent)
        co_return line;
    QStringList debDistributions;
    if (domain::pluginOf(distribution->type) == "deb"_L1 && !version.isEmpty()) {
        const auto names = co_await server->debDistributions(version, reader.call());
        if (names)
            debDistributions = *names;
    }
    const auto index = co_await server->servedIndex(*distribution, debDistributions, reader.call());
    if (!index) {
        line.holds = false;
        line.evidence += u", but the content app gives no answer: "_s + index.error().oneLine();
    } else if (index->state == ports::ServedIndex::State::NotServed && !distribution->repositoryHref.isEmpty()) {
        line.evidence
            += u"; its repository has nothing published"_s; // so it served nothing before it was pinned either
    } else if (index->state == ports::ServedIndex::State::NotServed) {
        line.holds = false;
        line.evidence += u", but nothing is served at "_s + index->url;
    } else if (index->state == ports::ServedIndex::State::Served) {
        line.evidence += u", served index %1…"_s.arg(QString::fromLatin1(index->sha256.toHex().left(12)));
    }
    co_return line;
}

Async<QList<domain::Proof::Line>> proveServer(PlanReader &reader, QString name, QList<domain::PlannedChange> changes)
{
    const auto server = reader.serverOf(name);
    if (!server)
        co_return fail(server.error());
    const auto lists = co_await reader.lists(name);
    if (!lists)
        co_return fail(lists.error());
    const ListIndex index(**lists);
    QList<domain::PulpDistribution> distributions;
    for (const domain::PlannedChange &change : std::as_const(changes))
        if (const auto *distribution = index.distribution(change.name))
            distributions.append(*distribution);
    const auto versions = co_await pinnedVersions(*server, distributions, reader.call());
    if (!versions)
        co_return fail(versions.error());
    QList<domain::Proof::Line> lines;
    const qsizetype stride = std::max<qsizetype>(1, changes.size() / kServedSamples);
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const auto *distribution = index.distribution(changes[i].name);
        const QString version = distribution ? versions->value(distribution->href) : QString();
        const bool looksAtContent = i % stride == 0 && i / stride < kServedSamples;
        auto line = co_await proveOne(reader, *server, changes[i], distribution, version, looksAtContent);
        if (!line)
            co_return fail(line.error());
        lines.append(*line);
    }
    co_return lines;
}

QStringList serversOfPlan(const domain::Plan &plan)
{
    QStringList servers;
    for (const domain::PlannedChange &change : plan.changes)
        if (!servers.contains(change.server))
            servers.append(change.server);
    return servers;
}

} // namespace

Async<domain::Proof> provePointing(PlanReader &reader, domain::Plan plan)
{
    domain::Proof proof;
    const QStringList servers = serversOfPlan(plan);
    for (const QString &server : servers) {
        const QList<domain::PlannedChange> changes = pointingChanges(plan, server);
        auto lines = co_await proveServer(reader, server, changes);
        if (!lines)
            co_return fail(lines.error());
        proof.lines += *lines;
    }
    co_return proof;
}

Async<QStringList> findingsBefore(PlanReader &reader, domain::Plan plan, int phase)
{
    QStringList findings;
    const QStringList servers = serversOfPlan(plan);
    for (const QString &server : servers) {
        QList<domain::PlannedChange> changes = pointingChanges(plan, server);
        QList<domain::PlannedChange> ahead;
        for (const domain::PlannedChange &change : std::as_const(changes))
            if (change.phase == phase)
                ahead.append(change);
        changes.removeIf([phase](const domain::PlannedChange &change) { return change.phase >= phase; });
        auto lines = co_await proveServer(reader, server, changes);
        if (!lines)
            co_return fail(lines.error());
        for (const domain::Proof::Line &line : std::as_const(*lines))
            if (!line.holds)
                findings.append(u"%1 on %2 %3"_s.arg(line.name, server, line.evidence));
        const auto lists = co_await reader.lists(server);
        if (!lists)
            co_return fail(lists.error());
        const ListIndex index(**lists);
        for (const domain::PlannedChange &change : std::as_const(ahead)) {
            const auto *distribution = index.distribution(change.name);
            if (!distribution || pointedAt(*distribution) != PointedAt::fromJson(change.before))
                findings.append(u"%1 on %2 was changed since the plan was made"_s.arg(change.name, server));
        }
    }
    co_return findings;
}

} // namespace pulpit::engine
