// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/snapshots/copying.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

/// Types that are copied by "modify" and served without publications, beside those of pluginTraits().
bool isPlainType(const QString &plugin)
{
    return plugin == "ansible"_L1 || plugin == "ostree"_L1 || plugin == "npm"_L1 || plugin == "maven"_L1;
}

/// "ansible/ansible" of ".../repositories/ansible/ansible/<id>/"; empty where it is no such href.
QString typePath(const QString &href)
{
    const qsizetype at = href.indexOf("/repositories/"_L1);
    const QStringList parts = href.mid(at + 14).split(u'/', Qt::SkipEmptyParts);
    return at < 0 || parts.size() < 3 ? QString() : parts[0] + u'/' + parts[1];
}

domain::PlannedChange actOn(const QString &id, const QString &href, const QString &action, const QJsonObject &fields)
{
    domain::PlannedChange change;
    change.id = id;
    change.kind = domain::PlannedChange::Kind::Act;
    change.object = u"content"_s;
    change.href = href;
    change.action = action;
    change.fields = fields;
    return change;
}

} // namespace

std::optional<CopyMethod> copyMethod(const domain::PulpRepository &repository)
{
    const QString path = typePath(repository.href);
    if (const PluginTraits *traits = pluginTraits(repository.type)) {
        if (path != traits->objects)
            return std::nullopt; // container push repositories and the like
        return CopyMethod {traits->repositoryCollection(), traits->distributionCollection(), traits,
                           traits->plugin == "container"_L1};
    }
    if (!isPlainType(domain::pluginOf(repository.type)) || path.isEmpty())
        return std::nullopt;
    return CopyMethod {u"repositories/"_s + path, u"distributions/"_s + path, nullptr, false};
}

QList<domain::PlannedChange> copyChanges(const CopyMethod &method, const QString &id, const QString &destinationHref,
                                         const QString &versionHref, bool destinationHasContent)
{
    if (!method.copiesTags)
        return {actOn(id, destinationHref, u"modify"_s, {{u"base_version"_s, versionHref}})};
    QList<domain::PlannedChange> changes;
    if (destinationHasContent)
        changes.append(
            actOn(id + "/before"_L1, destinationHref, u"remove"_s, {{u"content_units"_s, QJsonArray {u"*"_s}}}));
    changes.append(actOn(id, destinationHref, u"copy_tags"_s, {{u"source_repository_version"_s, versionHref}}));
    if (destinationHasContent)
        changes.last().after = {changes.first().id};
    return changes;
}

} // namespace pulpit::engine
