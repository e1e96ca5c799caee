// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/duration.h"
#include "domain/phrase.h"

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

constexpr qint64 kMaxSeconds = 10LL * 365 * 86400; // far above any real run, far below overflow

struct Unit
{
    char16_t letter;
    qint64 seconds;
};
constexpr Unit kUnits[] = {{u'd', 86400}, {u'h', 3600}, {u'm', 60}, {u's', 1}};

tl::unexpected<Error> notARuntime(const QString &text)
{
    return fail(ErrorCode::InvalidInput,
                remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" is not a run time"), text.left(40))),
                {},
                remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config",
                                                        "write whole seconds or a whole number with one unit d, h, m "
                                                        "or s, for example 3600, 90s, 20m, 6h, 1d; -1 is no limit"))));
}

bool isAsciiDigits(QStringView text)
{
    for (const QChar c : text)
        if (c < u'0' || c > u'9')
            return false;
    return !text.isEmpty();
}

} // namespace

Result<std::optional<std::chrono::seconds>> parseRuntime(const QString &text)
{
    if (text == "-1"_L1)
        return std::optional<std::chrono::seconds>();
    QStringView digits(text);
    qint64 factor = 1;
    if (!digits.isEmpty()) {
        for (const Unit &unit : kUnits)
            if (digits.last().toLower() == unit.letter) {
                factor = unit.seconds;
                digits.chop(1);
                break;
            }
    }
    if (!isAsciiDigits(digits))
        return notARuntime(text);
    bool fits = false;
    const qint64 count = digits.toLongLong(&fits);
    if (!fits || count > kMaxSeconds / factor)
        return fail(
            ErrorCode::InvalidInput,
            remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "the run time \"%1\" is longer than ten years"),
                                  text.left(40))),
            {}, remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "-1 is no limit"))));
    if (count == 0)
        return fail(ErrorCode::InvalidInput,
                    remembered(Phrase::of(
                        QT_TRANSLATE_NOOP("pulpit::config", "a run time of zero would end each run at once"))),
                    {}, remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "-1 is no limit"))));
    return std::optional(std::chrono::seconds(count * factor));
}

QString formatRuntime(std::optional<std::chrono::seconds> runtime)
{
    if (!runtime)
        return u"-1"_s;
    const qint64 seconds = runtime->count();
    for (const Unit &unit : kUnits)
        if (seconds % unit.seconds == 0)
            return QString::number(seconds / unit.seconds) + QChar(unit.letter);
    return QString::number(seconds);
}

} // namespace pulpit::domain
