// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/mapping.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pulpit::config {

ScalarType scalarType(const YamlNode &node)
{
    if (node.kind == YamlNode::Kind::Null)
        return ScalarType::Null;
    if (!node.isPlain || node.text.isEmpty())
        return ScalarType::Text;
    // Only these characters begin a number, a time or one of the words; most values are decided by this look.
    const QChar first = node.text.at(0);
    const bool mayBeNumber = (first >= u'0' && first <= u'9') || first == u'+' || first == u'-' || first == u'.';
    if (mayBeNumber) {
        static const QRegularExpression integer(
            u"^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)\\z"_s);
        static const QRegularExpression real(
            u"^(?:[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?|[-+]?\\.[0-9_]+(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))\\z"_s);
        static const QRegularExpression time(u"^[0-9]{4}-[0-9][0-9]?-[0-9][0-9]?(?:(?:[Tt]|[ \\t]+)[0-9:.]+.*)?\\z"_s);
        if (integer.match(node.text).hasMatch())
            return ScalarType::Integer;
        if (real.match(node.text).hasMatch())
            return ScalarType::Float;
        return time.match(node.text).hasMatch() ? ScalarType::Time : ScalarType::Text;
    }
    if (node.text.size() > 5)
        return ScalarType::Text;
    for (const QLatin1String word : {"yes"_L1, "no"_L1, "true"_L1, "false"_L1, "on"_L1, "off"_L1}) {
        if (word.size() != node.text.size() || node.text.compare(word, Qt::CaseInsensitive) != 0)
            continue;
        // "yes", "Yes" and "YES" are the constant, "yEs" is text.
        const QString rest = node.text.mid(1);
        if (rest == rest.toLower() || node.text == node.text.toUpper())
            return ScalarType::Boolean;
    }
    return ScalarType::Text;
}

} // namespace pulpit::config
