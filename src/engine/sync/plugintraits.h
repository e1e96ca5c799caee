// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>
#include <QStringList>

namespace pulpit::engine {

/// What a sync needs to know of a content plugin: where its objects live and how its content becomes visible.
struct PluginTraits
{
    QLatin1String plugin; ///< "rpm"
    QLatin1String objects; ///< path below remotes/ and repositories/: "rpm/rpm"
    QLatin1String distributions; ///< path below distributions/: "python/pypi"
    QLatin1String publications; ///< path below publications/; empty: content is served without one
    QLatin1String packageType; ///< key of the leaf content in a content summary: "rpm.package"
    QLatin1String packagePath; ///< path of that content's list: "rpm/packages"

    [[nodiscard]] bool hasPublications() const { return !publications.isEmpty(); }
    [[nodiscard]] QString remoteCollection() const { return QStringLiteral("remotes/") + objects; }
    [[nodiscard]] QString repositoryCollection() const { return QStringLiteral("repositories/") + objects; }
    [[nodiscard]] QString distributionCollection() const { return QStringLiteral("distributions/") + distributions; }
    [[nodiscard]] QString publicationCollection() const { return QStringLiteral("publications/") + publications; }
};

/// The traits of a Pulp type ("deb.apt", "deb.apt-remote" or "deb"); nullptr for plugins that are not synced. Pure; any
/// thread.
[[nodiscard]] const PluginTraits *pluginTraits(const QString &type);

} // namespace pulpit::engine
