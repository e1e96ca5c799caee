// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cron.h"

#include "domain/phrase.h"

#include <QtGlobal>

#include <functional>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

using Name = std::function<Phrase(int)>;

/// "a, b and c".
Phrase joined(std::vector<Phrase> words)
{
    if (words.empty())
        return {};
    const Phrase last = words.back();
    words.pop_back();
    if (words.empty())
        return last;
    Phrase list = words.front();
    for (std::size_t i = 1; i < words.size(); ++i)
        list = Phrase::of("%1, %2", list, words[i]);
    return Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "%1 and %2"), list, last);
}

/// The set bits as words: "Monday to Friday", "1, 15 and 31".
template <std::size_t N>
Phrase listOf(const std::bitset<N> &bits, const Name &name)
{
    std::vector<Phrase> words;
    for (int i = 0; i < static_cast<int>(N); ++i) {
        if (!bits.test(static_cast<std::size_t>(i)))
            continue;
        int last = i;
        while (last + 1 < static_cast<int>(N) && bits.test(static_cast<std::size_t>(last) + 1))
            ++last;
        if (last - i >= 2) {
            words.push_back(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "%1 to %2"), name(i), name(last)));
            i = last;
        } else {
            words.push_back(name(i));
        }
    }
    return joined(std::move(words));
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

Phrase plainNumber(int i)
{
    return QString::number(i);
}

QString twoDigits(int i)
{
    return u"%1"_s.arg(i, 2, 10, QLatin1Char('0'));
}

Phrase weekdayName(int day)
{
    static constexpr const char *kNames[] = {
        QT_TRANSLATE_NOOP("pulpit::config", "Sunday"),   QT_TRANSLATE_NOOP("pulpit::config", "Monday"),
        QT_TRANSLATE_NOOP("pulpit::config", "Tuesday"),  QT_TRANSLATE_NOOP("pulpit::config", "Wednesday"),
        QT_TRANSLATE_NOOP("pulpit::config", "Thursday"), QT_TRANSLATE_NOOP("pulpit::config", "Friday"),
        QT_TRANSLATE_NOOP("pulpit::config", "Saturday"),
    };
    return day < 0 || day > 6 ? Phrase() : Phrase::of(kNames[day]);
}

Phrase monthName(int month)
{
    static constexpr const char *kNames[] = {
        QT_TRANSLATE_NOOP("pulpit::config", "January"),   QT_TRANSLATE_NOOP("pulpit::config", "February"),
        QT_TRANSLATE_NOOP("pulpit::config", "March"),     QT_TRANSLATE_NOOP("pulpit::config", "April"),
        QT_TRANSLATE_NOOP("pulpit::config", "May"),       QT_TRANSLATE_NOOP("pulpit::config", "June"),
        QT_TRANSLATE_NOOP("pulpit::config", "July"),      QT_TRANSLATE_NOOP("pulpit::config", "August"),
        QT_TRANSLATE_NOOP("pulpit::config", "September"), QT_TRANSLATE_NOOP("pulpit::config", "October"),
        QT_TRANSLATE_NOOP("pulpit::config", "November"),  QT_TRANSLATE_NOOP("pulpit::config", "December"),
    };
    return month < 1 || month > 12 ? Phrase() : Phrase::of(kNames[month - 1]);
}

Phrase everyMinutes(int step)
{
    return step == 1 ? Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "every minute"))
                     : Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "every %1 minutes"), step);
}

Phrase timesOfDay(const std::bitset<24> &hours, const std::bitset<60> &minutes)
{
    if (hours.all() && minutes.all())
        return everyMinutes(1);
    if (hours.all() && stepOf(minutes) > 1)
        return everyMinutes(stepOf(minutes));
    if (minutes.count() == 1 && minutes.test(0) && (hours.all() || stepOf(hours) > 1))
        return hours.all() ? Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "every hour"))
                           : Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "every %1 hours"), stepOf(hours));
    if (hours.count() * minutes.count() <= 6) {
        std::vector<Phrase> times;
        for (int hour = 0; hour < 24; ++hour)
            for (int minute = 0; minute < 60; ++minute)
                if (hours.test(static_cast<std::size_t>(hour)) && minutes.test(static_cast<std::size_t>(minute)))
                    times.push_back(twoDigits(hour) + u':' + twoDigits(minute));
        return Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "at %1"), joined(std::move(times)));
    }
    const Phrase minuteText = minutes.all() ? everyMinutes(1)
        : stepOf(minutes) > 1
        ? everyMinutes(stepOf(minutes))
        : Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "at minute %1"), listOf(minutes, plainNumber));
    return hours.all()
        ? Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "%1 of every hour"), minuteText)
        : Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "%1 of the hours %2"), minuteText, listOf(hours, plainNumber));
}

} // namespace

QString CronExpression::describe() const
{
    Phrase text = timesOfDay(m_hours, m_minutes);
    if (m_seconds.count() != 1 || !m_seconds.test(0))
        text = m_seconds.all()
            ? Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "%1, every second"), text)
            : Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "%1, at second %2"), text, listOf(m_seconds, plainNumber));
    if (m_lastWeekday >= 0)
        text = Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "%1 on the last %2 of the month"), text,
                          weekdayName(m_lastWeekday));
    else if (!m_weekdays.all())
        text = Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "%1 on %2"), text, listOf(m_weekdays, weekdayName));
    if (m_isLastDay)
        text = Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "%1 on the last day of the month"), text);
    else if (m_days.count() < 31)
        text = Phrase::of(differsFromCron8() ? QT_TRANSLATE_NOOP("pulpit::config", "%1 that is day %2 of the month")
                                             : QT_TRANSLATE_NOOP("pulpit::config", "%1 on day %2 of the month"),
                          text, listOf(m_days, plainNumber));
    if (m_months.count() < 12)
        text = Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "%1 in %2"), text, listOf(m_months, monthName));
    if (!m_years.all())
        text = Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "%1 in the year %2"), text,
                          listOf(m_years, [](int i) { return Phrase(QString::number(1970 + i)); }));
    return remembered(text);
}

} // namespace pulpit::domain
