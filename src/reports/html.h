// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

/// Small pieces of HTML. Everything that comes from outside goes through text() or attribute text of it; nothing else
/// escapes.
namespace pulpit::reports::html {

/// \a value as text of an element or of a quoted attribute. Control characters and those that change the direction of
/// writing are replaced, so that a name cannot look like another one.
[[nodiscard]] QString text(const QString &value);

/// An icon of the page's own set: "ok", "warn", "bad", "unknown", "none", "clock". The label is for screen readers.
[[nodiscard]] QString icon(const QString &name, const QString &label = {});

/// "3 min ago", "5 h ago", "12 days ago", with the full time as tooltip; a dash where \a when is invalid.
[[nodiscard]] QString age(const QDateTime &when, const QDateTime &now, const QTimeZone &zone);
/// "Mon 3 Nov, 02:00", with the distance from \a now as tooltip; a dash where \a when is invalid.
[[nodiscard]] QString moment(const QDateTime &when, const QDateTime &now, const QTimeZone &zone);
/// "0.4 s", "12 s", "3 min 20 s", "2 h 05 min".
[[nodiscard]] QString duration(double seconds);
/// "4 812" with a narrow no-break space.
[[nodiscard]] QString number(qint64 value);

/// The page's style sheet and its icons.
[[nodiscard]] QString styleSheet();
[[nodiscard]] QString iconSet();

} // namespace pulpit::reports::html
