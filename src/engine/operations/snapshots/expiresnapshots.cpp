// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/snapshots/expiresnapshots.h"

#include "domain/duration.h"
#include "engine/async/waiting.h"
#include "engine/operations/inwords.h"
#include "engine/operations/snapshots/repositorychoice.h"
#include "engine/operations/snapshots/snapshotlist.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

using domain::PlannedChange;
using domain::Precondition;

struct ExpiryRule
{
    QString prefix;
    std::optional<std::chrono::seconds> age;
    std::optional<int> keep;
};

Result<ExpiryRule> expiryRuleOf(const QJsonObject &request)
{
    ExpiryRule rule;
    rule.prefix = request.value("snapshot_prefix"_L1).toString().trimmed();
    if (!rule.prefix.isEmpty() && !rule.prefix.startsWith("snap-"_L1))
        rule.prefix.prepend("snap-"_L1);
    if (const QString text = request.value("older_than"_L1).toString(); !text.isEmpty()) {
        const auto age = domain::parseRuntime(text);
        if (!age)
            return fail(age.error());
        if (!*age)
            return fail(ErrorCode::InvalidInput, u"the age of snapshots needs a length"_s, text, u"give e.g. 30d"_s);
        rule.age = **age;
    }
    if (const QJsonValue keep = request.value("keep"_L1); !keep.isUndefined()) {
        if (!keep.isDouble() || keep.toInt(-1) < 0)
            return fail(ErrorCode::InvalidInput, u"the number of snapshots to keep is a whole number from 0 on"_s);
        rule.keep = keep.toInt();
    }
    if (!rule.age && !rule.keep)
        return fail(ErrorCode::InvalidInput, u"nothing tells which snapshots are old"_s, {},
                    u"give their age, or how many are to be kept"_s);
    return rule;
}

/// \a position: among the snapshots of the rule, the newest is 0.
bool isExpired(const ExpiryRule &rule, const domain::Snapshot &snapshot, int position, const QDateTime &now)
{
    const bool isOld = !rule.age || (snapshot.created.isValid() && snapshot.created.addSecs(rule.age->count()) < now);
    return isOld && (!rule.keep || position >= *rule.keep);
}

QString whyInUse(const domain::Snapshot &snapshot)
{
    for (const domain::SnapshotRepository &repository : snapshot.repositories)
        if (!repository.pointedAtBy.isEmpty())
            return u"kept: %1 points at %2"_s.arg(repository.pointedAtBy.first(), repository.name);
    return u"kept: going back would lead to it"_s;
}

PlannedChange expiryRemoval(const QString &server, const QString &object, const QString &name, const QString &href)
{
    PlannedChange change;
    change.id = u"%1/%2/%3"_s.arg(server, object, name);
    change.server = server;
    change.kind = PlannedChange::Kind::Remove;
    change.object = object;
    change.name = name;
    change.href = href;
    return change;
}

/// First nobody can reach it any more, then it goes, then what it was synced from.
void planRemoval(const domain::SnapshotRepository &repository, const ListIndex &index, const QString &server,
                 domain::Plan &plan)
{
    const domain::PulpRepository *existing = index.repository(repository.name);
    if (!existing)
        return;
    QString before;
    if (const domain::PulpDistribution *own = index.distribution(repository.name)) {
        plan.changes.append(expiryRemoval(server, u"distribution"_s, own->name, own->href));
        plan.preconditions.append({server, Precondition::List::Distributions, own->name, domain::stampOf(*own)});
        before = plan.changes.last().id;
    }
    plan.changes.append(expiryRemoval(server, u"repository"_s, existing->name, existing->href));
    plan.preconditions.append({server, Precondition::List::Repositories, existing->name, domain::stampOf(*existing)});
    if (!before.isEmpty())
        plan.changes.last().after = {before};
    before = plan.changes.last().id;
    const domain::PulpRemote *remote = index.remote(repository.name);
    if (!remote)
        return;
    plan.changes.append(expiryRemoval(server, u"remote"_s, remote->name, remote->href));
    plan.preconditions.append({server, Precondition::List::Remotes, remote->name, domain::stampOf(*remote)});
    plan.changes.last().after = {before};
}

} // namespace

Async<domain::Plan> ExpireSnapshots::plan(PlanReader &reader, QJsonObject request) const
{
    const Result<ExpiryRule> rule = expiryRuleOf(request);
    if (!rule)
        co_return fail(rule.error());
    const Result<QStringList> servers = serversOf(request, reader.fleet());
    if (!servers)
        co_return fail(servers.error());
    domain::Plan plan;
    plan.operation = name();
    plan.request = request;
    plan.read = reader.now();
    plan.isDestructive = true;
    for (const QString &server : *servers) {
        const auto planned = co_await planServer(reader, server, &plan);
        if (!planned)
            co_return fail(planned.error());
    }
    const auto count = std::count_if(plan.changes.cbegin(), plan.changes.cend(),
                                     [](const auto &change) { return change.object == "repository"_L1; });
    plan.title = u"Remove %1 of old snapshots from %2"_s.arg(repositoriesInWords(count), servers->join(u", "_s));
    if (!plan.isEmpty())
        plan.remarks.append({domain::PlanRemark::Severity::Note,
                             {},
                             {},
                             u"disk space is freed by the next orphan clean-up, where nothing else has the content"_s,
                             {}});
    co_return plan;
}

Async<void> ExpireSnapshots::planServer(PlanReader &reader, QString server, domain::Plan *plan) const
{
    const Result<ExpiryRule> rule = expiryRuleOf(plan->request);
    if (!rule)
        co_return fail(rule.error());
    const auto snapshots = co_await readSnapshots(reader, server);
    if (!snapshots)
        co_return fail(snapshots.error());
    const auto lists = co_await reader.lists(server); // read already
    if (!lists)
        co_return fail(lists.error());
    const ListIndex index(**lists);
    int position = 0;
    for (const domain::Snapshot &snapshot : *snapshots) {
        if (!snapshot.prefix.startsWith(rule->prefix))
            continue;
        if (!isExpired(*rule, snapshot, position++, plan->read))
            continue;
        const QString made = u"made %1"_s.arg(snapshot.created.toString(Qt::ISODate));
        if (snapshot.isInUse()) {
            plan->remarks.append(
                {domain::PlanRemark::Severity::Warning, server, snapshot.prefix, whyInUse(snapshot), {}});
            continue;
        }
        const qsizetype first = plan->changes.size();
        for (const domain::SnapshotRepository &repository : snapshot.repositories)
            planRemoval(repository, index, server, *plan);
        for (qsizetype i = first; i < plan->changes.size(); ++i)
            plan->changes[i].note = u"of %1, %2"_s.arg(snapshot.prefix, made);
    }
    co_return {};
}

Async<void> ExpireSnapshots::conclude(PlanReader &reader, const domain::Plan &plan) const
{
    QHash<QString, QStringList> gone;
    for (const PlannedChange &change : plan.changes)
        if (change.object == "repository"_L1)
            gone[change.server].append(change.name);
    for (auto it = gone.cbegin(); it != gone.cend(); ++it) {
        const auto forgotten
            = co_await answerOf(reader.store().memory().remember(u"snapshots/"_s + it.key(), {}, it.value()));
        if (!forgotten)
            co_return fail(forgotten.error());
    }
    co_return {};
}

} // namespace pulpit::engine
