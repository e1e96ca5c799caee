// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bannedrule.h"

#include <QJsonObject>
#include <QList>

/// What advisories (RHSA-2026:1234) say of packages. Values; pure; any thread.
namespace pulpit::domain {

/// A package that an advisory brings.
struct AdvisoryPackage
{
    QString name;
    QString version; ///< "[epoch:]version-release"
    QString arch;

    bool operator==(const AdvisoryPackage &) const = default;
};

/// The packages in the "pkglist" of an advisory as Pulp lists it, each once, at most 5,000. What has no name or version
/// is left out.
[[nodiscard]] QList<AdvisoryPackage> advisoryPackages(const QJsonObject &advisory);

/// Rules that keep out what an advisory mends: of each of its packages everything older than the version that it
/// brings. Where it brings several versions of a name (streams, releases of a distribution) only what is older than all
/// of them. Fails with NotFound for no packages, InvalidInput for versions that cannot be compared.
[[nodiscard]] Result<QList<BannedRule>> bansOfAdvisory(const QString &id, const QList<AdvisoryPackage> &packages);

} // namespace pulpit::domain
