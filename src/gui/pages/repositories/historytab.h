// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/daychart.h"
#include "gui/shell/page.h"

#include <array>

class QGridLayout;

namespace pulpit::gui {

/// Outcomes, durations, units and bytes of the syncs of a repository over the last days. A click on a day opens its
/// job.
class HistoryTab final : public QWidget
{
    Q_OBJECT
public:
    HistoryTab(const PageContext &context, QWidget *parent);
    void showRepository(const domain::Repository &repository);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void read();
    /// Four beside each other where there is room, else two and two.
    void arrange();
    [[nodiscard]] std::array<DayChart *, 4> charts() const { return {m_outcomes, m_durations, m_units, m_bytes}; }

    PageContext m_context;
    RepositoryId m_id;
    QString m_name;
    QString m_type;
    qint64 m_revision = -1;
    DayChart *m_outcomes;
    DayChart *m_durations;
    DayChart *m_units;
    DayChart *m_bytes;
    QGridLayout *m_grid;
    int m_columns = 0;
};

} // namespace pulpit::gui
