// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/schema/fleetnames.h"

#include "config/edit/yamlvalue.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pulpit::config {

using Kind = SchemaKey::Kind;

void FleetNames::addKeys(const IndexNode *map, Kind kind, bool isDefinition)
{
    if (!map || map->kind != YamlNode::Kind::Map)
        return;
    for (std::size_t i = 0; i + 1 < map->children.size(); i += 2) {
        const IndexNode &key = map->children[i];
        if (key.isAlias || key.text == u"<<"_s)
            continue;
        m_places.append({kind, key.text, isDefinition, key.content, key.end - key.content, key.style, map->isFlow});
    }
}

void FleetNames::addValue(const IndexNode &map, const QString &key, Kind kind)
{
    const IndexNode *value = map.value(key);
    if (value && value->kind == YamlNode::Kind::Scalar && !value->isAlias && !value->isBlockScalar())
        m_places.append(
            {kind, value->text, false, value->content, value->end - value->content, value->style, map.isFlow});
}

FleetNames FleetNames::of(const DocumentIndex &index)
{
    FleetNames names;
    const IndexNode &root = index.root();
    names.addKeys(root.value(u"credentials"_s), Kind::CredentialsName, true);
    names.addKeys(root.value(u"repo_groups"_s), Kind::GroupName, true);
    const IndexNode *servers = root.value(u"pulp_servers"_s);
    names.addKeys(servers, Kind::ServerName, true);
    for (std::size_t i = 1; servers && servers->kind == YamlNode::Kind::Map && i < servers->children.size(); i += 2) {
        const IndexNode &server = servers->children[i];
        if (server.kind != YamlNode::Kind::Map)
            continue;
        names.addValue(server, u"credentials"_s, Kind::CredentialsName);
        const IndexNode *groups = server.value(u"repo_groups"_s);
        names.addKeys(groups, Kind::GroupName, false);
        for (std::size_t j = 1; groups && groups->kind == YamlNode::Kind::Map && j < groups->children.size(); j += 2)
            for (const QString &key : {u"pulp_master"_s, u"pulp_primary"_s})
                if (groups->children[j].kind == YamlNode::Kind::Map)
                    names.addValue(groups->children[j], key, Kind::ServerName);
    }
    std::stable_sort(names.m_places.begin(), names.m_places.end(),
                     [](const NamePlace &a, const NamePlace &b) { return a.offset < b.offset; });
    return names;
}

QStringList FleetNames::defined(Kind kind) const
{
    QStringList list;
    for (const NamePlace &place : m_places)
        if (place.kind == kind && place.isDefinition)
            list.append(place.name);
    return list;
}

const NamePlace *FleetNames::at(qsizetype offset) const
{
    for (const NamePlace &place : m_places)
        if (place.offset <= offset && offset <= place.offset + place.length)
            return &place;
    return nullptr;
}

const NamePlace *FleetNames::definition(Kind kind, const QString &name) const
{
    for (const NamePlace &place : m_places)
        if (place.kind == kind && place.isDefinition && place.name == name)
            return &place;
    return nullptr;
}

QList<NamePlace> FleetNames::places(Kind kind, const QString &name) const
{
    QList<NamePlace> list;
    for (const NamePlace &place : m_places)
        if (place.kind == kind && place.name == name)
            list.append(place);
    return list;
}

Result<TextEdits> renamed(const QByteArray &bytes, Kind kind, const QString &name, const QString &wanted)
{
    static const QRegularExpression serverName(u"^[a-z0-9._-]+(:[0-9]{1,5})?\\z"_s);
    static const QRegularExpression otherName(u"^[a-z0-9][a-z0-9_-]+\\z"_s);
    if (!(kind == Kind::ServerName ? serverName : otherName).match(wanted).hasMatch())
        return fail(ErrorCode::InvalidInput, u"\"%1\" is not a name that can be used here"_s.arg(wanted), {},
                    kind == Kind::ServerName ? u"host or host:port in lower case"_s
                                             : u"at least two characters: lower case letters, digits, - and _"_s);
    const Result<DocumentIndex> index = DocumentIndex::read(bytes);
    if (!index)
        return fail(index.error());
    const FleetNames names = FleetNames::of(*index);
    const QList<NamePlace> places = names.places(kind, name);
    if (places.isEmpty())
        return fail(ErrorCode::NotFound, u"there is nothing named \"%1\""_s.arg(name));
    if (name != wanted && !names.places(kind, wanted).isEmpty())
        return fail(ErrorCode::AlreadyExists, u"\"%1\" is there already"_s.arg(wanted));
    QList<TextEdit> edits;
    for (const NamePlace &place : places)
        edits.append({place.offset, place.length, scalarBytes(YamlValue::ofText(wanted), place.style, place.inFlow)});
    const TextEdits all(edits);
    const Result<DocumentIndex> after = DocumentIndex::read(all.appliedTo(bytes));
    if (!after || FleetNames::of(*after).places(kind, wanted).size() != places.size())
        return fail(ErrorCode::Conflict, u"the name cannot be changed without changing more of the text"_s);
    return all;
}

} // namespace pulpit::config
