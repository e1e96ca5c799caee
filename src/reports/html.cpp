// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/html.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pulpit::reports::html {

namespace {

const QLocale &english()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

bool isHidden(QChar c)
{
    const char16_t u = c.unicode();
    const bool isControl = (u < 0x20 && u != '\n' && u != '\t') || (u >= 0x7f && u < 0xa0);
    const bool isDirection
        = (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200e || u == 0x200f || u == 0x061c;
    const bool isInvisible = u == 0x200b || u == 0x2060 || u == 0xfeff || u == 0x2028 || u == 0x2029;
    return isControl || isDirection || isInvisible;
}

QString distance(qint64 seconds)
{
    if (seconds < 60)
        return u"%1 s"_s.arg(seconds);
    if (seconds < 3600)
        return u"%1 min"_s.arg(seconds / 60);
    if (seconds < 48 * 3600)
        return u"%1 h"_s.arg(seconds / 3600);
    return u"%1 days"_s.arg(seconds / 86400);
}

QString full(const QDateTime &when, const QTimeZone &zone)
{
    return english().toString(when.toTimeZone(zone), u"dddd d MMMM yyyy, HH:mm:ss"_s);
}

QString relative(const QDateTime &when, const QDateTime &now)
{
    const qint64 seconds = when.secsTo(now);
    if (std::abs(seconds) < 5)
        return u"now"_s;
    return seconds > 0 ? distance(seconds) + u" ago"_s : u"in "_s + distance(-seconds);
}

} // namespace

QString text(const QString &value)
{
    QString result;
    result.reserve(value.size() + 16);
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value.at(i);
        if (c == u'&')
            result += u"&amp;"_s;
        else if (c == u'<')
            result += u"&lt;"_s;
        else if (c == u'>')
            result += u"&gt;"_s;
        else if (c == u'"')
            result += u"&quot;"_s;
        else if (c == u'\'')
            result += u"&#39;"_s;
        else if (isHidden(c)
                 || (c.isSurrogate()
                     && !(c.isHighSurrogate() && i + 1 < value.size() && value.at(i + 1).isLowSurrogate())))
            result += QChar(QChar::ReplacementCharacter);
        else {
            result += c;
            if (c.isHighSurrogate())
                result += value.at(++i);
        }
    }
    return result;
}

QString icon(const QString &name, const QString &label)
{
    const QString access
        = label.isEmpty() ? u"aria-hidden=\"true\""_s : u"role=\"img\" aria-label=\"%1\""_s.arg(text(label));
    return u"<svg class=\"icon %1\" %2><use href=\"#i-%1\"/></svg>"_s.arg(name, access);
}

QString age(const QDateTime &when, const QDateTime &now, const QTimeZone &zone)
{
    if (!when.isValid())
        return u"<span class=\"muted\">–</span>"_s;
    return u"<time datetime=\"%1\" title=\"%2\">%3</time>"_s.arg(when.toUTC().toString(Qt::ISODate),
                                                                 text(full(when, zone)), relative(when, now));
}

QString moment(const QDateTime &when, const QDateTime &now, const QTimeZone &zone)
{
    if (!when.isValid())
        return u"<span class=\"muted\">–</span>"_s;
    return u"<time datetime=\"%1\" title=\"%2\">%3</time>"_s.arg(
        when.toUTC().toString(Qt::ISODate), relative(when, now),
        english().toString(when.toTimeZone(zone), u"ddd d MMM, HH:mm"_s));
}

QString duration(double seconds)
{
    if (seconds < 10)
        return u"%1 s"_s.arg(seconds, 0, 'f', 1);
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole < 60)
        return u"%1 s"_s.arg(whole);
    if (whole < 3600)
        return u"%1 min %2 s"_s.arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
    return u"%1 h %2 min"_s.arg(whole / 3600).arg(whole % 3600 / 60, 2, 10, QLatin1Char('0'));
}

QString number(qint64 value)
{
    QString digits = QString::number(std::abs(value));
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, QChar(0x202f));
    return value < 0 ? QChar(0x2212) + digits : digits;
}

} // namespace pulpit::reports::html
