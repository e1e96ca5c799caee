// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the builder that reads groups on servers and holds their sources against each other.
#include "config/fleetbuilder.h"
#include "config/phrases.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using pulpit::domain::GroupOnServer;

namespace pulpit::config {

namespace {

constexpr auto kConcurrency = "max_concurrent_syncs"_L1;
constexpr auto kConcurrencyAlias = "max_concurrent_sync"_L1;
constexpr auto kSource = "pulp_master"_L1;
constexpr auto kSourceAlias = "pulp_primary"_L1;

QJsonValue toJson(const YamlNode &node)
{
    switch (node.kind) {
    case YamlNode::Kind::Null: return QJsonValue::Null;
    case YamlNode::Kind::Sequence: {
        QJsonArray array;
        for (const YamlNode &child : node.children)
            array.append(toJson(child));
        return array;
    }
    case YamlNode::Kind::Map: {
        QJsonObject object;
        for (std::size_t i = 0; i + 1 < node.children.size(); i += 2)
            object.insert(node.children[i].text, toJson(node.children[i + 1]));
        return object;
    }
    case YamlNode::Kind::Scalar: break;
    }
    switch (scalarType(node)) {
    case ScalarType::Boolean: {
        const QString text = node.text.toLower();
        return text == "true"_L1 || text == "yes"_L1 || text == "on"_L1;
    }
    case ScalarType::Integer: return node.text.toLongLong();
    case ScalarType::Float: return node.text.toDouble();
    case ScalarType::Text:
    case ScalarType::Null:
    case ScalarType::Time: break;
    }
    return node.text;
}

} // namespace

void FleetBuilder::readGroupOnServer(const YamlNode &key, const YamlNode &value, const Path &path)
{
    if (!m_groupNames.contains(key.text)) {
        const QStringList names(m_groupNames.begin(), m_groupNames.end());
        const QString meant = m_problems->isFull() ? QString() : nearest(key.text, names);
        m_problems->error(
            key, path, "unknown-group"_L1,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "there is no group \"%1\" in the top-level repo_groups"),
                   key.text.left(80)),
            meant.isEmpty() ? phrase(QT_TRANSLATE_NOOP("pulpit::config", "a group of that name there"))
                            : phrase(QT_TRANSLATE_NOOP("pulpit::config", "did you mean \"%1\"?"), meant));
    }
    Mapping mapping(m_problems, &value, &path);
    mapping.refuseUnknown(
        {"schedule"_L1, kConcurrency, kConcurrencyAlias, "max_runtime"_L1, kSource, kSourceAlias, "x-pulpit"_L1});
    GroupOnServer group;
    group.server = m_fleet.servers.constLast().name;
    group.group = key.text;
    if (const auto schedule = mapping.text("schedule"_L1)) {
        group.schedule = *schedule;
        m_checks.schedule(*mapping.node("schedule"_L1), Path {&path, u"schedule"});
    }
    if (const auto runtime = mapping.text("max_runtime"_L1, Mapping::Need::Required)) {
        group.maxRuntime = *runtime;
        m_checks.runtime(*mapping.node("max_runtime"_L1), Path {&path, u"max_runtime"});
    }
    const auto one = [&](QLatin1String name, QLatin1String alias) {
        if (!mapping.has(alias))
            return name;
        const QString aliasName = QString(alias);
        const Path here {&path, aliasName};
        if (mapping.has(name))
            m_problems->error(*mapping.node(alias), here, "twice"_L1,
                              phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" and \"%2\" say the same thing"),
                                     QString(name), aliasName),
                              phrase(QT_TRANSLATE_NOOP("pulpit::config", "one of the two")));
        else
            m_problems->hint(*mapping.node(alias), here, "pulp-manager-unknown-key"_L1,
                             phrase(QT_TRANSLATE_NOOP("pulpit::config", "Pulp Manager refuses \"%1\""), aliasName),
                             QString(name));
        return alias;
    };
    group.maxConcurrentSyncs
        = mapping.integer(one(kConcurrency, kConcurrencyAlias), 1, 1000, Mapping::Need::Required).value_or(1);
    const QLatin1String sourceKey = one(kSource, kSourceAlias);
    group.source = mapping.text(sourceKey).value_or(QString());
    readGroupSettings(&mapping, path, &group);
    m_fleet.groupsOnServers.append(group);
    if (!group.source.isEmpty())
        m_sources.push_back({mapping.node(sourceKey), static_cast<int>(m_fleet.groupsOnServers.size()) - 1});
}

