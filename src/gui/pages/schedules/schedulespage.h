// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/schedules/schedulesmodel.h"
#include "gui/shell/page.h"

class QLabel;
class QMenu;
class QPushButton;
class QGridLayout;
class QSplitter;

namespace pulpit::gui {

class Card;
class RunsPanel;
class StateIcon;
class TableView;

[[nodiscard]] PageInfo schedulesPageInfo();

/// What ran and will run when, and who sees to it: time line or calendar, then the schedules, then the next five runs
/// of the selected one.
class SchedulesPage final : public Page
{
    Q_OBJECT
public:
    SchedulesPage(const PageContext &context, QWidget *parent);

    [[nodiscard]] QString crumb() const override;
    [[nodiscard]] QString object() const override;
    void openObject(const QString &object) override;
    void setFilterText(const QString &text) override;
    [[nodiscard]] QList<FilterField> filterFields() const override { return SchedulesModel::filterFields(); }
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

private:
    QWidget *makeBar();
    QWidget *makeDetails();
    void read();
    void refresh();
    void refreshRole();
    void selectionChanged();
    void readNextRuns();
    void showNextRuns(const QList<QDateTime> &runs);
    void showSchedules();
    void runNow();
    void skipNext();
    void tellSkipped(const QList<domain::TimedSchedule> &skipped, const QDateTime &next);
    void edit();
    void showCurrentInConfiguration();
    void addToMenu(QMenu *menu);
    void openPauseMenu();
    void pauseUntilChosen();
    void pause(const QDateTime &until);
    void resume();
    /// Of all selected ones: calls \a change for each, one after the other, and \a told when all are done.
    void forEach(const QList<domain::TimedSchedule> &schedules,
                 std::function<ports::Answer<>(const domain::TimedSchedule &)> change, const QString &failedText,
                 std::function<void()> told);
    [[nodiscard]] QList<domain::TimedSchedule> selected() const;
    /// "external on pulp-eu-1", or "3 schedules".
    [[nodiscard]] QString nameOf(const QList<domain::TimedSchedule> &schedules) const;
    [[nodiscard]] const domain::TimedSchedule *current() const;

    PageContext m_context;
    SchedulesModel *m_model;
    QList<domain::TimedSchedule> m_schedules;
    bool m_hasSchedules = false;
    bool m_isReading = false;
    bool m_isDue = false; ///< to be read again
    ScheduleId m_current;
    QString m_filter;
    StateIcon *m_roleIcon = nullptr;
    QLabel *m_role = nullptr;
    QPushButton *m_startHere = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_skip = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_resume = nullptr;
    TableView *m_table;
    RunsPanel *m_panel;
    QSplitter *m_splitter;
    Card *m_next = nullptr;
    QGridLayout *m_runs = nullptr;
    QPushButton *m_lastJob = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_show = nullptr;
};

} // namespace pulpit::gui
