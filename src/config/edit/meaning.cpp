// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/edit/meaning.h"

#include "config/mapping.h"

#include <QHash>

namespace pulpit::config {

namespace {

std::ptrdiff_t keyPosition(const YamlNode &map, const QString &key)
{
    if (map.kind == YamlNode::Kind::Map)
        for (std::size_t i = 0; i + 1 < map.children.size(); i += 2)
            if (map.children[i].text == key)
                return std::ptrdiff_t(i);
    return -1;
}

bool isSameMap(const YamlNode &a, const YamlNode &b)
{
    QHash<QStringView, const YamlNode *> others;
    for (std::size_t i = 0; i + 1 < b.children.size(); i += 2)
        others.insert(b.children[i].text, &b.children[i + 1]);
    for (std::size_t i = 0; i + 1 < a.children.size(); i += 2) {
        const YamlNode *other = others.value(a.children[i].text);
        if (!other || !meansTheSame(a.children[i + 1], *other))
            return false;
    }
    return true;
}

} // namespace

bool meansTheSame(const YamlNode &a, const YamlNode &b)
{
    if (a.kind != b.kind || a.children.size() != b.children.size())
        return false;
    switch (a.kind) {
    case YamlNode::Kind::Null: return true;
    case YamlNode::Kind::Scalar: return a.text == b.text && scalarType(a) == scalarType(b);
    case YamlNode::Kind::Map: return isSameMap(a, b);
    case YamlNode::Kind::Sequence: break;
    }
    for (std::size_t i = 0; i < a.children.size(); ++i)
        if (!meansTheSame(a.children[i], b.children[i]))
            return false;
    return true;
}

YamlNode *nodeAt(YamlNode *root, const QStringList &path)
{
    YamlNode *node = root;
    for (const QString &step : path) {
        if (node->kind == YamlNode::Kind::Sequence) {
            bool isNumber = false;
            const int at = step.toInt(&isNumber);
            if (!isNumber || at < 0 || std::size_t(at) >= node->children.size())
                return nullptr;
            node = &node->children[std::size_t(at)];
        } else {
            const std::ptrdiff_t at = keyPosition(*node, step);
            if (at < 0)
                return nullptr;
            node = &node->children[std::size_t(at) + 1];
        }
    }
    return node;
}

bool setMeaning(YamlNode *root, const QStringList &path, YamlNode value)
{
    YamlNode *node = root;
    for (const QString &step : path) {
        if (YamlNode *inner = nodeAt(node, {step})) {
            node = inner;
            continue;
        }
        if (node->kind == YamlNode::Kind::Null)
            node->kind = YamlNode::Kind::Map;
        if (node->kind != YamlNode::Kind::Map)
            return false;
        YamlNode key;
        key.kind = YamlNode::Kind::Scalar;
        key.text = step;
        node->children.push_back(std::move(key));
        node->children.emplace_back();
        node = &node->children.back();
    }
    *node = std::move(value);
    return true;
}

bool removeMeaning(YamlNode *root, const QStringList &path)
{
    YamlNode *parent = path.isEmpty() ? nullptr : nodeAt(root, path.first(path.size() - 1));
    if (!parent || !nodeAt(parent, {path.last()}))
        return false;
    const bool isMap = parent->kind == YamlNode::Kind::Map;
    const std::ptrdiff_t at = isMap ? keyPosition(*parent, path.last()) : path.last().toInt();
    const auto first = parent->children.begin() + at;
    parent->children.erase(first, first + (isMap ? 2 : 1));
    return true;
}

bool renameMeaning(YamlNode *root, const QStringList &path, const QString &name)
{
    YamlNode *parent = path.isEmpty() ? nullptr : nodeAt(root, path.first(path.size() - 1));
    const std::ptrdiff_t at = parent ? keyPosition(*parent, path.last()) : -1;
    if (at < 0)
        return false;
    parent->children[std::size_t(at)].text = name;
    return true;
}

bool insertMeaning(YamlNode *root, const QStringList &sequence, int at, YamlNode value)
{
    YamlNode *node = nodeAt(root, sequence);
    if (!node || node->kind != YamlNode::Kind::Sequence || at < 0 || std::size_t(at) > node->children.size())
        return false;
    node->children.insert(node->children.begin() + at, std::move(value));
    return true;
}

} // namespace pulpit::config
