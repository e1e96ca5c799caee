// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/synchistory.h"

#include <algorithm>
#include <vector>

namespace pulpit::gui {

QList<SyncDay> syncDays(const QList<domain::SyncRecord> &records, QDate today, int days)
{
    QList<SyncDay> result;
    for (int i = days - 1; i >= 0; --i)
        result.append(SyncDay {today.addDays(-i), 0, 0, 0, std::nullopt});
    std::vector<std::vector<double>> seconds(static_cast<size_t>(days));
    for (const domain::SyncRecord &record : records) {
        if (!record.finished.isValid())
            continue;
        const qint64 position = days - 1 - record.finished.toLocalTime().date().daysTo(today);
        if (position < 0 || position >= days)
            continue;
        SyncDay &day = result[position];
        if (record.state == domain::JobState::Completed)
            ++day.completed;
        else if (record.state == domain::JobState::Failed || record.state == domain::JobState::FailedToStart)
            ++day.failed;
        else
            ++day.other;
        if (record.started.isValid() && record.state == domain::JobState::Completed)
            seconds[size_t(position)].push_back(double(record.started.msecsTo(record.finished)) / 1000.0);
    }
    for (int i = 0; i < days; ++i) {
        auto &values = seconds[size_t(i)];
        if (values.empty())
            continue;
        const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
        std::nth_element(values.begin(), middle, values.end());
        result[i].medianSeconds = *middle;
    }
    return result;
}

} // namespace pulpit::gui
