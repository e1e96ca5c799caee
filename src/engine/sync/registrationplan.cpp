// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/registrationplan.h"

#include "domain/naming.h"
#include "engine/sync/failures.h"
#include "engine/sync/feedurl.h"

#include <QJsonArray>

namespace pulpit::engine {

namespace {

domain::Failure problem(domain::FailureClass failureClass, const QString &message)
{
    domain::Failure failure;
    failure.failureClass = failureClass;
    failure.message = message;
    return failure;
}

WantedRepository wantedRepository(const domain::Server &source, const domain::PulpRepository &repository,
                                  const domain::PulpDistribution &distribution, const ListIndex &index,
                                  const domain::EngineSettings &settings)
{
    WantedRepository wanted;
    wanted.name = distribution.name;
    wanted.type = repository.type;
    wanted.description = repository.description;
    wanted.sourceVersionHref = repository.latestVersionHref;
    wanted.basePath = distribution.basePath;
    // A description without base_url is no reason to fail: what the source serves is then served under the same path.
    if (const auto baseUrl = domain::baseUrlOf(repository.description); baseUrl && !baseUrl->isEmpty()) {
        const auto path = domain::distributionBasePath(wanted.name, *baseUrl, settings.packageNamePattern,
                                                       settings.packageNameRule);
        if (path)
            wanted.basePath = *path;
        else
            wanted.problem = failureOf(path.error());
    }
    const PluginTraits *traits = pluginTraits(repository.type);
    if (!traits) {
        wanted.problem = problem(
            domain::FailureClass::Other,
            QStringLiteral("repositories of type %1 cannot be synced from another Pulp server").arg(repository.type));
        return wanted;
    }
    if (const auto feed = secondaryFeed(source, distribution, settings))
        wanted.feed = *feed;
    else
        wanted.problem = failureOf(feed.error());
    if (traits->plugin == QLatin1String("container"))
        wanted.upstreamName = distribution.basePath;
    if (traits->plugin == QLatin1String("deb"))
        if (const domain::PulpRemote *remote = index.remoteOf(repository)) {
            wanted.sourceRemoteDistributions = remote->debDistributions;
            wanted.sourceRemoteChanged = remote->lastUpdated;
        }
    return wanted;
}

/// The fields of a new remote. Those in which an existing one may differ are told apart by compareRemote().
QJsonObject remoteFields(const WantedRepository &wanted, const PluginTraits &traits,
                         const domain::EngineSettings &settings)
{
    QJsonObject fields {{QStringLiteral("name"), wanted.name},
                        {QStringLiteral("url"), wanted.feed},
                        {QStringLiteral("policy"), QStringLiteral("immediate")}};
    if (domain::isInternalUrl(wanted.feed, settings.internalDomains)) {
        fields.insert(QStringLiteral("tls_validation"), true);
        if (!settings.rootCaPem.isEmpty())
            fields.insert(QStringLiteral("ca_cert"), QString::fromUtf8(settings.rootCaPem));
    } else if (settings.remoteTlsValidation) {
        fields.insert(QStringLiteral("tls_validation"), *settings.remoteTlsValidation);
    }
    if (settings.sockConnectTimeout > 0)
        fields.insert(QStringLiteral("sock_connect_timeout"), settings.sockConnectTimeout);
    if (settings.sockReadTimeout > 0)
        fields.insert(QStringLiteral("sock_read_timeout"), settings.sockReadTimeout);
    if (traits.plugin == QLatin1String("deb"))
        fields.insert(QStringLiteral("distributions"), wanted.debDistributions.join(QLatin1Char(' ')));
    if (traits.plugin == QLatin1String("python")) {
        fields.insert(QStringLiteral("includes"), QJsonArray()); // nothing named: all that the source has
        fields.insert(QStringLiteral("prereleases"), true);
    }
    if (traits.plugin == QLatin1String("container"))
        fields.insert(QStringLiteral("upstream_name"), wanted.upstreamName);
    return fields;
}

QString normalPem(const QString &pem)
{
    return QString(pem).remove(QLatin1Char('\r')).trimmed();
}

/// Whether a field of an existing remote differs from what is wanted. What the server did not tell is not judged.
bool differs(const QString &field, const QJsonValue &wanted, const domain::PulpRemote &remote)
{
    if (field == QLatin1String("name") || field == QLatin1String("policy"))
        return false; // the operator's own choice of policy stays
    if (field == QLatin1String("url"))
        return !isSameFeed(wanted.toString(), remote.url);
    if (field == QLatin1String("tls_validation"))
        return wanted.toBool() != remote.tlsValidation;
    if (field == QLatin1String("ca_cert"))
        return normalPem(wanted.toString()) != normalPem(remote.caCert);
    if (field == QLatin1String("distributions"))
        return debDistributionsOfRemote(wanted.toString()) != debDistributionsOfRemote(remote.debDistributions);
    if (!remote.fields.contains(field))
        return false;
    const QJsonValue is = remote.fields.value(field);
    // Pulp keeps these as whole or fractional numbers; half a second is no reason to PATCH at every run.
    if (wanted.isDouble())
        return !is.isDouble() || qAbs(is.toDouble() - wanted.toDouble()) >= 0.5;
    return is != wanted;
}

void planRemote(RegistrationChange &change, const WantedRepository &wanted, const ListIndex &target,
                const domain::EngineSettings &settings)
{
    const QJsonObject fields = remoteFields(wanted, *change.traits, settings);
    const domain::PulpRemote *remote = target.remote(wanted.name);
    if (!remote) {
        change.remoteFields = fields;
        return;
    }
    change.remoteHref = remote->href;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        if (differs(it.key(), it.value(), *remote))
            change.remoteFields.insert(it.key(), it.value());
}

void planRepository(RegistrationChange &change, const WantedRepository &wanted, const ListIndex &target,
                    const QString &debSigningService)
{
    const domain::PulpRepository *repository = target.repository(wanted.name);
    QJsonObject &fields = change.repositoryFields;
    if (!repository) {
        fields.insert(QStringLiteral("name"), wanted.name);
        if (!wanted.description.isEmpty())
            fields.insert(QStringLiteral("description"), wanted.description);
        if (change.traits->plugin == QLatin1String("deb") && !debSigningService.isEmpty())
            fields.insert(QStringLiteral("signing_service"), debSigningService);
    } else {
        change.repositoryHref = repository->href;
        if (repository->description != wanted.description)
            fields.insert(QStringLiteral("description"),
                          wanted.description.isEmpty() ? QJsonValue() : QJsonValue(wanted.description));
    }
    if (change.remoteHref.isEmpty())
        change.attachesRemote = true;
    else if (!repository || repository->remoteHref != change.remoteHref)
        fields.insert(QStringLiteral("remote"), change.remoteHref);
}

void planDistribution(RegistrationChange &change, const WantedRepository &wanted, const ListIndex &target)
{
    const domain::PulpDistribution *distribution = target.distribution(wanted.name);
    QJsonObject &fields = change.distributionFields;
    const bool isPinned
        = distribution && (!distribution->publicationHref.isEmpty() || !distribution->versionHref.isEmpty());
    if (!distribution)
        fields.insert(QStringLiteral("name"), wanted.name);
    else
        change.distributionHref = distribution->href;
    if (!distribution || distribution->basePath != wanted.basePath)
        fields.insert(QStringLiteral("base_path"), wanted.basePath);
    if (isPinned)
        return;
    if (change.repositoryHref.isEmpty())
        change.pointsAtRepository = true;
    else if (!distribution || distribution->repositoryHref != change.repositoryHref)
        fields.insert(QStringLiteral("repository"), change.repositoryHref);
}

} // namespace

Wanted wantedFrom(const domain::Server &source, const ServerLists &lists, const domain::EngineSettings &settings,
                  const std::function<bool(const QString &)> &isChosen)
{
    const ListIndex index(lists);
    Wanted wanted;
    for (const domain::PulpDistribution &distribution : lists.distributions) {
        if (!isChosen(distribution.name))
            continue;
        if (const domain::PulpRepository *repository = index.repository(distribution.name))
            wanted.repositories.append(wantedRepository(source, *repository, distribution, index, settings));
        else
            wanted.distributionsWithoutRepository.append(distribution.name);
    }
    return wanted;
}

QStringList debDistributionsOfRemote(const QString &distributions)
{
    QStringList names;
    for (const QString &name : distributions.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        names.append(isFlatDeb(name) ? QStringLiteral("default") : name);
    names.removeDuplicates();
    names.sort();
    return names;
}

RegistrationChange changeFor(const WantedRepository &wanted, const ListIndex &target,
                             const domain::EngineSettings &settings, const QString &debSigningService)
{
    RegistrationChange change;
    change.name = wanted.name;
    change.traits = pluginTraits(wanted.type);
    if (!change.traits || wanted.problem.isSet())
        return change;
    planRemote(change, wanted, target, settings);
    planRepository(change, wanted, target, debSigningService);
    planDistribution(change, wanted, target);
    return change;
}

} // namespace pulpit::engine
