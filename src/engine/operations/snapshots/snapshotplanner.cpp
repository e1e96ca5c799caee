// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/snapshots/snapshotplanner.h"

#include "domain/naming.h"
#include "engine/operations/inwords.h"
#include "engine/operations/snapshots/pointing.h"
#include "engine/operations/snapshots/snapshotnames.h"
#include "engine/sync/publicationrequest.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

using domain::PlannedChange;
using domain::PlanRemark;
using domain::Precondition;

} // namespace

Result<SnapshotPlanner> SnapshotPlanner::make(PlanReader &reader, const QJsonObject &request)
{
    const Result<QString> prefix = snapshotPrefix(request.value("snapshot_prefix"_L1).toString());
    if (!prefix)
        return fail(prefix.error());
    Result<RepositoryChoice> choice = RepositoryChoice::make(request);
    if (!choice)
        return fail(choice.error());
    const Result<QStringList> servers = serversOf(request, reader.fleet());
    if (!servers)
        return fail(servers.error());
    if (servers->size() > 1)
        return fail(ErrorCode::InvalidInput, u"a snapshot is made on one server at a time"_s);
    SnapshotPlanner planner(reader, *choice);
    planner.m_server = servers->first();
    if (!reader.fleet().server(planner.m_server)->maxConcurrentSnapshots)
        return fail(ErrorCode::Unsupported, u"pulp server %1 not supported for repo snapshots"_s.arg(planner.m_server),
                    {}, u"set snapshot_support.max_concurrent_snapshots for it in the configuration"_s);
    planner.m_prefix = *prefix;
    planner.m_reuses = request.value("allow_snapshot_reuse"_L1).toBool();
    planner.m_distributes = request.value("distribute"_L1).toBool(true);
    planner.m_request = request;
    planner.m_request.insert(u"server"_s, planner.m_server);
    planner.m_request.insert(u"snapshot_prefix"_s, *prefix);
    return planner;
}

Async<void> SnapshotPlanner::read()
{
    const auto lists = co_await m_reader->lists(m_server);
    if (!lists)
        co_return fail(lists.error());
    m_lists = *lists;
    m_index.emplace(*m_lists);
    auto remembered = rememberedSnapshots(m_reader->store(), m_server);
    if (!remembered)
        co_return fail(remembered.error());
    m_remembered = std::move(*remembered);
    const auto rows = m_reader->store().repositories().repositories({m_server, {}, false, {}});
    if (!rows)
        co_return fail(rows.error());
    for (const domain::Repository &row : *rows)
        m_rows.insert(row.name, row);
    m_rpmVersion = componentVersion(m_reader->store(), m_server, u"rpm"_s);

    const auto server = m_reader->serverOf(m_server);
    if (!server)
        co_return fail(server.error());
    const QString signing = m_reader->fleet().settings.debSigningService.value_or(QString());
    const bool hasDeb = std::any_of(m_lists->repositories.cbegin(), m_lists->repositories.cend(),
                                    [](const auto &one) { return domain::pluginOf(one.type) == "deb"_L1; });
    if (hasDeb && !signing.isEmpty()) {
        const auto href = co_await (*server)->signingService(signing, m_reader->call());
        if (!href)
            co_return fail(href.error());
        m_debSigningService = *href;
    }
    // What is guarded stays guarded in its snapshot; the lists only tell that there is a guard.
    for (const domain::PulpRepository &repository : m_lists->repositories) {
        const auto isChosen = m_choice.selects(repository.name);
        if (!isChosen)
            co_return fail(isChosen.error());
        const domain::PulpDistribution *own = m_index->distributionOf(repository);
        if (!own || !own->hasContentGuard || !*isChosen || !m_distributes || isSnapshotName(repository.name))
            continue;
        const auto object = co_await (*server)->object(own->href, m_reader->call());
        if (!object)
            co_return fail(object.error());
        m_guards.insert(own->href, object->value("content_guard"_L1).toString());
    }
    co_return {};
}

Result<QList<SnapshotPlanner::Candidate>> SnapshotPlanner::candidates(domain::Plan &plan) const
{
    QList<Candidate> found;
    QStringList excluded;
    for (const domain::PulpRepository &repository : m_lists->repositories) {
        const Result<bool> isChosen = m_choice.selects(repository.name);
        if (!isChosen)
            return fail(isChosen.error());
        if (!*isChosen || isSnapshotName(repository.name))
            continue;
        const std::optional<CopyMethod> method = copyMethod(repository);
        if (!method) {
            excluded.append(repository.name + u' ' + repository.type);
            continue;
        }
        Candidate candidate {&repository, *method, m_index->repository(m_prefix + repository.name), false};
        candidate.isUpToDate = isUpToDate(candidate);
        found.append(candidate);
    }
    QString text = u"there are %1 repos to snapshot. "_s.arg(found.size());
    if (!excluded.isEmpty())
        text += u"The following repos will be excluded as not of a supported type: "_s + excluded.join(u", ");
    plan.remarks.append(
        {found.isEmpty() ? PlanRemark::Severity::Warning : PlanRemark::Severity::Note, m_server, {}, text, {}});
    return found;
}

