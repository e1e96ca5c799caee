// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/treebuilder.h"
#include "config/phrases.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using pulpit::domain::Problem;

namespace pulpit::config {

namespace {

constexpr auto kMergeKey = "<<"_L1;

Place placeOf(const YAML::Mark &mark)
{
    return {mark.line, mark.column};
}

bool isMergeKey(const YamlNode &key)
{
    return key.kind == YamlNode::Kind::Scalar && key.isPlain && key.text == kMergeKey;
}

} // namespace

TreeBuilder::TreeBuilder(const QByteArray &text, QString file, YamlLimits limits)
    : m_lines(text)
    , m_file(std::move(file))
    , m_limits(limits)
{
}

Problem TreeBuilder::problemAt(Place place) const
{
    return m_lines.at(place, m_file);
}

void TreeBuilder::add(Problem problem)
{
    m_problems.append(std::move(problem));
}

void TreeBuilder::report(Place place, const QString &code, const Phrase &message, const Phrase &expected)
{
    if (m_problems.size() >= m_limits.maxProblems)
        throw Stop();
    Problem problem = problemAt(place);
    problem.code = code;
    say(&problem, message, expected);
    m_problems.append(problem);
}

void TreeBuilder::stop(Place place, const QString &code, const Phrase &message, const Phrase &expected)
{
    report(place, code, message, expected);
    throw Stop();
}

void TreeBuilder::OnDocumentStart(const YAML::Mark &mark)
{
    if (m_hasDocument)
        stop(placeOf(mark), u"several-documents"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "a second document begins here")),
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "one document per file, without --- in its midst")));
    m_hasDocument = true;
}

void TreeBuilder::OnNull(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    YamlNode node;
    node.place = placeOf(mark);
    // The parser's place of a missing value is behind it, often on another line; the key's own place is what a reader
    // looks for.
    if (!m_open.empty() && m_open.back().node.kind == YamlNode::Kind::Map
        && m_open.back().node.children.size() % 2 == 1)
        node.place = m_open.back().node.children.back().place;
    place(std::move(node), anchor);
}

void TreeBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    if (++m_aliases > m_limits.maxAliases)
        stop(placeOf(mark), u"too-many-aliases"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "the file uses more than %1 references"), m_limits.maxAliases),
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "fewer references (*name)")));
    const auto found = m_anchors.find(anchor);
    if (found == m_anchors.end())
        stop(placeOf(mark), u"alias"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "this reference is part of what it refers to")),
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "a reference to something that is complete")));
    place(copy(found->second), 0);
}

void TreeBuilder::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                           const std::string &value)
{
    YamlNode node;
    node.kind = YamlNode::Kind::Scalar;
    node.isPlain = tag == "?";
    node.place = placeOf(mark);
    node.text = QString::fromStdString(value);
    if (!node.isPlain)
        m_lastQuoted = node.place;
    place(std::move(node), anchor);
}

void TreeBuilder::OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value)
{
    open(YamlNode::Kind::Sequence, mark, anchor);
}

void TreeBuilder::OnSequenceEnd()
{
    close();
}

void TreeBuilder::OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value)
{
    open(YamlNode::Kind::Map, mark, anchor);
}

void TreeBuilder::OnMapEnd()
{
    finishMap(&m_open.back().node);
    close();
}

void TreeBuilder::open(YamlNode::Kind kind, const YAML::Mark &mark, YAML::anchor_t anchor)
{
    if (static_cast<int>(m_open.size()) >= m_limits.maxDepth)
        stop(placeOf(mark), u"too-deep"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "the document is nested deeper than %1 levels"),
                    m_limits.maxDepth),
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "fewer levels")));
    Open opened;
    opened.node.kind = kind;
    opened.node.place = placeOf(mark);
    opened.anchor = anchor;
    m_open.push_back(std::move(opened));
}

void TreeBuilder::close()
{
    Open closed = std::move(m_open.back());
    m_open.pop_back();
    place(std::move(closed.node), closed.anchor);
}

void TreeBuilder::place(YamlNode node, YAML::anchor_t anchor)
{
    if (anchor != 0)
        m_anchors.insert_or_assign(anchor, copy(node));
    if (m_open.empty())
        m_root = std::move(node);
    else
        m_open.back().node.children.push_back(std::move(node));
}

void TreeBuilder::checkLastQuote(const QByteArray &text)
{
    if (!m_lastQuoted)
        return;
    qsizetype at = m_lines.offsetOf(*m_lastQuoted);
    const auto isSpace = [&](qsizetype i) {
        return text.at(i) == ' ' || text.at(i) == '\n' || text.at(i) == '\r' || text.at(i) == '\t';
    };
    // A tag or an anchor may stand before the text.
    while (at < text.size() && (text.at(at) == '!' || text.at(at) == '&')) {
        while (at < text.size() && !isSpace(at))
            ++at;
        while (at < text.size() && isSpace(at))
            ++at;
    }
    const char quote = at < text.size() ? text.at(at) : '\0';
    if (quote != '"' && quote != '\'')
        return;
    for (++at; at < text.size(); ++at) {
        if (quote == '"' && text.at(at) == '\\') {
            ++at;
        } else if (text.at(at) == quote) {
            if (quote == '"' || at + 1 >= text.size() || text.at(at + 1) != quote)
                return;
            ++at;
        }
    }
    report(*m_lastQuoted, u"quote"_s, phrase(QT_TRANSLATE_NOOP("pulpit::config", "a quote is not closed")),
           phrase(QT_TRANSLATE_NOOP("pulpit::config", "a closing quote")));
}

