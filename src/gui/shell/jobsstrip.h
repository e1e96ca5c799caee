// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace pulpit::gui {

class ElidedLabel;
class StateIcon;
class ThinBar;

/// What the strip says, without widgets.
struct JobsStripText
{
    QString running; ///< "3 running" or "Nothing is running"
    QString job; ///< the most important one
    int percent = -1;
    JobId jobId;
    QString left; ///< "4 min left", by the pace so far; empty: not known
    QString queued;
    QString failed; ///< empty: none
    QString next; ///< empty: no schedule has a next run
    QString nextToolTip;
    QString role;
    bool nobodySchedules = false;

    bool operator==(const JobsStripText &) const = default;
};
[[nodiscard]] JobsStripText jobsStripText(const Activity &activity, const QList<domain::Schedule> &schedules,
                                          const domain::SchedulerRole *role, const QDateTime &now);

/// The line at the bottom of the window: what runs, what waits, what failed, what comes next, and who schedules.
class JobsStrip final : public QFrame
{
    Q_OBJECT
public:
    JobsStrip(const PageContext &context, QWidget *parent = nullptr);

Q_SIGNALS:
    void drawerRequested();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void refresh();
    PageContext m_context;
    JobsStripText m_text;
    StateIcon *m_icon;
    QPushButton *m_running;
    ElidedLabel *m_job;
    ThinBar *m_bar;
    QLabel *m_percent;
    QLabel *m_queued;
    StateIcon *m_failedIcon;
    QPushButton *m_failed;
    QLabel *m_next;
    StateIcon *m_roleIcon;
    QLabel *m_role;
    QPushButton *m_startHere;
};

} // namespace pulpit::gui
