// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/edit/nodeends.h"

#include <array>

namespace pulpit::config {

namespace {

bool isBlankByte(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isFlowIndicator(char c)
{
    return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
}

constexpr std::array<QByteArrayView, 4> kNulls = {"null", "Null", "NULL", "~"};

} // namespace

qsizetype afterTrivia(const QByteArray &bytes, qsizetype offset)
{
    while (offset < bytes.size()) {
        const char c = bytes.at(offset);
        if (c == '#' && (offset == 0 || isBlankByte(bytes.at(offset - 1)))) {
            const qsizetype end = bytes.indexOf('\n', offset);
            offset = end < 0 ? bytes.size() : end;
        } else if (!isBlankByte(c)) {
            break;
        } else {
            ++offset;
        }
    }
    return offset;
}

qsizetype NodeEnds::afterProperties(qsizetype offset, qsizetype *propertiesEnd) const
{
    *propertiesEnd = offset;
    while (at(offset) == '&' || at(offset) == '!') {
        while (offset < m_bytes.size() && !isBlankByte(at(offset)) && !isFlowIndicator(at(offset)))
            ++offset;
        *propertiesEnd = offset;
        offset = afterTrivia(m_bytes, offset);
    }
    return offset;
}

bool NodeEnds::find(IndexNode *node, qsizetype from) const
{
    if (node->kind == YamlNode::Kind::Null)
        return findNull(node, from);
    if (node->begin < from)
        node->begin = from;
    qsizetype propertiesEnd = 0;
    node->content = afterProperties(node->begin, &propertiesEnd);
    if (node->isAlias) {
        if (at(node->content) != '*')
            return false;
        node->end = node->content + 1;
        while (node->end < m_bytes.size() && !isBlankByte(at(node->end)) && !isFlowIndicator(at(node->end)))
            ++node->end;
        node->text = QString::fromUtf8(m_bytes.mid(node->content + 1, node->end - node->content - 1));
        return true;
    }
    switch (node->kind) {
    case YamlNode::Kind::Null: return true;
    case YamlNode::Kind::Scalar:
        if (node->text.isEmpty() && at(node->content) != '"' && at(node->content) != '\'' && at(node->content) != '|'
            && at(node->content) != '>') {
            node->content = node->end = propertiesEnd; // a tag without a text
            return true;
        }
        return findScalar(node);
    case YamlNode::Kind::Sequence: return node->isFlow ? findFlowSequence(node) : findBlockSequence(node);
    case YamlNode::Kind::Map: return findMap(node);
    }
    return false;
}

bool NodeEnds::findNull(IndexNode *node, qsizetype from) const
{
    node->begin = node->content = node->end = from;
    const qsizetype word = afterTrivia(m_bytes, from);
    qsizetype propertiesEnd = 0;
    const qsizetype content = afterProperties(word, &propertiesEnd);
    for (const QByteArrayView name : kNulls) {
        const qsizetype end = content + name.size();
        if (QByteArrayView(m_bytes).sliced(content).startsWith(name)
            && (end >= m_bytes.size() || isBlankByte(at(end)) || isFlowIndicator(at(end)))) {
            node->begin = word;
            node->content = content;
            node->end = end;
            return true;
        }
    }
    if (propertiesEnd > word) {
        node->begin = word;
        node->content = node->end = propertiesEnd;
    }
    return true;
}

bool NodeEnds::findScalar(IndexNode *node) const
{
    switch (at(node->content)) {
    case '"': return findQuoted(node, '"');
    case '\'': return findQuoted(node, '\'');
    case '|':
    case '>': return findBlockScalar(node);
    default: return findPlain(node);
    }
}

bool NodeEnds::findQuoted(IndexNode *node, char quote) const
{
    node->style = quote == '"' ? IndexNode::Style::Double : IndexNode::Style::Single;
    for (qsizetype i = node->content + 1; i < m_bytes.size(); ++i) {
        if (quote == '"' && at(i) == '\\') {
            ++i;
        } else if (at(i) == quote) {
            if (quote == '\'' && at(i + 1) == '\'') {
                ++i;
                continue;
            }
            node->end = i + 1;
            return true;
        }
    }
    return false;
}

bool NodeEnds::findBlockScalar(IndexNode *node) const
{
    node->style = at(node->content) == '|' ? IndexNode::Style::Literal : IndexNode::Style::Folded;
    qsizetype line = m_bytes.indexOf('\n', node->content);
    const QByteArray header = m_bytes.mid(node->content, (line < 0 ? m_bytes.size() : line) - node->content);
    const bool keeps = header.left(header.contains('#') ? header.indexOf('#') : header.size()).contains('+');
    node->end = line < 0 ? m_bytes.size() : line + 1;
    qsizetype indent = -1;
    const bool hasText = !node->text.trimmed().isEmpty(); // without one, the next line with text is of something else
    for (qsizetype i = node->end; i < m_bytes.size();) {
        const qsizetype newline = m_bytes.indexOf('\n', i);
        const qsizetype next = newline < 0 ? m_bytes.size() : newline + 1;
        qsizetype text = i;
        while (text < next && at(text) == ' ')
            ++text;
        const bool isEmpty = text >= next || at(text) == '\n' || at(text) == '\r';
        if (!isEmpty) {
            if (!hasText)
                break;
            if (indent < 0)
                indent = text - i; // the first line with text says how deep the scalar is
            if (text - i < indent || indent == 0)
                break;
            node->end = next;
        } else if (keeps && indent >= 0) {
            node->end = next;
        }
        i = next;
    }
    return true;
}

// A plain scalar has no escapes: its end is where its last character is, whatever line breaks are folded in between.
bool NodeEnds::findPlain(IndexNode *node) const
{
    const QByteArray text = node->text.toUtf8();
    qsizetype i = node->content;
    for (const char c : text) {
        if (isBlankByte(c))
            continue;
        while (i < m_bytes.size() && isBlankByte(at(i)))
            ++i;
        if (at(i) != c)
            return false;
        ++i;
    }
    node->end = i;
    return true;
}

bool NodeEnds::findBlockSequence(IndexNode *node) const
{
    qsizetype pos = node->content;
    for (IndexNode &item : node->children) {
        pos = afterTrivia(m_bytes, pos);
        if (at(pos) != '-')
            return false;
        node->marks.push_back(pos);
        if (!find(&item, pos + 1))
            return false;
        pos = item.end;
    }
    node->end = pos;
    return true;
}

qsizetype NodeEnds::afterSeparators(qsizetype offset) const
{
    offset = afterTrivia(m_bytes, offset);
    while (at(offset) == ',')
        offset = afterTrivia(m_bytes, offset + 1);
    return offset;
}

bool NodeEnds::findFlowSequence(IndexNode *node) const
{
    if (at(node->content) != '[')
        return false;
    qsizetype pos = node->content + 1;
    for (IndexNode &item : node->children) {
        pos = afterSeparators(pos);
        if (!find(&item, pos))
            return false;
        pos = item.end;
    }
    pos = afterSeparators(pos);
    node->end = pos + 1;
    return at(pos) == ']';
}

bool NodeEnds::findMap(IndexNode *node) const
{
    const bool hasBrace = node->isFlow && at(node->content) == '{';
    node->isOdd = node->isFlow && !hasBrace;
    qsizetype pos = hasBrace ? node->content + 1 : node->content;
    for (std::size_t i = 0; i + 1 < node->children.size(); i += 2) {
        IndexNode &key = node->children[i];
        pos = hasBrace ? afterSeparators(pos) : afterTrivia(m_bytes, pos);
        if (at(pos) == '?' && isBlankByte(at(pos + 1))) {
            node->isOdd = true;
            pos = afterTrivia(m_bytes, pos + 1);
        }
        if (!find(&key, pos))
            return false;
        pos = key.end;
        const qsizetype colon = afterTrivia(m_bytes, pos);
        const bool hasColon = at(colon) == ':';
        node->marks.push_back(hasColon ? colon : -1);
        if (!find(&node->children[i + 1], hasColon ? colon + 1 : pos))
            return false;
        pos = node->children[i + 1].end;
    }
    if (!hasBrace) {
        node->end = pos;
        return true;
    }
    pos = afterSeparators(pos);
    node->end = pos + 1;
    return at(pos) == '}';
}

} // namespace pulpit::config
