// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/patterntranslator.h"
#include "domain/phrase.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isIdentifier(const QString &text)
{
    if (text.isEmpty() || text.size() > 32 || isDigit(text.at(0)))
        return false;
    return std::all_of(text.begin(), text.end(), [](QChar c) { return isDigit(c) || isAsciiLetter(c) || c == u'_'; });
}

} // namespace

PatternTranslator::PatternTranslator(QString python)
    : m_in(std::move(python))
{
}

Result<QString> PatternTranslator::translate()
{
    Width width;
    int branches = 0;
    if (!alternatives(0, &width, &branches))
        return pulpit::fail(m_error);
    if (!atEnd()) {
        fail(remembered(
            Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "there is a closing parenthesis without an opening one"))));
        return pulpit::fail(m_error);
    }
    return m_out;
}

bool PatternTranslator::fail(const QString &what, qsizetype at)
{
    m_error.code = ErrorCode::InvalidInput;
    m_error.what = what;
    m_error.where
        = remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "character %1"), (at < 0 ? m_at : at) + 1));
    return false;
}

bool PatternTranslator::take(QLatin1String text)
{
    if (!QStringView(m_in).mid(m_at).startsWith(text))
        return false;
    m_at += text.size();
    return true;
}

bool PatternTranslator::alternatives(int depth, Width *width, int *branches)
{
    if (depth > kMaxDepth)
        return fail(remembered(
            Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "the pattern is nested deeper than %1 groups"), kMaxDepth)));
    Width total;
    *branches = 0;
    do {
        if (*branches > 0)
            m_out += u'|';
        Width branch;
        if (!sequence(depth, &branch))
            return false;
        total.min = *branches == 0 ? branch.min : std::min(total.min, branch.min);
        total.max = std::max(total.max, branch.max);
        ++*branches;
    } while (take("|"_L1));
    *width = total;
    return true;
}

bool PatternTranslator::sequence(int depth, Width *width)
{
    *width = {};
    while (!atEnd() && peek() != u'|' && peek() != u')') {
        Width part;
        bool isRepeatable = true;
        if (!atom(depth, &part, &isRepeatable))
            return false;
        bool wasThere = false;
        if (!quantifier(&part, isRepeatable, &wasThere))
            return false;
        if (wasThere) {
            const qsizetype second = m_at;
            if (!quantifier(&part, true, &wasThere))
                return false;
            if (wasThere)
                return fail(remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "a repetition is repeated"))),
                            second);
        }
        width->min = std::min(width->min + part.min, kUnbounded);
        width->max = std::min(width->max + part.max, kUnbounded);
    }
    return true;
}

bool PatternTranslator::atom(int depth, Width *width, bool *isRepeatable)
{
    const QChar c = peek();
    if (c == u'(')
        return group(depth, width);
    m_isAtStart = false;
    *width = {1, 1};
    if (c == u'\\')
        return escape(width, isRepeatable);
    if (c == u'[')
        return characterClass();
    qint64 least = 0;
    qint64 most = 0;
    QString repetition;
    if (c == u'*' || c == u'+' || c == u'?' || (c == u'{' && bounds(&least, &most, &repetition)))
        return fail(
            remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "there is nothing to repeat before \"%1\""), c)));
    if (c == u'^' || c == u'$') {
        *width = {};
        *isRepeatable = false;
        m_out += c;
    } else if (c == u'{' || c == u'}' || c == u']') {
        // Literal here in Python; PCRE2 gets them escaped, so that there is no doubt.
        m_out += u'\\';
        m_out += c;
    } else {
        m_out += c;
        if (c.isHighSurrogate() && peek(1).isLowSurrogate()) {
            ++m_at;
            m_out += peek();
        }
    }
    ++m_at;
    return true;
}

bool PatternTranslator::bounds(qint64 *least, qint64 *most, QString *text)
{
    qsizetype at = m_at + 1;
    const auto number = [&] {
        const qsizetype from = at;
        while (at < m_in.size() && isDigit(m_in.at(at)))
            ++at;
        return m_in.mid(from, at - from);
    };
    const QString low = number();
    QString high = low;
    const bool hasComma = at < m_in.size() && m_in.at(at) == u',';
    if (hasComma) {
        ++at;
        high = number();
    }
    if (at >= m_in.size() || m_in.at(at) != u'}' || (low.isEmpty() && !hasComma))
        return false;
    *least = low.isEmpty() ? 0 : (low.size() > 6 ? kUnbounded : low.toLongLong());
    *most = high.isEmpty() ? kUnbounded : (high.size() > 6 ? kUnbounded : high.toLongLong());
    const QString written = hasComma ? u"{%1,%2}"_s.arg(low.isEmpty() ? u"0"_s : low, high) : u"{%1}"_s.arg(low);
    *text = written;
    m_at = at + 1;
    return true;
}

