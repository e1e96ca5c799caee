// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/housekeeping/housekeeping.h"
#include "engine/operations/requestedservers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr qint64 kMaxRepositoriesListed = 200000;
constexpr qint64 kMaxVersions = 500000; // beyond, what goes is not counted

struct Kept
{
    QHash<QString, QJsonValue> setting; ///< by repository href
    QHash<QString, int> versions; ///< empty: not counted
};

Async<Kept> readKept(std::shared_ptr<ports::PulpServer> server, ports::CallContext call)
{
    Kept kept;
    ports::ListQuery query;
    query.collection = u"repositories"_s;
    query.fields = {u"pulp_href"_s, u"retain_repo_versions"_s};
    const auto rows = co_await server->list(query, kMaxRepositoriesListed, call);
    if (!rows)
        co_return fail(rows.error());
    for (const QJsonValue &row : *rows)
        kept.setting.insert(row.toObject().value("pulp_href"_L1).toString(),
                            row.toObject().value("retain_repo_versions"_L1));
    query.collection = u"repository_versions"_s;
    query.fields = {u"pulp_href"_s, u"number"_s};
    const auto versions = co_await server->list(query, kMaxVersions, call);
    if (!versions && versions.error().code != ErrorCode::TooLarge)
        co_return fail(versions.error());
    if (versions)
        for (const QJsonValue &row : *versions)
            ++kept.versions[repositoryHrefOf(row.toObject().value("pulp_href"_L1).toString())];
    co_return kept;
}

} // namespace

Async<domain::Plan> VersionRetention::plan(PlanReader &reader, QJsonObject request) const
{
    PlanReader *const world = &reader;
    const auto servers = requestedServers(world->fleet(), request);
    if (!servers)
        co_return fail(servers.error());
    const qint64 keep = request.value("keep"_L1).toInteger(-1);
    if (keep < 0 || keep > 100000)
        co_return fail(ErrorCode::InvalidInput, u"keep is a number of versions; 0 keeps all"_s);
    if (!choosesRepositories(request))
        co_return fail(ErrorCode::InvalidInput, u"a pattern must say which repositories are meant"_s);
    const QJsonValue wanted = keep == 0 ? QJsonValue() : QJsonValue(keep);
    domain::Plan plan = beginPlan(*this, request, world->now());
    plan.title = keep == 0 ? u"Keep all versions"_s : u"Keep %1 versions"_s.arg(keep);
    for (const QString &name : *servers) {
        const auto lists = co_await world->lists(name);
        if (!lists)
            co_return fail(lists.error());
        const auto server = world->serverOf(name);
        if (!server)
            co_return fail(server.error());
        const auto kept = co_await readKept(*server, world->call());
        if (!kept)
            co_return fail(kept.error());
        const auto chosen = chosenRepositories(name, (*lists)->repositories, request);
        if (!chosen)
            co_return fail(chosen.error());
        for (const domain::PulpRepository &repository : *chosen) {
            const QJsonValue now = kept->setting.value(repository.href);
            if (now == wanted || (now.isUndefined() && wanted.isNull()))
                continue;
            domain::PlannedChange change;
            change.id = u"%1/repository/%2"_s.arg(name, repository.name);
            change.server = name;
            change.kind = domain::PlannedChange::Kind::Update;
            change.object = u"repository"_s;
            change.name = repository.name;
            change.href = repository.href;
            change.fields.insert(u"retain_repo_versions"_s, wanted);
            change.before.insert(u"retain_repo_versions"_s, now);
            const qint64 going = keep == 0 ? 0 : kept->versions.value(repository.href) - keep;
            if (going > 0) {
                change.note = u"at most %1 of %2 versions go; those that are served stay"_s.arg(going).arg(
                    kept->versions.value(repository.href));
                plan.isDestructive = true;
            }
            plan.changes.append(change);
            plan.preconditions.append(
                {name, domain::Precondition::List::Repositories, repository.name, domain::stampOf(repository)});
        }
    }
    co_return plan;
}

} // namespace pulpit::engine
