// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/timedschedule.h"
#include "gui/format/scheduletext.h"
#include "gui/models/tablemodel.h"

namespace pulpit::gui {

struct ScheduleRowTraits
{
    static qint64 key(const domain::TimedSchedule &row) { return row.id.value; }
    static bool same(const domain::TimedSchedule &a, const domain::TimedSchedule &b) { return a == b; }
    static QString haystack(const domain::TimedSchedule &row)
    {
        return row.server + QLatin1Char('\n') + scheduleTitle(row) + QLatin1Char('\n') + row.source;
    }
};

class SchedulesModel final : public TableModel<domain::TimedSchedule, ScheduleRowTraits>
{
    Q_OBJECT
public:
    explicit SchedulesModel(QObject *parent = nullptr);
    [[nodiscard]] static QList<FilterField> filterFields();
    void setFilter(const QString &text);
    [[nodiscard]] QStringList columnIds() const;
    [[nodiscard]] QList<int> columnWidths() const;
};

} // namespace pulpit::gui
