// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cronparser.h"
#include "domain/phrase.h"

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

constexpr const char *kMonthNames[]
    = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr const char *kDayNames[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
constexpr int kMaxLength = 500;

struct Alias
{
    QLatin1String name;
    QLatin1String expression;
};
constexpr Alias kAliases[] = {
    {"@yearly"_L1, "0 0 1 1 *"_L1}, {"@annually"_L1, "0 0 1 1 *"_L1}, {"@monthly"_L1, "0 0 1 * *"_L1},
    {"@weekly"_L1, "0 0 * * 0"_L1}, {"@daily"_L1, "0 0 * * *"_L1},    {"@hourly"_L1, "0 * * * *"_L1},
};

tl::unexpected<Error> wrong(const QString &what, const QString &advice = {})
{
    return fail(ErrorCode::InvalidInput, what, {}, advice);
}

} // namespace

const CronParser::Field CronParser::kSecond {"second"_L1, 0, 59};
const CronParser::Field CronParser::kMinute {"minute"_L1, 0, 59};
const CronParser::Field CronParser::kHour {"hour"_L1, 0, 23};
const CronParser::Field CronParser::kDay {"day of month"_L1, 1, 31};
const CronParser::Field CronParser::kMonth {"month"_L1, 1, 12, kMonthNames, 12, 1};
const CronParser::Field CronParser::kWeekday {"day of week"_L1, 0, 7, kDayNames, 7, 0};
const CronParser::Field CronParser::kYear {"year"_L1, 1970, 2099};

Result<int> CronParser::value(const Field &field, const QString &text)
{
    for (int i = 0; i < field.nameCount; ++i)
        if (text == QLatin1String(field.names[i]))
            return field.firstName + i;
    bool isNumber = !text.isEmpty() && text.size() <= 9;
    for (const QChar c : text)
        isNumber = isNumber && c >= u'0' && c <= u'9';
    if (!isNumber)
        return wrong(
            remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" is not a value of the field \"%2\""),
                                  text.left(20), QString(field.name))),
            field.nameCount > 0 ? remembered(Phrase::of(
                QT_TRANSLATE_NOOP("pulpit::config", "use a number from %1 to %2 or a name from %3 to %4"), field.first,
                field.last, QLatin1String(field.names[0]), QLatin1String(field.names[field.nameCount - 1])))
                                : remembered(
                                    Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "use a number from %1 to %2"),
                                               field.first, field.last)));
    const int number = text.toInt();
    if (number < field.first || number > field.last)
        return wrong(remembered(
            Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "%1 is outside the field \"%2\", which goes from %3 to %4"),
                       text, QString(field.name), field.first, field.last)));
    return number;
}

Result<CronParser::Range> CronParser::range(const Field &field, const QString &piece)
{
    Range result {field.first, field.last, 1};
    const qsizetype slash = piece.indexOf(u'/');
    const QString span = slash < 0 ? piece : piece.left(slash);
    if (slash >= 0) {
        const QString step = piece.mid(slash + 1);
        bool isNumber = false;
        result.step = step.toInt(&isNumber);
        const int size = field.last - field.first + 1;
        if (!isNumber || result.step < 1 || result.step >= size || step.startsWith(u'+'))
            return wrong(remembered(Phrase::of(
                QT_TRANSLATE_NOOP("pulpit::config", "the step \"%1\" of the field \"%2\" is not a number from 1 to %3"),
                step.left(20), QString(field.name), size - 1)));
    }
    if (span == "*"_L1)
        return result;
    const qsizetype dash = span.indexOf(u'-');
    const Result<int> first = value(field, dash < 0 ? span : span.left(dash));
    if (!first)
        return fail(first.error());
    result.first = *first;
    if (dash < 0) {
        if (slash < 0)
            result.last = *first;
        return result;
    }
    const Result<int> last = value(field, span.mid(dash + 1));
    if (!last)
        return fail(last.error());
    result.last = *last;
    // A week may end with Sunday: "sat-sun", "5-0".
    if (field.nameCount == 7 && result.last == 0 && result.first > 0)
        result.last = 7;
    if (result.first > result.last)
        return wrong(
            remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "the range \"%1\" of the field \"%2\" descends"),
                                  span.left(20), QString(field.name))),
            remembered(Phrase::of(
                QT_TRANSLATE_NOOP("pulpit::config", "write it as two ranges, for example 22-23,0-2 instead of 22-2"))));
    return result;
}

