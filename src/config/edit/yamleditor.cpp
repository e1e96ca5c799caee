// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/edit/yamleditor.h"

#include "config/edit/blockedits.h"
#include "config/edit/meaning.h"
#include "config/edit/textlines.h"

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

QStringList parentOf(const QStringList &path)
{
    return path.first(std::max<qsizetype>(path.size() - 1, 0));
}

tl::unexpected<Error> nothingThere(const QStringList &path)
{
    return fail(ErrorCode::NotFound, u"there is no \"%1\""_s.arg(path.join(u'.')));
}

tl::unexpected<Error> notEdited(const QStringList &path)
{
    return fail(ErrorCode::Unsupported, u"\"%1\" is written in a way that is not edited here"_s.arg(path.join(u'.')),
                {}, u"Change it in the text itself."_s);
}

/// Where a collection hangs: behind the colon or the dash above it, and the column of that key or dash. Inside of
/// brackets end is -2; at the top both are -1.
struct Head
{
    qsizetype end = -1;
    qsizetype column = -1;
};

Head headOf(const DocumentIndex &index, const QStringList &path)
{
    if (path.isEmpty())
        return {};
    const TextLines text(index.bytes());
    const IndexNode *node = &index.root();
    Head head;
    for (const QString &step : path) {
        const bool isMap = node->kind == YamlNode::Kind::Map;
        const qsizetype at = isMap ? node->indexOf(step) : qsizetype(step.toInt());
        const IndexNode &inner = node->children[std::size_t(at) + (isMap ? 1 : 0)];
        if (node->isFlow || head.end == -2) {
            head.end = -2;
        } else {
            const qsizetype mark = node->marks[std::size_t(isMap ? at / 2 : at)];
            const qsizetype first = isMap ? node->children[std::size_t(at)].begin : mark;
            head.end = mark < 0 ? -2 : inner.content > inner.begin ? inner.begin : mark + 1;
            // Behind an anchor or a tag, which stays with the value.
            if (inner.content > inner.begin) {
                head.end = inner.content;
                while (head.end > inner.begin && QByteArrayView(" \t\r\n").contains(index.bytes().at(head.end - 1)))
                    --head.end;
            }
            head.column = first - text.lineBegin(first);
        }
        node = &inner;
    }
    return head;
}

std::optional<YamlNode> meaningOf(const QByteArray &bytes)
{
    return YamlTree::parse(bytes, u"text"_s).root;
}

} // namespace

YamlEditor::YamlEditor(DocumentIndex index)
    : m_index(std::move(index))
{
}

Result<YamlEditor> YamlEditor::open(const QByteArray &bytes)
{
    Result<DocumentIndex> index = DocumentIndex::read(bytes);
    if (!index)
        return fail(index.error());
    return YamlEditor(std::move(*index));
}

Result<TextEdits> YamlEditor::checked(TextEdits edits, const std::optional<YamlNode> &wanted) const
{
    const YamlTree after = YamlTree::parse(edits.appliedTo(m_index.bytes()), u"text"_s);
    if (wanted && after.root && meansTheSame(*after.root, *wanted))
        return edits;
    return fail(ErrorCode::Conflict, u"this change would alter more than what was asked for"_s, {},
                u"An anchor or a merged mapping may be used at other places; change the text itself."_s);
}

const IndexNode *YamlEditor::findKey(const QStringList &path) const
{
    if (path.isEmpty())
        return nullptr;
    const IndexNode *map = m_index.find(parentOf(path));
    const qsizetype at = map && !map->isAlias ? map->indexOf(path.last()) : -1;
    return at < 0 ? nullptr : &map->children[std::size_t(at)];
}

