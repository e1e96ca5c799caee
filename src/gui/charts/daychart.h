// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/daychartdata.h"

#include <QWidget>

class QChart;
class QChartView;
class QGraphicsRectItem;
class QLabel;
class QToolButton;

namespace pulpit::gui {

class Prompter;

/// A chart over days: stacked bars, curves with bands, gaps as gaps. Hover (or the arrow keys) tells the exact values
/// of a day, a click (or Enter) follows its link, and the menu exports what is shown as SVG, PNG or CSV.
class DayChart final : public QWidget
{
    Q_OBJECT
public:
    /// \a prompter asks where to write; it outlives the chart.
    DayChart(Prompter &prompter, QWidget *parent);

    void setData(const DayChartData &data);
    /// Nothing to be seen, and why: it is being read, it could not be read.
    void clear(const QString &reason);
    [[nodiscard]] const DayChartData &data() const { return m_data; }
    /// The day that is marked; -1: none.
    [[nodiscard]] int markedDay() const { return m_marked; }
    /// The kind is taken from the end of \a path. false: it could not be written.
    [[nodiscard]] bool write(const QString &path) const;

Q_SIGNALS:
    void linkActivated(const QString &link);
    void written(const QString &path, bool isDone);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addBars(QChart *chart);
    void addCurves(QChart *chart);
    void rebuild();
    void mark(int day);
    void showToolTip(const QPoint &where);
    [[nodiscard]] int dayAt(const QPoint &viewportPosition) const;
    void exportAs(const QString &ending);

    Prompter &m_prompter;
    DayChartData m_data;
    int m_marked = -1;
    QLabel *m_title;
    QLabel *m_legend;
    QToolButton *m_menu;
    QChartView *m_view;
    QGraphicsRectItem *m_mark = nullptr; ///< of the view's scene
    QLabel *m_empty;
    QLabel *m_first;
    QLabel *m_most;
    QLabel *m_last;
};

} // namespace pulpit::gui
