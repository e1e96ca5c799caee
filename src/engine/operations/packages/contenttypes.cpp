// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/packages/contenttypes.h"

#include "domain/leafcontent.h"
#include "engine/operations/packages/packagetype.h"
#include "engine/sync/plugintraits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

bool hasPlugin(const QStringList &endpoints, const QString &collection, const QString &plugin)
{
    const QString start = collection + u'/' + plugin + u'/';
    return std::any_of(endpoints.begin(), endpoints.end(), [&](const QString &one) { return one.startsWith(start); });
}

/// What Pulpit cannot do with a plugin's content although it can with others'.
QString limitsOf(const QString &plugin)
{
    if (plugin == "container"_L1)
        return u"tags and manifests are listed, synced and compared; signatures are not looked at, single tags are not "
               "removed and not banned (Pulp has actions of its own that keep manifests and blobs together)"_s;
    if (plugin == "ostree"_L1)
        return u"listed, snapshotted and distributed; refs are branches that move, so they are not compared, searched "
               "or removed; Pulpit does not sync them"_s;
    if (plugin == "ansible"_L1)
        return u"collections are listed, compared, snapshotted and distributed; they are not searched by package name, "
               "not removed and not banned (deprecations and signatures hang on them); Pulpit does not sync them: "
               "their "
               "remotes are of several kinds, and servers give them out by the Galaxy API"_s;
    if (plugin == "maven"_L1)
        return u"listed and compared; Pulp has no sync for it: content comes by pull-through when clients ask, which "
               "Pulpit neither starts nor bans"_s;
    if (plugin == "npm"_L1)
        return u"listed, compared, snapshotted and distributed; not searched by package name, not removed, not banned; "
               "Pulpit does not sync them"_s;
    if (!packageType(plugin))
        return u"listed and distributed only: Pulpit does not know what tells its units apart, nor how they are synced"_s;
    return {};
}

const domain::LeafContent *leafAt(const QList<domain::LeafContent> &leaves, const QString &path)
{
    const auto found = std::find_if(leaves.begin(), leaves.end(),
                                    [&path](const domain::LeafContent &leaf) { return leaf.path == path; });
    return found == leaves.end() ? nullptr : &*found;
}

} // namespace

QList<ports::ContentTypeInfo> contentTypes(const QStringList &endpoints)
{
    QList<ports::ContentTypeInfo> types;
    for (const QString &endpoint : endpoints) {
        if (!endpoint.startsWith("content/"_L1) || endpoint.count(u'/') != 2)
            continue;
        ports::ContentTypeInfo info;
        info.path = endpoint.mid(8);
        info.plugin = info.path.section(u'/', 0, 0);
        const bool isKnown = pluginTraits(info.plugin) != nullptr;
        info.hasRemotes = isKnown && hasPlugin(endpoints, u"remotes"_s, info.plugin);
        info.hasPublications = isKnown && hasPlugin(endpoints, u"publications"_s, info.plugin);
        info.hasDistributions = hasPlugin(endpoints, u"distributions"_s, info.plugin);
        const QList<domain::LeafContent> leaves = domain::leafContent(info.plugin);
        const domain::LeafContent *leaf = leafAt(leaves, info.path);
        info.isPackage = leaf && leaf->isPackage;
        info.isComparable = leaf != nullptr;
        const PackageType *type = packageType(info.plugin);
        info.isSearchable = type && info.path == type->path;
        info.limits = limitsOf(info.plugin);
        types.append(info);
    }
    return types;
}

QStringList listedFields(const QString &path, bool isOne)
{
    if (path == "rpm/advisories"_L1) {
        const QStringList advisory {u"pulp_href"_s, u"pulp_created"_s, u"id"_s,          u"title"_s,
                                    u"severity"_s,  u"type"_s,         u"issued_date"_s, u"updated_date"_s};
        return isOne ? advisory + QStringList {u"pkglist"_s} : advisory;
    }
    const PackageType *type = packageType(path.section(u'/', 0, 0));
    if (type && path == type->path)
        return type->fields;
    const QList<domain::LeafContent> leaves = domain::leafContent(path.section(u'/', 0, 0));
    QStringList fields {u"pulp_href"_s, u"pulp_created"_s};
    if (const domain::LeafContent *leaf = leafAt(leaves, path))
        return fields + leaf->keyFields;
    return fields + QStringList {u"name"_s,     u"version"_s,      u"id"_s,         u"relative_path"_s, u"sha256"_s,
                                 u"digest"_s,   u"checksum"_s,     u"codename"_s,   u"distribution"_s,  u"component"_s,
                                 u"arch"_s,     u"architecture"_s, u"stream"_s,     u"context"_s,       u"source"_s,
                                 u"filename"_s, u"group_id"_s,     u"artifact_id"_s};
}

} // namespace pulpit::engine
