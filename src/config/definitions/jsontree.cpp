// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/definitions/jsontree.h"
#include "config/phrases.h"

#include "config/yamltext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringDecoder>

#include <cmath>

using namespace Qt::StringLiterals;
using pulpit::domain::Problem;

namespace pulpit::config {

namespace {

/// A recursive-descent parser; the limit on depth bounds its recursion.
class Parser
{
public:
    Parser(const QByteArray &text, QString file, int number, JsonTreeLimits limits)
        : m_text(text)
        , m_lines(text)
        , m_file(std::move(file))
        , m_number(number)
        , m_limits(limits)
    {
    }

    JsonTree run()
    {
        JsonTree tree;
        JsonNode root;
        skipSpace();
        const bool isRead = m_at < m_text.size()
            ? value(&root, 0)
            : wrong(phrase(QT_TRANSLATE_NOOP("pulpit::config", "the file is empty")),
                    phrase(QT_TRANSLATE_NOOP("pulpit::config", "a JSON object")));
        if (isRead) {
            skipSpace();
            if (m_at >= m_text.size())
                tree.root = std::move(root);
            else
                wrong(phrase(QT_TRANSLATE_NOOP("pulpit::config", "there is something after the end of the JSON value")),
                      phrase(QT_TRANSLATE_NOOP("pulpit::config", "one JSON object a file")));
        }
        tree.problems = m_problems;
        return tree;
    }

private:
    [[nodiscard]] Place place() const { return {m_line, static_cast<int>(m_at - m_lineStart)}; }
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text.at(m_at) : '\0'; }

    void report(Problem::Severity severity, Place where, const QString &code, const Phrase &message,
                const Phrase &expected)
    {
        Problem problem = m_lines.at(where, m_file);
        problem.severity = severity;
        problem.code = code;
        say(&problem, message, expected);
        m_problems.append(problem);
    }

    bool wrong(const Phrase &message, const Phrase &expected = {})
    {
        report(Problem::Severity::Error, place(), u"json"_s, message, expected);
        return false;
    }

    void skipSpace()
    {
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text.at(m_at);
            if (c == '\n') {
                ++m_line;
                m_lineStart = m_at + 1;
            } else if (c != ' ' && c != '\t' && c != '\r') {
                return;
            }
        }
    }

    bool value(JsonNode *node, int depth)
    {
        node->begin = m_at;
        const bool isRead = valueAt(node, depth);
        node->end = m_at;
        return isRead;
    }

    bool valueAt(JsonNode *node, int depth)
    {
        node->place = place();
        node->file = m_number;
        if (++m_nodes > m_limits.maxNodes)
            return wrong(
                phrase(QT_TRANSLATE_NOOP("pulpit::config", "the file has more than %1 values"), m_limits.maxNodes));
        switch (peek()) {
        case '{': return depth < m_limits.maxDepth ? object(node, depth) : tooDeep();
        case '[': return depth < m_limits.maxDepth ? array(node, depth) : tooDeep();
        case '"': node->type = QJsonValue::String; return string(&node->text);
        case 't': return word("true", node, QJsonValue::Bool, true);
        case 'f': return word("false", node, QJsonValue::Bool, false);
        case 'n': return word("null", node, QJsonValue::Null, false);
        default: return number(node);
        }
    }

    bool tooDeep()
    {
        return wrong(phrase(QT_TRANSLATE_NOOP("pulpit::config", "the values are nested deeper than %1 levels"),
                            m_limits.maxDepth));
    }

