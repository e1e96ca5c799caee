// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/packagefind.h"

#include "domain/selection.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

QJsonObject PackageQuery::toJson() const
{
    return {{u"servers"_s, QJsonArray::fromStringList(servers)},
            {u"type"_s, type},
            {u"name"_s, name},
            {u"contains"_s, contains},
            {u"version"_s, version},
            {u"sha256"_s, sha256},
            {u"regex_include"_s, regexInclude},
            {u"regex_exclude"_s, regexExclude},
            {u"include_snapshots"_s, includeSnapshots}};
}

PackageQuery PackageQuery::fromJson(const QJsonObject &json)
{
    PackageQuery query;
    for (const QJsonValue &server : json.value("servers"_L1).toArray())
        query.servers.append(server.toString());
    query.type = json.value("type"_L1).toString();
    query.name = json.value("name"_L1).toString();
    query.contains = json.value("contains"_L1).toBool();
    query.version = json.value("version"_L1).toString();
    query.sha256 = json.value("sha256"_L1).toString();
    query.regexInclude = json.value("regex_include"_L1).toString();
    query.regexExclude = json.value("regex_exclude"_L1).toString();
    query.includeSnapshots = json.value("include_snapshots"_L1).toBool(true);
    return query;
}

Result<PackageQuery> checkedQuery(PackageQuery query)
{
    if (query.name.isEmpty() && query.sha256.isEmpty())
        return fail(ErrorCode::InvalidInput, u"name or sha256 must be specified"_s);
    if (!query.type.isEmpty() && !bannableTypes().contains(query.type))
        return fail(ErrorCode::Unsupported, u"packages of this type cannot be searched by name"_s, query.type,
                    u"One of: %1."_s.arg(bannableTypes().join(u", "_s)));
    query.sha256 = query.sha256.toLower();
    static const QRegularExpression digest(u"\\A(?:[0-9a-f]{64})?\\z"_s);
    if (!digest.match(query.sha256).hasMatch())
        return fail(ErrorCode::InvalidInput, u"a SHA-256 has 64 hexadecimal digits"_s, query.sha256.left(100));
    const Result<Selection> selection = Selection::make(query.regexInclude, query.regexExclude);
    if (!selection)
        return fail(selection.error());
    query.servers.removeDuplicates();
    return query;
}

bool fits(const PackageQuery &query, const PackageUnit &unit)
{
    if (!query.sha256.isEmpty() && query.sha256 != unit.sha256)
        return false;
    if (!query.name.isEmpty()) {
        const bool isPython = unit.plugin == u"python"_s;
        const QString wanted = isPython ? normalizedPythonName(query.name) : query.name;
        const QString name = isPython ? normalizedPythonName(unit.name) : unit.name;
        if (query.contains ? !name.contains(wanted) : name != wanted)
            return false;
    }
    if (query.version.isEmpty() || query.version == unit.version)
        return true;
    // "8.5.0" finds 8.5.0-1 and 2:8.5.0-1.
    const QString withoutEpoch = unit.version.mid(unit.version.indexOf(u':') + 1);
    return query.version == withoutEpoch
        || query.version == withoutEpoch.left(qMax(qsizetype(0), withoutEpoch.lastIndexOf(u'-')));
}

QJsonObject FoundPackage::toJson() const
{
    return {{u"server"_s, server},
            {u"repository"_s, repository},
            {u"repository_href"_s, repositoryHref},
            {u"type"_s, unit.plugin},
            {u"name"_s, unit.name},
            {u"version"_s, unit.version},
            {u"arch"_s, unit.arch},
            {u"sha256"_s, unit.sha256},
            {u"href"_s, href},
            {u"repository_version"_s, version},
            {u"is_latest"_s, isLatest},
            {u"is_served"_s, isServed()},
            {u"served_at"_s, QJsonArray::fromStringList(servedAt)}};
}

} // namespace pulpit::domain
