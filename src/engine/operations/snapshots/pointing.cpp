// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/snapshots/pointing.h"

#include "engine/sync/publicationrequest.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr QLatin1String kRepositoryField("repository");
constexpr QLatin1String kPublicationField("publication");
constexpr QLatin1String kVersionField("repository_version");

QString pointedText(const PointedAt &at)
{
    if (!at.publication.isEmpty())
        return u"a publication"_s;
    if (!at.version.isEmpty())
        return u"version %1"_s.arg(versionNumberOf(at.version));
    return at.repository.isEmpty() ? u"nothing"_s : u"its repository's newest version"_s;
}

/// What is wanted of one server.
struct ServerWants
{
    std::shared_ptr<ports::PulpServer> server;
    QHash<QString, QString> publications; ///< by version
    QHash<QString, QString> served; ///< version by distribution, of pinned ones
};

Async<ServerWants> readWants(PlanReader &reader, QString name, QList<WantedServing> wanted)
{
    const auto server = reader.serverOf(name);
    if (!server)
        co_return fail(server.error());
    ServerWants wants;
    wants.server = *server;
    QStringList versions;
    QList<domain::PulpDistribution> distributions;
    for (const WantedServing &one : wanted) {
        if (one.server != name)
            continue;
        distributions.append(one.distribution);
        const PluginTraits *traits = pluginTraits(one.type);
        if (traits && traits->hasPublications())
            versions.append(one.versionHref);
    }
    if (!versions.isEmpty()) {
        const auto publications = co_await wants.server->publications(versions, reader.call());
        if (!publications)
            co_return fail(publications.error());
        for (const domain::PulpPublication &publication : *publications)
            wants.publications.insert(publication.versionHref, publication.href);
    }
    auto served = co_await pinnedVersions(wants.server, distributions, reader.call());
    if (!served)
        co_return fail(served.error());
    wants.served = std::move(*served);
    co_return wants;
}

domain::PlannedChange publicationChange(const PlanReader &reader, const WantedServing &wanted,
                                        const PluginTraits &traits)
{
    PublicationChoice choice;
    choice.versionHref = wanted.versionHref;
    choice.isFlatDeb = wanted.isFlatDeb;
    choice.rpmVersion = componentVersion(reader.store(), wanted.server, u"rpm"_s);
    const PublicationRequest request = publicationRequests(traits, choice).first();
    domain::PlannedChange change;
    change.id = u"%1/publication/%2"_s.arg(wanted.server, wanted.repository);
    change.server = wanted.server;
    change.object = u"publication"_s;
    change.name = wanted.repository;
    change.collection = request.collection;
    change.fields = request.fields;
    change.note = u"version %1 is not published yet"_s.arg(versionNumberOf(wanted.versionHref));
    return change;
}

void planOne(const PlanReader &reader, const ServerWants &wants, const WantedServing &wanted, domain::Plan &plan)
{
    const PointedAt now = pointedAt(wanted.distribution);
    if (wants.served.value(wanted.distribution.href) == wanted.versionHref)
        return;
    plan.preconditions.append({wanted.server, domain::Precondition::List::Distributions, wanted.distribution.name,
                               domain::stampOf(wanted.distribution)});
    const PluginTraits *traits = pluginTraits(wanted.type);
    PointTo to {kVersionField, wanted.versionHref};
    if (traits && traits->hasPublications()) {
        to = {kPublicationField, wants.publications.value(wanted.versionHref)};
        if (to.value.toString().isEmpty()) {
            const domain::PlannedChange publication = publicationChange(reader, wanted, *traits);
            const bool isPlanned = std::any_of(plan.changes.cbegin(), plan.changes.cend(),
                                               [&](const auto &change) { return change.id == publication.id; });
            if (!isPlanned)
                plan.changes.append(publication);
            to.value = domain::createdBy(publication.id);
        }
    }
    domain::PlannedChange change = repoint(wanted.server, wanted.distribution, to, wanted.phase);
    change.note = u"serves version %1 of %2 instead of %3"_s.arg(versionNumberOf(wanted.versionHref))
                      .arg(wanted.repository, pointedText(now));
    plan.changes.append(change);
    if (const QString served = wants.served.value(wanted.distribution.href); !served.isEmpty()) {
        QJsonObject versions = plan.memory.value(kServedBefore).toObject();
        versions.insert(change.id, served);
        plan.memory.insert(kServedBefore, versions);
    }
}

} // namespace

