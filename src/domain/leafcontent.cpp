// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/leafcontent.h"

#include "domain/pulpobjects.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

QList<LeafContent> leafContent(const QString &repositoryType)
{
    const QString plugin = pluginOf(repositoryType);
    if (plugin == "rpm"_L1)
        return {{u"rpm.package"_s,
                 u"rpm/packages"_s,
                 {u"name"_s, u"epoch"_s, u"version"_s, u"release"_s, u"arch"_s, u"pkgId"_s},
                 true,
                 u"size_package"_s},
                {u"rpm.advisory"_s, u"rpm/advisories"_s, {u"id"_s}, false}};
    if (plugin == "deb"_L1)
        return {
            {u"deb.package"_s, u"deb/packages"_s, {u"package"_s, u"version"_s, u"architecture"_s, u"sha256"_s}, true},
            {u"deb.source_package"_s, u"deb/source_packages"_s, {u"source"_s, u"version"_s}, true}};
    if (plugin == "file"_L1)
        return {{u"file.file"_s, u"file/files"_s, {u"relative_path"_s, u"sha256"_s}, true}};
    if (plugin == "python"_L1)
        return {{u"python.python"_s, u"python/packages"_s, {u"filename"_s, u"sha256"_s}, true, u"size"_s}};
    if (plugin == "container"_L1)
        return {{u"container.tag"_s, u"container/tags"_s, {u"name"_s}, true},
                {u"container.manifest"_s, u"container/manifests"_s, {u"digest"_s}, true}};
    if (plugin == "ansible"_L1)
        return {{u"ansible.collection_version"_s,
                 u"ansible/collection_versions"_s,
                 {u"namespace"_s, u"name"_s, u"version"_s},
                 true}};
    if (plugin == "npm"_L1)
        return {{u"npm.package"_s, u"npm/packages"_s, {u"name"_s, u"version"_s}, true}};
    if (plugin == "maven"_L1)
        return {{u"maven.artifact"_s,
                 u"maven/artifact"_s,
                 {u"group_id"_s, u"artifact_id"_s, u"version"_s, u"filename"_s},
                 true}};
    return {};
}

bool hasPackageSizes(const QString &repositoryType)
{
    const QList<LeafContent> leaves = leafContent(repositoryType);
    return std::any_of(leaves.begin(), leaves.end(),
                       [](const LeafContent &leaf) { return leaf.isPackage && !leaf.sizeField.isEmpty(); });
}

QString naturalKey(const LeafContent &leaf, const QJsonObject &row)
{
    QStringList parts;
    for (const QString &field : leaf.keyFields) {
        const QJsonValue value = row.value(field);
        if (!value.isString() && !value.isDouble())
            return {};
        parts.append(value.isString() ? value.toString() : QString::number(value.toInteger()));
    }
    return parts.join(u" | "_s);
}

} // namespace pulpit::domain