bool SnapshotPlanner::isUpToDate(const Candidate &candidate) const
{
    if (!candidate.existing)
        return false;
    const RememberedSnapshot remembered = m_remembered.value(candidate.existing->name);
    return remembered.sourceVersion == candidate.source->latestVersionHref
        && remembered.version == candidate.existing->latestVersionHref
        && candidate.existing->description == candidate.source->description
        && (!m_distributes || m_index->distributionOf(*candidate.existing));
}

Result<domain::Plan> SnapshotPlanner::plan()
{
    domain::Plan plan;
    plan.request = m_request;
    plan.read = m_reader->now();
    plan.changesAtATime.insert(m_server, m_reader->fleet().server(m_server)->maxConcurrentSnapshots.value_or(1));
    const Result<QList<Candidate>> found = candidates(plan);
    if (!found)
        return fail(found.error());
    const bool isComplete
        = std::all_of(found->cbegin(), found->cend(), [](const Candidate &one) { return one.isUpToDate; });
    const bool exists = std::any_of(m_lists->repositories.cbegin(), m_lists->repositories.cend(),
                                    [this](const auto &one) { return one.name.startsWith(m_prefix); });
    if (exists && !isComplete && !m_reuses)
        return fail(ErrorCode::Conflict, u"snapshots with prefix %1 already exist"_s.arg(m_prefix), m_server,
                    u"choose another name, or allow reuse to bring them up to date"_s);
    for (const Candidate &candidate : *found)
        if (!candidate.isUpToDate)
            planOne(candidate, plan);
    remarkHeldBack(plan);
    plan.title = u"Snapshot %1 of %2 as %3"_s.arg(repositoriesInWords(qsizetype(m_planned.size())), m_server, m_prefix);
    return plan;
}

void SnapshotPlanner::planOne(const Candidate &candidate, domain::Plan &plan)
{
    const domain::PulpRepository &source = *candidate.source;
    const QString name = m_prefix + source.name;
    if (candidate.existing && candidate.existing->type != source.type) {
        plan.remarks.append({PlanRemark::Severity::Error, m_server, name,
                             u"exists already and is of type %1, not %2"_s.arg(candidate.existing->type, source.type),
                             u"remove it, or choose another name for the snapshot"_s});
        return;
    }
    const QString repository = planRepository(candidate, name, plan);
    QString last; // the change after which the content is there
    const bool hasContent = candidate.existing && versionNumberOf(candidate.existing->latestVersionHref) > 0;
    const bool isEmpty = versionNumberOf(source.latestVersionHref) == 0 && !hasContent;
    if (!isEmpty) {
        QList<PlannedChange> changes = copyChanges(candidate.method, u"%1/content/%2"_s.arg(m_server, name), repository,
                                                   source.latestVersionHref, hasContent);
        const domain::Repository row = m_rows.value(source.name);
        for (PlannedChange &change : changes) {
            change.server = m_server;
            change.name = name;
        }
        changes.last().note = u"version %1 of %2"_s.arg(versionNumberOf(source.latestVersionHref)).arg(source.name);
        if (row.lastOutcome.versionHref == source.latestVersionHref)
            changes.last().content = row.lastOutcome.present;
        last = changes.last().id;
        plan.changes += changes;
    }
    if (candidate.method.hasPublications())
        last = planPublication(candidate, name, repository, last, plan);
    if (m_distributes && !(candidate.existing && m_index->distributionOf(*candidate.existing)))
        planDistribution(candidate, name, repository, last, plan);
    m_planned.append({name, source.name, source.latestVersionHref});
}

/// Gives the href of the snapshot's repository, or what stands for it.
QString SnapshotPlanner::planRepository(const Candidate &candidate, const QString &name, domain::Plan &plan) const
{
    const domain::PulpRepository &source = *candidate.source;
    PlannedChange change;
    change.id = u"%1/repository/%2"_s.arg(m_server, name);
    change.server = m_server;
    change.object = u"repository"_s;
    change.name = name;
    const QJsonValue description = source.description.isEmpty() ? QJsonValue() : QJsonValue(source.description);
    if (candidate.existing) {
        plan.preconditions.append(
            {m_server, Precondition::List::Repositories, name, domain::stampOf(*candidate.existing)});
        if (candidate.existing->description != source.description) {
            change.kind = PlannedChange::Kind::Update;
            change.href = candidate.existing->href;
            change.fields = {{u"description"_s, description}};
            change.before = {{u"description"_s, candidate.existing->description}};
            plan.changes.append(change);
        }
        return candidate.existing->href;
    }
    plan.preconditions.append({m_server, Precondition::List::Repositories, name, {}});
    change.collection = candidate.method.repositories;
    change.fields = {{u"name"_s, name}};
    if (!source.description.isEmpty())
        change.fields.insert(u"description"_s, description);
    if (!m_debSigningService.isEmpty() && domain::pluginOf(source.type) == "deb"_L1)
        change.fields.insert(u"signing_service"_s, m_debSigningService);
    plan.changes.append(change);
    return domain::hrefCreatedBy(change.id);
}

