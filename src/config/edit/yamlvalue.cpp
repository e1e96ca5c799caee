// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/edit/yamlvalue.h"

#include "config/mapping.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

using Style = IndexNode::Style;

/// Characters that only double quotes can hold, as escapes.
bool needsEscape(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0) || c.unicode() == 0x2028
            || c.unicode() == 0x2029 || c.unicode() == 0xfeff;
    });
}

bool canBePlain(const QString &text, bool inFlow)
{
    if (text.isEmpty() || needsEscape(text) || text.front().isSpace() || text.back().isSpace())
        return false;
    YamlNode node;
    node.kind = YamlNode::Kind::Scalar;
    node.isPlain = true;
    node.text = text;
    static const QStringList words {u"~"_s, u"null"_s, u"Null"_s, u"NULL"_s, u"<<"_s, u"="_s, u"---"_s, u"..."_s};
    if (scalarType(node) != ScalarType::Text || words.contains(text))
        return false;
    constexpr auto kIndicators = "-?:,[]{}#&*!|>'\"%@`="_L1;
    if (QString(kIndicators).contains(text.front()) || text.startsWith("..."_L1))
        return false;
    if (text.contains(u": "_s) || text.contains(u" #"_s) || text.endsWith(u':'))
        return false;
    return !inFlow || std::none_of(text.begin(), text.end(), [](QChar c) { return u",[]{}:#"_s.contains(c); });
}

QByteArray singleQuoted(const QString &text)
{
    return '\'' + QString(text).replace(u'\'', u"''"_s).toUtf8() + '\'';
}

QByteArray doubleQuoted(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            escaped += QString(u'\\') + c;
        else if (c == u'\n')
            escaped += u"\\n"_s;
        else if (c == u'\t')
            escaped += u"\\t"_s;
        else if (needsEscape(c))
            escaped += u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            escaped += c;
    }
    return '"' + escaped.toUtf8() + '"';
}

} // namespace

YamlValue YamlValue::ofText(const QString &text)
{
    return {Kind::Text, text, {}, {}};
}

YamlValue YamlValue::ofWord(const QString &word)
{
    return {Kind::Word, word, {}, {}};
}

YamlValue YamlValue::ofMap(std::vector<YamlEntry> entries)
{
    return {Kind::Map, {}, std::move(entries), {}};
}

YamlValue YamlValue::ofList(std::vector<YamlValue> items)
{
    return {Kind::List, {}, {}, std::move(items)};
}

YamlNode YamlValue::toNode() const
{
    YamlNode node;
    node.text = text;
    switch (kind) {
    case Kind::Text: node.kind = YamlNode::Kind::Scalar; break;
    case Kind::Word:
        node.kind = YamlNode::Kind::Scalar;
        node.isPlain = true;
        break;
    case Kind::Map:
        node.kind = YamlNode::Kind::Map;
        for (const auto &[key, value] : entries) {
            node.children.push_back(ofText(key).toNode());
            node.children.push_back(value.toNode());
        }
        break;
    case Kind::List:
        node.kind = YamlNode::Kind::Sequence;
        for (const YamlValue &item : items)
            node.children.push_back(item.toNode());
        break;
    }
    return node;
}

QByteArray scalarBytes(const YamlValue &scalar, bool inFlow)
{
    const QString &text = scalar.text;
    if (scalar.kind == YamlValue::Kind::Word || canBePlain(text, inFlow))
        return text.toUtf8();
    if (!needsEscape(text) && (text.contains(u'\\') || text.contains(u'"')))
        return singleQuoted(text);
    return doubleQuoted(text);
}

QByteArray scalarBytes(const YamlValue &scalar, Style style, bool inFlow)
{
    if (scalar.kind == YamlValue::Kind::Word)
        return scalar.text.toUtf8();
    switch (style) {
    case Style::Single: return needsEscape(scalar.text) ? doubleQuoted(scalar.text) : singleQuoted(scalar.text);
    case Style::Double: return doubleQuoted(scalar.text);
    case Style::Plain:
    case Style::Literal:
    case Style::Folded: break;
    }
    return scalarBytes(scalar, inFlow);
}

QByteArray flowBytes(const YamlValue &value)
{
    QByteArrayList parts;
    switch (value.kind) {
    case YamlValue::Kind::Map:
        for (const auto &[key, inner] : value.entries)
            parts.append(scalarBytes(YamlValue::ofText(key), true) + ": " + flowBytes(inner));
        return '{' + parts.join(", ") + '}';
    case YamlValue::Kind::List:
        for (const YamlValue &item : value.items)
            parts.append(flowBytes(item));
        return '[' + parts.join(", ") + ']';
    case YamlValue::Kind::Text:
    case YamlValue::Kind::Word: break;
    }
    return scalarBytes(value, true);
}

QByteArray entryBytes(const QString &key, const YamlValue &value, const QByteArray &indent, const QByteArray &newline)
{
    QByteArray bytes = indent + scalarBytes(YamlValue::ofText(key)) + ':';
    if (value.isScalar())
        return bytes + ' ' + scalarBytes(value) + newline;
    if (value.entries.empty() && value.items.empty())
        return bytes + ' ' + flowBytes(value) + newline;
    bytes += newline;
    for (const auto &[inner, innerValue] : value.entries)
        bytes += entryBytes(inner, innerValue, indent + "  ", newline);
    for (const YamlValue &item : value.items)
        bytes += itemBytes(item, indent + "  ", newline);
    return bytes;
}

QByteArray itemBytes(const YamlValue &value, const QByteArray &indent, const QByteArray &newline)
{
    return indent + "- " + (value.isScalar() ? scalarBytes(value) : flowBytes(value)) + newline;
}

} // namespace pulpit::config
