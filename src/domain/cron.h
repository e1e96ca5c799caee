// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <bitset>
#include <optional>

namespace pulpit::domain {

/// A cron expression with the rules of Pulp Manager, which differ from cron(8): five fields, a sixth is the year, a
/// seventh in front the seconds; day of month AND day of week must both fit; L is the last day of the month, L5 in the
/// day of week the last Friday; ranges ascend; aliases @yearly, @annually, @monthly, @weekly, @daily, @hourly.
/// Immutable value, cheap to copy; any thread.
class CronExpression
{
public:
    /// Reads an expression. Fails with InvalidInput; the text names the field and what is wrong.
    [[nodiscard]] static Result<CronExpression> parse(const QString &text);

    /// The first run strictly after \a after, computed on the wall clock of \a zone and returned in UTC; nullopt where
    /// there is none up to the year 2099. A wall clock time that daylight saving skips runs at the first moment after
    /// the gap; one that comes twice runs once, at its first occurrence.
    [[nodiscard]] std::optional<QDateTime> next(const QDateTime &after, const QTimeZone &zone) const;

    /// Whether a wall clock time fits all fields (seconds included).
    [[nodiscard]] bool matches(QDate date, QTime time) const;

    /// True where day of month and day of week are both restricted: cron(8) would run on either, Pulp Manager only
    /// where both fit.
    [[nodiscard]] bool differsFromCron8() const;

    /// The expression in plain English, e.g. "at 02:00 on Monday to Friday". Without trailing full stop.
    [[nodiscard]] QString describe() const;

    /// As it was written, without superfluous spaces.
    [[nodiscard]] QString text() const { return m_text; }

private:
    friend class CronParser;
    struct WallTime
    {
        QDate date;
        QTime time;
    };
    [[nodiscard]] bool matchesDay(QDate date) const;
    [[nodiscard]] std::optional<QTime> timeFrom(QTime from) const;
    [[nodiscard]] std::optional<WallTime> nextWallTime(WallTime from) const;

    QString m_text;
    std::bitset<60> m_seconds;
    std::bitset<60> m_minutes;
    std::bitset<24> m_hours;
    std::bitset<32> m_days; ///< 1..31
    std::bitset<13> m_months; ///< 1..12
    std::bitset<7> m_weekdays; ///< 0 = Sunday
    std::bitset<130> m_years; ///< year - 1970
    bool m_isLastDay = false; ///< L in the day of month
    int m_lastWeekday = -1; ///< L0..L7 in the day of week, 7 stored as 0; -1: not used
};

} // namespace pulpit::domain
