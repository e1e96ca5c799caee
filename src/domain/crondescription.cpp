// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cron.h"

#include <QStringList>

#include <functional>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

using Name = std::function<QString(int)>;

/// The set bits as words: "Monday to Friday", "1, 15 and 31".
template <std::size_t N>
QString listOf(const std::bitset<N> &bits, const Name &name)
{
    QStringList words;
    for (int i = 0; i < static_cast<int>(N); ++i) {
        if (!bits.test(static_cast<std::size_t>(i)))
            continue;
        int last = i;
        while (last + 1 < static_cast<int>(N) && bits.test(static_cast<std::size_t>(last) + 1))
            ++last;
        if (last - i >= 2) {
            words.append(u"%1 to %2"_s.arg(name(i), name(last)));
            i = last;
        } else {
            words.append(name(i));
        }
    }
    if (words.size() < 2)
        return words.join(QString());
    const QString last = words.takeLast();
    return words.join(u", "_s) + u" and "_s + last;
}

/// The step of a set that begins at its field's start and has equal distances, e.g. 15 for 0, 15, 30, 45; 0 where it is
/// not one.
template <std::size_t N>
int stepOf(const std::bitset<N> &bits)
{
    if (!bits.test(0) || bits.count() < 2)
        return 0;
    int step = 1;
    while (!bits.test(static_cast<std::size_t>(step)))
        ++step;
    if (static_cast<int>(N) % step != 0)
        return 0;
    for (int i = 0; i < static_cast<int>(N); ++i)
        if (bits.test(static_cast<std::size_t>(i)) != (i % step == 0))
            return 0;
    return step;
}

QString plainNumber(int i)
{
    return QString::number(i);
}

QString twoDigits(int i)
{
    return u"%1"_s.arg(i, 2, 10, QLatin1Char('0'));
}

QString weekdayName(int day)
{
    static const QStringList names {u"Sunday"_s,   u"Monday"_s, u"Tuesday"_s, u"Wednesday"_s,
                                    u"Thursday"_s, u"Friday"_s, u"Saturday"_s};
    return names.value(day);
}

QString monthName(int month)
{
    static const QStringList names {u"January"_s,   u"February"_s, u"March"_s,    u"April"_s,
                                    u"May"_s,       u"June"_s,     u"July"_s,     u"August"_s,
                                    u"September"_s, u"October"_s,  u"November"_s, u"December"_s};
    return names.value(month - 1);
}

QString timesOfDay(const std::bitset<24> &hours, const std::bitset<60> &minutes)
{
    if (hours.all() && minutes.all())
        return u"every minute"_s;
    if (hours.all() && stepOf(minutes) > 1)
        return u"every %1 minutes"_s.arg(stepOf(minutes));
    if (minutes.count() == 1 && minutes.test(0) && (hours.all() || stepOf(hours) > 1))
        return hours.all() ? u"every hour"_s : u"every %1 hours"_s.arg(stepOf(hours));
    if (hours.count() * minutes.count() <= 6) {
        QStringList times;
        for (int hour = 0; hour < 24; ++hour)
            for (int minute = 0; minute < 60; ++minute)
                if (hours.test(static_cast<std::size_t>(hour)) && minutes.test(static_cast<std::size_t>(minute)))
                    times.append(twoDigits(hour) + u':' + twoDigits(minute));
        const QString last = times.takeLast();
        return u"at "_s + (times.isEmpty() ? last : times.join(u", "_s) + u" and "_s + last);
    }
    const QString minuteText = minutes.all() ? u"every minute"_s
        : stepOf(minutes) > 1                ? u"every %1 minutes"_s.arg(stepOf(minutes))
                                             : u"at minute "_s + listOf(minutes, plainNumber);
    return hours.all() ? minuteText + u" of every hour"_s
                       : minuteText + u" of the hours "_s + listOf(hours, plainNumber);
}

} // namespace

QString CronExpression::describe() const
{
    QString text = timesOfDay(m_hours, m_minutes);
    if (m_seconds.count() != 1 || !m_seconds.test(0))
        text += m_seconds.all() ? u", every second"_s : u", at second "_s + listOf(m_seconds, plainNumber);
    if (m_lastWeekday >= 0)
        text += u" on the last %1 of the month"_s.arg(weekdayName(m_lastWeekday));
    else if (!m_weekdays.all())
        text += u" on "_s + listOf(m_weekdays, weekdayName);
    if (m_isLastDay)
        text += u" on the last day of the month"_s;
    else if (m_days.count() < 31)
        text += (differsFromCron8() ? u" that is day "_s : u" on day "_s) + listOf(m_days, plainNumber)
            + u" of the month"_s;
    if (m_months.count() < 12)
        text += u" in "_s + listOf(m_months, monthName);
    if (!m_years.all())
        text += u" in the year "_s + listOf(m_years, [](int i) { return QString::number(1970 + i); });
    return text;
}

} // namespace pulpit::domain
