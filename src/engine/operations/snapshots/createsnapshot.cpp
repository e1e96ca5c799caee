// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/snapshots/createsnapshot.h"

#include "engine/async/waiting.h"
#include "engine/operations/snapshots/snapshotplanner.h"
#include "engine/sync/plugintraits.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr QLatin1String kCopies("copies");

struct PlannedCopy
{
    QString snapshot;
    QString source;
    QString sourceVersion;
    QString prefix;
};

QList<PlannedCopy> copiesOf(const domain::Plan &plan)
{
    QList<PlannedCopy> copies;
    for (const QJsonValue &value : plan.memory.value(kCopies).toArray())
        copies.append({value["snapshot"_L1].toString(), value["source"_L1].toString(),
                       value["source_version"_L1].toString(), value["prefix"_L1].toString()});
    return copies;
}

QString copiedCountsText(const domain::ContentCounts &counts)
{
    QStringList parts;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        if (it.value() != 0)
            parts.append(u"%1 %2"_s.arg(it.value()).arg(it.key()));
    return parts.isEmpty() ? u"empty"_s : parts.join(u", "_s);
}

/// Structure of deb is counted per publication; what users install is what has to agree.
domain::ContentCounts comparableCounts(const domain::ContentCounts &counts, const QString &type)
{
    const PluginTraits *traits = pluginTraits(type);
    if (!traits)
        return counts;
    domain::ContentCounts packages;
    packages.insert(traits->packageType, counts.value(traits->packageType));
    return packages;
}

domain::Proof::Line proofOfCopy(const QString &server, const PlannedCopy &copy, const ListIndex &index,
                                const QHash<QString, domain::PulpVersion> &versions)
{
    domain::Proof::Line line;
    line.server = server;
    line.name = copy.snapshot;
    const domain::PulpRepository *snapshot = index.repository(copy.snapshot);
    if (!snapshot) {
        line.evidence = u"the repository does not exist"_s;
        return line;
    }
    const auto own = versions.constFind(snapshot->latestVersionHref);
    const auto source = versions.constFind(copy.sourceVersion);
    if (own == versions.constEnd() || source == versions.constEnd()) {
        line.evidence = u"version %1 of %2 is gone, nothing to compare with"_s.arg(versionNumberOf(copy.sourceVersion))
                            .arg(copy.source);
        return line;
    }
    const domain::ContentCounts is = comparableCounts(own->present, snapshot->type);
    const domain::ContentCounts wanted = comparableCounts(source->present, snapshot->type);
    line.holds = is == wanted;
    line.evidence = line.holds ? u"%1, as version %2 of %3"_s.arg(copiedCountsText(is))
                                     .arg(versionNumberOf(copy.sourceVersion))
                                     .arg(copy.source)
                               : u"%1, but version %2 of %3 has %4"_s.arg(copiedCountsText(is))
                                     .arg(versionNumberOf(copy.sourceVersion))
                                     .arg(copy.source, copiedCountsText(wanted));
    return line;
}

} // namespace

Async<domain::Plan> CreateSnapshot::plan(PlanReader &reader, QJsonObject request) const
{
    auto planner = SnapshotPlanner::make(reader, request);
    if (!planner)
        co_return fail(planner.error());
    const auto read = co_await planner->read();
    if (!read)
        co_return fail(read.error());
    auto plan = planner->plan();
    if (!plan)
        co_return fail(plan.error());
    plan->operation = name();
    QJsonArray copies;
    for (const SnapshotPlanner::Planned &one : planner->planned())
        copies.append(QJsonObject {{u"snapshot"_s, one.snapshot},
                                   {u"source"_s, one.source},
                                   {u"source_version"_s, one.sourceVersion},
                                   {u"prefix"_s, planner->prefix()}});
    if (!copies.isEmpty())
        plan->memory.insert(kCopies, copies);
    co_return std::move(*plan);
}

Async<domain::Proof> CreateSnapshot::prove(PlanReader &reader, const domain::Plan &plan) const
{
    const QString name = plan.request.value("server"_L1).toString();
    const QList<PlannedCopy> copies = copiesOf(plan);
    const auto server = reader.serverOf(name);
    if (!server)
        co_return fail(server.error());
    const auto lists = co_await reader.lists(name);
    if (!lists)
        co_return fail(lists.error());
    const ListIndex index(**lists);
    QStringList hrefs;
    for (const PlannedCopy &copy : copies) {
        hrefs.append(copy.sourceVersion);
        if (const domain::PulpRepository *snapshot = index.repository(copy.snapshot))
            hrefs.append(snapshot->latestVersionHref);
    }
    const auto read = co_await (*server)->versions(hrefs, reader.call());
    if (!read)
        co_return fail(read.error());
    QHash<QString, domain::PulpVersion> versions;
    for (const domain::PulpVersion &version : *read)
        versions.insert(version.href, version);
    domain::Proof proof;
    for (const PlannedCopy &copy : copies)
        proof.lines.append(proofOfCopy(name, copy, index, versions));
    co_return proof;
}

Async<void> CreateSnapshot::conclude(PlanReader &reader, const domain::Plan &plan) const
{
    const QString server = plan.request.value("server"_L1).toString();
    const QList<PlannedCopy> copies = copiesOf(plan);
    const auto lists = co_await reader.lists(server);
    if (!lists)
        co_return fail(lists.error());
    const ListIndex index(**lists);
    QHash<QString, QJsonObject> remembered;
    for (const PlannedCopy &copy : copies)
        if (const domain::PulpRepository *snapshot = index.repository(copy.snapshot))
            remembered.insert(copy.snapshot,
                              {{u"prefix"_s, copy.prefix},
                               {u"source"_s, copy.source},
                               {u"source_version"_s, copy.sourceVersion},
                               {u"version"_s, snapshot->latestVersionHref}});
    const QString scope = u"snapshots/"_s + server;
    co_return co_await answerOf(reader.store().memory().remember(scope, remembered, {}));
}

Result<QHash<QString, RememberedSnapshot>> rememberedSnapshots(ports::Store &store, const QString &server)
{
    const auto rows = store.memory().recall(u"snapshots/"_s + server);
    if (!rows)
        return fail(rows.error());
    QHash<QString, RememberedSnapshot> result;
    for (auto it = rows->constBegin(); it != rows->constEnd(); ++it)
        result.insert(it.key(),
                      {it->value("prefix"_L1).toString(), it->value("source"_L1).toString(),
                       it->value("source_version"_L1).toString(), it->value("version"_L1).toString()});
    return result;
}

} // namespace pulpit::engine