    bool word(QByteArrayView text, JsonNode *node, QJsonValue::Type type, bool truth)
    {
        if (QByteArrayView(m_text).sliced(m_at).first(std::min(text.size(), m_text.size() - m_at)) != text)
            return wrong(
                phrase(QT_TRANSLATE_NOOP("pulpit::config", "this is no JSON value")),
                phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"text\", a number, true, false, null, {…} or […]")));
        m_at += text.size();
        node->type = type;
        node->truth = truth;
        return true;
    }

    bool digits()
    {
        const qsizetype start = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at > start;
    }

    bool number(JsonNode *node)
    {
        const qsizetype start = m_at;
        if (peek() == '-')
            ++m_at;
        const bool hasLeadingZero
            = peek() == '0' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) >= '0' && m_text.at(m_at + 1) <= '9';
        bool isNumber = !hasLeadingZero && digits();
        if (isNumber && peek() == '.') {
            ++m_at;
            isNumber = digits();
        }
        if (isNumber && (peek() == 'e' || peek() == 'E')) {
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            isNumber = digits();
        }
        const qsizetype length = m_at - start;
        m_at = isNumber ? m_at : start;
        if (!isNumber)
            return wrong(
                phrase(QT_TRANSLATE_NOOP("pulpit::config", "this is no JSON value")),
                phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"text\", a number, true, false, null, {…} or […]")));
        bool isRead = false;
        node->type = QJsonValue::Double;
        node->number = m_text.mid(start, length).toDouble(&isRead);
        return isRead && std::isfinite(node->number)
            ? true
            : wrong(phrase(QT_TRANSLATE_NOOP("pulpit::config", "the number is out of range")));
    }

    bool unicodeEscape(QString *out)
    {
        bool isHex = m_at + 4 < m_text.size();
        const ushort unit = isHex ? m_text.mid(m_at + 1, 4).toUShort(&isHex, 16) : ushort(0);
        // toUShort() would take "+123" and "0x12" as well.
        for (qsizetype i = 1; isHex && i <= 4; ++i)
            isHex = std::isxdigit(static_cast<unsigned char>(m_text.at(m_at + i))) != 0;
        if (!isHex)
            return wrong(phrase(QT_TRANSLATE_NOOP("pulpit::config", "\\u needs four hexadecimal digits")));
        out->append(QChar(unit));
        m_at += 4;
        return true;
    }

    bool escape(QString *out)
    {
        ++m_at;
        switch (peek()) {
        case '"': out->append(u'"'); return true;
        case '\\': out->append(u'\\'); return true;
        case '/': out->append(u'/'); return true;
        case 'b': out->append(u'\b'); return true;
        case 'f': out->append(u'\f'); return true;
        case 'n': out->append(u'\n'); return true;
        case 'r': out->append(u'\r'); return true;
        case 't': out->append(u'\t'); return true;
        case 'u': return unicodeEscape(out);
        default:
            return wrong(phrase(QT_TRANSLATE_NOOP("pulpit::config", "this escape is not known")),
                         u"\\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\uXXXX"_s);
        }
    }

    bool string(QString *out)
    {
        qsizetype start = ++m_at;
        const auto flush = [&] { out->append(QString::fromUtf8(QByteArrayView(m_text).sliced(start, m_at - start))); };
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text.at(m_at);
            if (c == '"') {
                flush();
                ++m_at;
                if (!out->isValidUtf16() || out->contains(QChar(u'\0')))
                    return wrong(phrase(
                        QT_TRANSLATE_NOOP("pulpit::config", "the text has half a surrogate pair or a NUL character")));
                return true;
            }
            if (static_cast<unsigned char>(c) < 0x20)
                return wrong(
                    phrase(QT_TRANSLATE_NOOP("pulpit::config", "a text must not go over the end of the line")),
                    phrase(QT_TRANSLATE_NOOP("pulpit::config", "\" at the end of the text; \\n for a new line in it")));
            if (c == '\\') {
                flush();
                if (!escape(out))
                    return false;
                start = m_at + 1;
            }
        }
        return wrong(phrase(QT_TRANSLATE_NOOP("pulpit::config", "the text is not closed")), u"\" at its end"_s);
    }

    bool array(JsonNode *node, int depth)
    {
        node->type = QJsonValue::Array;
        ++m_at;
        skipSpace();
        if (peek() == ']') {
            ++m_at;
            return true;
        }
        while (true) {
            skipSpace();
            node->items.emplace_back();
            if (!value(&node->items.back(), depth + 1))
                return false;
            skipSpace();
            const char c = peek();
            if (c != ',' && c != ']')
                return wrong(phrase(QT_TRANSLATE_NOOP("pulpit::config", "the list goes on without a comma")),
                             u", or ]"_s);
            ++m_at;
            if (c == ']')
                return true;
        }
    }

    bool object(JsonNode *node, int depth)
    {
        node->type = QJsonValue::Object;
        ++m_at;
        skipSpace();
        if (peek() == '}') {
            ++m_at;
            return true;
        }
        QSet<QString> keys;
        while (true) {
            skipSpace();
            JsonNode::Member member;
            member.place = place();
            member.begin = m_at;
            if (peek() != '"')
                return wrong(
                    phrase(QT_TRANSLATE_NOOP("pulpit::config", "a key is needed here")),
                    phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"key\": value; no comma after the last one")));
            if (!string(&member.key))
                return false;
            member.end = m_at;
            if (keys.contains(member.key))
                report(Problem::Severity::Warning, member.place, u"duplicate-key"_s,
                       phrase(QT_TRANSLATE_NOOP("pulpit::config", "the key \"%1\" is here twice; the last one counts"),
                              member.key.left(80)),
                       {});
            keys.insert(member.key);
            skipSpace();
            if (peek() != ':')
                return wrong(phrase(QT_TRANSLATE_NOOP("pulpit::config", "a colon is needed after the key")),
                             u"\"key\": value"_s);
            ++m_at;
            skipSpace();
            if (!value(&member.value, depth + 1))
                return false;
            node->members.push_back(std::move(member));
            skipSpace();
            const char c = peek();
            if (c != ',' && c != '}')
                return wrong(phrase(QT_TRANSLATE_NOOP("pulpit::config", "the object goes on without a comma")),
                             u", or }"_s);
            ++m_at;
            if (c == '}')
                return true;
        }
    }

    const QByteArray m_text;
    LineIndex m_lines;
    QString m_file;
    int m_number;
    JsonTreeLimits m_limits;
    qsizetype m_at = 0;
    qsizetype m_lineStart = 0;
    int m_line = 0;
    int m_nodes = 0;
    QList<Problem> m_problems;
};