Result<TextEdits> YamlEditor::set(const QStringList &path, const YamlValue &value) const
{
    const IndexNode *node = m_index.find(path);
    if (!node) {
        // The outermost key that is missing gets everything below it.
        qsizetype known = path.size() - 1;
        while (known > 0 && !m_index.find(path.first(known)))
            --known;
        YamlValue inner = value;
        for (qsizetype i = path.size() - 1; i > known; --i)
            inner = YamlValue::ofMap({{path.at(i), inner}});
        return addKey(path.first(known), path.at(known), inner);
    }
    std::optional<YamlNode> wanted = meaningOf(m_index.bytes());
    if (wanted)
        setMeaning(&*wanted, path, value.toNode());
    const bool isWritten = node->end > node->content;
    const bool isText = node->kind == YamlNode::Kind::Scalar && !node->isAlias;
    if (node->kind != YamlNode::Kind::Scalar && node->kind != YamlNode::Kind::Null)
        return notEdited(path);
    const bool inFlow = headOf(m_index, path).end == -2;
    QByteArray bytes = !value.isScalar()   ? flowBytes(value)
        : isText && !node->isBlockScalar() ? scalarBytes(value, node->style, inFlow)
                                           : scalarBytes(value, inFlow);
    if (!isWritten)
        bytes.prepend(' ');
    if (node->isBlockScalar() && node->end > 0 && m_index.bytes().at(node->end - 1) == '\n')
        bytes += TextLines(m_index.bytes()).newline();
    return checked(TextEdits({{node->content, node->end - node->content, bytes}}), wanted);
}

Result<TextEdits> YamlEditor::addKey(const QStringList &path, const QString &key, const YamlValue &value) const
{
    const IndexNode *map = m_index.find(path);
    if (!map)
        return nothingThere(path);
    if (map->indexOf(key) >= 0)
        return fail(ErrorCode::AlreadyExists, u"\"%1\" is there already"_s.arg(key));
    if (map->isAlias)
        return notEdited(path);
    std::optional<YamlNode> wanted = meaningOf(m_index.bytes());
    if (wanted)
        setMeaning(&*wanted, path + QStringList {key}, value.toNode());
    const Head head = headOf(m_index, path);
    const auto edits = BlockEdits(m_index).addKey(*map, head.end, head.column, key, value);
    return edits ? checked(*edits, wanted) : notEdited(path);
}

Result<TextEdits> YamlEditor::removeKey(const QStringList &path) const
{
    if (!findKey(path))
        return nothingThere(path);
    std::optional<YamlNode> wanted = meaningOf(m_index.bytes());
    if (wanted)
        removeMeaning(&*wanted, path);
    const QStringList outer = parentOf(path);
    const IndexNode *map = m_index.find(outer);
    const auto edits
        = BlockEdits(m_index).removeKey(*map, std::size_t(map->indexOf(path.last())), headOf(m_index, outer).end);
    return edits ? checked(*edits, wanted) : notEdited(path);
}

Result<TextEdits> YamlEditor::renameKey(const QStringList &path, const QString &name) const
{
    const IndexNode *key = findKey(path);
    if (!key)
        return nothingThere(path);
    const IndexNode *map = m_index.find(parentOf(path));
    if (name != path.last() && map->indexOf(name) >= 0)
        return fail(ErrorCode::AlreadyExists, u"\"%1\" is there already"_s.arg(name));
    std::optional<YamlNode> wanted = meaningOf(m_index.bytes());
    if (wanted)
        renameMeaning(&*wanted, path, name);
    const QByteArray bytes = scalarBytes(YamlValue::ofText(name), key->style, map->isFlow);
    return checked(TextEdits({{key->content, key->end - key->content, bytes}}), wanted);
}

Result<TextEdits> YamlEditor::insertItem(const QStringList &path, int at, const YamlValue &value) const
{
    const IndexNode *sequence = m_index.find(path);
    if (!sequence || sequence->kind != YamlNode::Kind::Sequence || at < 0
        || std::size_t(at) > sequence->children.size())
        return nothingThere(path);
    std::optional<YamlNode> wanted = meaningOf(m_index.bytes());
    if (wanted)
        insertMeaning(&*wanted, path, at, value.toNode());
    const auto edits = BlockEdits(m_index).insertItem(*sequence, std::size_t(at), value);
    return edits ? checked(*edits, wanted) : notEdited(path);
}

Result<TextEdits> YamlEditor::removeItem(const QStringList &path, int at) const
{
    const IndexNode *sequence = m_index.find(path);
    if (!sequence || sequence->kind != YamlNode::Kind::Sequence || at < 0
        || std::size_t(at) >= sequence->children.size())
        return nothingThere(path + QStringList {QString::number(at)});
    std::optional<YamlNode> wanted = meaningOf(m_index.bytes());
    if (wanted)
        removeMeaning(&*wanted, path + QStringList {QString::number(at)});
    const auto edits = BlockEdits(m_index).removeItem(*sequence, std::size_t(at), headOf(m_index, path).end);
    return edits ? checked(*edits, wanted) : notEdited(path);
}

} // namespace pulpit::config
