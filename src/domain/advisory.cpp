// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/advisory.h"

#include <QJsonArray>
#include <QMap>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

constexpr qsizetype kMaxAdvisoryPackages = 5000;

QString textOrNumber(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

AdvisoryPackage advisoryPackage(const QJsonObject &entry)
{
    AdvisoryPackage package;
    package.name = entry.value("name"_L1).toString();
    package.arch = entry.value("arch"_L1).toString();
    const QString version = entry.value("version"_L1).toString();
    const QString release = entry.value("release"_L1).toString();
    const QString epoch = textOrNumber(entry.value("epoch"_L1));
    if (version.isEmpty())
        return package;
    package.version = release.isEmpty() ? version : version + u'-' + release;
    if (!epoch.isEmpty() && epoch != "0"_L1)
        package.version.prepend(epoch + u':');
    return package;
}

} // namespace

QList<AdvisoryPackage> advisoryPackages(const QJsonObject &advisory)
{
    QList<AdvisoryPackage> packages;
    const QJsonArray collections = advisory.value("pkglist"_L1).toArray();
    for (const QJsonValue &collection : collections) {
        const QJsonArray entries = collection.toObject().value("packages"_L1).toArray();
        for (const QJsonValue &entry : entries) {
            const AdvisoryPackage package = advisoryPackage(entry.toObject());
            if (package.name.isEmpty() || package.version.isEmpty() || packages.contains(package))
                continue;
            if (packages.size() >= kMaxAdvisoryPackages)
                return packages;
            packages.append(package);
        }
    }
    return packages;
}

Result<QList<BannedRule>> bansOfAdvisory(const QString &id, const QList<AdvisoryPackage> &packages)
{
    QMap<QString, QString> oldest; // by name, so that the rules come in an order
    for (const AdvisoryPackage &package : packages) {
        const auto known = oldest.constFind(package.name);
        if (known == oldest.constEnd()) {
            oldest.insert(package.name, package.version);
            continue;
        }
        const auto order = compareVersions(VersionScheme::Rpm, package.version, *known);
        if (!order)
            return fail(order.error());
        if (*order < 0)
            oldest.insert(package.name, package.version);
    }
    if (oldest.isEmpty())
        return fail(ErrorCode::NotFound, u"the advisory names no packages"_s, id.left(100));
    QList<BannedRule> rules;
    for (auto it = oldest.begin(); it != oldest.end(); ++it) {
        BannedRule rule;
        rule.type = u"rpm"_s;
        rule.name = it.key();
        rule.versions = u"< "_s + it.value();
        rule.advisory = id;
        const Result<BannedRule> checked = checkedRule(rule);
        if (!checked)
            return fail(checked.error());
        rules.append(*checked);
    }
    return rules;
}

} // namespace pulpit::domain
