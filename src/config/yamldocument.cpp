// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/yamldocument.h"

#include "config/edit/indexbuilder.h"
#include "config/edit/nodeends.h"
#include "config/textpieces.h"
#include "config/treebuilder.h"
#include "config/yamltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::config {

/// One entry of a mapping as a document of its own: a mapping of one key.
struct PiecewiseReader::Piece
{
    YamlNode map;
    IndexNode index;
    bool isUsable = false; ///< false: this entry does not stand for itself
};

namespace {

using Piece = PiecewiseReader::Piece;

void appendShifted(const YamlNode &from, int lines, std::vector<YamlNode> *to)
{
    YamlNode node;
    node.kind = from.kind;
    node.isPlain = from.isPlain;
    node.isMerged = from.isMerged;
    node.place = {from.place.line + lines, from.place.column};
    node.text = from.text;
    node.children.reserve(from.children.size());
    for (const YamlNode &child : from.children)
        appendShifted(child, lines, &node.children);
    to->push_back(std::move(node));
}

void shift(IndexNode *node, qsizetype bytes)
{
    node->begin += bytes;
    node->content += bytes;
    node->end += bytes;
    for (qsizetype &mark : node->marks)
        mark += mark < 0 ? 0 : bytes;
    for (IndexNode &child : node->children)
        shift(&child, bytes);
}

/// The mapping that pieces are the entries of, in both forms.
class Assembly
{
public:
    void add(const Piece &piece, const TextPiece &at)
    {
        begin(piece, at);
        appendShifted(piece.map.children[0], at.line, &m_map.children);
        appendShifted(piece.map.children[1], at.line, &m_map.children);
        for (const IndexNode &child : piece.index.children) {
            m_index.children.push_back(child);
            shift(&m_index.children.back(), at.begin);
        }
        m_index.end = piece.index.end + at.begin;
    }
    /// An entry whose value is a mapping that was put together.
    void add(const Piece &head, const TextPiece &at, Assembly value)
    {
        begin(head, at);
        appendShifted(head.map.children[0], at.line, &m_map.children);
        m_map.children.push_back(std::move(value.m_map));
        m_index.children.push_back(head.index.children[0]);
        shift(&m_index.children.back(), at.begin);
        m_index.end = value.m_index.end;
        m_index.children.push_back(std::move(value.m_index));
    }
    [[nodiscard]] YamlNode &map() { return m_map; }
    [[nodiscard]] IndexNode &index() { return m_index; }
    [[nodiscard]] bool hasDuplicates() const
    {
        QSet<QStringView> seen;
        for (std::size_t i = 0; i < m_map.children.size(); i += 2) {
            if (seen.contains(m_map.children[i].text))
                return true;
            seen.insert(m_map.children[i].text);
        }
        return false;
    }
    void reserve(std::size_t entries)
    {
        m_map.children.reserve(entries * 2);
        m_index.children.reserve(entries * 2);
        m_index.marks.reserve(entries);
    }

private:
    void begin(const Piece &piece, const TextPiece &at)
    {
        if (m_map.children.empty()) {
            m_map.kind = m_index.kind = YamlNode::Kind::Map;
            m_map.place = {piece.map.place.line + at.line, piece.map.place.column};
            m_index.begin = piece.index.begin + at.begin;
            m_index.content = piece.index.content + at.begin;
        }
        m_index.marks.push_back(piece.index.marks[0] + at.begin);
    }
    YamlNode m_map;
    IndexNode m_index;
};

/// Whether every key has its colon. The parser takes a last word without one for a key, and thinks again when more
/// follows.
bool isComplete(const IndexNode &node)
{
    if (node.isOdd || (node.kind == YamlNode::Kind::Map && std::ranges::find(node.marks, -1) != node.marks.end()))
        return false;
    return std::ranges::all_of(node.children, isComplete);
}

std::shared_ptr<Piece> readPiece(const QByteArray &text, const QString &file)
{
    auto piece = std::make_shared<Piece>();
    YamlLimits limits;
    --limits.maxDepth; // of the mapping that it is an entry of
    IndexBuilder builder(text, 0);
    bool hasReferences = false;
    YamlTree tree = parseYaml(text, file, limits, &builder, &hasReferences);
    if (!tree.root || !tree.problems.isEmpty() || hasReferences)
        return piece;
    piece->map = std::move(*tree.root);
    piece->index = builder.takeRoot();
    piece->isUsable = piece->map.kind == YamlNode::Kind::Map && piece->map.children.size() == 2
        && piece->map.children[0].text != "<<"_L1 && piece->index.children.size() == 2 && !piece->index.isFlow
        && NodeEnds(text).find(&piece->index, 0) && isComplete(piece->index) && piece->index.marks.size() == 1;
    return piece;
}

} // namespace

