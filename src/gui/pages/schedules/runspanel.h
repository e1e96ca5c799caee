// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/schedules/scheduledruns.h"
#include "gui/shell/page.h"
#include "gui/widgets/card.h"

class QButtonGroup;
class QLabel;
class QPushButton;
class QSettings;
class QStackedWidget;
class QTimer;

namespace pulpit::gui {

class RunLegend;

/// Past and coming runs: on a time line by server, or in a calendar by day or week. Reads jobs and maintenance by
/// itself while it is shown, at most every few seconds.
class RunsPanel final : public Card
{
    Q_OBJECT
public:
    enum class View { Around, Week, CalendarWeek, CalendarDay };
    Q_ENUM(View)

    RunsPanel(const PageContext &context, QWidget *parent);
    /// Those that are shown; others are left out.
    void setSchedules(const QList<domain::TimedSchedule> &schedules, const QString &emptyText);
    void chooseSchedule(ScheduleId id);
    void setView(View view);
    [[nodiscard]] View view() const { return m_view; }
    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);

Q_SIGNALS:
    void scheduleChosen(pulpit::ScheduleId id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeHead();
    [[nodiscard]] QPair<QDateTime, QDateTime> span() const; ///< UTC
    void invalidate();
    void readFacts();
    void rebuild();
    void show(const ScheduledRuns &runs);
    void move(int steps);
    void openHour(const QDateTime &localBegin);

    PageContext m_context;
    View m_view = View::Around;
    QDate m_day; ///< that the calendar shows, or the first of its week
    QDateTime m_middle; ///< of the time line; invalid: now
    QList<domain::TimedSchedule> m_schedules;
    QList<domain::Job> m_jobs;
    domain::FleetConfiguration m_fleet;
    bool m_isReading = false;
    bool m_isDue = true;
    int m_minutes = 0; ///< since it was made
    int m_building = 0; ///< number of the newest building; older ones are dropped
    QTimer *m_timer;
    QButtonGroup *m_views = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_today = nullptr;
    QPushButton *m_forward = nullptr;
    QLabel *m_summary = nullptr;
    QStackedWidget *m_stack;
    RunTimeline *m_timeline;
    RunLegend *m_legend = nullptr;
    RunCalendar *m_calendar;
};

} // namespace pulpit::gui