YamlNode TreeBuilder::copy(const YamlNode &node, int depth)
{
    // References inside of what references refer to make the tree deeper than the text is.
    if (++m_copied > m_limits.maxCopiedNodes || depth > m_limits.maxDepth)
        stop(node.place, u"too-many-aliases"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "the references would make the document too large")),
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "fewer references (*name)")));
    YamlNode result;
    result.kind = node.kind;
    result.isPlain = node.isPlain;
    result.isMerged = node.isMerged;
    result.place = node.place;
    result.text = node.text;
    result.children.reserve(node.children.size());
    for (const YamlNode &child : node.children)
        result.children.push_back(copy(child, depth + 1));
    return result;
}

void TreeBuilder::finishMap(YamlNode *map)
{
    findDuplicates(*map);
    for (std::size_t i = 0; i < map->children.size(); i += 2)
        if (isMergeKey(map->children[i])) {
            merge(map);
            return;
        }
}

void TreeBuilder::merge(YamlNode *map)
{
    std::vector<YamlNode> own;
    std::vector<YamlNode> sources;
    for (std::size_t i = 0; i + 1 < map->children.size(); i += 2) {
        std::vector<YamlNode> &target = isMergeKey(map->children[i]) ? sources : own;
        target.push_back(std::move(map->children[i]));
        target.push_back(std::move(map->children[i + 1]));
    }
    map->children = std::move(own);
    QSet<QString> present;
    for (std::size_t i = 0; i < map->children.size(); i += 2)
        present.insert(map->children[i].text);
    for (std::size_t i = 1; i < sources.size(); i += 2) {
        const YamlNode &source = sources[i];
        const bool isList = source.kind == YamlNode::Kind::Sequence;
        const bool fits = isList ? std::all_of(source.children.begin(), source.children.end(),
                                               [](const YamlNode &n) { return n.kind == YamlNode::Kind::Map; })
                                 : source.kind == YamlNode::Kind::Map;
        if (!fits) {
            report(sources[i - 1].place, u"merge"_s,
                   phrase(QT_TRANSLATE_NOOP("pulpit::config", "only mappings can be merged")),
                   phrase(QT_TRANSLATE_NOOP("pulpit::config", "<<: *name, where name is an anchor of a mapping")));
            continue;
        }
        if (!isList)
            mergeFrom(source, &present, map);
        for (const YamlNode &item : source.children)
            if (isList)
                mergeFrom(item, &present, map);
    }
}

void TreeBuilder::mergeFrom(const YamlNode &source, QSet<QString> *present, YamlNode *map)
{
    for (std::size_t i = 0; i + 1 < source.children.size(); i += 2) {
        if (present->contains(source.children[i].text))
            continue;
        present->insert(source.children[i].text);
        map->children.push_back(copy(source.children[i]));
        map->children.back().isMerged = true;
        map->children.push_back(copy(source.children[i + 1]));
    }
}

void TreeBuilder::findDuplicates(const YamlNode &map)
{
    QHash<QStringView, const YamlNode *> seen;
    const bool isSmall = map.children.size() <= 24;
    if (!isSmall)
        seen.reserve(static_cast<qsizetype>(map.children.size() / 2));
    for (std::size_t i = 0; i < map.children.size(); i += 2) {
        const YamlNode &key = map.children[i];
        if (key.kind != YamlNode::Kind::Scalar) {
            report(key.place, u"key"_s, phrase(QT_TRANSLATE_NOOP("pulpit::config", "a key must be text")),
                   phrase(QT_TRANSLATE_NOOP("pulpit::config", "a word followed by a colon")));
            continue;
        }
        const YamlNode *first = nullptr;
        if (isSmall) {
            for (std::size_t j = 0; j < i && !first; j += 2)
                first = map.children[j].kind == YamlNode::Kind::Scalar && map.children[j].text == key.text
                    ? &map.children[j]
                    : nullptr;
        } else {
            first = seen.value(key.text);
            if (!first)
                seen.insert(key.text, &key);
        }
        if (first)
            report(key.place, u"duplicate-key"_s,
                   phrase(QT_TRANSLATE_NOOP("pulpit::config", "the key \"%1\" is already there in line %2"),
                          key.text.left(80), first->place.line + 1),
                   phrase(QT_TRANSLATE_NOOP("pulpit::config", "each key once")));
    }
}

} // namespace pulpit::config
