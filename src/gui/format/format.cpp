// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/format/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>
#include <QUrl>

#include <array>
#include <cmath>

namespace pulpit::gui {

namespace {
struct Format
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::Format)
};

constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

QString span(qint64 seconds)
{
    if (seconds < kMinute)
        return Format::tr("%1 s").arg(seconds);
    if (seconds < kHour)
        return Format::tr("%1 min").arg(seconds / kMinute);
    if (seconds < 2 * kDay)
        return Format::tr("%1 h").arg(seconds / kHour);
    return Format::tr("%1 d").arg(seconds / kDay);
}
} // namespace

QString relativeTime(const QDateTime &utc, const QDateTime &now)
{
    if (!utc.isValid())
        return {};
    const qint64 seconds = utc.secsTo(now);
    if (std::abs(seconds) < 2)
        return Format::tr("just now");
    return seconds > 0 ? Format::tr("%1 ago").arg(span(seconds)) : Format::tr("in %1").arg(span(-seconds));
}

QString exactTime(const QDateTime &utc)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    const QLocale locale;
    return Format::tr("%1 %2 · %3 UTC", "local time, zone, UTC time")
        .arg(locale.toString(local, QStringLiteral("ddd d MMM yyyy HH:mm:ss")), local.timeZoneAbbreviation(),
             locale.toString(utc.toUTC(), QStringLiteral("HH:mm:ss")));
}

QString clockTime(const QDateTime &utc, const QDateTime &now)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    const QString time = local.time().toString(QStringLiteral("HH:mm"));
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0)
        return time;
    if (days == 1)
        return Format::tr("yesterday %1").arg(time);
    if (days == -1)
        return Format::tr("tomorrow %1").arg(time);
    return QLocale().toString(local, QStringLiteral("ddd d MMM HH:mm"));
}

QString durationText(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0)
        return {};
    if (seconds < 10)
        return Format::tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
    const auto whole = qint64(std::llround(seconds));
    if (whole < kMinute)
        return Format::tr("%1 s").arg(whole);
    if (whole < kHour)
        return Format::tr("%1 min %2 s").arg(whole / kMinute).arg(whole % kMinute);
    if (whole < kDay)
        return Format::tr("%1 h %2 min").arg(whole / kHour).arg(whole % kHour / kMinute);
    return Format::tr("%1 d %2 h").arg(whole / kDay).arg(whole % kDay / kHour);
}

QString bytesText(qint64 bytes)
{
    static constexpr std::array kUnits = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    double value = double(bytes);
    size_t unit = 0;
    while (std::abs(value) >= 1024 && unit + 1 < kUnits.size()) {
        value /= 1024;
        ++unit;
    }
    return QStringLiteral("%1 %2").arg(QLocale().toString(value, 'f', unit == 0 || value >= 100 ? 0 : 1),
                                       QLatin1String(kUnits[unit]));
}

QString countText(qint64 count)
{
    QString digits = QString::number(std::abs(count));
    for (qsizetype i = digits.size() - 3; i > 0; i -= 3)
        digits.insert(i, QChar(0x2009)); // thin space: no locale reads it as a decimal point
    return count < 0 ? QChar(0x2212) + digits : digits;
}

QString typeText(const QString &pulpType)
{
    return pulpType.section(QLatin1Char('.'), 0, 0);
}

QString hostText(const QString &url)
{
    const QString host = QUrl(url).host();
    return host.isEmpty() ? url : host;
}

QString fingerprintText(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.toHex(':').toUpper());
}

} // namespace pulpit::gui
