// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/housekeeping/housekeeping.h"
#include "engine/operations/requestedservers.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr int kRecentTasks = 500;

domain::PlannedChange changeFor(const QString &server, const QString &name, bool verifiesChecksums)
{
    domain::PlannedChange change;
    change.id = u"%1/repair/%2"_s.arg(server, name);
    change.server = server;
    change.object = u"stored files"_s;
    change.name = name;
    change.fields.insert(u"verify_checksums"_s, verifiesChecksums);
    change.note
        = verifiesChecksums ? u"reads every file and compares its checksum"_s : u"looks whether every file is there"_s;
    return change;
}

/// What the reports of repair tasks add up to.
struct Findings
{
    int tasks = 0;
    qint64 bad = 0;
    qint64 repaired = 0;
};

Findings findingsOf(const QList<domain::PulpTask> &tasks, const QDateTime &since)
{
    Findings findings;
    for (const domain::PulpTask &task : tasks) {
        if (!task.name.contains("repair"_L1) || !task.finished.isValid() || task.created < since.addSecs(-300))
            continue;
        ++findings.tasks;
        for (const domain::ProgressReport &report : task.progress) {
            if (report.code == "repair.repaired"_L1)
                findings.repaired += report.done;
            else if (report.code == "repair.missing"_L1 || report.code == "repair.corrupted"_L1)
                findings.bad += report.done;
        }
    }
    return findings;
}

} // namespace

Async<domain::Plan> ContentRepair::plan(PlanReader &reader, QJsonObject request) const
{
    PlanReader *const world = &reader;
    const auto servers = requestedServers(world->fleet(), request);
    if (!servers)
        co_return fail(servers.error());
    domain::Plan plan = beginPlan(*this, request, world->now());
    plan.title = u"Repair stored files"_s;
    const bool verifies = request.value("verify_checksums"_L1).toBool(true);
    const bool isWhole = !choosesRepositories(request);
    for (const QString &name : *servers) {
        if (isWhole) {
            domain::PlannedChange change = changeFor(name, u"all"_s, verifies);
            change.collection = u"repair"_s;
            plan.changes.append(change);
            continue;
        }
        const auto lists = co_await world->lists(name);
        if (!lists)
            co_return fail(lists.error());
        const auto chosen = chosenRepositories(name, (*lists)->repositories, request);
        if (!chosen)
            co_return fail(chosen.error());
        for (const domain::PulpRepository &repository : *chosen) {
            if (versionNumberOf(repository.latestVersionHref) <= 0)
                continue; // nothing in it
            domain::PlannedChange change = changeFor(name, repository.name, verifies);
            change.kind = domain::PlannedChange::Kind::Act;
            change.href = repository.latestVersionHref;
            change.action = u"repair"_s;
            plan.changes.append(change);
        }
    }
    co_return plan;
}

Async<domain::Proof> ContentRepair::prove(PlanReader &reader, const domain::Plan &plan) const
{
    PlanReader *const world = &reader;
    const QDateTime since = plan.read;
    QStringList servers;
    for (const domain::PlannedChange &change : plan.changes)
        servers.append(change.server);
    servers.removeDuplicates();
    domain::Proof proof;
    for (const QString &name : std::as_const(servers)) {
        const auto server = world->serverOf(name);
        if (!server)
            co_return fail(server.error());
        const auto tasks = co_await (*server)->recentTasks(kRecentTasks, world->call());
        if (!tasks)
            co_return fail(tasks.error());
        const Findings findings = findingsOf(*tasks, since);
        proof.lines.append({name,
                            {},
                            findings.tasks > 0 && findings.repaired >= findings.bad,
                            u"%1 repair tasks: %2 files missing or wrong, %3 repaired"_s.arg(findings.tasks)
                                .arg(findings.bad)
                                .arg(findings.repaired)});
    }
    co_return proof;
}

} // namespace pulpit::engine