/// A width times a count, either of which may be kUnbounded.
qint64 PatternTranslator::repeated(qint64 width, qint64 count)
{
    if (width == 0 || count == 0)
        return 0;
    return width > kUnbounded / count ? kUnbounded : width * count;
}

bool PatternTranslator::quantifier(Width *width, bool isRepeatable, bool *wasThere)
{
    *wasThere = false;
    const qsizetype start = m_at;
    qint64 least = 0;
    qint64 most = kUnbounded;
    QString text;
    if (peek() == u'{') {
        if (!bounds(&least, &most, &text))
            return true; // a literal brace, the next atom
        if (least > 65535 || (most > 65535 && most != kUnbounded) || text.size() > 14)
            return fail(remembered(Phrase::of(QT_TRANSLATE_NOOP(
                            "pulpit::config", "a repetition of more than 65,535 times is not supported"))),
                        start);
        if (most < least)
            return fail(remembered(Phrase::of(QT_TRANSLATE_NOOP(
                            "pulpit::config", "the repetition's upper bound is below its lower bound"))),
                        start);
    } else if (!atEnd() && (peek() == u'*' || peek() == u'+' || peek() == u'?')) {
        text = peek();
        least = peek() == u'+' ? 1 : 0;
        most = peek() == u'?' ? 1 : kUnbounded;
        ++m_at;
    } else {
        return true;
    }
    if (!isRepeatable)
        return fail(remembered(Phrase::of(
                        QT_TRANSLATE_NOOP("pulpit::config", "there is nothing to repeat before \"%1\""), text)),
                    start);
    if (take("?"_L1))
        text += u'?';
    else if (take("+"_L1))
        text += u'+';
    m_out += text;
    *wasThere = true;
    width->min = repeated(width->min, least);
    width->max = repeated(width->max, most);
    return true;
}

bool PatternTranslator::inner(int depth, const QString &opening, Width *width, int *branches)
{
    m_isAtStart = false;
    m_out += opening;
    int count = 0;
    if (!alternatives(depth + 1, width, branches ? branches : &count))
        return false;
    if (!take(")"_L1))
        return fail(remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "a parenthesis is not closed"))));
    m_out += u')';
    return true;
}

bool PatternTranslator::capture(int depth, const QString &opening, const QString &name, Width *width)
{
    m_groups.append(Group());
    const qsizetype index = m_groups.size() - 1;
    if (!name.isEmpty()) {
        if (m_names.contains(name))
            return fail(remembered(
                Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "the group name \"%1\" is used twice"), name)));
        m_names.insert(name, static_cast<int>(index + 1));
    }
    if (!inner(depth, opening, width))
        return false;
    m_groups[index] = {*width, false};
    return true;
}

bool PatternTranslator::group(int depth, Width *width)
{
    const qsizetype start = m_at;
    ++m_at; // the parenthesis
    if (!take("?"_L1)) {
        if (peek() == u'*')
            return fail(
                remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "there is nothing to repeat before \"*\""))));
        return capture(depth, u"("_s, {}, width);
    }
    if (take(":"_L1))
        return inner(depth, u"(?:"_s, width);
    if (take(">"_L1))
        return inner(depth, u"(?>"_s, width);
    if (take("="_L1) || take("!"_L1)) {
        Width inside;
        *width = {};
        return inner(depth, m_in.mid(start, 3), &inside);
    }
    if (take("<="_L1) || take("<!"_L1)) {
        *width = {};
        return lookbehind(depth, m_in.mid(start, 4));
    }
    if (peek() == u'<')
        return fail(remembered(Phrase::of(QT_TRANSLATE_NOOP(
                        "pulpit::config", "(?<name>...) is not known to Python; write (?P<name>...)"))),
                    start);
    if (peek() == u'#')
        return fail(
            remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "comments inside a pattern are not supported"))),
            start);
    if (take("P"_L1))
        return namedConstruct(depth, width);
    if (take("("_L1))
        return conditional(depth, width);
    return flags(depth, width);
}

