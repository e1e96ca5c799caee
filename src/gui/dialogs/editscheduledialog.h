// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/scheduleedit.h"
#include "gui/shell/page.h"

#include <QDialog>

#include <array>

class QCheckBox;
class QFormLayout;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace pulpit::gui {

/// Changes a schedule where it stands in pulp_config.yml, everything else in the text as it was: checked while typing,
/// with the next five runs after windows; then the same plan as on the Configuration page. Reads the configuration in
/// force by itself; deletes itself when closed.
class EditScheduleDialog final : public QDialog
{
    Q_OBJECT
public:
    EditScheduleDialog(const PageContext &context, const domain::TimedSchedule &schedule, QWidget *parent);

private:
    void build();
    void buildFields(QFormLayout *form);
    void read();
    void take(const ports::StoredConfiguration &configuration);
    void check();
    void showRuns();
    void plan();
    void showProblem(const Error &error);
    [[nodiscard]] ScheduleValues values() const;

    static constexpr int kRuns = 5;
    PageContext m_context;
    domain::TimedSchedule m_schedule;
    ports::StoredConfiguration m_configuration;
    QStringList m_path; ///< empty: not known yet, or gone
    QLabel *m_note = nullptr;
    QCheckBox *m_enabled = nullptr;
    QLineEdit *m_cron = nullptr;
    QLabel *m_cronHint = nullptr;
    QLineEdit *m_runtime = nullptr;
    QLabel *m_runtimeHint = nullptr;
    QSpinBox *m_concurrent = nullptr;
    std::array<QLabel *, kRuns> m_when {};
    std::array<QLabel *, kRuns> m_distance {};
    QLabel *m_problem = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_go = nullptr;
};

/// Reads the schedule of this id and opens the sheet over the window of \a parent; a schedule that is gone, or cannot
/// be read, is told in the window. Nothing happens any more once \a parent is gone.
void editSchedule(const PageContext &context, ScheduleId id, QWidget *parent);

/// Opens the Configuration page at the line of \a schedule.
void showInConfiguration(const PageContext &context, const domain::TimedSchedule &schedule);

} // namespace pulpit::gui
