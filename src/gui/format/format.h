// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

/// Values as people read them. Pure; times come in UTC and go out in local time.
namespace pulpit::gui {

/// "just now", "4 min ago", "in 3 h"; empty for an invalid time.
[[nodiscard]] QString relativeTime(const QDateTime &utc, const QDateTime &now);
/// Local and UTC to the second, for tool tips; empty for an invalid time.
[[nodiscard]] QString exactTime(const QDateTime &utc);
/// "13:02", "yesterday 16:24", "Mon 18 Nov 16:24"; empty for an invalid time.
[[nodiscard]] QString clockTime(const QDateTime &utc, const QDateTime &now);
/// "0.4 s", "41 s", "9 min 12 s", "1 h 4 min", "2 d 3 h".
[[nodiscard]] QString durationText(double seconds);
/// Binary units: "1.9 TiB".
[[nodiscard]] QString bytesText(qint64 bytes);
/// Digits in groups of three: "4 812".
[[nodiscard]] QString countText(qint64 count);
/// "rpm" of "rpm.rpm", "deb" of "deb.apt".
[[nodiscard]] QString typeText(const QString &pulpType);
/// Host of a URL; the text itself where it is none.
[[nodiscard]] QString hostText(const QString &url);
/// "AB:CD:…" of a fingerprint.
[[nodiscard]] QString fingerprintText(const QByteArray &sha256);

} // namespace pulpit::gui
