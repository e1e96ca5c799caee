// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a cursor is in a JSON text or in a line of a config.ini.
#include "config/schema/definitionschema.h"

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

/// Reads a JSON text up to a place, forgiving whatever is wrong with it.
class Scanner
{
public:
    Scanner(const QString &text, qsizetype stop)
        : m_text(text)
        , m_stop(std::min(stop, text.size()))
    {
    }

    JsonContext find()
    {
        qsizetype i = 0;
        while (i < m_stop) {
            const QChar c = m_text.at(i);
            if (c == u'"') {
                const qsizetype end = endOfString(i);
                if (end >= m_stop && !(end == m_stop && isClosed(i, end)))
                    return at(i, end);
                takeWord(m_text.mid(i + 1, end - i - 2));
                i = end;
            } else if (c.isSpace() || c == u'{' || c == u'[' || c == u'}' || c == u']' || c == u',' || c == u':') {
                takeMark(c);
                ++i;
            } else {
                const qsizetype end = endOfWord(i);
                if (end >= m_stop)
                    return at(i, end);
                i = end;
            }
        }
        return at(m_stop, m_stop);
    }

private:
    struct Open
    {
        bool isObject = true;
        bool isKey = true; ///< a key comes next, or has come
        QString key;
        QStringList keys;
    };

    [[nodiscard]] qsizetype endOfString(qsizetype i) const
    {
        for (++i; i < m_text.size() && m_text.at(i) != u'\n'; ++i) {
            if (m_text.at(i) == u'\\')
                ++i;
            else if (m_text.at(i) == u'"')
                return i + 1;
        }
        return std::min(i, m_text.size());
    }
    [[nodiscard]] bool isClosed(qsizetype begin, qsizetype end) const
    {
        return end - begin >= 2 && m_text.at(end - 1) == u'"';
    }
    [[nodiscard]] qsizetype endOfWord(qsizetype i) const
    {
        while (i < m_text.size() && !m_text.at(i).isSpace() && !u"{}[],:\""_s.contains(m_text.at(i)))
            ++i;
        return i;
    }
    void takeWord(const QString &word)
    {
        if (m_open.isEmpty() || !m_open.last().isObject || !m_open.last().isKey)
            return;
        m_open.last().key = word;
        m_open.last().keys.append(word);
    }
    void takeMark(QChar c)
    {
        if (c == u'{' || c == u'[') {
            m_open.append({c == u'{', true, {}, {}});
        } else if ((c == u'}' || c == u']') && !m_open.isEmpty()) {
            m_open.removeLast();
        } else if (c == u',' && !m_open.isEmpty()) {
            m_open.last().isKey = true;
            m_open.last().key.clear();
        } else if (c == u':' && !m_open.isEmpty()) {
            m_open.last().isKey = false;
        }
    }
    /// The keys of the object around the cursor that stand behind it.
    void readOn(qsizetype i, QStringList *keys) const
    {
        int depth = 0;
        for (; i < m_text.size() && depth >= 0; ++i) {
            const QChar c = m_text.at(i);
            if (c == u'"') {
                const qsizetype end = endOfString(i);
                qsizetype next = end;
                while (next < m_text.size() && m_text.at(next).isSpace())
                    ++next;
                if (depth == 0 && next < m_text.size() && m_text.at(next) == u':')
                    keys->append(m_text.mid(i + 1, end - i - 2));
                i = end - 1;
            } else if (c == u'{' || c == u'[') {
                ++depth;
            } else if (c == u'}' || c == u']') {
                --depth;
            }
        }
    }
    [[nodiscard]] JsonContext at(qsizetype begin, qsizetype end) const
    {
        JsonContext context;
        const bool isInside = !m_open.isEmpty();
        context.text.isKey = isInside && m_open.last().isObject && m_open.last().isKey;
        for (qsizetype i = 0; i < m_open.size(); ++i)
            if (m_open.at(i).isObject && (i + 1 < m_open.size() || !context.text.isKey))
                context.text.path.append(m_open.at(i).key);
        const qsizetype line = begin > 0 ? m_text.lastIndexOf(u'\n', begin - 1) + 1 : 0;
        context.text.wordColumn = int(begin - line);
        context.text.wordLength = int(end - begin);
        context.text.word = m_text.mid(begin, m_stop - begin);
        context.text.whole = m_text.mid(begin, end - begin).remove(u'"');
        if (isInside) {
            context.present = m_open.last().keys;
            readOn(end, &context.present);
        }
        return context;
    }

    const QString &m_text;
    qsizetype m_stop;
    QList<Open> m_open;
};

} // namespace

JsonContext jsonContextAt(const QString &text, qsizetype offset)
{
    return Scanner(text, offset).find();
}

TextContext iniContextAt(const QString &line, int column)
{
    TextContext context;
    column = std::min<int>(column, int(line.size()));
    qsizetype delimiter = 0;
    while (delimiter < line.size() && line.at(delimiter) != u'=' && line.at(delimiter) != u':')
        ++delimiter;
    const bool hasDelimiter = delimiter < line.size();
    const bool isSection = line.trimmed().startsWith(u'[');
    context.isComment = line.trimmed().startsWith(u'#') || line.trimmed().startsWith(u';');
    context.isKey = isSection || !hasDelimiter || column <= delimiter;
    qsizetype begin = context.isKey ? (isSection ? line.indexOf(u'[') + 1 : 0) : delimiter + 1;
    qsizetype end = isSection ? line.size() : context.isKey && hasDelimiter ? delimiter : line.size();
    while (begin < end && line.at(begin).isSpace())
        ++begin;
    while (end > begin && line.at(end - 1).isSpace())
        --end;
    if (!context.isKey)
        context.path.append(line.left(delimiter).trimmed().toLower());
    context.wordColumn = std::min<int>(int(begin), column);
    context.wordLength = std::max(0, int(end) - context.wordColumn);
    context.word = line.mid(context.wordColumn, std::max(0, column - context.wordColumn));
    context.whole = line.mid(context.wordColumn, context.wordLength);
    return context;
}

} // namespace pulpit::config
