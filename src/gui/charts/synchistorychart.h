// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/synchistory.h"

#include <QWidget>

class QChart;
class QChartView;
class QLabel;

namespace pulpit::gui {

/// Outcomes per day as stacked bars and the median duration as a line; days without a sync are gaps. Hover tells the
/// values of a day.
class SyncHistoryChart final : public QWidget
{
    Q_OBJECT
public:
    explicit SyncHistoryChart(QWidget *parent = nullptr);
    void setDays(const QList<SyncDay> &days);
    void clear(const QString &reason);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    [[nodiscard]] QString textOf(const SyncDay &day) const;
    QList<SyncDay> m_days;
    QString m_reason;
    QChartView *m_view;
    QLabel *m_legend;
    QLabel *m_empty;
    QLabel *m_first; ///< day at the left end
    QLabel *m_last;
};

} // namespace pulpit::gui
