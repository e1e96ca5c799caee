// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bannedrule.h"
#include "domain/packagefind.h"
#include "ports/pulpserver.h"

#include <QJsonObject>

namespace pulpit::engine {

/// How packages of one plugin are listed and searched.
struct PackageType
{
    QLatin1String plugin;
    QLatin1String path; ///< below content/
    QLatin1String nameFilter;
    QLatin1String partFilter; ///< empty: the server cannot search by a part of the name
    QLatin1String digestFilter;
    QStringList fields;
};

/// The types whose packages have names: rpm, deb, python, file.
[[nodiscard]] const QList<PackageType> &packageTypes();
/// nullptr where packages of \a plugin have no names.
[[nodiscard]] const PackageType *packageType(const QString &plugin);

/// A row of the type's list as a unit.
[[nodiscard]] domain::PackageUnit unitOf(const PackageType &type, const QJsonObject &row);

/// Asks for what fits \a query; empty \a versionHref: whatever is stored on the server. Unsupported where the type
/// cannot be searched so.
[[nodiscard]] Result<ports::ListQuery> listQuery(const PackageType &type, const domain::PackageQuery &query,
                                                 const QString &versionHref = {});

} // namespace pulpit::engine