template <std::size_t N>
Result<> CronParser::fill(const Field &field, const QString &text, std::bitset<N> *bits, int offset)
{
    const QStringList pieces = text.split(u',');
    for (const QString &piece : pieces) {
        const Result<Range> found = range(field, piece);
        if (!found)
            return fail(found.error());
        for (int i = found->first; i <= found->last; i += found->step)
            bits->set(static_cast<std::size_t>(i - offset) % N);
    }
    return {};
}

Result<> CronParser::fillDay(const QString &text, CronExpression *expression)
{
    if (text == "l"_L1) {
        expression->m_isLastDay = true;
        return {};
    }
    return fill(kDay, text == "?"_L1 ? u"*"_s : text, &expression->m_days, 0);
}

Result<> CronParser::fillWeekday(const QString &text, CronExpression *expression)
{
    if (text.startsWith(u'l')) {
        const QString day = text.mid(1);
        if (day.size() != 1 || day.at(0) < u'0' || day.at(0) > u'7')
            return wrong(
                remembered(Phrase::of(
                    QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" in the field \"day of week\" is not L and a day"),
                    text.left(20).toUpper())),
                remembered(Phrase::of(QT_TRANSLATE_NOOP(
                    "pulpit::config", "write L0 to L7, for example L5 for the last Friday of the month"))));
        expression->m_lastWeekday = day.toInt() % 7;
        return {};
    }
    // 7 is Sunday as well: the bit set has seven places, so 7 falls on 0.
    return fill(kWeekday, text == "?"_L1 ? u"*"_s : text, &expression->m_weekdays, 0);
}

Result<CronExpression> CronParser::parse(const QString &text)
{
    if (text.size() > kMaxLength)
        return wrong(remembered(
            Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "the schedule is longer than %1 characters"), kMaxLength)));
    CronExpression expression;
    expression.m_text = text.simplified();
    QString plain = expression.m_text.toLower();
    if (plain.startsWith(u'@')) {
        const QString name = plain;
        for (const Alias &alias : kAliases)
            if (name == alias.name)
                plain = QString(alias.expression);
        if (plain == name)
            return wrong(remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "the alias \"%1\" is not known"),
                                               text.left(20))),
                         remembered(Phrase::of(QT_TRANSLATE_NOOP(
                             "pulpit::config", "use @yearly, @annually, @monthly, @weekly, @daily or @hourly"))));
    }
    QStringList fields = plain.split(u' ', Qt::SkipEmptyParts);
    if (fields.size() < 5 || fields.size() > 7)
        return wrong(
            remembered(
                Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "a schedule has 5 to 7 fields, not %1"), fields.size())),
            remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config",
                                                    "write minute, hour, day of month, month, day of week; a sixth "
                                                    "field is the year, a seventh in front the seconds"))));
    const QString seconds = fields.size() == 7 ? fields.takeFirst() : u"0"_s;
    const QString years = fields.size() == 6 ? fields.takeLast() : u"*"_s;
    const Result<> all = fill(kSecond, seconds, &expression.m_seconds, 0)
                             .and_then([&] { return fill(kMinute, fields.at(0), &expression.m_minutes, 0); })
                             .and_then([&] { return fill(kHour, fields.at(1), &expression.m_hours, 0); })
                             .and_then([&] { return fillDay(fields.at(2), &expression); })
                             .and_then([&] { return fill(kMonth, fields.at(3), &expression.m_months, 0); })
                             .and_then([&] { return fillWeekday(fields.at(4), &expression); })
                             .and_then([&] { return fill(kYear, years, &expression.m_years, 1970); });
    if (!all)
        return fail(all.error());
    return expression;
}

Result<CronExpression> CronExpression::parse(const QString &text)
{
    return CronParser::parse(text);
}

} // namespace pulpit::domain