bool PatternTranslator::namedConstruct(int depth, Width *width)
{
    const qsizetype start = m_at;
    const bool isReference = peek() == u'=';
    if (!isReference && peek() != u'<')
        return fail(remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "after (?P comes <name> or =name"))),
                    start);
    ++m_at;
    const qsizetype end = m_in.indexOf(isReference ? u')' : u'>', m_at);
    const QString name = end < 0 ? QString() : m_in.mid(m_at, end - m_at);
    if (!isIdentifier(name))
        return fail(
            remembered(Phrase::of(QT_TRANSLATE_NOOP(
                "pulpit::config",
                "a group name is made of at most 32 letters, digits and underscores and does not begin with a digit"))),
            start);
    m_at = end + 1;
    if (!isReference)
        return capture(depth, u"(?P<%1>"_s.arg(name), name, width);
    if (!m_names.contains(name))
        return fail(remembered(Phrase::of(
                        QT_TRANSLATE_NOOP("pulpit::config", "there is no group \"%1\" before this place"), name)),
                    start);
    return backReference(m_names.value(name), width);
}

bool PatternTranslator::lookbehind(int depth, const QString &opening)
{
    const qsizetype start = m_at;
    Width inside;
    if (!inner(depth, opening, &inside))
        return false;
    if (inside.min != inside.max)
        return fail(remembered(Phrase::of(
                        QT_TRANSLATE_NOOP("pulpit::config", "a look-behind must match a fixed number of characters"))),
                    start);
    return true;
}

bool PatternTranslator::conditional(int depth, Width *width)
{
    const qsizetype start = m_at;
    const qsizetype end = m_in.indexOf(u')', m_at);
    const QString key = end < 0 ? QString() : m_in.mid(m_at, end - m_at);
    const bool isNumber = !key.isEmpty() && key.size() < 4 && std::all_of(key.begin(), key.end(), isDigit);
    const int number = isNumber ? key.toInt() : m_names.value(key, 0);
    if (number < 1 || number > m_groups.size())
        return fail(remembered(Phrase::of(QT_TRANSLATE_NOOP(
                        "pulpit::config", "the condition names a group that is not there before this place"))),
                    start);
    m_at = end + 1;
    int branches = 0;
    if (!inner(depth, u"(?(%1)"_s.arg(number), width, &branches))
        return false;
    if (branches > 2)
        return fail(remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "a condition has at most two branches"))),
                    start);
    if (branches == 1)
        width->min = 0;
    return true;
}

bool PatternTranslator::flags(int depth, Width *width)
{
    const qsizetype start = m_at;
    QString on;
    QString off;
    QString *target = &on;
    while (!atEnd() && peek() != u')' && peek() != u':') {
        const QChar c = peek();
        if (c == u'-' && target == &on) {
            target = &off;
        } else if (c == u'i' || c == u'm' || c == u's') {
            *target += c;
        } else if (c != u'u' || target == &off) { // u is the default of Python's strings
            return fail(
                c == u'x' || c == u'a' || c == u'L'
                    ? remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "the flag \"%1\" is not supported"), c))
                    : remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "\"(?%1\" is not known to Python"), c)),
                start);
        }
        ++m_at;
    }
    if (m_at == start || (target == &off && off.isEmpty()))
        return fail(remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "a flag is missing after \"(?\""))),
                    start);
    const QString set = on + (off.isEmpty() ? QString() : u'-' + off);
    if (take(":"_L1))
        return inner(depth, u"(?%1:"_s.arg(set), width);
    if (!take(")"_L1))
        return fail(remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "a parenthesis is not closed"))), start);
    if (!m_isAtStart || depth > 0 || target == &off)
        return fail(remembered(Phrase::of(
                        QT_TRANSLATE_NOOP("pulpit::config", "flags for the whole pattern stand at its start"))),
                    start);
    *width = {};
    if (!set.isEmpty())
        m_out += u"(?%1)"_s.arg(set);
    if (peek() == u'*' || peek() == u'+' || peek() == u'?')
        return fail(remembered(
            Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "there is nothing to repeat before \"%1\""), peek())));
    return true;
}

bool PatternTranslator::backReference(int number, Width *width)
{
    if (number < 1 || number > m_groups.size())
        return fail(remembered(
            Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "there is no group %1 before this place"), number)));
    const Group &referred = m_groups.at(number - 1);
    if (referred.isOpen)
        return fail(remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "a group cannot refer to itself"))));
    *width = referred.width;
    m_out += u"\\g{%1}"_s.arg(number);
    return true;
}

} // namespace pulpit::domain
