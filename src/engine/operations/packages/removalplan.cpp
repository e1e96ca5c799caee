// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/packages/removalplan.h"

#include "engine/sync/autopublish.h"
#include "engine/sync/plugintraits.h"
#include "engine/sync/publicationrequest.h"

#include <QJsonArray>
#include <QMap>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

using Change = domain::PlannedChange;
using Severity = domain::PlanRemark::Severity;

namespace {

constexpr qsizetype kNamedUnits = 8; // in a note

/// The removals on one server. Lives as long as its run().
class ServerRemovals
{
public:
    ServerRemovals(PlanReader *reader, QString server, domain::Plan *plan)
        : m_reader(reader)
        , m_name(std::move(server))
        , m_plan(plan)
    {
    }

    Async<void> run(QList<domain::FoundPackage> found)
    {
        const auto server = m_reader->serverOf(m_name);
        if (!server)
            co_return fail(server.error());
        m_server = *server;
        const auto lists = co_await m_reader->lists(m_name);
        if (!lists)
            co_return fail(lists.error());
        m_lists = *lists;
        QMap<QString, QList<domain::FoundPackage>> byRepository;
        for (const domain::FoundPackage &one : found)
            if (!one.repository.isEmpty())
                byRepository[one.repository].append(one);
        auto learned = co_await learn(byRepository);
        if (!learned)
            co_return fail(learned.error());
        m_index.emplace(*m_lists);
        for (const QList<domain::FoundPackage> &rows : std::as_const(byRepository))
            if (const Result<> added = addRepository(rows); !added)
                co_return fail(added.error());
        co_return {};
    }

private:
    /// What decides how the repositories are published.
    Async<void> learn(QMap<QString, QList<domain::FoundPackage>> byRepository)
    {
        const bool hasRpm = std::any_of(byRepository.begin(), byRepository.end(), [](const auto &rows) {
            return domain::pluginOf(rows.first().type) == "rpm"_L1;
        });
        if (hasRpm) {
            const auto status = co_await m_server->status(m_reader->call());
            if (!status)
                co_return fail(status.error());
            m_rpmVersion = status->versionOf(u"rpm"_s);
        }
        QStringList modified;
        for (const QList<domain::FoundPackage> &rows : std::as_const(byRepository))
            modified.append(rows.first().repositoryHref);
        auto autopublish = co_await readAutopublish(m_server, modified, m_reader->call());
        if (!autopublish)
            co_return fail(autopublish.error());
        m_autopublish = std::move(*autopublish);
        co_return {};
    }

    Result<> addRepository(const QList<domain::FoundPackage> &rows)
    {
        const auto repository
            = std::find_if(m_lists->repositories.begin(), m_lists->repositories.end(),
                           [&](const domain::PulpRepository &one) { return one.href == rows.first().repositoryHref; });
        QStringList hrefs;
        QStringList names;
        for (const domain::FoundPackage &row : rows) {
            const bool isThere = repository != m_lists->repositories.end();
            if (!isThere || (row.isLatest && row.versionHref != repository->latestVersionHref))
                return fail(ErrorCode::Conflict, u"%1 changed while it was read"_s.arg(row.repository), m_name,
                            u"Plan again."_s);
            if (!row.isLatest)
                continue;
            hrefs.append(row.href);
            names.append(u"%1 %2"_s.arg(row.unit.name, row.unit.version).trimmed());
        }
        m_plan->preconditions.append(
            {m_name, domain::Precondition::List::Repositories, repository->name, domain::stampOf(*repository)});
        const QString modify = hrefs.isEmpty() ? QString() : addModify(*repository, hrefs, names);
        bool isPublicationMissing = false;
        for (const domain::FoundPackage &row : rows)
            if (!row.isLatest)
                isPublicationMissing |= !tellOlder(*repository, row);
        const PluginTraits *traits = pluginTraits(repository->type);
        const bool mustPublish = modify.isEmpty() ? isPublicationMissing : !m_autopublish.value(repository->href);
        if (traits && traits->hasPublications() && mustPublish)
            addPublication(*repository, *traits, modify);
        return {};
    }

    QString addModify(const domain::PulpRepository &repository, const QStringList &hrefs, const QStringList &names)
    {
        Change change;
        change.id = u"%1/content/%2"_s.arg(m_name, repository.name);
        change.server = m_name;
        change.kind = Change::Kind::Act;
        change.object = u"content"_s;
        change.name = repository.name;
        change.href = repository.href;
        change.action = u"modify"_s;
        change.fields = {{u"base_version"_s, repository.latestVersionHref},
                         {u"remove_content_units"_s, QJsonArray::fromStringList(hrefs)}};
        if (const PluginTraits *traits = pluginTraits(repository.type))
            change.content.insert(traits->packageType, hrefs.size());
        change.note = u"removes "_s + names.mid(0, kNamedUnits).join(u", "_s);
        if (names.size() > kNamedUnits)
            change.note += u" and %1 more"_s.arg(names.size() - kNamedUnits);
        m_plan->changes.append(change);
        return change.id;
    }

    /// Says whether the distributions of this version stay with it: those that follow the repository will not.
    bool tellOlder(const domain::PulpRepository &repository, const domain::FoundPackage &row)
    {
        QStringList pinned;
        for (const domain::PulpDistribution &distribution : m_lists->distributions)
            if (row.servedAt.contains(distribution.basePath) && distribution.repositoryHref != repository.href)
                pinned.append(distribution.name);
        if (pinned.isEmpty())
            return false;
        m_plan->remarks.append({Severity::Warning, m_name, repository.name,
                                u"version %1 with %2 %3 stays served by %4, which is pinned to it"_s.arg(row.version)
                                    .arg(row.unit.name, row.unit.version, pinned.join(u", "_s)),
                                u"Point the distribution at another version or snapshot."_s});
        return pinned.size() == row.servedAt.size();
    }

    void addPublication(const domain::PulpRepository &repository, const PluginTraits &traits, const QString &modify)
    {
        PublicationChoice choice;
        choice.versionHref = repository.latestVersionHref;
        choice.rpmVersion = m_rpmVersion;
        // A repository without a remote is published in the usual structure.
        if (const domain::PulpRemote *remote = m_index->remoteOf(repository))
            choice.isFlatDeb = remote->debDistributions.trimmed() == u"/"_s;
        const QList<PublicationRequest> requests = publicationRequests(traits, choice);
        Change change;
        change.id = u"%1/publication/%2"_s.arg(m_name, repository.name);
        change.server = m_name;
        change.kind = Change::Kind::Create;
        change.object = u"publication"_s;
        change.name = repository.name;
        change.collection = requests.first().collection;
        change.fields = requests.first().fields;
        change.note = modify.isEmpty() ? u"the latest version was never published"_s : QString();
        if (!modify.isEmpty())
            change.fields.insert(u"repository_version"_s, domain::createdBy(modify, u"/versions/"_s));
        m_plan->changes.append(change);
    }

    PlanReader *m_reader;
    QString m_name;
    domain::Plan *m_plan;
    std::shared_ptr<ports::PulpServer> m_server;
    const ServerLists *m_lists = nullptr;
    std::optional<ListIndex> m_index;
    QString m_rpmVersion;
    QHash<QString, bool> m_autopublish; ///< by href
};

} // namespace

Async<void> planRemovals(PlanReader *reader, QString server, QList<domain::FoundPackage> found, domain::Plan *plan)
{
    ServerRemovals removals(reader, std::move(server), plan);
    co_return co_await removals.run(std::move(found));
}

} // namespace pulpit::engine