void FleetBuilder::readGroupSettings(Mapping *group, const Path &path, GroupOnServer *result)
{
    if (!group->has("x-pulpit"_L1))
        return;
    const YamlNode *node = group->mapping("x-pulpit"_L1);
    if (!node)
        return;
    const Path here {&path, u"x-pulpit"};
    ours(*node, here);
    Mapping settings(m_problems, node, &here);
    settings.refuseUnknown({"jitter_seconds"_L1, "catch_up"_L1, "mass_removal_percent"_L1, "sync_options"_L1});
    result->jitterSeconds = settings.integer("jitter_seconds"_L1, 0, 86400).value_or(result->jitterSeconds);
    result->catchUp = settings.boolean("catch_up"_L1).value_or(result->catchUp);
    result->massRemovalPercent
        = settings.integer("mass_removal_percent"_L1, 0, 100).value_or(result->massRemovalPercent);
    if (const YamlNode *options = settings.mapping("sync_options"_L1))
        result->syncOptionsJson
            = QString::fromUtf8(QJsonDocument(toJson(*options).toObject()).toJson(QJsonDocument::Compact));
}

void FleetBuilder::checkSources(const Path &path)
{
    for (const Reference &reference : m_sources) {
        const GroupOnServer &group = m_fleet.groupsOnServers.at(reference.group);
        const Path serverPath {&path, group.server};
        const Path groupsPath {&serverPath, u"repo_groups"};
        const Path groupPath {&groupsPath, group.group};
        const Path here {&groupPath, u"pulp_master"};
        if (group.source == group.server) {
            m_problems->error(*reference.node, here, "own-source"_L1,
                              phrase(QT_TRANSLATE_NOOP("pulpit::config", "a server cannot sync from itself")),
                              phrase(QT_TRANSLATE_NOOP("pulpit::config", "the name of another server")));
        } else if (!m_serverNames.contains(group.source)) {
            const QString meant = m_problems->isFull()
                ? QString()
                : nearest(group.source, QStringList(m_serverNames.begin(), m_serverNames.end()));
            m_problems->error(*reference.node, here, "unknown-source"_L1,
                              phrase(QT_TRANSLATE_NOOP("pulpit::config", "there is no server \"%1\" in pulp_servers"),
                                     group.source.left(80)),
                              meant.isEmpty()
                                  ? phrase(QT_TRANSLATE_NOOP("pulpit::config", "the key of a server, with its port"))
                                  : phrase(QT_TRANSLATE_NOOP("pulpit::config", "did you mean \"%1\"?"), meant));
        }
    }
}

// A server that (over others) syncs the same group from itself would chase its own tail; different groups may go in
// both directions.
void FleetBuilder::checkCycles(const Path &path)
{
    using Key = std::pair<QString, QString>; // group, server
    QHash<Key, const Reference *> sources;
    for (const Reference &reference : m_sources) {
        const GroupOnServer &group = m_fleet.groupsOnServers.at(reference.group);
        if (group.source != group.server)
            sources.insert({group.group, group.server}, &reference);
    }
    QSet<Key> settled;
    for (const Reference &start : m_sources) {
        const GroupOnServer &first = m_fleet.groupsOnServers.at(start.group);
        QStringList way;
        QSet<QString> onWay; // a chain may be as long as the file
        Key at {first.group, first.server};
        while (sources.contains(at) && !settled.contains(at) && !onWay.contains(at.second)) {
            way.append(at.second);
            onWay.insert(at.second);
            at.second = m_fleet.groupsOnServers.at(sources.value(at)->group).source;
        }
        const qsizetype begin = way.indexOf(at.second);
        if (begin >= 0 && !settled.contains(at)) {
            const Path serverPath {&path, at.second};
            const Path groupsPath {&serverPath, u"repo_groups"};
            const Path here {&groupsPath, first.group};
            m_problems->error(
                *sources.value(at)->node, here, "source-cycle"_L1,
                phrase(QT_TRANSLATE_NOOP("pulpit::config", "the sources of group \"%1\" go round in a circle: %2"),
                       first.group, (way.mid(begin, 10) + QStringList {at.second}).join(u" from "_s)),
                phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                         "a server that nobody of these feeds at the beginning of the chain")));
        }
        for (const QString &server : std::as_const(way))
            settled.insert({first.group, server});
    }
}

} // namespace pulpit::config