YamlDocument readDocument(const QByteArray &bytes, const QString &file, YamlLimits limits)
{
    const qsizetype mark = bytes.size() - withoutByteOrderMark(bytes).size();
    IndexBuilder builder(bytes, mark);
    YamlDocument document;
    bool hasReferences = false;
    document.tree = parseYaml(bytes, file, limits, &builder, &hasReferences);
    if (!document.tree.root)
        return document;
    IndexNode root = builder.takeRoot();
    if (NodeEnds(bytes).find(&root, mark))
        document.index = std::make_shared<const DocumentIndex>(DocumentIndex::ofParts(bytes, std::move(root)));
    return document;
}

PiecewiseReader::PiecewiseReader(qsizetype least)
    : m_least(least)
{
}
PiecewiseReader::~PiecewiseReader() = default;

const Piece *PiecewiseReader::pieceOf(const QByteArray &text, const QString &file, Pieces *now)
{
    if (const auto known = now->constFind(text); known != now->constEnd())
        return known->get();
    std::shared_ptr<const Piece> piece = m_pieces.value(text);
    if (!piece) {
        ++m_parsed;
        piece = readPiece(text, file);
    }
    return now->insert(QByteArray(text.constData(), text.size()), piece)->get();
}

bool PiecewiseReader::assemble(const QByteArray &bytes, const QString &file, YamlDocument *document)
{
    if (bytes.size() < m_least || checkText(bytes, file, YamlLimits().maxBytes))
        return false;
    const std::optional<std::vector<TextSection>> sections = textSections(bytes);
    if (!sections || sections->empty())
        return false;
    const auto textOf = [&bytes](const TextPiece &at) {
        return QByteArray::fromRawData(bytes.constData() + at.begin, at.end - at.begin);
    };
    Pieces now;
    Assembly root;
    for (const TextSection &section : *sections) {
        const Piece *head = pieceOf(textOf(section.head), file, &now);
        if (!head->isUsable)
            return false;
        if (section.entries.empty()) {
            root.add(*head, section.head);
            continue;
        }
        Assembly map;
        map.reserve(section.entries.size());
        for (const TextPiece &entry : section.entries) {
            const Piece *piece = pieceOf(textOf(entry), file, &now);
            if (!piece->isUsable)
                return false;
            map.add(*piece, entry);
        }
        if (map.hasDuplicates())
            return false;
        root.add(*head, section.head, std::move(map));
    }
    m_pieces = std::move(now);
    if (root.hasDuplicates())
        return false;
    document->tree.root = std::move(root.map());
    document->index = std::make_shared<const DocumentIndex>(DocumentIndex::ofParts(bytes, std::move(root.index())));
    return true;
}

YamlDocument PiecewiseReader::read(const QByteArray &bytes, const QString &file)
{
    m_parsed = 0;
    YamlDocument document;
    if (assemble(bytes, file, &document))
        return document;
    m_parsed = -1;
    return readDocument(bytes, file);
}

} // namespace pulpit::config
