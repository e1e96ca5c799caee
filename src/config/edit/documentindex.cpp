// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/edit/documentindex.h"

#include "config/edit/indexbuilder.h"
#include "config/edit/nodeends.h"
#include "config/yamltext.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>

using namespace Qt::StringLiterals;

namespace pulpit::config {

const IndexNode *IndexNode::value(const QString &key) const
{
    const qsizetype at = indexOf(key);
    return at < 0 ? nullptr : &children[std::size_t(at) + 1];
}

qsizetype IndexNode::indexOf(const QString &key) const
{
    if (kind == YamlNode::Kind::Map)
        for (std::size_t i = 0; i + 1 < children.size(); i += 2)
            if (children[i].kind == YamlNode::Kind::Scalar && !children[i].isAlias && children[i].text == key)
                return qsizetype(i);
    return -1;
}

Result<DocumentIndex> DocumentIndex::read(const QByteArray &bytes)
{
    const YamlTree tree = YamlTree::parse(bytes, u"text"_s);
    if (!tree.root) {
        const domain::Problem first = tree.problems.value(0);
        return fail(ErrorCode::InvalidConfiguration, first.message, u"line %1"_s.arg(first.line), first.expected);
    }
    return readAccepted(bytes);
}

Result<DocumentIndex> DocumentIndex::readAccepted(const QByteArray &bytes)
{
    const qsizetype mark = bytes.size() - withoutByteOrderMark(bytes).size();
    DocumentIndex index;
    index.m_bytes = bytes;
    try {
        std::istringstream stream(bytes.mid(mark).toStdString());
        YAML::Parser parser(stream);
        IndexBuilder builder(bytes, mark);
        parser.HandleNextDocument(builder);
        index.m_root = builder.takeRoot();
    } catch (const YAML::Exception &e) {
        return fail(ErrorCode::InvalidConfiguration, QString::fromStdString(e.msg));
    }
    if (!NodeEnds(bytes).find(&index.m_root, mark))
        return fail(ErrorCode::Unsupported, u"this document is written in a way that is not edited here"_s);
    return index;
}

DocumentIndex DocumentIndex::ofParts(const QByteArray &bytes, IndexNode root)
{
    DocumentIndex index;
    index.m_bytes = bytes;
    index.m_root = std::move(root);
    return index;
}

const IndexNode *DocumentIndex::find(const QStringList &path) const
{
    const IndexNode *node = &m_root;
    for (const QString &step : path) {
        if (node->kind == YamlNode::Kind::Sequence) {
            bool isNumber = false;
            const int at = step.toInt(&isNumber);
            if (!isNumber || at < 0 || std::size_t(at) >= node->children.size())
                return nullptr;
            node = &node->children[std::size_t(at)];
        } else {
            node = node->value(step);
        }
        if (!node)
            return nullptr;
    }
    return node;
}

QStringList DocumentIndex::pathAt(qsizetype offset) const
{
    QStringList path;
    const IndexNode *node = &m_root;
    while (true) {
        const bool isMap = node->kind == YamlNode::Kind::Map;
        const std::size_t step = isMap ? 2 : 1;
        const IndexNode *inner = nullptr;
        for (std::size_t i = 0; i + step <= node->children.size(); i += step) {
            if (node->children[i].begin > offset || node->children[i + step - 1].end < offset)
                continue;
            inner = &node->children[i + step - 1];
            path.append(isMap ? node->children[i].text : QString::number(i));
            break;
        }
        if (!inner)
            return path;
        node = inner;
    }
}

} // namespace pulpit::config
