// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the translator that reads escapes and character classes.
#include "domain/patterntranslator.h"
#include "domain/phrase.h"

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

bool isOctal(QChar c)
{
    return c >= u'0' && c <= u'7';
}

bool isLetterOfEscape(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

// Python's white space has the four information separators, PCRE2's has not.
constexpr auto kSpaceInClass = "\\s\\x1c-\\x1f"_L1;

} // namespace

bool PatternTranslator::codePoint(int digits)
{
    const QString hex = m_in.mid(m_at, digits);
    bool isHex = hex.size() == digits && !hex.startsWith(u'+') && !hex.startsWith(u'-');
    const uint value = hex.toUInt(&isHex, 16);
    if (hex.size() != digits || !isHex || value > 0x10ffff)
        return fail(remembered(
            Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "an escape needs %1 hexadecimal digits"), digits)));
    if (value >= 0xd800 && value <= 0xdfff)
        return fail(remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "surrogates are not characters"))));
    m_at += digits;
    m_out += u"\\x{%1}"_s.arg(value, 0, 16);
    return true;
}

bool PatternTranslator::escape(Width *width, bool *isRepeatable)
{
    const qsizetype start = m_at;
    ++m_at; // the backslash
    if (atEnd())
        return fail(remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "the pattern ends with a backslash"))),
                    start);
    const QChar c = peek();
    ++m_at;
    if (c == u'A' || c == u'Z' || c == u'b' || c == u'B') {
        *width = {};
        *isRepeatable = false;
        m_out += u'\\';
        m_out += c == u'Z' ? QChar(u'z') : c;
        return true;
    }
    if (c >= u'1' && c <= u'9') {
        if (isOctal(c) && isOctal(peek()) && isOctal(peek(1))) {
            const uint value = m_in.mid(m_at - 1, 3).toUInt(nullptr, 8);
            if (value > 0377)
                return fail(
                    remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "an octal escape is at most \\377"))),
                    start);
            m_at += 2;
            m_out += u"\\x{%1}"_s.arg(value, 0, 16);
            return true;
        }
        int number = c.digitValue();
        if (peek() >= u'0' && peek() <= u'9') {
            number = number * 10 + peek().digitValue();
            ++m_at;
        }
        return backReference(number, width);
    }
    if (c == u'S') {
        m_out += u"[^%1]"_s.arg(kSpaceInClass);
        return true;
    }
    if (c == u's') {
        m_out += u"[%1]"_s.arg(kSpaceInClass);
        return true;
    }
    --m_at;
    bool isSet = false;
    return escapeInClass(&isSet);
}

// Escapes that mean the same inside and outside of a class; m_at is behind the backslash.
bool PatternTranslator::escapeInClass(bool *isSet)
{
    const qsizetype start = m_at - 1;
    const QChar c = peek();
    ++m_at;
    *isSet = c == u'd' || c == u'D' || c == u'w' || c == u'W';
    if (*isSet || c == u'a' || c == u'f' || c == u'n' || c == u'r' || c == u't') {
        m_out += u'\\';
        m_out += c;
        return true;
    }
    if (c == u'v') {
        m_out += u"\\x{b}"_s; // PCRE2's \v is a set of characters
        return true;
    }
    if (c == u'x')
        return codePoint(2);
    if (c == u'u')
        return codePoint(4);
    if (c == u'U')
        return codePoint(8);
    if (isOctal(c)) {
        QString digits(c);
        while (digits.size() < 3 && isOctal(peek())) {
            digits += peek();
            ++m_at;
        }
        const uint value = digits.toUInt(nullptr, 8);
        if (value > 0377)
            return fail(remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "an octal escape is at most \\377"))),
                        start);
        m_out += u"\\x{%1}"_s.arg(value, 0, 16);
        return true;
    }
    if (isLetterOfEscape(c) || (c >= u'8' && c <= u'9'))
        return fail(
            remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "the escape \\%1 is not known to Python"), c)),
            start);
    // Everything else stands for itself; PCRE2 takes a backslash before any ASCII character that is no letter or digit.
    if (c.unicode() < 128)
        m_out += u'\\';
    m_out += c;
    if (c.isHighSurrogate() && peek().isLowSurrogate()) {
        m_out += peek();
        ++m_at;
    }
    return true;
}

bool PatternTranslator::classItem(bool *isSet, qsizetype *start)
{
    *isSet = false;
    *start = m_at;
    const QChar c = peek();
    ++m_at;
    if (c == u'\\') {
        if (atEnd())
            return fail(remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "a character class is not closed"))),
                        *start);
        if (peek() == u'b') {
            ++m_at;
            m_out += u"\\x{8}"_s;
            return true;
        }
        if (peek() == u's') {
            ++m_at;
            *isSet = true;
            m_out += kSpaceInClass;
            return true;
        }
        if (peek() == u'S')
            return fail(remembered(Phrase::of(
                            QT_TRANSLATE_NOOP("pulpit::config", "\\S inside a character class is not supported"))),
                        *start);
        return escapeInClass(isSet);
    }
    if (c == u'[' && (peek() == u':' || peek() == u'.' || peek() == u'='))
        return fail(
            remembered(Phrase::of(
                QT_TRANSLATE_NOOP("pulpit::config",
                                  "\"[%1\" inside a character class is not supported; Python takes it literally"),
                peek())),
            *start);
    if (c == u'[' || c == u']' || c == u'^' || c == u'-')
        m_out += u'\\';
    m_out += c;
    if (c.isHighSurrogate() && peek().isLowSurrogate()) {
        m_out += peek();
        ++m_at;
    }
    return true;
}

bool PatternTranslator::characterClass()
{
    const qsizetype opening = m_at;
    ++m_at;
    m_out += u'[';
    if (take("^"_L1))
        m_out += u'^';
    bool isFirst = true;
    while (true) {
        if (atEnd())
            return fail(remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "a character class is not closed"))),
                        opening);
        if (peek() == u']' && !isFirst)
            break;
        isFirst = false;
        bool isSet = false;
        qsizetype start = 0;
        if (!classItem(&isSet, &start))
            return false;
        if (peek() != u'-' || peek(1) == u']' || m_at + 1 >= m_in.size())
            continue;
        ++m_at;
        m_out += u'-';
        bool isEndSet = false;
        qsizetype end = 0;
        if (!classItem(&isEndSet, &end))
            return false;
        if (isSet || isEndSet)
            return fail(remembered(Phrase::of(QT_TRANSLATE_NOOP(
                            "pulpit::config", "a range of characters needs a single character at both ends"))),
                        start);
    }
    ++m_at;
    m_out += u']';
    return true;
}

} // namespace pulpit::domain
