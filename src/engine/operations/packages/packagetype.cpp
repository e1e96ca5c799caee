// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/packages/packagetype.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

const QList<PackageType> &packageTypes()
{
    // rpm: pkgId is the checksum also of what was not downloaded yet; sha256 is that of the file, once it is there.
    static const QList<PackageType> types {
        {"rpm"_L1,
         "rpm/packages"_L1,
         "name"_L1,
         "name__contains"_L1,
         "pkgId"_L1,
         {u"pulp_href"_s, u"name"_s, u"epoch"_s, u"version"_s, u"release"_s, u"arch"_s, u"pkgId"_s}},
        {"deb"_L1,
         "deb/packages"_L1,
         "package"_L1,
         "package__contains"_L1,
         "sha256"_L1,
         {u"pulp_href"_s, u"package"_s, u"version"_s, u"architecture"_s, u"sha256"_s}},
        {"python"_L1,
         "python/packages"_L1,
         "name"_L1,
         "name__contains"_L1,
         "sha256"_L1,
         {u"pulp_href"_s, u"name"_s, u"version"_s, u"filename"_s, u"sha256"_s}},
        {"file"_L1,
         "file/files"_L1,
         "relative_path"_L1,
         ""_L1,
         "sha256"_L1,
         {u"pulp_href"_s, u"relative_path"_s, u"sha256"_s}},
    };
    return types;
}

const PackageType *packageType(const QString &plugin)
{
    for (const PackageType &type : packageTypes())
        if (plugin == type.plugin)
            return &type;
    return nullptr;
}

domain::PackageUnit unitOf(const PackageType &type, const QJsonObject &row)
{
    const auto text = [&row](QLatin1String key) { return row.value(key).toString(); };
    domain::PackageUnit unit;
    unit.plugin = type.plugin;
    unit.name = text(type.nameFilter);
    unit.version = text("version"_L1);
    unit.sha256 = text(type.digestFilter);
    if (type.plugin == "rpm"_L1) {
        const QString epoch = text("epoch"_L1);
        unit.version = unit.version + u'-' + text("release"_L1);
        if (!epoch.isEmpty() && epoch != u"0"_s)
            unit.version.prepend(epoch + u':');
        unit.arch = text("arch"_L1);
    } else if (type.plugin == "deb"_L1) {
        unit.arch = text("architecture"_L1);
    }
    return unit;
}

Result<ports::ListQuery> listQuery(const PackageType &type, const domain::PackageQuery &query,
                                   const QString &versionHref)
{
    ports::ListQuery list;
    list.collection = u"content/"_s + type.path;
    list.fields = type.fields;
    if (!versionHref.isEmpty())
        list.filters.insert(u"repository_version"_s, versionHref);
    if (!query.sha256.isEmpty())
        list.filters.insert(type.digestFilter, query.sha256);
    if (query.name.isEmpty())
        return list;
    const bool isPython = type.plugin == "python"_L1;
    const QString name = isPython ? domain::normalizedPythonName(query.name) : query.name;
    if (!query.contains) {
        list.filters.insert(type.nameFilter, name);
    } else if (!type.partFilter.isEmpty()) {
        list.filters.insert(type.partFilter, name);
    } else if (query.sha256.isEmpty()) {
        return fail(ErrorCode::Unsupported, u"%1 cannot be searched by a part of the name"_s.arg(type.path), {},
                    u"Give the whole name, or the checksum."_s);
    }
    return list;
}

} // namespace pulpit::engine
