// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/daychart.h"
#include "gui/shell/page.h"

namespace pulpit::gui {

/// Outcomes, durations and units of the syncs of a repository over the last days. A click on a day opens its job.
class HistoryTab final : public QWidget
{
    Q_OBJECT
public:
    HistoryTab(const PageContext &context, QWidget *parent);
    void showRepository(const domain::Repository &repository);

private:
    void read();

    PageContext m_context;
    RepositoryId m_id;
    QString m_name;
    qint64 m_revision = -1;
    DayChart *m_outcomes;
    DayChart *m_durations;
    DayChart *m_units;
};

} // namespace pulpit::gui
