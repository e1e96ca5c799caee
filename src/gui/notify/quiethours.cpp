// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notify/quiethours.h"

namespace pulpit::gui {

bool isQuiet(const QuietHours &hours, const QDateTime &local)
{
    if (!hours.isOn || !hours.from.isValid() || !hours.to.isValid())
        return false;
    const int today = local.date().dayOfWeek();
    const int yesterday = today == 1 ? 7 : today - 1;
    const QTime now = local.time();
    if (hours.from < hours.to)
        return hours.days.contains(today) && now >= hours.from && now < hours.to;
    return (hours.days.contains(today) && now >= hours.from) || (hours.days.contains(yesterday) && now < hours.to);
}

} // namespace pulpit::gui
