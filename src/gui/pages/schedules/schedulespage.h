// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/schedules/schedulesmodel.h"
#include "gui/shell/page.h"

class QLabel;
class QPushButton;
class QGridLayout;

namespace pulpit::gui {

class Card;
class StateIcon;
class TableView;

[[nodiscard]] PageInfo schedulesPageInfo();

/// What runs when and who sees to it; the selected schedule's next five runs below.
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
    void refresh();
    void refreshRole();
    void selectionChanged();
    void readNextRuns();
    void showNextRuns(const QList<QDateTime> &runs);
    void runNow();
    void pause();
    void resume();
    [[nodiscard]] const domain::Schedule *current() const;

    PageContext m_context;
    SchedulesModel *m_model;
    ScheduleId m_current;
    QString m_filter;
    StateIcon *m_roleIcon = nullptr;
    QLabel *m_role = nullptr;
    QPushButton *m_startHere = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_resume = nullptr;
    TableView *m_table;
    Card *m_next = nullptr;
    QGridLayout *m_runs = nullptr;
    QPushButton *m_lastJob = nullptr;
};

} // namespace pulpit::gui