/// Gives the id of the publication's change.
QString SnapshotPlanner::planPublication(const Candidate &candidate, const QString &name, const QString &repository,
                                         const QString &after, domain::Plan &plan) const
{
    PublicationChoice choice;
    choice.isFlatDeb = isOfFlatUpstream(*m_index, *candidate.source);
    choice.rpmVersion = m_rpmVersion;
    const PublicationRequest request = publicationRequests(*candidate.method.traits, choice).first();
    PlannedChange change;
    change.id = u"%1/publication/%2"_s.arg(m_server, name);
    change.server = m_server;
    change.object = u"publication"_s;
    change.name = name;
    change.collection = request.collection;
    change.fields = request.fields;
    // By repository: a copy that changes nothing makes no version whose href could be named.
    change.fields.remove(u"repository_version"_s);
    change.fields.insert(u"repository"_s, repository);
    if (const auto created = domain::createdReference(repository))
        change.fields.insert(u"repository"_s, domain::createdBy(created->id));
    if (!after.isEmpty())
        change.after = {after};
    plan.changes.append(change);
    return change.id;
}

void SnapshotPlanner::planDistribution(const Candidate &candidate, const QString &name, const QString &repository,
                                       const QString &after, domain::Plan &plan) const
{
    const Result<QString> path = basePath(*candidate.source, name);
    if (!path) {
        plan.remarks.append({PlanRemark::Severity::Error, m_server, name,
                             u"gets no distribution: "_s + path.error().oneLine(), path.error().advice});
        return;
    }
    for (const domain::PulpDistribution &other : m_lists->distributions)
        if (other.name == name || other.basePath == *path) {
            plan.remarks.append(
                {PlanRemark::Severity::Error, m_server, name,
                 u"gets no distribution: %1 has that name or the path %2 already"_s.arg(other.name, *path),
                 u"remove it, or choose another name for the snapshot"_s});
            return;
        }
    plan.preconditions.append({m_server, Precondition::List::Distributions, name, {}});
    PlannedChange change;
    change.id = u"%1/distribution/%2"_s.arg(m_server, name);
    change.server = m_server;
    change.object = u"distribution"_s;
    change.name = name;
    change.collection = candidate.method.distributions;
    change.fields = {{u"name"_s, name}, {u"base_path"_s, *path}, {u"repository"_s, repository}};
    if (const auto created = domain::createdReference(repository))
        change.fields.insert(u"repository"_s, domain::createdBy(created->id));
    if (const auto *own = m_index->distributionOf(*candidate.source))
        if (const QString guard = m_guards.value(own->href); !guard.isEmpty())
            change.fields.insert(u"content_guard"_s, guard);
    if (!after.isEmpty())
        change.after = {after};
    plan.changes.append(change);
}

/// As for any other repository of this description; else beside what serves the source.
Result<QString> SnapshotPlanner::basePath(const domain::PulpRepository &source, const QString &name) const
{
    const domain::EngineSettings &settings = m_reader->fleet().settings;
    if (const auto baseUrl = domain::baseUrlOf(source.description); baseUrl && !baseUrl->isEmpty())
        return domain::distributionBasePath(name, *baseUrl, settings.packageNamePattern, settings.packageNameRule);
    const domain::PulpDistribution *own = m_index->distributionOf(source);
    const qsizetype slash = own ? own->basePath.lastIndexOf(u'/') : -1;
    return slash < 0 ? name : own->basePath.left(slash + 1) + name;
}

void SnapshotPlanner::remarkHeldBack(domain::Plan &plan) const
{
    for (const Planned &one : m_planned) {
        const domain::FailureClass why = m_rows.value(one.source).lastFailure.failureClass;
        if (why == domain::FailureClass::MassRemoval || why == domain::FailureClass::SilentFailure)
            plan.remarks.append({PlanRemark::Severity::Warning, m_server, one.source,
                                 u"its last sync was held back because it took too much away"_s,
                                 u"look at it before you make a snapshot of it"_s});
    }
}

} // namespace pulpit::engine
