// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/format/state.h"

#include <QDate>
#include <QHash>
#include <QWidget>

namespace pulpit::gui {

/// One local hour of one day.
struct CalendarHour
{
    int past = 0; ///< runs that were started
    int coming = 0; ///< forecasts
    int missed = 0;
    int marked = 0; ///< of the coming ones: get into each other's way
    State worst = State::Healthy; ///< of the past ones
    bool isMaintenance = false;
    QStringList names; ///< of its runs, in their order, each once; may be cut
    int leftOut = 0; ///< of the past and the coming ones: skipped, with a reason
    int moved = 0; ///< of the coming ones: by a maintenance window

    bool operator==(const CalendarHour &) const = default;
    [[nodiscard]] bool isEmpty() const { return past + coming + missed + leftOut == 0; }
};

/// A day or a week by hours: how many runs began or will begin in each, in the colour of the worst outcome, forecasts
/// outlined. It shows thousands of runs as well as three. The arrow keys go from hour to hour, Enter or a click chooses
/// one.
class RunCalendar final : public QWidget
{
    Q_OBJECT
public:
    explicit RunCalendar(QWidget *parent = nullptr);
    /// \a hours by day and hour (0 to 23).
    void setDays(QDate first, int days, const QHash<QPair<QDate, int>, CalendarHour> &hours, const QDateTime &nowLocal);
    [[nodiscard]] QDate firstDay() const { return m_first; }
    [[nodiscard]] int days() const { return m_days; }
    [[nodiscard]] QSize sizeHint() const override { return {720, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 24 * 11 + 30}; }
    /// Where an hour is drawn; for tests.
    [[nodiscard]] QRectF cellRect(int day, int hour) const;

Q_SIGNALS:
    void hourChosen(const QDateTime &localBegin);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] CalendarHour hourOf(int day, int hour) const { return m_hours.value({m_first.addDays(day), hour}); }
    [[nodiscard]] QPair<int, int> cellAt(const QPointF &position) const; ///< day and hour; -1: none
    [[nodiscard]] QString textOf(int day, int hour) const;
    [[nodiscard]] QString shortTextOf(const CalendarHour &hour) const;
    void setCurrent(int day, int hour);
    void paintHeads(QPainter &painter) const;
    void paintRuns(QPainter &painter, const CalendarHour &cell, const QRectF &inner) const;
    void paintCell(QPainter &painter, int day, int hour) const;

    QDate m_first;
    int m_days = 7;
    QHash<QPair<QDate, int>, CalendarHour> m_hours;
    QDateTime m_now;
    int m_day = -1;
    int m_hour = -1;
};

} // namespace pulpit::gui