Problem wholeFile(const QString &file, const QString &code, const Phrase &message, const Phrase &expected)
{
    Problem problem;
    problem.file = file;
    problem.code = code;
    say(&problem, message, expected);
    return problem;
}

} // namespace

const JsonNode *JsonNode::value(QStringView key) const
{
    for (auto it = members.rbegin(); it != members.rend(); ++it)
        if (it->key == key)
            return &it->value;
    return nullptr;
}

QJsonValue JsonNode::toJson() const
{
    switch (type) {
    case QJsonValue::Bool: return truth;
    case QJsonValue::Double:
        // So that 5 is written as 5 and not as 5.0 wherever it goes.
        return number == std::floor(number) && std::abs(number) < 9e15 ? QJsonValue(static_cast<qint64>(number))
                                                                       : QJsonValue(number);
    case QJsonValue::String: return text;
    case QJsonValue::Array: {
        QJsonArray array;
        for (const JsonNode &item : items)
            array.append(item.toJson());
        return array;
    }
    case QJsonValue::Object: {
        QJsonObject object;
        for (const Member &member : members)
            object.insert(member.key, member.value.toJson());
        return object;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined: break;
    }
    return QJsonValue::Null;
}

Phrase JsonNode::kindName() const
{
    switch (type) {
    case QJsonValue::Bool: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "true or false"));
    case QJsonValue::Double: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "a number"));
    case QJsonValue::String: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "text"));
    case QJsonValue::Array: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "a list"));
    case QJsonValue::Object: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "an object"));
    case QJsonValue::Null:
    case QJsonValue::Undefined: break;
    }
    return u"null"_s;
}

JsonTree JsonTree::parse(const QByteArray &bytes, const QString &file, int fileNumber, JsonTreeLimits limits)
{
    JsonTree tree;
    if (bytes.size() > limits.maxBytes) {
        tree.problems.append(wholeFile(
            file, u"too-large"_s,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "the file is larger than %1 KiB"), limits.maxBytes / 1024),
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "a smaller file"))));
        return tree;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(bytes);
    if (decoder.hasError()) {
        tree.problems.append(wholeFile(file, u"encoding"_s,
                                       phrase(QT_TRANSLATE_NOOP("pulpit::config", "the file is not UTF-8 text")),
                                       u"UTF-8"_s));
        return tree;
    }
    return Parser(withoutByteOrderMark(bytes), file, fileNumber, limits).run();
}

} // namespace pulpit::config
