// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <rapidcheck.h>

namespace pulpit::test {

/// Writes a random YAML document: comments, blank lines, quotes of all kinds, brackets, anchors, block scalars, text in
/// several scripts, Windows line ends, a byte order mark, no line end at the end. To be used inside of rc::check.
class GeneratedYaml
{
public:
    QByteArray make()
    {
        m_newline = oneIn(3) ? "\r\n" : "\n";
        QByteArray text = oneIn(20) ? QByteArray("\xef\xbb\xbf") : QByteArray();
        if (oneIn(4))
            text += "# Flotte \xe2\x80\x93 \xd1\x84\xd0\xbb\xd0\xbe\xd1\x82" + m_newline;
        if (oneIn(8))
            text += "---" + m_newline;
        text += map(0, 3);
        if (oneIn(4) && text.endsWith(m_newline) && !m_endsWithBlock)
            text.chop(m_newline.size());
        return text;
    }

private:
    static bool oneIn(int n) { return *rc::gen::inRange(0, n) == 0; }
    static QByteArray oneOf(const QList<QByteArray> &list)
    {
        return list.at(*rc::gen::inRange<int>(0, int(list.size())));
    }

    QByteArray key()
    {
        static const QList<QByteArray> names {"alpha", "beta",  "x-pulpit", "\xc3\xa4\xc3\xb6", "host.example.com:8080",
                                              "gamma", "delta", "\xd0\xba", "\xe6\x97\xa5",     "epsilon"};
        return oneOf(names) + (oneIn(2) ? QByteArray() : QByteArray::number(m_count++));
    }
    QByteArray scalar(bool inFlow)
    {
        QList<QByteArray> values {"plain",
                                  "42",
                                  "true",
                                  "\"0 3 * * *\"",
                                  "'it''s'",
                                  "\"q\\\"\\u00e9\"",
                                  "^ext-",
                                  "~",
                                  "\xc3\xbcml\xc3\xa4ut",
                                  "'# no comment'",
                                  "\"\xf0\x9f\x90\xa7\"",
                                  "2 hours",
                                  "null"};
        if (!inFlow)
            values += {"a#b, c", "http://x:1/"};
        return oneOf(values);
    }
    QByteArray flow(int depth)
    {
        if (depth == 0 || oneIn(2))
            return scalar(true);
        QByteArrayList parts;
        const int count = *rc::gen::inRange(0, 4);
        const bool isMap = oneIn(2);
        for (int i = 0; i < count; ++i) {
            // Keys between brackets: no colon in them, and each once.
            const QByteArray name = "k" + QByteArray::number(m_count++);
            parts.append(isMap ? name + ": " + flow(depth - 1) : flow(depth - 1));
        }
        const QByteArray space = oneIn(2) ? " " : "";
        return (isMap ? "{" : "[") + space + parts.join(oneIn(3) ? "," + space + " " : ", ") + space
            + (isMap ? "}" : "]");
    }
    QByteArray comment() { return oneIn(4) ? "   # \xe2\x86\x92 why: {not} \"this\"" : ""; }
    QByteArray gap(int indent)
    {
        if (oneIn(6))
            return m_newline;
        return oneIn(6) ? QByteArray(indent, ' ') + "# about the next" + m_newline : QByteArray();
    }
    QByteArray map(int indent, int depth)
    {
        QByteArray text;
        QList<QByteArray> used;
        const int count = *rc::gen::inRange(1, 5);
        for (int i = 0; i < count; ++i) {
            QByteArray name = key();
            while (used.contains(name))
                name += 'x';
            used.append(name);
            text += gap(indent) + QByteArray(indent, ' ') + (oneIn(8) ? "'" + name + "'" : name) + ":"
                + value(indent, depth);
        }
        return text;
    }
    QByteArray value(int indent, int depth)
    {
        m_endsWithBlock = false;
        const int what = *rc::gen::inRange(0, 12);
        if (depth > 0 && what < 4) {
            QByteArray anchor;
            if (oneIn(5))
                anchor = " &m" + QByteArray::number(m_anchors++);
            return anchor + comment() + m_newline + map(indent + 1 + *rc::gen::inRange(1, 4), depth - 1);
        }
        if (depth > 0 && what == 4)
            return comment() + m_newline + list(indent + *rc::gen::inRange(0, 3), depth - 1);
        if (what == 5)
            return " " + flow(2) + comment() + m_newline;
        if (what == 6) {
            m_endsWithBlock = true;
            const QByteArray line(indent + 2, ' ');
            return oneOf({" |", " >", " |-", " >-"}) + m_newline + line + "two # lines" + m_newline + line + "and: more"
                + m_newline;
        }
        if (what == 7)
            return comment() + m_newline;
        if (what == 8 && !m_scalars.isEmpty())
            return " *" + oneOf(m_scalars) + comment() + m_newline;
        QByteArray anchor;
        if (oneIn(8)) {
            m_scalars.append("s" + QByteArray::number(m_anchors++));
            anchor = "&" + m_scalars.last() + " ";
        }
        return " " + anchor + scalar(false) + comment() + m_newline;
    }
    QByteArray list(int indent, int depth)
    {
        QByteArray text;
        const int count = *rc::gen::inRange(1, 4);
        for (int i = 0; i < count; ++i) {
            text += gap(indent) + QByteArray(indent, ' ') + "-";
            if (depth > 0 && oneIn(4)) {
                QByteArray inner = map(indent + 2, depth - 1);
                while (inner.startsWith(m_newline) || inner.startsWith(QByteArray(indent + 2, ' ') + "#"))
                    inner = inner.mid(inner.indexOf('\n') + 1);
                text += " " + inner.mid(indent + 2);
            } else {
                text += " " + (oneIn(3) ? flow(1) : scalar(false)) + comment() + m_newline;
                m_endsWithBlock = false;
            }
        }
        return text;
    }

    QByteArray m_newline;
    int m_count = 0;
    int m_anchors = 0;
    bool m_endsWithBlock = false;
    QList<QByteArray> m_scalars;
};

} // namespace pulpit::test
