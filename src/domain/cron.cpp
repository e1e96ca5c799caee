// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cron.h"

#include <array>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

constexpr int kFirstYear = 1970;
constexpr int kLastYear = 2099;

template <std::size_t N>
int firstFrom(const std::bitset<N> &bits, int from)
{
    for (int i = from; i < static_cast<int>(N); ++i)
        if (bits.test(static_cast<std::size_t>(i)))
            return i;
    return -1;
}

int weekdayOf(QDate date)
{
    return date.dayOfWeek() % 7; // Qt's Sunday is 7
}

/// The instant at which a wall clock in \a zone first shows \a wall or, where it never does, the first moment after the
/// gap.
QDateTime instantOf(QDate date, QTime time, const QTimeZone &zone)
{
    const QDateTime asUtc(date, time, Qt::UTC);
    constexpr int kAway
        = 26 * 3600; // beyond every offset from UTC, so the offsets before and after a change are both seen
    const int before = zone.offsetFromUtc(asUtc.addSecs(-kAway));
    const int after = zone.offsetFromUtc(asUtc.addSecs(kAway));
    QDateTime best;
    for (const int offset : {before, after}) {
        const QDateTime candidate = asUtc.addSecs(-offset);
        if (zone.offsetFromUtc(candidate) == offset && (!best.isValid() || candidate < best))
            best = candidate;
    }
    if (best.isValid())
        return best;
    // Neither offset gives this wall time: it lies in a gap, or between two changes within two days. Look at each
    // change in turn.
    QDateTime at = asUtc.addSecs(-kAway);
    for (int i = 0; i < 8; ++i) {
        const QTimeZone::OffsetData change = zone.nextTransition(at);
        if (!change.atUtc.isValid())
            break;
        const QDateTime shown = change.atUtc.addSecs(change.offsetFromUtc);
        if (shown >= asUtc)
            return change.atUtc.toUTC();
        const QDateTime candidate = asUtc.addSecs(-change.offsetFromUtc);
        if (zone.offsetFromUtc(candidate) == change.offsetFromUtc)
            return candidate;
        at = change.atUtc;
    }
    return asUtc.addSecs(-after);
}

} // namespace

bool CronExpression::matchesDay(QDate date) const
{
    if (!m_months.test(static_cast<std::size_t>(date.month())))
        return false;
    if (m_isLastDay ? date.day() != date.daysInMonth() : !m_days.test(static_cast<std::size_t>(date.day())))
        return false;
    if (m_lastWeekday >= 0)
        return weekdayOf(date) == m_lastWeekday && date.day() + 7 > date.daysInMonth();
    return m_weekdays.test(static_cast<std::size_t>(weekdayOf(date)));
}

bool CronExpression::matches(QDate date, QTime time) const
{
    const int year = date.year();
    return year >= kFirstYear && year <= kLastYear && m_years.test(static_cast<std::size_t>(year - kFirstYear))
        && matchesDay(date) && m_hours.test(static_cast<std::size_t>(time.hour()))
        && m_minutes.test(static_cast<std::size_t>(time.minute()))
        && m_seconds.test(static_cast<std::size_t>(time.second()));
}

std::optional<QTime> CronExpression::timeFrom(QTime from) const
{
    for (int hour = firstFrom(m_hours, from.hour()); hour >= 0; hour = firstFrom(m_hours, hour + 1)) {
        const bool isSameHour = hour == from.hour();
        for (int minute = firstFrom(m_minutes, isSameHour ? from.minute() : 0); minute >= 0;
             minute = firstFrom(m_minutes, minute + 1)) {
            const bool isSameMinute = isSameHour && minute == from.minute();
            const int second = firstFrom(m_seconds, isSameMinute ? from.second() : 0);
            if (second >= 0)
                return QTime(hour, minute, second);
        }
    }
    return std::nullopt;
}

std::optional<CronExpression::WallTime> CronExpression::nextWallTime(WallTime from) const
{
    QDate date = from.date;
    QTime time = from.time;
    while (date.year() <= kLastYear) {
        if (date.year() < kFirstYear || !m_years.test(static_cast<std::size_t>(date.year() - kFirstYear))) {
            date = date.year() < kFirstYear ? QDate(kFirstYear, 1, 1) : QDate(date.year() + 1, 1, 1);
            time = QTime(0, 0);
            continue;
        }
        if (!m_months.test(static_cast<std::size_t>(date.month()))) {
            date = QDate(date.year(), date.month(), 1).addMonths(1);
            time = QTime(0, 0);
            continue;
        }
        if (matchesDay(date)) {
            if (const std::optional<QTime> found = timeFrom(time))
                return WallTime {date, *found};
        }
        date = date.addDays(1);
        time = QTime(0, 0);
    }
    return std::nullopt;
}

std::optional<QDateTime> CronExpression::next(const QDateTime &after, const QTimeZone &zone) const
{
    if (!after.isValid() || !zone.isValid())
        return std::nullopt;
    const QDateTime afterUtc = after.toUTC();
    // The wall clock as a plain number, one second on: in contrast to the wall clock one second later it does not jump
    // over a gap.
    QDateTime wall = QDateTime::fromMSecsSinceEpoch(afterUtc.toMSecsSinceEpoch() / 1000 * 1000, Qt::UTC)
                         .addSecs(zone.offsetFromUtc(afterUtc) + 1);
    while (const std::optional<WallTime> found = nextWallTime({wall.date(), wall.time()})) {
        const QDateTime instant = instantOf(found->date, found->time, zone);
        if (instant > afterUtc)
            return instant;
        // Only the second pass of an ambiguous period gets here, at most a few hours of wall clock times.
        wall = QDateTime(found->date, found->time, Qt::UTC).addSecs(1);
    }
    return std::nullopt;
}

bool CronExpression::differsFromCron8() const
{
    const bool isDayRestricted = m_isLastDay || m_days.count() < 31;
    const bool isWeekdayRestricted = m_lastWeekday >= 0 || m_weekdays.count() < 7;
    return isDayRestricted && isWeekdayRestricted;
}

} // namespace pulpit::domain
