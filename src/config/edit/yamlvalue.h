// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/edit/documentindex.h"

#include <vector>

namespace pulpit::config {

struct YamlEntry;

/// A value that an edit writes into a document.
struct YamlValue
{
    enum class Kind { Text, Word, Map, List };
    Kind kind = Kind::Text;
    QString text; ///< Text: quoted where it has to be; Word: a number or truth value, written as it is
    std::vector<YamlEntry> entries; ///< of a map
    std::vector<YamlValue> items; ///< of a list

    [[nodiscard]] static YamlValue ofText(const QString &text);
    [[nodiscard]] static YamlValue ofWord(const QString &word);
    [[nodiscard]] static YamlValue ofMap(std::vector<YamlEntry> entries);
    [[nodiscard]] static YamlValue ofList(std::vector<YamlValue> items);
    [[nodiscard]] bool isScalar() const { return kind == Kind::Text || kind == Kind::Word; }
    /// As the reader of the document will see it.
    [[nodiscard]] YamlNode toNode() const;
};

/// One entry of a map.
struct YamlEntry
{
    QString key;
    YamlValue value;
};

/// A scalar as bytes, in \a style where the text allows it. \a inFlow: between brackets.
[[nodiscard]] QByteArray scalarBytes(const YamlValue &scalar, IndexNode::Style style, bool inFlow);
/// The same without a style to keep: plain where that reads the same, else in the quotes that need no escapes.
[[nodiscard]] QByteArray scalarBytes(const YamlValue &scalar, bool inFlow = false);
/// A value between brackets, or a scalar.
[[nodiscard]] QByteArray flowBytes(const YamlValue &value);
/// "key: value" over as many lines as it takes, each beginning with \a indent and ending with \a newline.
[[nodiscard]] QByteArray entryBytes(const QString &key, const YamlValue &value, const QByteArray &indent,
                                    const QByteArray &newline);
/// "- value", likewise.
[[nodiscard]] QByteArray itemBytes(const YamlValue &value, const QByteArray &indent, const QByteArray &newline);

} // namespace pulpit::config