QJsonObject PointedAt::toJson() const
{
    QJsonObject json;
    if (!repository.isEmpty())
        json.insert(kRepositoryField, repository);
    if (!publication.isEmpty())
        json.insert(kPublicationField, publication);
    if (!version.isEmpty())
        json.insert(kVersionField, version);
    return json;
}

PointedAt PointedAt::fromJson(const QJsonObject &json)
{
    return {json.value(kRepositoryField).toString(), json.value(kPublicationField).toString(),
            json.value(kVersionField).toString()};
}

PointedAt pointedAt(const domain::PulpDistribution &distribution)
{
    return {distribution.repositoryHref, distribution.publicationHref, distribution.versionHref};
}

domain::PlannedChange repoint(const QString &server, const domain::PulpDistribution &distribution, const PointTo &to,
                              int phase)
{
    const PointedAt now = pointedAt(distribution);
    domain::PlannedChange change;
    change.id = u"%1/distribution/%2"_s.arg(server, distribution.name);
    change.server = server;
    change.kind = domain::PlannedChange::Kind::Update;
    change.object = u"distribution"_s;
    change.name = distribution.name;
    change.href = distribution.href;
    change.phase = phase;
    // Only fields that are set or to be set are named: older servers refuse a repository_version that they do not know.
    const auto put = [&](QLatin1String field, const QString &is) {
        if (is.isEmpty() && field != to.field)
            return;
        change.before.insert(field, is.isEmpty() ? QJsonValue() : QJsonValue(is));
        change.fields.insert(field, field == to.field ? to.value : QJsonValue());
    };
    put(kRepositoryField, now.repository);
    put(kPublicationField, now.publication);
    put(kVersionField, now.version);
    return change;
}

Async<void> planServing(PlanReader &reader, QList<WantedServing> wanted, domain::Plan *plan)
{
    QHash<QString, ServerWants> byServer;
    for (const WantedServing &one : std::as_const(wanted)) {
        if (byServer.contains(one.server))
            continue;
        reader.report(u"reading the publications of %1"_s.arg(one.server));
        auto wants = co_await readWants(reader, one.server, wanted);
        if (!wants)
            co_return fail(wants.error());
        byServer.insert(one.server, std::move(*wants));
    }
    for (const WantedServing &one : std::as_const(wanted))
        planOne(reader, byServer[one.server], one, *plan);
    std::stable_sort(plan->changes.begin(), plan->changes.end(),
                     [](const auto &a, const auto &b) { return a.phase < b.phase; });
    co_return {};
}

Async<QHash<QString, QString>> pinnedVersions(std::shared_ptr<ports::PulpServer> server,
                                              QList<domain::PulpDistribution> distributions, ports::CallContext call)
{
    QHash<QString, QString> versions;
    QStringList publications;
    for (const domain::PulpDistribution &distribution : std::as_const(distributions)) {
        if (!distribution.versionHref.isEmpty())
            versions.insert(distribution.href, distribution.versionHref);
        else if (!distribution.publicationHref.isEmpty())
            publications.append(distribution.publicationHref);
    }
    if (publications.isEmpty())
        co_return versions;
    const auto found = co_await server->publicationsAt(publications, call);
    if (!found)
        co_return fail(found.error());
    QHash<QString, QString> byPublication;
    for (const domain::PulpPublication &publication : *found)
        byPublication.insert(publication.href, publication.versionHref);
    for (const domain::PulpDistribution &distribution : std::as_const(distributions))
        if (const QString version = byPublication.value(distribution.publicationHref); !version.isEmpty())
            versions.insert(distribution.href, version);
    co_return versions;
}

bool pointsAsPlanned(const domain::PlannedChange &change, const domain::PulpDistribution &distribution)
{
    const QJsonObject is = pointedAt(distribution).toJson();
    for (auto it = change.fields.begin(); it != change.fields.end(); ++it) {
        const QString now = is.value(it.key()).toString();
        if (it->isNull() ? !now.isEmpty() : now.isEmpty())
            return false;
        if (it->isString() && now != it->toString())
            return false;
    }
    return true;
}

bool isOfFlatUpstream(const ListIndex &index, const domain::PulpRepository &repository)
{
    const domain::PulpRemote *remote = index.remoteOf(repository);
    return remote && remote->debDistributions.trimmed() == "/"_L1;
}

QString componentVersion(ports::Store &store, const QString &server, const QString &component)
{
    const auto states = store.fleet().serverStates();
    if (states)
        for (const domain::ServerState &state : *states)
            if (state.name == server)
                return state.status.versionOf(component);
    return {};
}

} // namespace pulpit::engine
