// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"
#include "domain/server.h"
#include "engine/sync/plugintraits.h"
#include "engine/sync/serverlists.h"

#include <QJsonObject>
#include <QList>

#include <functional>

namespace pulpit::engine {

/// A repository of the source that shall exist on the target.
struct WantedRepository
{
    QString name;
    QString type; ///< the source repository's type
    QString description;
    QString feed; ///< URL of the remote
    QString basePath; ///< of the distribution
    QString upstreamName; ///< container only
    QString sourceVersionHref; ///< the source's latest version
    QString sourceRemoteDistributions; ///< deb: of the source's own remote; empty: it has none
    QDateTime sourceRemoteChanged; ///< deb: when that remote was changed last
    QStringList debDistributions; ///< deb: filled in once known
    domain::Failure problem; ///< set: cannot be registered, and why
};

/// What is wanted from a source, and what was left out.
struct Wanted
{
    QList<WantedRepository> repositories; ///< in the source's order
    QStringList distributionsWithoutRepository; ///< names; nothing can be registered for them
};

/// What one repository needs on the target: fields to create or to change, empty where nothing is to be done.
struct RegistrationChange
{
    QString name;
    const PluginTraits *traits = nullptr;
    QString remoteHref; ///< empty: to be created
    QJsonObject remoteFields;
    QString repositoryHref; ///< empty: to be created
    QJsonObject repositoryFields;
    bool attachesRemote = false; ///< repositoryFields needs the href of a remote that is created first
    QString distributionHref; ///< empty: to be created
    QJsonObject distributionFields;
    bool pointsAtRepository = false; ///< distributionFields needs the href of a repository that is created first

    [[nodiscard]] bool isEmpty() const
    {
        return remoteFields.isEmpty() && repositoryFields.isEmpty() && distributionFields.isEmpty();
    }
};

/// Chooses by \a isChosen (of names) what \a source distributes and describes how it shall look on a secondary. Types
/// that cannot be synced from a Pulp server get a problem instead. Pure; any thread.
[[nodiscard]] Wanted wantedFrom(const domain::Server &source, const ServerLists &lists,
                                const domain::EngineSettings &settings,
                                const std::function<bool(const QString &)> &isChosen);

/// The deb distributions that a secondary names for what the source's remote \a distributions brought: a flat
/// repository is published under "default". Sorted, without doubles.
[[nodiscard]] QStringList debDistributionsOfRemote(const QString &distributions);

/// Compares \a wanted with what the target has. Only differences are in the result, so that nothing equal is ever
/// PATCHed; a distribution that somebody pinned to a version or publication keeps its pin. \a debSigningService: href,
/// empty: none. Pure; any thread.
[[nodiscard]] RegistrationChange changeFor(const WantedRepository &wanted, const ListIndex &target,
                                           const domain::EngineSettings &settings, const QString &debSigningService);

} // namespace pulpit::engine
