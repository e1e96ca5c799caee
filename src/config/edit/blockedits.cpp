// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/edit/blockedits.h"

#include "config/edit/textlines.h"

namespace pulpit::config {

/// Whole lines at \a at, which is the beginning of a line or the end of the text.
TextEdit BlockEdits::insertion(qsizetype at, QByteArray block) const
{
    const TextLines text(m_bytes);
    if (text.isOpenAt(at)) {
        const QByteArray newline = text.newline();
        block = newline + block.chopped(newline.size());
    }
    return {at, 0, block};
}

/// Takes out the lines from the one of \a from to the one in which \a to ends.
TextEdit BlockEdits::lines(qsizetype from, qsizetype to) const
{
    const TextLines text(m_bytes);
    qsizetype begin = text.lineBegin(from);
    const qsizetype end = text.lineAfter(to);
    if (begin > 0 && text.isOpenAt(end)) {
        // The last line has no line end: the one before it goes instead.
        --begin;
        if (begin > 0 && m_bytes.at(begin - 1) == '\r')
            --begin;
    }
    return {begin, end - begin, {}};
}

TextEdit BlockEdits::fromFlow(const IndexNode &node, std::size_t first, std::size_t step)
{
    const qsizetype begin = node.children[first].begin;
    const qsizetype end = node.children[first + step - 1].end;
    // What stands behind it moves up; the last one takes the comma before it along.
    if (first + step < node.children.size())
        return {begin, node.children[first + step].begin - begin, {}};
    const qsizetype from = first > 0 ? node.children[first - 1].end : begin;
    return {from, end - from, {}};
}

BlockEdits::Edits BlockEdits::fillEmpty(const IndexNode &map, qsizetype headEnd, qsizetype outer, const QString &key,
                                        const YamlValue &value) const
{
    const TextLines text(m_bytes);
    const QByteArray newline = text.newline();
    const QByteArray block = entryBytes(key, value, QByteArray(outer + (outer < 0 ? 1 : 2), ' '), newline);
    QList<TextEdit> edits;
    if (map.end > map.content) {
        // "{}" or a written null; the blanks before it go with it, unless it is all there is.
        if (m_bytes.mid(map.content, map.end - map.content).contains('\n'))
            return std::nullopt;
        const qsizetype from = map.content > map.begin ? map.content : std::max<qsizetype>(headEnd, 0);
        qsizetype cut = map.content;
        while (cut > from && m_bytes.at(cut - 1) == ' ')
            --cut;
        edits.append({cut, map.end - cut, {}});
    }
    if (outer < 0) {
        // The document itself: the entry takes the place of what is cut.
        if (edits.isEmpty())
            return std::nullopt;
        edits.first().replacement = block.chopped(newline.size());
        return TextEdits(edits);
    }
    const qsizetype line = text.lineAfter(map.end > headEnd ? map.end : headEnd);
    edits.append(insertion(line, block));
    return TextEdits(edits);
}

BlockEdits::Edits BlockEdits::addKey(const IndexNode &map, qsizetype headEnd, qsizetype outer, const QString &key,
                                     const YamlValue &value) const
{
    if (map.isOdd || (map.kind != YamlNode::Kind::Map && map.kind != YamlNode::Kind::Null))
        return std::nullopt;
    const TextLines text(m_bytes);
    if (map.children.empty() && headEnd != -2)
        return fillEmpty(map, headEnd, outer, key, value);
    const QByteArray flow = scalarBytes(YamlValue::ofText(key), true) + ": " + flowBytes(value);
    if (map.children.empty()) {
        if (map.kind == YamlNode::Kind::Null)
            return TextEdits({{map.begin, map.end - map.begin, " {" + flow + '}'}});
        return TextEdits({{map.content + 1, 0, flow}});
    }
    const IndexNode &last = map.children.back();
    if (map.isFlow)
        return TextEdits({{last.end, 0, ", " + flow}});
    const qsizetype column = map.children.front().begin - text.lineBegin(map.children.front().begin);
    return TextEdits(
        {insertion(text.lineAfter(last.end), entryBytes(key, value, QByteArray(column, ' '), text.newline()))});
}

BlockEdits::Edits BlockEdits::removeKey(const IndexNode &map, std::size_t at, qsizetype headEnd) const
{
    if (map.isOdd)
        return std::nullopt;
    if (map.isFlow)
        return TextEdits({fromFlow(map, at, 2)});
    const TextLines text(m_bytes);
    const qsizetype begin = map.children[at].begin;
    const qsizetype end = map.children[at + 1].end;
    if (map.children.size() == 2) {
        // The mapping stays, empty.
        if (headEnd < 0 || !text.isFirstInLine(begin) || map.isFlow)
            return TextEdits({{begin, end - begin, "{}"}});
        return TextEdits({{headEnd, 0, " {}"}, lines(begin, end)});
    }
    if (text.isFirstInLine(begin))
        return TextEdits({lines(begin, end)});
    // "- key: value": the next key moves up behind the dash.
    if (at + 2 >= map.children.size())
        return std::nullopt;
    return TextEdits({{begin, map.children[at + 2].begin - begin, {}}});
}

BlockEdits::Edits BlockEdits::insertItem(const IndexNode &sequence, std::size_t at, const YamlValue &value) const
{
    const bool isEnd = at == sequence.children.size();
    if (sequence.isFlow) {
        if (sequence.children.empty())
            return TextEdits({{sequence.content + 1, 0, flowBytes(value)}});
        return isEnd ? TextEdits({{sequence.children.back().end, 0, ", " + flowBytes(value)}})
                     : TextEdits({{sequence.children[at].begin, 0, flowBytes(value) + ", "}});
    }
    if (sequence.marks.empty())
        return std::nullopt;
    const TextLines text(m_bytes);
    const qsizetype column = sequence.marks.front() - text.lineBegin(sequence.marks.front());
    const QByteArray indent(column, ' ');
    const QByteArray item = itemBytes(value, indent, text.newline());
    if (isEnd)
        return TextEdits({insertion(text.lineAfter(sequence.end), item)});
    const qsizetype dash = sequence.marks[at];
    // "- - a": the list begins in the line of another's dash.
    if (!text.isFirstInLine(dash))
        return TextEdits({{dash, 0, item.mid(column) + indent}});
    return TextEdits({{text.lineBegin(dash), 0, item}});
}

BlockEdits::Edits BlockEdits::removeItem(const IndexNode &sequence, std::size_t at, qsizetype headEnd) const
{
    if (sequence.isFlow)
        return TextEdits({fromFlow(sequence, at, 1)});
    const TextLines text(m_bytes);
    const qsizetype dash = sequence.marks[at];
    const qsizetype end = std::max(sequence.children[at].end, dash + 1);
    if (sequence.children.size() == 1) {
        if (headEnd < 0 || !text.isFirstInLine(dash))
            return TextEdits({{dash, end - dash, "[]"}});
        return TextEdits({{headEnd, 0, " []"}, lines(dash, end)});
    }
    if (text.isFirstInLine(dash))
        return TextEdits({lines(dash, end)});
    if (at + 1 >= sequence.children.size())
        return std::nullopt;
    return TextEdits({{dash, sequence.marks[at + 1] - dash, {}}});
}

} // namespace pulpit::config
