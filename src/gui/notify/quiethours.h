// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QSet>
#include <QTime>

namespace pulpit::gui {

/// When the desktop is not disturbed: a range of the clock on some days of the week, in local time. A range over
/// midnight belongs to the day on which it begins.
struct QuietHours
{
    bool isOn = false;
    QTime from = QTime(20, 0);
    QTime to = QTime(7, 0); ///< equal to from: the whole day
    QSet<int> days = {1, 2, 3, 4, 5, 6, 7}; ///< Qt::Monday to Qt::Sunday

    bool operator==(const QuietHours &) const = default;
};

/// Pure. \a local: the operator's wall clock.
[[nodiscard]] bool isQuiet(const QuietHours &hours, const QDateTime &local);

} // namespace pulpit::gui
