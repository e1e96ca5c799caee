// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cron.h"

#include <QStringList>

namespace pulpit::domain {

/// Reads the text form of a CronExpression. Private to the domain's sources.
class CronParser
{
public:
    [[nodiscard]] static Result<CronExpression> parse(const QString &text);

private:
    struct Field
    {
        QLatin1String name;
        int first = 0;
        int last = 0;
        const char *const *names = nullptr; ///< lower case, three letters each
        int nameCount = 0;
        int firstName = 0; ///< the value of the first name
    };
    static const Field kSecond, kMinute, kHour, kDay, kMonth, kWeekday, kYear;

    struct Range
    {
        int first = 0;
        int last = 0;
        int step = 1;
    };
    static Result<int> value(const Field &field, const QString &text);
    static Result<Range> range(const Field &field, const QString &piece);
    template <std::size_t N>
    static Result<> fill(const Field &field, const QString &text, std::bitset<N> *bits, int offset);
    static Result<> fillDay(const QString &text, CronExpression *expression);
    static Result<> fillWeekday(const QString &text, CronExpression *expression);
};

} // namespace pulpit::domain
