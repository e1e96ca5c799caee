// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timestamp.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

namespace {

struct Civil
{
    int year = 0;
    int month = 0;
    int day = 0;
};

// Days since 1970-01-01 to a date of the proleptic Gregorian calendar (era arithmetic, years from 0 March).
Civil civilFromDays(qint64 days)
{
    days += 719468;
    const qint64 era = days / 146097;
    const qint64 dayOfEra = days - era * 146097;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 shifted = (5 * dayOfYear + 2) / 153;
    Civil date;
    date.day = static_cast<int>(dayOfYear - (153 * shifted + 2) / 5 + 1);
    date.month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
    date.year = static_cast<int>(yearOfEra + era * 400 + (date.month <= 2 ? 1 : 0));
    return date;
}

void putDigits(char *out, int width, qint64 value)
{
    for (int i = width - 1; i >= 0; --i) {
        out[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
}

} // namespace

QByteArray formatTimestamp(Micros time)
{
    const qint64 seconds = time / kSecond;
    const qint64 inDay = seconds % 86400;
    const Civil date = civilFromDays(seconds / 86400);
    QByteArray text("0000-00-00T00:00:00.000000Z");
    char *out = text.data();
    putDigits(out, 4, date.year);
    putDigits(out + 5, 2, date.month);
    putDigits(out + 8, 2, date.day);
    putDigits(out + 11, 2, inDay / 3600);
    putDigits(out + 14, 2, inDay / 60 % 60);
    putDigits(out + 17, 2, inDay % 60);
    putDigits(out + 20, 6, time % kSecond);
    return text;
}

QByteArray formatHttpDate(Micros time)
{
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(time / kSecond, Qt::UTC);
    return QLocale::c().toString(moment, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

std::optional<Micros> parseTimestamp(const QString &text)
{
    static const QRegularExpression form(
        u"^(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.(\\d{1,6})\\d*)?(Z|[+-]\\d{2}:?\\d{2})?)?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QString clock = match.captured(2).isEmpty() ? u"00:00:00"_s : match.captured(2);
    if (clock.size() == 5)
        clock += u":00"_s;
    QString zone = match.captured(4).isEmpty() ? u"Z"_s : match.captured(4);
    if (zone.size() == 5)
        zone.insert(3, u':');
    const QDateTime moment = QDateTime::fromString(QString(match.captured(1) + u'T' + clock + zone), Qt::ISODate);
    if (!moment.isValid())
        return std::nullopt;
    const QString fraction = match.captured(3).leftJustified(6, u'0');
    return moment.toSecsSinceEpoch() * kSecond + fraction.toLongLong();
}

} // namespace pulpit::fakepulp
