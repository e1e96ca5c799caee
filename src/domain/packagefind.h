// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/bannedrule.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace pulpit::domain {

/// What packages to look for, and where. A value.
struct PackageQuery
{
    QStringList servers; ///< empty: all
    QString type; ///< plugin; empty: all types whose packages have names
    QString name; ///< file: the relative path; empty: by checksum alone
    bool contains = false; ///< name is a part of the name
    QString version; ///< exact, or without release or revision; empty: any
    QString sha256; ///< empty: any
    QString regexInclude; ///< names of repositories; empty: all
    QString regexExclude;
    bool includeSnapshots = true;

    [[nodiscard]] QJsonObject toJson() const;
    /// Unknown keys are ignored; what is missing has its default.
    [[nodiscard]] static PackageQuery fromJson(const QJsonObject &json);
    bool operator==(const PackageQuery &) const = default;
};
/// Fails with InvalidInput where neither name nor checksum is given, or something cannot be read.
[[nodiscard]] Result<PackageQuery> checkedQuery(PackageQuery query);
/// Whether \a unit is one of the packages that are looked for, whatever the server made of the filters.
[[nodiscard]] bool fits(const PackageQuery &query, const PackageUnit &unit);

/// One package in one version of one repository.
struct FoundPackage
{
    QString server;
    QString repository; ///< name; empty: in no repository's latest or served version, but still stored
    QString repositoryHref;
    QString type; ///< of the repository: "rpm.rpm"
    PackageUnit unit;
    QString href; ///< of the unit
    QString versionHref;
    int version = -1;
    bool isLatest = false; ///< of the repository
    QStringList servedAt; ///< base paths of the distributions that serve this version

    [[nodiscard]] bool isServed() const { return !servedAt.isEmpty(); }
    [[nodiscard]] QJsonObject toJson() const;
    bool operator==(const FoundPackage &) const = default;
};

struct PackageFinding
{
    struct Unread
    {
        QString server;
        Error error;
        bool operator==(const Unread &) const = default;
    };
    QList<FoundPackage> found; ///< by server, repository, name, version
    QStringList searched; ///< servers that gave a whole answer
    QList<Unread> unread; ///< servers, or types of a server, of which nothing is known
    bool operator==(const PackageFinding &) const = default;
};

} // namespace pulpit::domain
